using System.Text.Encodings.Web;
using System.Text.Json;
using OnboardingSdk.Cli.Explaining;
using OnboardingSdk.Cli.Workspaces;

namespace OnboardingSdk.Cli.Findings;

/// <summary>Findings as one JSON object, for scripts.</summary>
internal static class JsonReport
{
    public static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(TextWriter output, Workspace workspace, ToolHost host)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("folder"u8, host.Shown(workspace.Folder));
            json.WriteNumber("files"u8, workspace.Files.Count);
            json.WriteNumber("errors"u8, workspace.Errors);
            json.WriteNumber("warnings"u8, workspace.Warnings);
            json.WriteStartArray("findings"u8);
            foreach (var finding in workspace.Diagnostics)
            {
                Write(json, finding);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteLine(System.Text.Encoding.UTF8.GetString(buffer.ToArray()));
    }

    private static void Write(Utf8JsonWriter json, Diagnostic finding)
    {
        json.WriteStartObject();
        json.WriteString("code"u8, finding.Code);
        json.WriteString("severity"u8, finding.Severity == Severity.Error ? "error"u8 : "warning"u8);
        json.WriteString("file"u8, finding.Location.File);
        json.WriteNumber("line"u8, finding.Location.Line);
        json.WriteNumber("column"u8, finding.Location.Column);
        json.WriteString("message"u8, finding.Message);
        if (Explanations.Find(finding.Code) is { } explanation)
        {
            json.WriteString("meaning"u8, explanation.Meaning);
            json.WriteString("fix"u8, explanation.Fix);
        }

        json.WriteEndObject();
    }
}

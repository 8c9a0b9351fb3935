using System.Text.Json;
using OnboardingSdk.Cli.Explaining;
using OnboardingSdk.Cli.Workspaces;

namespace OnboardingSdk.Cli.Findings;

/// <summary>Findings in SARIF 2.1.0, which code scanning and editors read.</summary>
internal static class SarifReport
{
    public static void Write(TextWriter output, Workspace workspace)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, JsonReport.Options))
        {
            json.WriteStartObject();
            json.WriteString("$schema"u8, "https://json.schemastore.org/sarif-2.1.0.json"u8);
            json.WriteString("version"u8, "2.1.0"u8);
            json.WriteStartArray("runs"u8);
            json.WriteStartObject();
            var codes = workspace.Diagnostics.Select(d => d.Code).Distinct().Order(StringComparer.Ordinal).ToList();
            WriteTool(json, codes);
            json.WriteString("columnKind"u8, "utf16CodeUnits"u8);
            json.WriteStartArray("results"u8);
            foreach (var finding in workspace.Diagnostics)
            {
                WriteResult(json, finding, codes.IndexOf(finding.Code));
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteLine(System.Text.Encoding.UTF8.GetString(buffer.ToArray()));
    }

    private static void WriteTool(Utf8JsonWriter json, IEnumerable<string> codes)
    {
        json.WriteStartObject("tool"u8);
        json.WriteStartObject("driver"u8);
        json.WriteString("name"u8, "onboarding"u8);
        json.WriteString("semanticVersion"u8, OnboardingTool.Version);
        json.WriteStartArray("rules"u8);
        foreach (var code in codes)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, code);
            if (Explanations.Find(code) is { } explanation)
            {
                WriteText(json, "shortDescription"u8, explanation.Meaning);
                WriteText(json, "fullDescription"u8, $"{explanation.Meaning} {explanation.Reason}".TrimEnd());
                WriteText(json, "help"u8, explanation.Fix);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, Diagnostic finding, int rule)
    {
        json.WriteStartObject();
        json.WriteString("ruleId"u8, finding.Code);
        json.WriteNumber("ruleIndex"u8, rule);
        json.WriteString("level"u8, finding.Severity == Severity.Error ? "error"u8 : "warning"u8);
        WriteText(json, "message"u8, finding.Message);
        json.WriteStartArray("locations"u8);
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation"u8);
        json.WriteStartObject("artifactLocation"u8);
        json.WriteString("uri"u8, string.Join('/', finding.Location.File.Split('/').Select(Uri.EscapeDataString)));
        json.WriteString("uriBaseId"u8, "%SRCROOT%"u8);
        json.WriteEndObject();
        json.WriteStartObject("region"u8);
        json.WriteNumber("startLine"u8, finding.Location.Line);
        json.WriteNumber("startColumn"u8, finding.Location.Column);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, ReadOnlySpan<byte> field, string text)
    {
        json.WriteStartObject(field);
        json.WriteString("text"u8, text);
        json.WriteEndObject();
    }
}

using System.CommandLine;
using OnboardingSdk.Cli.Findings;
using OnboardingSdk.Cli.Screens;
using OnboardingSdk.Cli.Translating;
using OnboardingSdk.Cli.Workspaces;

namespace OnboardingSdk.Cli.Commands;

/// <summary><c>onboarding translations</c></summary>
internal static class TranslationsCommand
{
    public static Command Create(ToolHost host)
    {
        var folder = FolderArgument.Create();
        var culture = new Option<string?>("--culture", "-c") { Description = "One culture only, such as de or pt-BR.", HelpName = "culture" };
        var write = new Option<string?>("--write", "-w") { Description = "Add what is missing in this culture to its files, each text with its source; without a file begin one.", HelpName = "culture" };
        var accept = new Option<string?>("--accept") { Description = "Say that the stale translations of this culture are right: their sources become the texts of now.", HelpName = "culture" };
        var pseudo = new Option<bool>("--pseudo") { Description = "Write a pseudo-locale: accented, 40 % longer, in brackets, to see what is not translated or does not fit." };
        var keys = new Option<bool>("--keys") { Description = "All texts with their keys, flow by flow, and nothing of translations." };
        var format = new Option<string>("--format", "-f") { Description = "For whom: text or json.", DefaultValueFactory = _ => "text", HelpName = "format" }.AcceptOnlyFromAmong("text", "json");
        var command = new Command("translations", "What is missing and what is stale in other languages, and files for those who translate.") { folder, culture, write, accept, pseudo, keys, format };
        command.Validators.Add(result =>
        {
            var modes = new[] { result.GetValue(write) is not null, result.GetValue(accept) is not null, result.GetValue(pseudo), result.GetValue(keys) };
            if (modes.Count(m => m) > 1)
            {
                result.AddError("--write, --accept, --pseudo and --keys do not go together.");
            }
        });
        command.SetAction(result =>
        {
            var workspace = result.Read(folder, host);
            if (workspace.Diagnostics.Any(d => d is { Severity: Severity.Error } && d.Code != DiagnosticCodes.BadCulture))
            {
                TextReport.Write(host.ErrorScreen, workspace, isBrief: true);
                return ExitCode.Found;
            }

            var texts = new TranslationTexts(workspace.Definitions);
            var files = new TranslationFiles(workspace, texts, host);
            if (result.GetValue(write) is { } completed)
            {
                return Save(files.Complete(Known(completed, texts)), $"Nothing is missing in '{completed}'.", "added to be translated", host);
            }

            if (result.GetValue(accept) is { } accepted)
            {
                return Save(files.Accept(Known(accepted, texts)), $"Nothing is stale in '{accepted}'.", "sources renewed", host);
            }

            if (result.GetValue(pseudo))
            {
                return Save([files.Pseudo($"{CultureChain.Language(texts.DefaultCulture)}-XA")], "", "made; ask for this culture to see them", host);
            }

            var isJson = result.GetValue(format) == "json";
            return result.GetValue(keys) ? Keys(texts, isJson, host) : Report(texts, result.GetValue(culture), isJson, host);
        });
        return command;
    }

    private static int Keys(TranslationTexts texts, bool isJson, ToolHost host)
    {
        if (isJson)
        {
            host.Output.WriteLine(TranslationReport.KeysJson(texts.DefaultCulture, texts.All));
        }
        else
        {
            TranslationReport.WriteKeys(host.Screen, texts.All);
        }

        return ExitCode.Fine;
    }

    private static int Report(TranslationTexts texts, string? only, bool isJson, ToolHost host)
    {
        var cultures = only is null ? texts.Cultures : [Known(only, texts)];
        var states = cultures.Select(texts.Of).ToList();
        if (isJson)
        {
            host.Output.WriteLine(TranslationReport.Json(states));
        }
        else
        {
            TranslationReport.Write(host.Screen, states);
        }

        return states.TrueForAll(s => s.IsComplete) ? ExitCode.Fine : ExitCode.Found;
    }

    private static int Save(IReadOnlyList<(string File, byte[] Content, int Texts)> files, string nothing, string what, ToolHost host)
    {
        if (files.Count == 0)
        {
            host.Screen.Line(Styled.Good(nothing));
        }

        foreach (var (file, content, count) in files)
        {
            File.WriteAllBytes(host.FullPath(file), content);
            host.Screen.Line(Styled.Good("written "), file, Styled.Faint($"  {FindingSummary.Count(count, "text")} {what}"));
        }

        return ExitCode.Fine;
    }

    /// <summary>The culture as its files write it.</summary>
    private static string Known(string culture, TranslationTexts texts)
    {
        if (!CultureChain.IsName(culture))
        {
            throw new ToolException($"'{culture}' is no name of a culture, such as 'de' or 'pt-BR'.");
        }

        return culture.Equals(texts.DefaultCulture, StringComparison.OrdinalIgnoreCase)
            ? throw new ToolException($"'{culture}' is the culture in which the flows are written.")
            : texts.Cultures.FirstOrDefault(c => c.Equals(culture, StringComparison.OrdinalIgnoreCase)) ?? culture;
    }
}

using System.CommandLine;

namespace OnboardingSdk.Cli.Tests;

[TestFixture]
public sealed class CliPageTests
{
    private static RootCommand Root() => OnboardingTool.Create(new() { Output = TextWriter.Null, Errors = TextWriter.Null, Folder = Path.GetTempPath() });

    [Test]
    public void Every_command_and_option_is_on_the_page_in_the_words_of_the_help()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs/reference/cli.md")).ReplaceLineEndings("\n");
        foreach (var command in Root().Subcommands)
        {
            var start = page.IndexOf($"\n## {command.Name}\n", StringComparison.Ordinal);
            start.ShouldBeGreaterThan(0, command.Name);
            var next = page.IndexOf("\n## ", start + 1, StringComparison.Ordinal);
            var section = page[start..(next < 0 ? page.Length : next)];
            section.ShouldContain(command.Description!);
            foreach (var argument in command.Arguments)
            {
                section.ShouldContain($"| `{argument.HelpName ?? argument.Name}` | {argument.Description} |");
            }

            foreach (var option in command.Options)
            {
                var names = string.Join(", ", option.Aliases.Append(option.Name).OrderBy(n => n.Length).Select(n => $"`{n}`"));
                section.ShouldContain($"| {names} | {option.Description} |");
            }
        }
    }

    [Test]
    public void The_page_has_no_command_that_there_is_not()
    {
        var commands = Root().Subcommands.Select(c => c.Name).ToList();
        File.ReadAllLines(Path.Combine(Repository.Root, "docs/reference/cli.md")).Where(l => l.StartsWith("## ", StringComparison.Ordinal))
            .Select(l => l[3..]).Where(name => char.IsAsciiLetterLower(name[0])).ShouldBe(commands);
    }
}

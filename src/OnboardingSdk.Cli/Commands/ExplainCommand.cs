using System.CommandLine;
using OnboardingSdk.Cli.Explaining;
using OnboardingSdk.Cli.Screens;

namespace OnboardingSdk.Cli.Commands;

/// <summary><c>onboarding explain</c></summary>
internal static class ExplainCommand
{
    public static Command Create(ToolHost host)
    {
        var code = new Argument<string?>("code") { Description = "The code of a finding, such as ONB0209; 209 will do. Without it: all codes.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("explain", "What a finding means, an example of it, and the way out.") { code };
        command.SetAction(result =>
        {
            var screen = host.Screen;
            if (result.GetValue(code) is not { } wanted)
            {
                foreach (var explanation in Explanations.All)
                {
                    screen.Pair(0, 9, Styled.Strong(explanation.Code), explanation.Meaning);
                }

                return ExitCode.Fine;
            }

            var found = Explanations.FindLoosely(wanted)
                ?? throw new ToolException($"There is no code '{wanted}'. Codes look like ONB0209; 'onboarding explain' lists all.");
            Write(screen, found);
            return ExitCode.Fine;
        });
        return command;
    }

    private static void Write(Screen screen, CodeExplanation explanation)
    {
        screen.Hanging(0, 9, Styled.Strong(explanation.Code), "  ", Styled.Strong(explanation.Meaning));
        if (explanation.Reason.Length > 0)
        {
            screen.Blank();
            screen.Line(explanation.Reason);
        }

        if (explanation.Example is { } example)
        {
            screen.Blank();
            screen.Line(Styled.Accent("For example"));
            foreach (var line in example.Split('\n'))
            {
                screen.Verbatim("  ", line);
            }

            screen.Blank();
            foreach (var line in explanation.Found!.Split('\n'))
            {
                screen.Hanging(2, 4, Styled.Caution(line));
            }
        }

        screen.Blank();
        screen.Line(Styled.Accent("What to do"));
        screen.Indented(2, explanation.Fix);
    }
}

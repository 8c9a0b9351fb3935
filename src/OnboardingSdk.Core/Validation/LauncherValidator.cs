namespace OnboardingSdk.Definitions;

/// <summary>Checks launchers.</summary>
internal sealed class LauncherValidator(ButtonValidator buttons, Findings found)
{
    private readonly TextCheck texts = new(found);

    public void Check(LauncherDefinition launcher)
    {
        var owner = $"The launcher '{launcher.Id}'";
        texts.RequiredLine(launcher.Label, owner, "label", launcher.At("label"));
        if (launcher.Action.Label is not null)
        {
            found.Error(DiagnosticCodes.BadAction, launcher.Action.At("label"), $"{owner} is its own button: what it says is its 'label', not its action's.");
        }

        buttons.Check(launcher.Action, owner, launcher, "start", "navigate", "dismiss");
        if (launcher.Target is { } target)
        {
            Attached(launcher, target, owner);
        }
        else
        {
            Floating(launcher, owner);
        }

        if (launcher is { Look: LauncherVariant.Beacon, Icon: not LauncherIcon.Help })
        {
            found.Error(DiagnosticCodes.BadRule, launcher.At("icon"), $"{owner} is a beacon, which has no 'icon'.");
        }
    }

    private void Attached(LauncherDefinition launcher, string target, string owner)
    {
        if (SelectorCheck.Problem(target) is { } problem)
        {
            found.Error(DiagnosticCodes.BadSelector, launcher.At("target"), $"'{target}' cannot be a CSS selector: {problem}.");
        }

        if (launcher.Position != LauncherPosition.BottomEnd)
        {
            found.Error(DiagnosticCodes.BadRule, launcher.At("position"), $"{owner} sits on its target: only one that floats has a 'position'.");
        }

        if (launcher.Placement == Placement.Center)
        {
            found.Error(DiagnosticCodes.BadRule, launcher.At("placement"), $"{owner} sits on a side of its target, never in the middle of the window.");
        }
    }

    private void Floating(LauncherDefinition launcher, string owner)
    {
        if (launcher.Variant == LauncherVariant.Beacon)
        {
            found.Error(DiagnosticCodes.TargetNeeded, launcher.At("variant"), $"{owner} is a beacon, and there is nothing for it to sit on: it needs a 'target'.");
        }

        if (launcher.Placement != Placement.Auto)
        {
            found.Error(DiagnosticCodes.BadRule, launcher.At("placement"), $"{owner} floats: only one with a 'target' has a 'placement'. Its corner is its 'position'.");
        }
    }
}

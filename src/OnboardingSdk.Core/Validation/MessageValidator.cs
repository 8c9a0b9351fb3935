namespace OnboardingSdk.Definitions;

/// <summary>Checks modals, banners, hints and announcements.</summary>
internal sealed class MessageValidator(ButtonValidator buttons, MediaValidator media, Findings found)
{
    private readonly TextCheck texts = new(found);

    public void Check(MessageDefinition message)
    {
        var owner = $"The {Vocabulary.FlowKinds.For(message.Kind)} '{message.Id}'";
        texts.RequiredLine(message.Title, owner, "title", message.At("title"));
        texts.Body(message.Body, "The body", message.At("body"));
        Button(message, message.Primary, "primary", owner);
        Button(message, message.Secondary, "secondary", owner);
        if (message is { Dismissible: false, Secondary: not null })
        {
            found.Error(DiagnosticCodes.BadAction, message.At("secondary"), $"{owner} cannot be dismissed, and its secondary button would dismiss it.");
        }

        switch (message)
        {
            case ModalDefinition modal: Check(modal, owner); break;
            case BannerDefinition banner: Check(banner, owner); break;
            case AnnouncementDefinition announcement: Check(announcement, owner); break;
            case HintDefinition hint: Target(hint.Target, hint, owner, "sits on nothing"); break;
        }
    }

    private void Check(ModalDefinition modal, string owner)
    {
        if (modal is { Variant: OverlayVariant.Dialog, Side: not OverlaySide.Right })
        {
            found.Error(DiagnosticCodes.BadRule, modal.At("side"), $"{owner} is in the middle: only a slide-out has a 'side'.");
        }

        media.Check(modal.Media, $"'{modal.Id}'", modal.At("image"));
    }

    private void Check(AnnouncementDefinition announcement, string owner)
    {
        texts.Line(announcement.Label, "The label", announcement.At("label"));
        media.Check(announcement.Media, $"'{announcement.Id}'", announcement.Location);
        if (announcement.Secondary is not null)
        {
            found.Error(DiagnosticCodes.BadAction, announcement.At("secondary"), $"{owner} stays in its feed: there is nothing that a 'secondary' button could dismiss.");
        }

        if (!announcement.Dismissible)
        {
            found.Error(DiagnosticCodes.BadRule, announcement.At("dismissible"), $"{owner} stays in its feed, and is never dismissed: leave 'dismissible' out.");
        }
    }

    private void Check(BannerDefinition banner, string owner)
    {
        if (banner.Position == BannerPosition.Inline)
        {
            Target(banner.Target ?? "", banner, owner, "is inline, and nothing says where");
        }
        else if (banner.Target is not null)
        {
            found.Error(DiagnosticCodes.BadRule, banner.At("target"), $"{owner} is at the {Vocabulary.BannerPositions.For(banner.Position)}: only one that is \"inline\" has a 'target'.");
        }

        if (banner is { Position: BannerPosition.Inline, Overlay: true })
        {
            found.Error(DiagnosticCodes.BadRule, banner.At("overlay"), $"{owner} is inline, and cannot lie over the page.");
        }
    }

    private void Target(string target, FlowDefinition flow, string owner, string without)
    {
        if (string.IsNullOrWhiteSpace(target))
        {
            found.Error(DiagnosticCodes.TargetNeeded, flow.At("target"), $"{owner} {without}: it needs a 'target'.");
        }
        else if (SelectorCheck.Problem(target) is { } problem)
        {
            found.Error(DiagnosticCodes.BadSelector, flow.At("target"), $"'{target}' cannot be a CSS selector: {problem}.");
        }
    }

    private void Button(MessageDefinition message, ButtonDefinition? button, string field, string owner)
    {
        if (button is null)
        {
            return;
        }

        if (string.IsNullOrWhiteSpace(button.Label) && (field == "secondary" || message is BannerDefinition or AnnouncementDefinition))
        {
            found.Error(DiagnosticCodes.Missing, button.Location, $"The {field} button of '{message.Id}' needs a 'label'.");
        }

        // One that does nothing besides completes or dismisses.
        if (button.Ends == 0 && button.Set.Count == 0 && button.Call is null)
        {
            texts.Line(button.Label, "The label", button.At("label"));
        }
        else
        {
            buttons.Check(button, owner, message, "start", "navigate");
        }
    }
}

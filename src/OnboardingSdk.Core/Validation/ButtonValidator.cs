namespace OnboardingSdk.Definitions;

/// <summary>Checks what buttons do, of whatever kind of flow.</summary>
internal sealed class ButtonValidator(Names names, Findings found)
{
    private readonly TextCheck texts = new(found);
    private readonly ValueTestValidator values = new(found);

    /// <summary>Checks a button.</summary>
    /// <param name="button">The button.</param>
    /// <param name="owner">What it belongs to, as the beginning of a sentence: "The step 'x'".</param>
    /// <param name="flow">The flow that it is in.</param>
    /// <param name="may">The ends of a press that it may have there: of <c>next</c>, <c>step</c>, <c>start</c>, <c>navigate</c>, <c>dismiss</c>.</param>
    public void Check(ButtonDefinition button, string owner, FlowDefinition flow, params string[] may)
    {
        texts.Line(button.Label, "The label", button.At("label"));
        CheckEnds(button, owner, may);
        foreach (var setting in button.Set)
        {
            Check(setting, setting.Location.File is null ? button.Location : setting.Location);
        }

        if (button.Set.GroupBy(s => s.Attribute, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            found.Error(DiagnosticCodes.BadAction, button.Location, $"{owner} has a button that sets '{twice.Key}' twice.");
        }

        if (button.Call is { } call)
        {
            NameRules.CheckId(found, "A function that a button calls", call, button.At("call"));
        }

        if (button.Start is { } start)
        {
            StartableCheck.Check(names, found, start, button.At("start"));
        }

        if (button.Start == flow.Id && flow.Id.Length > 0)
        {
            found.Error(DiagnosticCodes.BadAction, button.At("start"), $"{owner} would start the {Vocabulary.FlowKinds.For(flow.Kind)} that it is part of.");
        }

        if (button.Navigate is { } address && !SafeAddress.IsLocalPath(address) && !SafeAddress.IsOutside(address))
        {
            found.Error(
                DiagnosticCodes.UnsafeAddress,
                button.At("navigate"),
                "'navigate' leads to a page of the host, which starts with a single '/', as in '/team', or to an address with 'https://'; neither has spaces or backslashes.");
        }

        if (button.Dismiss && !flow.Dismissible)
        {
            found.Error(DiagnosticCodes.BadAction, button.At("dismiss"), $"{owner} has a button that closes the {Vocabulary.FlowKinds.For(flow.Kind)}, which is not dismissible.");
        }
    }

    private void CheckEnds(ButtonDefinition button, string owner, string[] may)
    {
        if (button.Set.Count == 0 && button.Call is null && button.Ends == 0 && may.Length > 0)
        {
            found.Error(DiagnosticCodes.BadAction, button.Location, $"{owner} has a button that does nothing: it needs 'set', 'call' or one of {List(may)}.");
        }

        if (button.Ends > 1)
        {
            found.Error(DiagnosticCodes.BadAction, button.Location, $"{owner} has a button that does several things that end a press: it has one of {List(may)}.");
        }

        foreach (var (field, isThere) in new[]
        {
            ("next", button.Next), ("step", button.Step is not null), ("start", button.Start is not null), ("navigate", button.Navigate is not null), ("dismiss", button.Dismiss),
        })
        {
            if (isThere && !may.Contains(field, StringComparer.Ordinal))
            {
                found.Error(DiagnosticCodes.BadAction, button.At(field), $"{owner} has a button with '{field}', which has no meaning there.");
            }
        }
    }

    private void Check(AttributeSetting setting, SourceLocation at)
    {
        if (!names.UserAttributes.TryGetValue(setting.Attribute, out var attribute))
        {
            var isAccounts = names.AccountAttributes.ContainsKey(setting.Attribute);
            found.Error(
                isAccounts ? DiagnosticCodes.NotSettable : DiagnosticCodes.UnknownAttribute,
                at,
                isAccounts
                    ? $"'{setting.Attribute}' is the account's: one member's browser cannot set it for all."
                    : $"There is no user attribute '{setting.Attribute}'.{Nearest.Hint(setting.Attribute, names.UserAttributes.Keys)}");
            return;
        }

        if (attribute.Source != EventSource.Client && !attribute.IsUnread)
        {
            found.Error(DiagnosticCodes.NotSettable, at, $"Only the server sets '{setting.Attribute}'. To let the browser set it, give the attribute \"source\": \"client\".");
        }

        values.Check(attribute, setting, at);
    }

    private static string List(string[] fields) => string.Join(", ", fields.Select(field => $"'{field}'"));
}

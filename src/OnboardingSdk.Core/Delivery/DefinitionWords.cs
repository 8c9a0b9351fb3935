using System.Globalization;

namespace OnboardingSdk.Journeys;

/// <summary>Says which version of a flow's definition a user meets, and why.</summary>
internal static class DefinitionWords
{
    public static string? Of(FlowDefinition flow, FlowState state, FlowEdition edition, Catalog catalog)
    {
        var version = catalog.Editions.VersionOf(flow);
        if (edition.Earlier is { } earlier)
        {
            return string.Create(CultureInfo.InvariantCulture, $"in the version {earlier} of its definition, not in {version}: the user was in the middle of it on {state.Change!.At:u}, and 'onChange' was 'keep'");
        }

        if (state.Status == FlowStatus.Active && state.Definition is { } met && met != version)
        {
            var why = state.KeptVersion is not null ? "the one that was kept is not here (any more)"
                : state.Change?.Settled.Contains(version) == true ? "nobody is disturbed twice by one version"
                : $"'onChange' is '{Vocabulary.ChangePolicies.For(flow.OnChange)}'";
            return $"at the same step of the version {version} of its definition, begun in {met}: {why}";
        }

        return state.Change is { Policy: not ChangePolicy.Keep } change
            ? string.Create(CultureInfo.InvariantCulture, $"{Done(change.Policy)} on {change.At:u}, since its definition had changed, and 'onChange' was '{Vocabulary.ChangePolicies.For(change.Policy)}'")
            : null;
    }

    private static string Done(ChangePolicy policy) => policy switch
    {
        ChangePolicy.End => "closed for who was in the middle of it",
        ChangePolicy.RestartAll => "begun anew for all",
        _ => "begun anew",
    };
}

using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace OnboardingSdk.Core.Tests.Docs;

/// <summary>One thing that happened in an example.</summary>
/// <param name="Verb"><c>track</c>, <c>user</c>, <c>account</c>, <c>reached</c>, <c>flow</c>, <c>answer</c>, <c>variant</c>, <c>page</c>, <c>now</c>, <c>plan</c>, <c>done</c> or <c>started</c>.</param>
/// <param name="Name">The event, milestone, flow, survey, page or moment; empty for attributes and <c>started</c>.</param>
/// <param name="Of">Whose event.</param>
/// <param name="Values">Properties of an event, attributes, or answers.</param>
/// <param name="Times">How many times.</param>
/// <param name="Ago">How long before now.</param>
/// <param name="State">State of a flow, or a variant.</param>
internal sealed partial record ExampleStep(
    string Verb, string Name, Scope Of, IReadOnlyDictionary<string, PropertyValue> Values, int Times, TimeSpan Ago, string State)
{
    public override string ToString() => $"{Verb} {Name} {State} {string.Join(' ', Values.Select(v => $"{v.Key}={v.Value}"))} x{Times} {Ago} ago";

    public static ExampleStep Parse(string text)
    {
        var match = Form().Match(text);
        if (!match.Success)
        {
            throw new FormatException($"'{text}' is not a step of an example.");
        }

        string Group(string name) => match.Groups[name].Value;
        var values = match.Groups["key"].Captures.Zip(match.Groups["value"].Captures).ToDictionary(
            pair => pair.First.Value, pair => JsonSerializer.Deserialize<PropertyValue>(pair.Second.Value));
        return new(
            Group("verb"),
            Group("name"),
            Group("of").Length > 0 ? Scope.Account : Scope.User,
            values,
            Group("times").Length > 0 ? int.Parse(Group("times"), CultureInfo.InvariantCulture) : 1,
            DurationText.TryParse(Group("ago"), out var ago) ? ago : TimeSpan.Zero,
            Group("state"));
    }

    [GeneratedRegex("""
        ^(?:(?<verb>track)(?:\ (?<of>account))?\ (?<name>[a-z.]+)(?:\ (?<key>\w+)=(?<value>\S+))*(?:\ x(?<times>\d+))?(?:\ (?<ago>\d+[a-z]+)\ ago)?
        |(?<verb>user|account)(?:\ (?<key>\w+)=(?<value>\S+))+
        |(?<verb>reached)\ (?<name>\S+)(?:\ (?<ago>\d+[a-z]+)\ ago)?
        |(?<verb>flow)\ (?<name>\S+)\ (?<state>active|completed|dismissed)
        |(?<verb>answer)\ (?<name>\S+)(?:\ (?<key>\w+)=(?<value>\S+))+
        |(?<verb>variant)\ (?<name>\S+)\ (?<state>\S+)
        |(?<verb>page|now|done)\ (?<name>\S+)
        |(?<verb>plan)\ (?<name>\S+)\ (?<ago>\d+[a-z]+)\ ago
        |(?<verb>started)\ (?<ago>\d+[a-z]+)\ ago)$
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Form();
}

using System.ComponentModel;
using System.Text.Json.Serialization;
using OnboardingSdk.Cli.Schemas.Describing;
using OnboardingSdk.Cli.Schemas.Forms;

namespace OnboardingSdk.Cli.Schemas.Written;

/// <summary>What values can be compared with.</summary>
internal abstract record Operators
{
    [Description("The same value. Texts are compared exactly, case included.")]
    [JsonPropertyName("equals")]
    public AnyValue? EqualTo { get; init; }

    [Description("Another value, or none.")]
    public AnyValue? NotEquals { get; init; }

    [Description("One of these values.")]
    [Between(1)]
    public Scalar[]? In { get; init; }

    [Description("None of these values, or none at all.")]
    [Between(1)]
    public Scalar[]? NotIn { get; init; }

    [Description("A number that is greater.")]
    public double? GreaterThan { get; init; }

    [Description("A number that is this or greater.")]
    public double? AtLeast { get; init; }

    [Description("A number that is less.")]
    public double? LessThan { get; init; }

    [Description("A number that is this or less.")]
    public double? AtMost { get; init; }

    [Description("The text contains this one, exactly and case included; or the list has this text.")]
    public string? Contains { get; init; }

    [Description("The text starts with this one.")]
    public string? StartsWith { get; init; }

    [Description("The text ends with this one.")]
    public string? EndsWith { get; init; }

    [Description("true: there is a value, whatever it is. false: there is none.")]
    public bool? Exists { get; init; }

    [Description("Earlier than this date: ISO 8601 with an offset; a day alone begins at midnight UTC.")]
    [Examples("\"2026-12-01\"")]
    public Moment? Before { get; init; }

    [Description("Later than this date: ISO 8601 with an offset; a day alone begins at midnight UTC.")]
    [Examples("\"2026-12-01T08:00:00Z\"")]
    public Moment? After { get; init; }

    [Description("A date in this time before now; never in the future.")]
    [Examples("\"7d\"")]
    public Duration? InLast { get; init; }

    [Description("A date at least this long before now.")]
    [Examples("\"7d\"")]
    public Duration? MoreThanAgo { get; init; }
}

[Description("Tests of a property; of several, all have to pass.")]
[Between(1)]
internal sealed record Tests : Operators;

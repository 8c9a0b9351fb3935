using System.ComponentModel;
using System.Text.Json.Serialization;
using OnboardingSdk.Cli.Schemas.Describing;
using OnboardingSdk.Cli.Schemas.Forms;

namespace OnboardingSdk.Cli.Schemas.Written;

[Kind("events")]
[Description("The facts that may be recorded.")]
internal sealed record Events : Written
{
    [Names(typeof(Id))]
    [Description("The events, by name: what happened, such as 'project.created'.")]
    [Examples("""{ "project.created": { "properties": { "template": "string" } } }""")]
    [JsonPropertyName("events")]
    public required Dictionary<string, Event> All { get; init; }
}

[Description("An event.")]
internal sealed record Event : Written
{
    [Description("Who may record it: only the host's server, or the browser (client) too. Base nothing of value on the latter.")]
    [DefaultValue("server")]
    public EventSource? Source { get; init; }

    [Names(typeof(PropertyName))]
    [Description("The properties that it may carry: a type, or an object.")]
    [Examples("""{ "template": { "type": "string", "values": ["blank", "kanban"] }, "due": "date" }""")]
    public Dictionary<string, Either<PropertyType, Property>>? Properties { get; init; }
}

[Description("A property of an event.")]
internal record Property : Written
{
    [Description("What its values are. Dates are ISO 8601.")]
    [DefaultValue("string")]
    public PropertyType? Type { get; init; }

    [Description("The only values that a string may have. Without it: any.")]
    public string[]? Values { get; init; }
}

[Description("An attribute of the user.")]
internal sealed record UserAttribute : Property
{
    [Description("Who may set it: only the host's server, or the browser (client) too: buttons do that. Base nothing of value on the latter.")]
    [DefaultValue("server")]
    public EventSource? Source { get; init; }
}

[Kind("attributes")]
[Description("What the host tells about users and accounts.")]
internal sealed record Attributes : Written
{
    [Names(typeof(PropertyName))]
    [Description("The user's, by name: a type, or an object.")]
    [Examples("""{ "role": { "type": "string", "values": ["owner", "member"] }, "signedUp": "date" }""")]
    public Dictionary<string, Either<PropertyType, UserAttribute>>? User { get; init; }

    [Names(typeof(PropertyName))]
    [Description("The account's, by name: a type, or an object.")]
    [Examples("""{ "plan": "string", "seats": "number" }""")]
    public Dictionary<string, Either<PropertyType, Property>>? Account { get; init; }
}

[Kind("segments")]
[Description("Conditions with a name, for use in other conditions.")]
internal sealed record Segments : Written
{
    [Names(typeof(Id))]
    [Description("The segments, by id.")]
    [JsonPropertyName("segments")]
    public required Dictionary<string, Segment> All { get; init; }
}

[Description("A condition with a name.")]
[Snippet("A segment", """{ "description": "$1", "when": "^{ $2 }" }""")]
internal sealed record Segment : Written
{
    [Description("Who is in it.")]
    [Examples("""{ "user": "signedUp", "inLast": "14d" }""")]
    public required Condition When { get; init; }
}

[Kind("milestones")]
[Description("Conditions whose first becoming true is recorded, once, with its time.")]
internal sealed record Milestones : Written
{
    [Names(typeof(Id))]
    [Description("The milestones, by id.")]
    [JsonPropertyName("milestones")]
    public required Dictionary<string, Milestone> All { get; init; }
}

[Description("A condition whose first becoming true is recorded.")]
[Snippet("A milestone", """{ "name": "$1", "when": { "event": "${2:event}" } }""")]
[Snippet("The activation", """{ "name": "$1", "when": { "event": "${2:event}" }, "within": "14d", "activation": true }""")]
internal sealed record Milestone : Written
{
    [Description("Its name for people. Without it: the id.")]
    public Line? Name { get; init; }

    [Description("Whose journey it is recorded in, and whose facts it reads.")]
    [DefaultValue("user")]
    public Scope? Scope { get; init; }

    [Description("What has to be true. A recorded condition: it reads only the journey that it is recorded in, and no page.")]
    [Examples("""{ "event": "task.created", "count": 3 }""")]
    public required Condition When { get; init; }

    [Description("It counts only within this time of the subject's start, the edge included. Without it: at any time.")]
    [Examples("\"14d\"")]
    public Duration? Within { get; init; }

    [Description("Whether it is the \"aha moment\" against which everything is measured; at most one milestone is.")]
    [DefaultValue(false)]
    public bool? Activation { get; init; }
}

namespace OnboardingSdk.Definitions;

/// <summary>Reads the kinds of file that list definitions by name: events, attributes, segments, milestones, experiments.</summary>
internal static class CatalogReader
{
    private static readonly Condition Unread = new InvalidCondition(false);

    public static IReadOnlyList<EventDefinition> Events(Fields fields) => Each(fields, "events", "An event", (name, at, e) => new EventDefinition
    {
        Name = name,
        Location = at,
        Fields = e.Locations(),
        Source = e.Word("source", Vocabulary.Sources) ?? EventSource.Server,
        Description = e.Text("description"),
        Properties = Properties(e, "properties"),
        IsUnread = e.Take("properties") is not (null or ObjectNode),
    }, (name, at) => new EventDefinition { Name = name, Location = at, IsUnread = true });

    public static IReadOnlyList<SegmentDefinition> Segments(Fields fields) => Each(fields, "segments", "A segment", (name, at, s) => new SegmentDefinition
    {
        Id = name,
        Location = at,
        Fields = s.Locations(),
        Description = s.Text("description"),
        When = s.RequiredCondition("when"),
    }, (id, at) => new SegmentDefinition { Id = id, Location = at, When = Unread });

    public static IReadOnlyList<MilestoneDefinition> Milestones(Fields fields) => Each(fields, "milestones", "A milestone", (name, at, m) => new MilestoneDefinition
    {
        Id = name,
        Location = at,
        Fields = m.Locations(),
        Name = m.Text("name"),
        Description = m.Text("description"),
        Scope = m.Word("scope", Vocabulary.Scopes) ?? Scope.User,
        When = m.RequiredCondition("when"),
        Within = m.Duration("within"),
        Activation = m.Flag("activation") ?? false,
    }, (id, at) => new MilestoneDefinition { Id = id, Location = at, When = Unread });

    public static IReadOnlyList<ExperimentDefinition> Experiments(Fields fields) => Each(
        fields, "experiments", "An experiment", ExperimentReader.Read, (id, at) => new ExperimentDefinition { Id = id, Location = at, Variants = [], IsUnread = true });

    /// <summary>The properties of an event, or the attributes of a user or an account, which have a source of their own.</summary>
    public static IReadOnlyList<PropertyDefinition> Properties(Fields owner, string field, bool areAttributes = false)
    {
        var properties = new List<PropertyDefinition>();
        foreach (var member in owner.Members(field))
        {
            properties.Add(Property(member, owner.Found, areAttributes));
        }

        return properties;
    }

    // "role": "string" is short for "role": { "type": "string" }.
    private static PropertyDefinition Property(Member member, Findings found, bool isAttribute)
    {
        switch (member.Value)
        {
            case ScalarNode { Value.Text: not null }:
                var single = new ObjectNode(member.Value.Location, [new("type", member.Location, member.Value)]);
                return Property(member, new Fields(single, found, "A property"), isAttribute);
            case ObjectNode value:
                return Property(member, new Fields(value, found, isAttribute ? "An attribute" : "A property"), isAttribute);
            default:
                Fields.WrongType(found, member.Name, "a type or an object with 'type', 'values' and 'description'", member.Value);
                return new() { Name = member.Name, Location = member.Location, IsUnread = true };
        }
    }

    private static PropertyDefinition Property(Member member, Fields fields, bool isAttribute)
    {
        var type = fields.Word("type", Vocabulary.Types);
        var property = new PropertyDefinition
        {
            Name = member.Name,
            Location = member.Location,
            Fields = fields.Locations(),
            Type = type ?? PropertyType.String,
            Values = fields.Texts("values"),
            Description = fields.Text("description"),
            Source = (isAttribute ? fields.Word("source", Vocabulary.Sources) : null) ?? EventSource.Server,
            IsUnread = type is null && fields.Take("type") is not null,
        };
        fields.Done();
        return property;
    }

    // One that cannot be read keeps its name: what refers to it is right.
    private static List<T> Each<T>(
        Fields fields, string field, string what, Func<string, SourceLocation, Fields, T> read, Func<string, SourceLocation, T> unread)
    {
        if (fields.Take(field) is null)
        {
            fields.Found.Error(DiagnosticCodes.Missing, fields.Location, $"A file of kind '{field}' needs a field '{field}'.");
        }

        var definitions = new List<T>();
        foreach (var member in fields.Members(field))
        {
            if (member.Value is ObjectNode value)
            {
                var inner = new Fields(value, fields.Found, what);
                definitions.Add(read(member.Name, member.Location, inner));
                inner.Done();
            }
            else
            {
                Fields.WrongType(fields.Found, member.Name, "an object", member.Value);
                definitions.Add(unread(member.Name, member.Location));
            }
        }

        return definitions;
    }
}

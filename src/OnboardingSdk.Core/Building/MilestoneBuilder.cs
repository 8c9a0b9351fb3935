namespace OnboardingSdk.Definitions;

/// <summary>Describes a milestone.</summary>
public sealed class MilestoneBuilder
{
    private MilestoneDefinition definition;

    internal MilestoneBuilder(string id, SourceLocation location) =>
        definition = new() { Id = id, Location = location, When = new InvalidCondition(true) { Location = location } };

    /// <summary>Its name for people. Default: the id.</summary>
    public MilestoneBuilder Name(string name) => With(definition with { Name = name });

    /// <summary>A note for those who read the definitions.</summary>
    public MilestoneBuilder Description(string text) => With(definition with { Description = text });

    /// <summary>The account reaches it, once for all its members. Default: each user.</summary>
    public MilestoneBuilder Account() => With(definition with { Scope = Scope.Account });

    /// <summary>What has to be true.</summary>
    public MilestoneBuilder When(Condition condition) => With(definition with { When = condition });

    /// <summary>It counts only within this time of the subject's start.</summary>
    public MilestoneBuilder Within(TimeSpan window) => With(definition with { Within = window });

    /// <summary>It is the "aha moment" against which everything is measured.</summary>
    public MilestoneBuilder Activation() => With(definition with { Activation = true });

    internal MilestoneDefinition Build() => definition;

    private MilestoneBuilder With(MilestoneDefinition changed)
    {
        definition = changed;
        return this;
    }
}

namespace OnboardingSdk.Definitions;

/// <summary>Describes an experiment.</summary>
public sealed class ExperimentBuilder
{
    private readonly List<ExperimentVariant> variants = [];
    private ExperimentDefinition definition;

    internal ExperimentBuilder(string id, SourceLocation location) => definition = new() { Id = id, Location = location, Variants = [] };

    /// <summary>A note for those who read the definitions: what is to be found out.</summary>
    public ExperimentBuilder Description(string text)
    {
        definition = definition with { Description = text };
        return this;
    }

    /// <summary>A variant.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="weight">How many it gets, in proportion to the others: 0 to 10,000.</param>
    public ExperimentBuilder Variant(string name, int weight = 1)
    {
        ArgumentNullException.ThrowIfNull(name);
        variants.Add(new(name, weight));
        return this;
    }

    /// <summary>So many percent get nothing of it. Default: 0.</summary>
    public ExperimentBuilder Holdout(int percent)
    {
        definition = definition with { Holdout = percent };
        return this;
    }

    /// <summary>Accounts are put into a variant, with all their members. Default: users.</summary>
    public ExperimentBuilder Account()
    {
        definition = definition with { Unit = Scope.Account };
        return this;
    }

    /// <summary>Who is put into it. Default: everybody.</summary>
    public ExperimentBuilder Audience(Condition condition)
    {
        definition = definition with { Audience = condition };
        return this;
    }

    /// <summary>Between which times somebody is put into it. Default: always.</summary>
    public ExperimentBuilder Schedule(Schedule schedule)
    {
        definition = definition with { Schedule = schedule };
        return this;
    }

    /// <summary>It takes a share of a layer; experiments whose shares do not overlap have nobody in common.</summary>
    /// <param name="id">The layer.</param>
    /// <param name="from">Where the share begins, in percent.</param>
    /// <param name="to">Where it ends, in percent; excluded.</param>
    public ExperimentBuilder Layer(string id, int from = 0, int to = 100)
    {
        ArgumentNullException.ThrowIfNull(id);
        definition = definition with { Layer = new(id, from, to) };
        return this;
    }

    /// <summary>The variant that those meet who are not in the experiment. Default: none.</summary>
    public ExperimentBuilder Otherwise(string variant)
    {
        definition = definition with { Otherwise = variant };
        return this;
    }

    internal ExperimentDefinition Build() => definition with { Variants = [.. variants] };
}

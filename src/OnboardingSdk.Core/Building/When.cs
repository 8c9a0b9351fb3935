using System.Runtime.CompilerServices;

namespace OnboardingSdk.Definitions;

/// <summary>Makes conditions in C#: <c>When.All(When.Event("project.created").AtLeast(3), When.User("plan", Value.EqualTo("pro")))</c>.</summary>
public static class When
{
    /// <summary>All of these hold.</summary>
    public static Condition All(params Condition[] conditions) => new AllCondition(Checked(conditions)) { Location = First(conditions) };

    /// <summary>At least one of these holds.</summary>
    public static Condition Any(params Condition[] conditions) => new AnyCondition(Checked(conditions)) { Location = First(conditions) };

    /// <summary>This does not hold.</summary>
    public static Condition Not(Condition condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return new NotCondition(condition) { Location = condition.Location };
    }

    /// <summary>An event has been recorded, at least once unless more is said: <c>.AtLeast(3).InLast(TimeSpan.FromDays(7))</c>.</summary>
    public static EventCondition Event(string name, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(name);
        return new(name) { Location = new(file, line, 1) };
    }

    /// <summary>An attribute of the user passes a test.</summary>
    public static Condition User(string attribute, ValueTest test, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Attribute(Scope.User, attribute, test, new(file, line, 1));

    /// <summary>An attribute of the account passes a test.</summary>
    public static Condition Account(string attribute, ValueTest test, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Attribute(Scope.Account, attribute, test, new(file, line, 1));

    /// <summary>A milestone has been reached, if <paramref name="inLast"/> is given in that time before now.</summary>
    public static Condition Milestone(string id, TimeSpan? inLast = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(id);
        return new MilestoneCondition(id, inLast) { Location = new(file, line, 1) };
    }

    /// <summary>The subject is in a segment.</summary>
    public static Condition Segment(string id, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(id);
        return new SegmentCondition(id) { Location = new(file, line, 1) };
    }

    /// <summary>A flow is in a state.</summary>
    public static Condition Flow(string id, FlowTest state, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(id);
        return new FlowCondition(id, state) { Location = new(file, line, 1) };
    }

    /// <summary>What the user answered last to a question of a survey passes a test: <c>When.Survey("goals", "goal", Value.EqualTo("marketing"))</c>.</summary>
    public static Condition Survey(string id, string question, ValueTest test, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(test);
        return new SurveyCondition(id, question, test) { Location = new(file, line, 1) };
    }

    /// <summary>A task of a checklist is <see cref="FlowTest.Completed"/>, or, of a launch plan, <see cref="FlowTest.Overdue"/>.</summary>
    public static Condition Task(string checklist, string task, FlowTest state, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(checklist);
        ArgumentNullException.ThrowIfNull(task);
        return new FlowCondition(checklist, state) { Task = task, Location = new(file, line, 1) };
    }

    /// <summary>The user is in a variant of an experiment (<c>holdout</c> is one), or meets it without being in the experiment.</summary>
    public static Condition Experiment(string id, string variant, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(variant);
        return new ExperimentCondition(id, variant) { Location = new(file, line, 1) };
    }

    /// <summary>The user is on a page. Combine several with <see cref="Any"/>.</summary>
    /// <exception cref="FormatException">The text is no page pattern.</exception>
    public static Condition Page(string pattern, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        new PageCondition([PagePattern.Parse(pattern)]) { Location = new(file, line, 1) };

    /// <summary>The moment is at or after <paramref name="from"/> and before <paramref name="until"/>.</summary>
    public static Condition Time(
        DateTimeOffset? from = null, DateTimeOffset? until = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        new TimeCondition(from?.ToUniversalTime(), until?.ToUniversalTime()) { Location = new(file, line, 1) };

    private static AttributeCondition Attribute(Scope of, string attribute, ValueTest test, SourceLocation location)
    {
        ArgumentNullException.ThrowIfNull(attribute);
        ArgumentNullException.ThrowIfNull(test);
        return new(of, attribute, test) { Location = location };
    }

    private static Condition[] Checked(Condition[] conditions)
    {
        ArgumentNullException.ThrowIfNull(conditions);
        Array.ForEach(conditions, condition => ArgumentNullException.ThrowIfNull(condition, nameof(conditions)));
        return [.. conditions];
    }

    // The compiler gives no line to a method that ends in params: a group is where its first condition is.
    private static SourceLocation First(Condition[] conditions) => conditions.FirstOrDefault()?.Location ?? default;
}

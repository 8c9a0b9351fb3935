using System.Runtime.CompilerServices;

namespace OnboardingSdk.Definitions;

/// <summary>Narrows conditions about events, as in <c>When.Event("task.created").AtLeast(3).Where("board", Value.EqualTo("main"))</c>.</summary>
public static class EventConditionExtensions
{
    /// <summary>That often or more.</summary>
    public static EventCondition AtLeast(this EventCondition condition, int count) => With(condition) with { Count = new(count) };

    /// <summary>That often or less, never included.</summary>
    public static EventCondition AtMost(this EventCondition condition, int count) => With(condition) with { Count = new(0, count) };

    /// <summary>From that often to that often, both included.</summary>
    public static EventCondition Between(this EventCondition condition, int least, int most) => With(condition) with { Count = new(least, most) };

    /// <summary>Just that often.</summary>
    public static EventCondition Exactly(this EventCondition condition, int count) => With(condition) with { Count = new(count, count) };

    /// <summary>Only those in this time before now.</summary>
    public static EventCondition InLast(this EventCondition condition, TimeSpan window) => With(condition) with { InLast = window };

    /// <summary>Only those within this time of the subject's start.</summary>
    public static EventCondition WithinFirst(this EventCondition condition, TimeSpan window) => With(condition) with { WithinFirst = window };

    /// <summary>Only those whose property passes a test; may be repeated.</summary>
    public static EventCondition Where(
        this EventCondition condition, string property, ValueTest test, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(property);
        ArgumentNullException.ThrowIfNull(test);
        return With(condition) with { Where = [.. condition.Where, new(property, test) { Location = new(file, line, 1) }] };
    }

    /// <summary>Only the user's, whoever it is asked for.</summary>
    public static EventCondition OfUser(this EventCondition condition) => With(condition) with { Of = Scope.User };

    /// <summary>Only the account's, whoever it is asked for.</summary>
    public static EventCondition OfAccount(this EventCondition condition) => With(condition) with { Of = Scope.Account };

    private static EventCondition With(EventCondition condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return condition;
    }
}

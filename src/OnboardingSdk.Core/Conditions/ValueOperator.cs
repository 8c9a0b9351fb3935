namespace OnboardingSdk.Definitions;

/// <summary>How a value is compared.</summary>
public enum ValueOperator
{
    /// <summary>The same. Text ordinally; dates as moments; lists with the same texts in the same order.</summary>
    Equal,
    /// <summary>Not the same, or absent.</summary>
    NotEqual,
    /// <summary>One of several.</summary>
    In,
    /// <summary>None of several, or absent.</summary>
    NotIn,
    /// <summary>Number greater than.</summary>
    GreaterThan,
    /// <summary>Number at least.</summary>
    AtLeast,
    /// <summary>Number less than.</summary>
    LessThan,
    /// <summary>Number at most.</summary>
    AtMost,
    /// <summary>Text contains (ordinal), or list has the text.</summary>
    Contains,
    /// <summary>Text starts with (ordinal).</summary>
    StartsWith,
    /// <summary>Text ends with (ordinal).</summary>
    EndsWith,
    /// <summary>There is a value, or there is none.</summary>
    Exists,
    /// <summary>Date earlier than.</summary>
    Before,
    /// <summary>Date later than.</summary>
    After,
    /// <summary>Date in <c>(now − window, now]</c>; never in the future.</summary>
    InLast,
    /// <summary>Date at or before <c>now − window</c>.</summary>
    MoreThanAgo,
}

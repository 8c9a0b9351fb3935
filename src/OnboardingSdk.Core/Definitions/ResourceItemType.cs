namespace OnboardingSdk.Definitions;

/// <summary>What an item of a resource center is.</summary>
public enum ResourceItemType
{
    /// <summary>A text that is read in place.</summary>
    Article,

    /// <summary>A video that is watched in place.</summary>
    Video,

    /// <summary>A page, here or elsewhere, or an address to write to.</summary>
    Link,

    /// <summary>A flow to begin, or to see again.</summary>
    Flow,

    /// <summary>Every tour that the user has seen, to see again.</summary>
    Tours,

    /// <summary>What a button does: it calls a function of the page, sets an attribute, opens a page.</summary>
    Action,
}

using System.Runtime.CompilerServices;

namespace OnboardingSdk.Definitions;

/// <summary>Describes a section of a resource center.</summary>
public sealed class ResourceSectionBuilder
{
    private readonly List<ResourceItem> items = [];
    private ResourceSection definition;

    internal ResourceSectionBuilder(string id, string title, SourceLocation location) => definition = new() { Id = id, Title = title, Location = location };

    /// <summary>Who finds it. Default: everybody who has the center.</summary>
    public ResourceSectionBuilder When(Condition condition)
    {
        definition = definition with { When = condition };
        return this;
    }

    /// <summary>A text that is read in place, Markdown.</summary>
    public ResourceSectionBuilder Article(
        string id, string title, string body, Action<ResourceItemBuilder>? describe = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Add(new() { Id = id, Type = ResourceItemType.Article, Title = title, Body = body, Location = new(file, line, 1) }, describe);

    /// <summary>A video that is watched in place: its file, or an embed, is said with <paramref name="describe"/>.</summary>
    public ResourceSectionBuilder Video(
        string id, string title, Action<ResourceItemBuilder> describe, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Add(new() { Id = id, Type = ResourceItemType.Video, Title = title, Location = new(file, line, 1) }, describe);

    /// <summary>A page, here (<c>/help</c>) or elsewhere.</summary>
    public ResourceSectionBuilder Link(
        string id, string title, string url, Action<ResourceItemBuilder>? describe = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Add(new() { Id = id, Type = ResourceItemType.Link, Title = title, Url = url, Location = new(file, line, 1) }, describe);

    /// <summary>A flow to begin, or to see again.</summary>
    public ResourceSectionBuilder Flow(
        string id, string flow, string? title = null, Action<ResourceItemBuilder>? describe = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Add(new() { Id = id, Type = ResourceItemType.Flow, Title = title, Flow = flow, Location = new(file, line, 1) }, describe);

    /// <summary>Every tour that the user has seen, to see again.</summary>
    public ResourceSectionBuilder Tours(
        string id, Action<ResourceItemBuilder>? describe = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Add(new() { Id = id, Type = ResourceItemType.Tours, Location = new(file, line, 1) }, describe);

    /// <summary>What a button does: it calls a function of the page, sets an attribute, opens a page.</summary>
    public ResourceSectionBuilder Action(
        string id, string title, Action<ButtonBuilder> does, Action<ResourceItemBuilder>? describe = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(does);
        var at = new SourceLocation(file, line, 1);
        var button = new ButtonBuilder(null, at);
        does(button);
        return Add(new() { Id = id, Type = ResourceItemType.Action, Title = title, Action = button.Build(), Location = at }, describe);
    }

    internal ResourceSection Build() => definition with { Items = [.. items] };

    private ResourceSectionBuilder Add(ResourceItem item, Action<ResourceItemBuilder>? describe)
    {
        var builder = new ResourceItemBuilder(item);
        describe?.Invoke(builder);
        items.Add(builder.Build());
        return this;
    }
}

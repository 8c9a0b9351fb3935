using System.Runtime.CompilerServices;

namespace OnboardingSdk.Definitions;

/// <summary>Describes a resource center.</summary>
public sealed class ResourceCenterBuilder : FlowBuilder<ResourceCenterBuilder>
{
    private readonly SourceLocation location;
    private readonly List<ResourceSection> sections = [];
    private ResourceCenterDefinition definition;

    internal ResourceCenterBuilder(string id, SourceLocation location)
    {
        this.location = location;
        definition = new() { Id = id, Title = "", Sections = [] };
    }

    /// <summary>The title, plain text.</summary>
    public ResourceCenterBuilder Title(string text) => With(definition with { Title = text });

    /// <summary>A few words below the title, Markdown.</summary>
    public ResourceCenterBuilder Body(string markdown) => With(definition with { Body = markdown });

    /// <summary>The side on which it comes. Default: right.</summary>
    public ResourceCenterBuilder Side(OverlaySide side) => With(definition with { Side = side });

    /// <summary>Its sections stand below each other. Default: each behind a tab.</summary>
    public ResourceCenterBuilder AsList() => With(definition with { Layout = ResourceLayout.List });

    /// <summary>It cannot be searched. Default: it can.</summary>
    public ResourceCenterBuilder WithoutSearch() => With(definition with { Search = false });

    /// <summary>The next section: items.</summary>
    public ResourceCenterBuilder Section(
        string id, string title, Action<ResourceSectionBuilder> describe, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(describe);
        var section = new ResourceSectionBuilder(id, title, new(file, line, 1));
        describe(section);
        sections.Add(section.Build());
        return this;
    }

    /// <summary>The next section: the feed of all announcements.</summary>
    public ResourceCenterBuilder Announcements(
        string id, string title, Condition? when = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        sections.Add(new() { Id = id, Title = title, When = when, Announcements = true, Location = new(file, line, 1) });
        return this;
    }

    /// <summary>The way to a person, at its foot: a link (also <c>mailto</c>).</summary>
    public ResourceCenterBuilder Contact(
        string title, string url, Action<ResourceItemBuilder>? describe = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Contact(new() { Id = ResourceItem.ContactId, Type = ResourceItemType.Link, Title = title, Url = url, Location = new(file, line, 1) }, describe);

    /// <summary>The way to a person, at its foot: something that the page does.</summary>
    public ResourceCenterBuilder Contact(
        string title, Action<ButtonBuilder> does, Action<ResourceItemBuilder>? describe = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(does);
        var at = new SourceLocation(file, line, 1);
        var button = new ButtonBuilder(null, at);
        does(button);
        return Contact(new() { Id = ResourceItem.ContactId, Type = ResourceItemType.Action, Title = title, Action = button.Build(), Location = at }, describe);
    }

    internal ResourceCenterDefinition Build() => Flow(definition, location) with { Sections = [.. sections] };

    private ResourceCenterBuilder Contact(ResourceItem item, Action<ResourceItemBuilder>? describe)
    {
        var builder = new ResourceItemBuilder(item);
        describe?.Invoke(builder);
        return With(definition with { Contact = builder.Build() });
    }

    private ResourceCenterBuilder With(ResourceCenterDefinition changed)
    {
        definition = changed;
        return this;
    }
}

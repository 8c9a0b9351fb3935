using System.Runtime.CompilerServices;

namespace OnboardingSdk.Definitions;

/// <summary>
/// Makes definitions in C#: everything that JSON can say, with the same meaning and the same hash. Findings name the line of
/// the code that made what they are about.
/// </summary>
public sealed class DefinitionBuilder
{
    private readonly List<EventDefinition> events = [];
    private readonly List<PropertyDefinition> userAttributes = [];
    private readonly List<PropertyDefinition> accountAttributes = [];
    private readonly List<SegmentDefinition> segments = [];
    private readonly List<MilestoneDefinition> milestones = [];
    private readonly List<ExperimentDefinition> experiments = [];
    private readonly List<FlowDefinition> flows = [];
    private readonly List<DeliveryLimits> limits = [];
    private readonly List<EmbedRules> embeds = [];
    private readonly List<LocalizationDefinition> localization = [];
    private readonly List<TranslationDefinition> translations = [];

    /// <summary>An event that may be recorded.</summary>
    public DefinitionBuilder Event(
        string name, Action<EventBuilder>? describe = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(name);
        var builder = new EventBuilder(name, new(file, line, 1));
        describe?.Invoke(builder);
        events.Add(builder.Build());
        return this;
    }

    /// <summary>
    /// An attribute of users; with <paramref name="values"/>, the only ones it may have; with <see cref="EventSource.Client"/> as its
    /// <paramref name="source"/>, the browser may set it too.
    /// </summary>
    public DefinitionBuilder UserAttribute(
        string name,
        PropertyType type = PropertyType.String,
        IReadOnlyList<string>? values = null,
        string? description = null,
        EventSource source = EventSource.Server,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
    {
        userAttributes.Add(new() { Name = name, Type = type, Values = values ?? [], Description = description, Source = source, Location = new(file, line, 1) });
        return this;
    }

    /// <summary>An attribute of accounts; with <paramref name="values"/>, the only ones it may have.</summary>
    public DefinitionBuilder AccountAttribute(
        string name,
        PropertyType type = PropertyType.String,
        IReadOnlyList<string>? values = null,
        string? description = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
    {
        accountAttributes.Add(new() { Name = name, Type = type, Values = values ?? [], Description = description, Location = new(file, line, 1) });
        return this;
    }

    /// <summary>A named condition.</summary>
    public DefinitionBuilder Segment(
        string id, Condition when, string? description = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(when);
        segments.Add(new() { Id = id, When = when, Description = description, Location = new(file, line, 1) });
        return this;
    }

    /// <summary>A milestone.</summary>
    public DefinitionBuilder Milestone(
        string id, Action<MilestoneBuilder> describe, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(describe);
        var builder = new MilestoneBuilder(id, new(file, line, 1));
        describe(builder);
        milestones.Add(builder.Build());
        return this;
    }

    /// <summary>An experiment.</summary>
    public DefinitionBuilder Experiment(
        string id, Action<ExperimentBuilder> describe, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(describe);
        var builder = new ExperimentBuilder(id, new(file, line, 1));
        describe(builder);
        experiments.Add(builder.Build());
        return this;
    }

    /// <summary>A tour.</summary>
    public DefinitionBuilder Tour(string id, Action<TourBuilder> describe, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(describe);
        var builder = new TourBuilder(id, new(file, line, 1));
        describe(builder);
        flows.Add(builder.Build());
        return this;
    }

    /// <summary>A checklist.</summary>
    public DefinitionBuilder Checklist(
        string id, Action<ChecklistBuilder> describe, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(describe);
        var builder = new ChecklistBuilder(id, new(file, line, 1));
        describe(builder);
        flows.Add(builder.Build());
        return this;
    }

    /// <summary>A modal.</summary>
    public DefinitionBuilder Modal(string id, Action<ModalBuilder> describe, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(describe);
        var builder = new ModalBuilder(id, new(file, line, 1));
        describe(builder);
        flows.Add(builder.Build());
        return this;
    }

    /// <summary>A banner.</summary>
    public DefinitionBuilder Banner(string id, Action<BannerBuilder> describe, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(describe);
        var builder = new BannerBuilder(id, new(file, line, 1));
        describe(builder);
        flows.Add(builder.Build());
        return this;
    }

    /// <summary>A hint.</summary>
    public DefinitionBuilder Hint(string id, Action<HintBuilder> describe, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(describe);
        var builder = new HintBuilder(id, new(file, line, 1));
        describe(builder);
        flows.Add(builder.Build());
        return this;
    }

    /// <summary>A survey.</summary>
    public DefinitionBuilder Survey(string id, Action<SurveyBuilder> describe, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(describe);
        var builder = new SurveyBuilder(id, new(file, line, 1));
        describe(builder);
        flows.Add(builder.Build());
        return this;
    }

    /// <summary>A tracker.</summary>
    public DefinitionBuilder Tracker(string id, Action<TrackerBuilder> describe, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(describe);
        var builder = new TrackerBuilder(id, new(file, line, 1));
        describe(builder);
        flows.Add(builder.Build());
        return this;
    }

    /// <summary>A launcher.</summary>
    public DefinitionBuilder Launcher(string id, Action<LauncherBuilder> describe, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(describe);
        var builder = new LauncherBuilder(id, new(file, line, 1));
        describe(builder);
        flows.Add(builder.Build());
        return this;
    }

    /// <summary>A resource center.</summary>
    public DefinitionBuilder ResourceCenter(string id, Action<ResourceCenterBuilder> describe, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(describe);
        var builder = new ResourceCenterBuilder(id, new(file, line, 1));
        describe(builder);
        flows.Add(builder.Build());
        return this;
    }

    /// <summary>An announcement of a day.</summary>
    public DefinitionBuilder Announcement(
        string id, DateOnly date, Action<AnnouncementBuilder> describe, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(describe);
        var builder = new AnnouncementBuilder(id, date, new(file, line, 1));
        describe(builder);
        flows.Add(builder.Build());
        return this;
    }

    /// <summary>The hosts whose pages may be embedded in flows, each exactly as in an address: <c>player.vimeo.com</c>. Default: none.</summary>
    public DefinitionBuilder EmbedHosts(IReadOnlyList<string> hosts, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(hosts);
        embeds.Add(new() { Hosts = hosts, Location = new(file, line, 1) });
        return this;
    }

    /// <summary>Limits over all flows that offer themselves.</summary>
    public DefinitionBuilder Limits(
        TimeSpan? quietPeriod = null, IReadOnlyList<DeliveryCap>? caps = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        limits.Add(new() { QuietPeriod = quietPeriod, Caps = caps ?? [], Location = new(file, line, 1) });
        return this;
    }

    /// <summary>The culture in which the flows are written. Default: <c>en</c>.</summary>
    public DefinitionBuilder DefaultCulture(string culture, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(culture);
        localization.Add(new() { DefaultCulture = culture, Location = new(file, line, 1) });
        return this;
    }

    /// <summary>Texts of flows in another culture, such as <c>de</c> or <c>pt-BR</c>.</summary>
    public DefinitionBuilder Translations(
        string culture, Action<TranslationBuilder> describe, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(culture);
        ArgumentNullException.ThrowIfNull(describe);
        var builder = new TranslationBuilder(culture, new(file, line, 1));
        describe(builder);
        translations.Add(builder.Build());
        return this;
    }

    /// <summary>The definitions so far, not validated yet.</summary>
    public DefinitionSet Build() => new()
    {
        Events = [.. events],
        UserAttributes = [.. userAttributes],
        AccountAttributes = [.. accountAttributes],
        Segments = [.. segments],
        Milestones = [.. milestones],
        Experiments = [.. experiments],
        Flows = [.. flows],
        Limits = [.. limits],
        Embeds = [.. embeds],
        Localization = [.. localization],
        Translations = [.. translations],
    };
}

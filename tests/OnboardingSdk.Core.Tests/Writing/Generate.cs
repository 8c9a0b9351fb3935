using FsCheck;
using FsCheck.Fluent;

namespace OnboardingSdk.Core.Tests.Writing;

/// <summary>Random definitions: not sensible ones, but whatever can be written down.</summary>
internal static class Generate
{
    internal static readonly Gen<string> Id = Gen.Elements("a", "b", "project.created", "x-1", "long_name");

    internal static readonly Gen<string> Text = Gen.Elements("", "Hi", "Ünï 😀", "\"quoted\" \\ <b>", "two\nlines\t\u0001\u2028");

    private static readonly Gen<TimeSpan> Duration = Gen.Choose(1, 100_000_000).Select(ms => TimeSpan.FromMilliseconds(ms))
        .Or(Gen.Elements(TimeSpan.FromDays(14), TimeSpan.FromHours(36), TimeSpan.FromSeconds(90)));

    private static readonly Gen<DateTimeOffset> Date =
        from ticks in Gen.Choose(0, int.MaxValue)
        from hours in Gen.Choose(-12, 12)
        select new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.FromHours(hours)).AddTicks(ticks * 10_007L);

    private static readonly Gen<PagePattern> Page = Gen.Elements("/", "/a/*", "/a/**/{id}?tab=*#x", "/%2A").Select(PagePattern.Parse);

    private static readonly Gen<PropertyValue> Scalar = Text.Select(PropertyValue.From)
        .Or(Gen.Choose(-1_000_000, 1_000_000).Select(n => PropertyValue.From(n / 7.0)))
        .Or(Gen.Elements(true, false).Select(PropertyValue.From));

    private static readonly Gen<ValueTest> Test = Gen.OneOf(
        Scalar.Or(Some(Text).Select(PropertyValue.From)).Select(Value.EqualTo),
        Scalar.Select(Value.NotEqualTo),
        Many(Scalar).Select(v => Value.In([.. v])),
        Many(Scalar).Select(v => Value.NotIn([.. v])),
        Gen.Choose(-9, 9).Select(n => Value.AtLeast(n)),
        Gen.Choose(-9, 9).Select(n => Value.LessThan(n)),
        Text.Select(Value.Containing),
        Text.Select(Value.EndingWith),
        Gen.Elements(Value.Present(), Value.Absent()),
        Date.Select(Value.Before),
        Duration.Select(Value.InLast),
        Duration.Select(Value.MoreThanAgo));

    private static readonly Gen<IReadOnlyList<PropertyTest>> Where =
        from tests in Some(from name in Id from test in Test select new PropertyTest(name, test))
        select (IReadOnlyList<PropertyTest>)[.. tests.DistinctBy(t => (t.Property, t.Test.Operator))];

    private static readonly Gen<EventCondition> Event =
        from name in Id
        from count in Gen.Elements(CountRange.Once, new CountRange(3), new CountRange(0, 2), new CountRange(2, 2), new CountRange(0, 0), new CountRange(1, 5))
        from inLast in Optional(Duration)
        from first in Optional(Duration)
        from tests in Where
        from of in Gen.Elements<Scope?>(null, Scope.User, Scope.Account)
        select new EventCondition(name) { Count = count, InLast = inLast, WithinFirst = first, Where = tests, Of = of };

    private static Gen<Condition> Condition(int depth)
    {
        var leaf = Gen.OneOf(
            Event.Select(e => (Condition)e),
            from of in Gen.Elements(Scope.User, Scope.Account) from name in Id from test in Test select (Condition)new AttributeCondition(of, name, test),
            from id in Id from window in Optional(Duration) select (Condition)new MilestoneCondition(id, window),
            Id.Select(id => (Condition)new SegmentCondition(id)),
            from survey in Id from question in Id from test in Test select (Condition)new SurveyCondition(survey, question, test),
            from id in Id from variant in Id select (Condition)new ExperimentCondition(id, variant),
            from id in Id from state in Gen.Elements(Enum.GetValues<FlowTest>()) from task in Gen.Elements<string?>(null, "a") select (Condition)new FlowCondition(id, state) { Task = task },
            Many(Page).Select(pages => (Condition)new PageCondition(pages)),
            from start in Date from length in Duration select (Condition)new TimeCondition(start, start + length));
        return depth == 0 ? leaf : Gen.OneOf(
            leaf,
            Many(Condition(depth - 1)).Select(c => (Condition)new AllCondition(c)),
            Many(Condition(depth - 1)).Select(c => (Condition)new AnyCondition(c)),
            Condition(depth - 1).Select(c => (Condition)new NotCondition(c)));
    }

    private static readonly Gen<PropertyDefinition> Property =
        from name in Id
        from type in Gen.Elements(Enum.GetValues<PropertyType>())
        from values in Some(Text)
        from note in Maybe(Text)
        select new PropertyDefinition { Name = name, Type = type, Values = values, Description = note };

    private static readonly Gen<StartRule> Start =
        from auto in Gen.Elements(true, false)
        from pages in Some(Page)
        from when in Maybe(Condition(1))
        from priority in Gen.Elements(Enum.GetValues<Priority>())
        from frequency in Rules.Frequency
        from delay in Optional(Duration)
        select new StartRule { Auto = auto, Pages = pages, When = when, Priority = priority, Frequency = frequency, Delay = delay, IgnoreLimits = !auto && when is null };

    private static readonly Gen<ButtonDefinition> Button =
        from texts in Gen.Four(Maybe(Text))
        from set in Some(from name in Id from value in Scalar.Or(Some(Text).Select(PropertyValue.From)) select new AttributeSetting(name, value))
        from call in Maybe(Id)
        from flags in Gen.Two(Gen.Elements(true, false))
        select new ButtonDefinition
        {
            Label = texts.Item1, Description = texts.Item2, Navigate = texts.Item3, Start = texts.Item4, Call = call, Next = flags.Item1, Dismiss = flags.Item2,
            Set = [.. set.DistinctBy(s => s.Attribute)],
        };

    private static readonly Gen<Advance> Way =
        from way in Gen.OneOf(
            Gen.Elements(Advance.ByButton, Advance.ByClick, Advance.ByInput(), Advance.ByInput(3)),
            Button.Select(Advance.ByButtonThat),
            Many(Page).Select(pages => Advance.ByRoute([.. pages])),
            Duration.Select(Advance.ByDelay),
            Condition(1).Select(Advance.ByCondition),
            from e in Id from tests in Where from since in Gen.Elements(Enum.GetValues<AdvanceSince>()) select Advance.ByEvent(new(e) { Where = tests }, since))
        from step in Maybe(Id)
        select way with { Step = step };

    private static readonly Gen<StepDefinition> Step =
        from id in Id
        from texts in Gen.Four(Maybe(Text))
        from placement in Gen.Elements(Enum.GetValues<Placement>())
        from pages in Some(Page)
        from advance in Many(Way)
        from buttons in Some(Button)
        from skip in Maybe(Condition(1))
        from next in Some(from when in Maybe(Condition(1)) from step in Maybe(Id) select new Branch(when, step))
        from flags in Gen.Two(Gen.Elements(true, false))
        from missing in Gen.Elements(Enum.GetValues<MissingPolicy>())
        from wait in Duration
        select new StepDefinition
        {
            Id = id, Title = texts.Item1 ?? "", Body = texts.Item2, Target = texts.Item3, NextLabel = texts.Item4, Placement = placement, Pages = pages,
            Advance = advance, Skippable = flags.Item1, Interactive = flags.Item2 ? flags.Item1 : null, OnMissing = missing, Wait = wait, Next = next, Buttons = buttons, SkipWhen = skip,
        };

    private static readonly Gen<TaskDefinition> Task =
        from id in Id
        from texts in Gen.Four(Maybe(Text))
        from complete in Maybe(Condition(1))
        from kinds in Gen.Two(Gen.Elements(true, false))
        from after in Some(Id)
        from optional in Gen.Elements(true, false)
        from action in Maybe(Button)
        select new TaskDefinition
        {
            Id = id, Title = texts.Item1 ?? "", Body = texts.Item2, Description = texts.Item3, Complete = complete, Optional = optional,
            Manual = kinds.Item1, Progress = kinds.Item2, DependsOn = after,
            Action = action,
        };

    private static readonly Gen<IReadOnlyList<FlowOverride>> Overrides =
        from overrides in Some(
            from segment in Id
            from note in Maybe(Text)
            from texts in Some(from key in Gen.Elements("title", "steps/a/title", "steps/a/body", "tasks/x-1/action/label") from text in Text select new OverrideText(key, text))
            from omit in Some(Id)
            select new FlowOverride { Segment = segment, Description = note, Texts = [.. texts.DistinctBy(t => t.Key)], Omit = [.. omit.Distinct()] })
        select (IReadOnlyList<FlowOverride>)[.. overrides.DistinctBy(o => o.Segment)];

    private static readonly Gen<IReadOnlyList<TranslationDefinition>> Translations =
        from translations in Some(
            from culture in Gen.Elements("de", "pt-BR", "he")
            from texts in Some(
                from key in Gen.Elements("ta/title", "ta/steps/a/title", "ca/tasks/b/action/label", "ta/overrides/x-1/steps/a/title")
                from text in Text
                from source in Maybe(Text)
                select new TranslatedText(key, text, source))
            select new TranslationDefinition { Culture = culture, Texts = [.. texts.DistinctBy(t => t.Key)] })
        select (IReadOnlyList<TranslationDefinition>)[.. translations.DistinctBy(t => t.Culture)];

    private static readonly Gen<FlowDefinition> AnyFlow = Gen.OneOf(
        from id in Id
        from texts in Gen.Four(Maybe(Text))
        from audience in Maybe(Condition(2))
        from start in Start
        from title in Maybe(Text)
        from steps in Some(from step in Step from media in Standing.Media select step with { Media = media })
        from schedule in Maybe(Rules.Schedule)
        from pages in Some(Page)
        from hide in Maybe(Condition(1))
        from visitors in Gen.Elements(Enum.GetValues<VisitorRule>())
        from variant in Maybe(Id)
        select (FlowDefinition)new TourDefinition { Visitors = visitors, Experiment = variant is null ? null : new(id, variant), Schedule = schedule, Hide = pages.Count == 0 && hide is null ? null : new() { Pages = pages, When = hide }, Id = "t" + id, Title = title, Name = texts.Item1, Description = texts.Item2, Audience = audience, Start = start, Dismissible = texts.Item3 is null, Steps = steps },
        from id in Id
        from texts in Gen.Four(Maybe(Text))
        from scope in Gen.Elements(Scope.User, Scope.Account)
        from start in Start
        from tasks in Some(PlanRules.Of(Task))
        from template in PlanRules.Template
        from roles in PlanRules.Roles
        from phases in PlanRules.Phases
        from order in Gen.Elements(Enum.GetValues<TaskOrder>())
        select (FlowDefinition)new ChecklistDefinition { Order = order, Id = "c" + id, Title = texts.Item1 ?? "", Body = texts.Item2, Completed = texts.Item3, Name = texts.Item4, Scope = scope, Start = start, Template = template, Roles = roles, Phases = phases, Tasks = tasks },
        Messages.Modal(Start), Messages.Banner(Start), Messages.Hint(Start), Messages.Survey(Start, Test), Messages.Tracker(Start, Scalar),
        Standing.Launcher(Start, Button), Standing.Center(Start, Button, Condition(1)), Standing.Announcement(Start));

    private static readonly Gen<FlowDefinition> Flow =
        from flow in AnyFlow
        from draft in Maybe(Maybe(Condition(1)).Select(who => new DraftRule { For = who }))
        from version in Gen.Elements(1, 1, 2, 1_000_000)
        from policy in Gen.Elements(Enum.GetValues<ChangePolicy>())
        from overrides in Overrides
        select flow with { Draft = draft, Version = version, OnChange = policy, Overrides = flow is TrackerDefinition ? [] : overrides };

    private static readonly Gen<ExperimentDefinition> Experiment =
        from id in Id
        from variants in Many(from name in Id from weight in Gen.Choose(0, 10_000) select new ExperimentVariant(name, weight))
        from holdout in Gen.Choose(0, 99)
        from unit in Gen.Elements(Scope.User, Scope.Account)
        from audience in Maybe(Condition(1))
        from schedule in Maybe(Rules.Schedule)
        from layer in Maybe(from name in Id from first in Gen.Choose(0, 99) from last in Gen.Choose(1, 100) select new ExperimentLayer(name, first, last))
        from texts in Gen.Two(Maybe(Text))
        select new ExperimentDefinition
        {
            Id = id, Variants = [.. variants.DistinctBy(v => v.Name)], Holdout = holdout, Unit = unit, Audience = audience, Schedule = schedule, Layer = layer,
            Description = texts.Item1, Otherwise = texts.Item2,
        };

    public static readonly Arbitrary<DefinitionSet> Definitions = Arb.From(
        from events in Some(from name in Id from source in Gen.Elements(EventSource.Server, EventSource.Client) from note in Maybe(Text) from properties in Some(Property)
                            select new EventDefinition { Name = name, Source = source, Description = note, Properties = [.. properties.DistinctBy(p => p.Name)] })
        from user in Some(from property in Property from source in Gen.Elements(EventSource.Server, EventSource.Client) select property with { Source = source })
        from account in Some(Property)
        from segments in Some(from id in Id from note in Maybe(Text) from when in Condition(3) select new SegmentDefinition { Id = id, Description = note, When = when })
        from milestones in Some(from id in Id from name in Maybe(Text) from scope in Gen.Elements(Scope.User, Scope.Account) from when in Condition(2) from within in Optional(Duration)
                                select new MilestoneDefinition { Id = id, Name = name, Scope = scope, When = when, Within = within, Activation = name is null })
        from flows in Some(Flow)
        from limits in Some(Rules.Limits)
        from experiments in Some(Experiment)
        from hosts in Some(Gen.Elements("a.example", "b.example"))
        from culture in Maybe(Gen.Elements("de", "fr"))
        from translations in Translations
        from earlier in Some(Flow)
        select new DefinitionSet
        {
            Experiments = [.. experiments.DistinctBy(e => e.Id)],
            Embeds = hosts.Count == 0 ? [] : [new() { Hosts = hosts }],
            Localization = culture is null ? [] : [new() { DefaultCulture = culture }],
            Translations = translations,
            Limits = [.. limits.Take(1)],
            Events = [.. events.DistinctBy(e => e.Name)],
            UserAttributes = [.. user.DistinctBy(p => p.Name)],
            AccountAttributes = [.. account.DistinctBy(p => p.Name)],
            Segments = [.. segments.DistinctBy(s => s.Id)],
            Milestones = [.. milestones.DistinctBy(m => m.Id)],
            Flows = [.. flows.DistinctBy(f => f.Id)],
            Earlier = [.. earlier.DistinctBy(FlowVersion.KeyOf)],
        });

    internal static Gen<List<T>> Some<T>(Gen<T> of) => from n in Gen.Choose(0, 3) from items in of.ListOf(n) select items.ToList();

    private static Gen<List<T>> Many<T>(Gen<T> of) => from n in Gen.Choose(1, 3) from items in of.ListOf(n) select items.ToList();

    internal static Gen<T?> Maybe<T>(Gen<T> of)
        where T : class => Gen.OneOf(Gen.Constant<T?>(null), of.Select(T? (value) => value));

    private static Gen<T?> Optional<T>(Gen<T> of)
        where T : struct => Gen.OneOf(Gen.Constant<T?>(null), of.Select(T? (value) => value));
}

using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;

namespace OnboardingSdk.Core.Tests.Writing;

/// <summary>Random messages, surveys and trackers.</summary>
internal static class Messages
{
    private static readonly Gen<string> Text = Generate.Text;

    private static readonly Gen<bool> Flag = Gen.Elements(true, false);

    private static readonly Gen<(ButtonDefinition?, ButtonDefinition?)> Buttons =
        from texts in Gen.Four(Generate.Maybe(Text))
        select (
            texts.Item1 is null ? null : new ButtonDefinition { Label = texts.Item1, Start = texts.Item2, Navigate = texts.Item3 },
            texts.Item4 is null ? null : new ButtonDefinition { Label = texts.Item4 });

    public static Gen<FlowDefinition> Modal(Gen<StartRule> start) =>
        from id in Generate.Id
        from texts in Gen.Three(Generate.Maybe(Text))
        from buttons in Buttons
        from variant in Gen.Elements(Enum.GetValues<OverlayVariant>())
        from side in Gen.Elements(Enum.GetValues<OverlaySide>())
        from rule in start
        select (FlowDefinition)new ModalDefinition
        {
            Id = "m" + id, Title = texts.Item1 ?? "", Body = texts.Item2, Primary = buttons.Item1, Secondary = buttons.Item2, Variant = variant, Side = side, Start = rule,
            Media = texts.Item3 is null ? null : new MediaImage { Src = texts.Item3, Alt = texts.Item1 ?? "" },
        };

    public static Gen<FlowDefinition> Banner(Gen<StartRule> start) =>
        from id in Generate.Id
        from texts in Gen.Three(Generate.Maybe(Text))
        from buttons in Buttons
        from position in Gen.Elements(Enum.GetValues<BannerPosition>())
        from overlay in Flag
        from rule in start
        select (FlowDefinition)new BannerDefinition
        {
            Id = "b" + id, Title = texts.Item1 ?? "", Body = texts.Item2, Primary = buttons.Item1, Secondary = buttons.Item2, Position = position, Overlay = overlay,
            Target = texts.Item3, Start = rule,
        };

    public static Gen<FlowDefinition> Hint(Gen<StartRule> start) =>
        from id in Generate.Id
        from texts in Gen.Three(Generate.Maybe(Text))
        from buttons in Buttons
        from placement in Gen.Elements(Enum.GetValues<Placement>())
        from hover in Flag
        from rule in start
        select (FlowDefinition)new HintDefinition
        {
            Id = "h" + id, Title = texts.Item1 ?? "", Body = texts.Item2, Target = texts.Item3 ?? "", Primary = buttons.Item1, Secondary = buttons.Item2, Placement = placement,
            OpenOnHover = hover, Start = rule, Dismissible = hover,
        };

    public static Gen<FlowDefinition> Survey(Gen<StartRule> start, Gen<ValueTest> test) =>
        from id in Generate.Id
        from texts in Gen.Three(Generate.Maybe(Text))
        from variant in Gen.Elements(Enum.GetValues<OverlayVariant>())
        from side in Gen.Elements(Enum.GetValues<OverlaySide>())
        from one in Flag
        from questions in Generate.Some(Question(test))
        from rule in start
        select (FlowDefinition)new SurveyDefinition
        {
            Id = "s" + id, Title = texts.Item1 ?? "", Body = texts.Item2, Completed = texts.Item3, Variant = variant, Side = side, OneAtATime = one, Questions = questions, Start = rule,
        };

    public static Gen<FlowDefinition> Tracker(Gen<StartRule> start, Gen<PropertyValue> value) =>
        from id in Generate.Id
        from trigger in Gen.Elements(Enum.GetValues<TrackerTrigger>())
        from target in Generate.Maybe(Text)
        from name in Generate.Id
        from values in Generate.Some(value)
        from rule in start
        select (FlowDefinition)new TrackerDefinition
        {
            Id = "k" + id, On = trigger, Target = target, Event = name, Start = rule,
            Properties = values.Select((v, i) => (v, i)).Aggregate(PropertyMap.Empty, (map, v) => map.Add($"p{v.i}", v.v)),
        };

    private static Gen<QuestionDefinition> Question(Gen<ValueTest> test) =>
        from id in Generate.Id
        from type in Gen.Elements(Enum.GetValues<QuestionType>())
        from texts in Gen.Four(Generate.Maybe(Text))
        from flags in Gen.Two(Flag)
        from choices in Generate.Some(from c in Generate.Id from label in Text from note in Generate.Maybe(Text) select new ChoiceDefinition { Id = c, Label = label, Description = note })
        from scale in Gen.Choose(1, 10)
        from style in Gen.Elements(Enum.GetValues<RatingStyle>())
        from length in Gen.Choose(1, 2000)
        from branches in Generate.Some(from t in test from next in Generate.Id select new QuestionBranch(t, next))
        select new QuestionDefinition
        {
            Id = id, Type = type, Title = texts.Item1 ?? "", Body = texts.Item2, Description = texts.Item3, Required = flags.Item1, Other = flags.Item2, OtherLabel = texts.Item4,
            Choices = choices, Scale = scale, Style = style, Low = texts.Item2, High = texts.Item3, Placeholder = texts.Item4, MaxLength = length, Branches = branches, Next = texts.Item1,
        };
}

using FsCheck;
using FsCheck.Fluent;

namespace OnboardingSdk.Core.Tests.Writing;

/// <summary>Random launchers, resource centers, announcements and media.</summary>
internal static class Standing
{
    private static readonly Gen<string> Text = Generate.Text;

    private static readonly Gen<bool> Flag = Gen.Elements(true, false);

    public static readonly Gen<MediaDefinition?> Media = Generate.Maybe(
        from texts in Gen.Four(Generate.Maybe(Text))
        from kind in Gen.Choose(0, 2)
        select kind switch
        {
            0 => (MediaDefinition)new MediaImage { Src = texts.Item1 ?? "", Alt = texts.Item2 ?? "", Description = texts.Item3 },
            1 => new MediaVideo { Src = texts.Item1 ?? "", Title = texts.Item2 ?? "", Poster = texts.Item3, Captions = texts.Item4 },
            _ => new MediaEmbed { Src = texts.Item1 ?? "", Title = texts.Item2 ?? "" },
        });

    public static Gen<FlowDefinition> Launcher(Gen<StartRule> start, Gen<ButtonDefinition> button) =>
        from id in Generate.Id
        from texts in Gen.Two(Generate.Maybe(Text))
        from variant in Gen.Elements<LauncherVariant?>(null, LauncherVariant.Icon, LauncherVariant.Text, LauncherVariant.Beacon)
        from icon in Gen.Elements(Enum.GetValues<LauncherIcon>())
        from position in Gen.Elements(Enum.GetValues<LauncherPosition>())
        from placement in Gen.Elements(Enum.GetValues<Placement>())
        from action in button
        from rule in start
        select (FlowDefinition)new LauncherDefinition
        {
            Id = "l" + id, Label = texts.Item1 ?? "", Target = texts.Item2, Variant = variant, Icon = icon, Position = position, Placement = placement, Action = action, Start = rule,
        };

    public static Gen<FlowDefinition> Center(Gen<StartRule> start, Gen<ButtonDefinition> button, Gen<Condition> condition) =>
        from id in Generate.Id
        from texts in Gen.Two(Generate.Maybe(Text))
        from side in Gen.Elements(Enum.GetValues<OverlaySide>())
        from layout in Gen.Elements(Enum.GetValues<ResourceLayout>())
        from search in Flag
        from sections in Generate.Some(Section(button, condition))
        from contact in Generate.Maybe(Item(button, condition))
        from rule in start
        select (FlowDefinition)new ResourceCenterDefinition
        {
            Id = "r" + id, Title = texts.Item1 ?? "", Body = texts.Item2, Side = side, Layout = layout, Search = search, Sections = sections,
            Contact = contact is null ? null : contact with { Id = "contact" }, Start = rule,
        };

    public static Gen<FlowDefinition> Announcement(Gen<StartRule> start) =>
        from id in Generate.Id
        from texts in Gen.Four(Generate.Maybe(Text))
        from days in Gen.Choose(0, 2000)
        from media in Media
        from rule in start
        select (FlowDefinition)new AnnouncementDefinition
        {
            Id = "n" + id, Title = texts.Item1 ?? "", Body = texts.Item2, Label = texts.Item3, Date = new DateOnly(2025, 1, 1).AddDays(days), Media = media, Start = rule,
            Primary = texts.Item4 is null ? null : new() { Label = texts.Item4 },
        };

    private static Gen<ResourceSection> Section(Gen<ButtonDefinition> button, Gen<Condition> condition) =>
        from id in Generate.Id
        from texts in Gen.Two(Generate.Maybe(Text))
        from when in Generate.Maybe(condition)
        from news in Flag
        from items in Generate.Some(Item(button, condition))
        select new ResourceSection { Id = id, Title = texts.Item1 ?? "", Description = texts.Item2, When = when, Announcements = news, Items = items };

    private static Gen<ResourceItem> Item(Gen<ButtonDefinition> button, Gen<Condition> condition) =>
        from id in Generate.Id
        from type in Gen.Elements(Enum.GetValues<ResourceItemType>())
        from texts in Gen.Four(Generate.Maybe(Text))
        from more in Gen.Two(Generate.Maybe(Text))
        from media in Media
        from always in Flag
        from action in Generate.Maybe(button)
        from when in Generate.Maybe(condition)
        from keywords in Generate.Some(Text)
        select new ResourceItem
        {
            Id = id, Type = type, Title = texts.Item1, Summary = texts.Item2, Body = texts.Item3, Url = texts.Item4, Flow = more.Item1, Description = more.Item2, Media = media,
            Always = always, Action = action, When = when, Keywords = keywords,
        };
}

using FsCheck;
using FsCheck.Fluent;

namespace OnboardingSdk.Core.Tests.Writing;

/// <summary>Random rules of delivery.</summary>
internal static class Rules
{
    private static readonly Gen<TimeSpan> Duration = Gen.Elements(TimeSpan.FromDays(14), TimeSpan.FromHours(20), TimeSpan.FromMilliseconds(1500));

    private static readonly Gen<ScheduleBound?> Bound = Gen.Elements<ScheduleBound?>(
        null, ScheduleBound.On(new(2026, 12, 24)), ScheduleBound.At(new DateTime(2026, 3, 29, 2, 30, 0)), ScheduleBound.At(new DateTimeOffset(2026, 1, 2, 3, 4, 5, 678, TimeSpan.FromHours(9))));

    public static Gen<Frequency> Frequency { get; } = Gen.OneOf(
        Gen.Elements(Definitions.Frequency.Once, Definitions.Frequency.EveryTime),
        from times in Gen.Choose(1, 20)
        from per in Gen.OneOf(Gen.Constant<TimeSpan?>(null), Duration.Select(TimeSpan? (d) => d))
        from until in Gen.Elements(Enum.GetValues<RepeatUntil>())
        select Definitions.Frequency.AtMost(times, per, until));

    public static Gen<Schedule> Schedule { get; } =
        from first in Bound
        from last in Bound
        from zone in Gen.Elements("UTC", "Europe/Berlin", "America/St_Johns")
        from days in Gen.SubListOf(Enum.GetValues<DayOfWeek>())
        from hours in Gen.Elements<DailyHours?>(null, new(new(9, 0), new(17, 30)), new(new(22, 0), new(6, 0)), new(new(8, 0), new(0, 0)))
        select new Schedule { From = first, Until = last, TimeZone = TimeZoneInfo.FindSystemTimeZoneById(zone), Days = [.. days], Hours = hours };

    public static Gen<DeliveryLimits> Limits { get; } =
        from quiet in Gen.OneOf(Gen.Constant<TimeSpan?>(null), Duration.Select(TimeSpan? (d) => d))
        from caps in Gen.ListOf(from of in Gen.Elements<FlowKind?>(null, FlowKind.Tour, FlowKind.Checklist, FlowKind.Survey) from times in Gen.Choose(1, 20) from per in Duration select new DeliveryCap(of, times, per))
        select new DeliveryLimits { QuietPeriod = quiet, Caps = [.. caps] };
}

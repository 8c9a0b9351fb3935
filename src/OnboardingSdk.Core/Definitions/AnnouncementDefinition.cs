namespace OnboardingSdk.Definitions;

/// <summary>Something new, listed in the resource centers' feeds. It stands there once it is out; what a user has read is known on every device.</summary>
public sealed record AnnouncementDefinition : MessageDefinition
{
    /// <summary>How many are listed, and counted as unread, at most: the latest.</summary>
    internal const int MostListed = 50;

    /// <inheritdoc/>
    public override FlowKind Kind => FlowKind.Announcement;

    internal override bool Stands => true;

    /// <summary>Its day, by which the feed is sorted. It is out once that day has begun, in the time zone of its schedule, or UTC.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>What sort of news it is ("New", "Improved"), plain text. Default: nothing is said.</summary>
    public string? Label { get; init; }

    /// <summary>A picture, video or embed. Default: none.</summary>
    public MediaDefinition? Media { get; init; }

    /// <summary>Whether its date could not be read.</summary>
    internal bool HasNoDate { get; init; }

    /// <summary>The moment from which it is out.</summary>
    internal DateTimeOffset Out => LocalTime.At(Date.ToDateTime(TimeOnly.MinValue), Schedule?.TimeZone ?? TimeZoneInfo.Utc);
}

using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace TaskBoard.Data;

/// <summary>Instants as UTC ticks, because SQLite cannot order or compare a DateTimeOffset.</summary>
public sealed class UtcTicksConverter() : ValueConverter<DateTimeOffset, long>(
    instant => instant.UtcTicks,
    ticks => new DateTimeOffset(ticks, TimeSpan.Zero));

namespace TaskBoard.Imports;

/// <summary>How an import goes about it: in small batches with a breath between, so that it is never in the way of people on their boards.</summary>
public interface IImportPace
{
    int BatchSize { get; }

    Task BreatheAsync(CancellationToken cancellationToken);
}

public sealed class ImportPace(TimeProvider clock) : IImportPace
{
    public int BatchSize => 20;

    public Task BreatheAsync(CancellationToken cancellationToken) => Task.Delay(TimeSpan.FromMilliseconds(300), clock, cancellationToken);
}

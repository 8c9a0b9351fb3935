using System.Threading.Channels;
using TaskBoard.Imports;

namespace OnboardingSdk.Browser.Tests;

/// <summary>An import that does one batch, and then waits until the test lets it do another.</summary>
internal sealed class StepByStep(int batchSize) : IImportPace
{
    private readonly Channel<bool> allowed = Channel.CreateUnbounded<bool>();

    public int BatchSize => batchSize;

    public async Task BreatheAsync(CancellationToken cancellationToken) => await allowed.Reader.ReadAsync(cancellationToken);

    public void GoOn() => allowed.Writer.TryWrite(true);
}

using System.Threading.Channels;

namespace TaskBoard.Imports;

/// <summary>Imports that wait for <see cref="ImportWorker"/>. What it holds is in the database too: it only saves the worker from looking there.</summary>
public sealed class WaitingImports
{
    private readonly Channel<Guid> waiting = Channel.CreateUnbounded<Guid>();

    public void Add(Guid import) => waiting.Writer.TryWrite(import);

    public IAsyncEnumerable<Guid> ReadAllAsync(CancellationToken cancellationToken) => waiting.Reader.ReadAllAsync(cancellationToken);
}

using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace OnboardingSdk.Tests;

/// <summary>Everything that a host logged.</summary>
internal sealed class Logs : ILoggerProvider
{
    private readonly ConcurrentQueue<Line> lines = new();
    private readonly ConcurrentDictionary<int, TaskCompletionSource<string>> awaited = new();

    /// <summary>What OnboardingSdk logged.</summary>
    public IReadOnlyList<Line> Ours => [.. lines.Where(l => l.Category.StartsWith("OnboardingSdk", StringComparison.Ordinal))];

    public IReadOnlyList<string> Of(int id) => [.. Ours.Where(l => l.Id == id).Select(l => l.Text)];

    /// <summary>The next message with an id: ask for it before what brings it about.</summary>
    public Task<string> NextAsync(int id) => awaited.GetOrAdd(id, _ => new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    public ILogger CreateLogger(string categoryName) => new Logger(categoryName, Add);

    private void Add(Line line)
    {
        lines.Enqueue(line);
        if (line.Category.StartsWith("OnboardingSdk", StringComparison.Ordinal) && awaited.TryRemove(line.Id, out var waiting))
        {
            waiting.SetResult(line.Text);
        }
    }


    public void Dispose()
    {
    }

    internal sealed record Line(string Category, int Id, LogLevel Level, string Text, Exception? Exception, string? Scope);

    private sealed class Logger(string category, Action<Line> add) : ILogger
    {
        private static readonly AsyncLocal<string?> Scope = new();

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            Scope.Value = state.ToString();
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            add(new(category, eventId.Id, logLevel, formatter(state, exception), exception, Scope.Value));
    }
}

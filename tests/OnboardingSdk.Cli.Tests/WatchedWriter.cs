using System.Text;

namespace OnboardingSdk.Cli.Tests;

/// <summary>Output that a test can wait for.</summary>
internal sealed class WatchedWriter : StringWriter
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Lock gate = new();
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value)
    {
        lock (gate)
        {
            base.Write(value);
        }
    }

    public override void WriteLine(string? value)
    {
        lock (gate)
        {
            base.WriteLine(value);
            Tell();
        }
    }

    public override void WriteLine()
    {
        lock (gate)
        {
            base.WriteLine();
            Tell();
        }
    }

    /// <summary>Until the text has been written.</summary>
    public async Task Saw(string text)
    {
        while (true)
        {
            Task next;
            lock (gate)
            {
                if (GetStringBuilder().ToString().Contains(text, StringComparison.Ordinal))
                {
                    return;
                }

                next = changed.Task;
            }

            await next.WaitAsync(Patience);
        }
    }

    private void Tell()
    {
        var told = changed;
        changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        told.SetResult();
    }
}

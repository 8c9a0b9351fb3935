using System.Globalization;
using System.Text;
using OnboardingSdk;
using OnboardingSdk.Sqlite.CrashHost;

// file, name of this run, commits per committer. Prints the ids of a commit, in one line, once it was acknowledged.
var (path, name, commits) = (args[0], args[1], int.Parse(args[2], CultureInfo.InvariantCulture));
var output = Console.OpenStandardOutput();
var gate = new Lock();
await using var store = new SqliteStore(new() { Path = path });
await OpenAsync();
_ = Task.Factory.StartNew(() => new Teller(store, path, name).RunAsync().GetAwaiter().GetResult(), TaskCreationOptions.LongRunning);
var committers = Enumerable.Range(0, 4).Select(i => new Committer(store, $"{name}-{i}", HashCode.Combine(name, i), Acknowledge)).ToList();
await Task.WhenAll(committers.Select(c => Task.Factory.StartNew(() => c.RunAsync(commits).GetAwaiter().GetResult(), TaskCreationOptions.LongRunning)));
Acknowledge($"# {committers.Sum(c => c.Conflicts)} conflicts");

// Of two processes that make a new file at the same moment one may be told that it is locked: it tries again, as a host's startup does.
async Task OpenAsync()
{
    for (var tries = 1; ; tries++)
    {
        try
        {
            await store.InitializeAsync();
            return;
        }
        catch (StoreUnavailableException) when (tries < 100)
        {
            await Task.Delay(20);
        }
    }
}

void Acknowledge(string line)
{
    var bytes = Encoding.UTF8.GetBytes(line + "\n");
    lock (gate)
    {
        output.Write(bytes);
        output.Flush();
    }
}

namespace OnboardingSdk.Benchmarks;

/// <summary>A folder on a real disk, removed at the end: a commit to memory would cost nothing.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly string root;
    private int files;

    /// <param name="inMemory">Deliberately not on a disk: shows what processors do, while others keep the disk busy.</param>
    public TemporaryFolder(bool inMemory)
    {
        var temporary = inMemory ? "/dev/shm" : Path.GetTempPath();
        if (!inMemory && new DriveInfo(temporary).DriveFormat is "tmpfs" or "ramfs")
        {
            temporary = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "work")).FullName;
        }

        root = Path.Combine(temporary, $"onboarding-bench-{Guid.NewGuid():N}");
        Directory.CreateDirectory(root);
        FileSystem = new DriveInfo(root).DriveFormat;
    }

    public string FileSystem { get; }

    public string NewFolder() => Directory.CreateDirectory(Path.Combine(root, $"{++files}")).FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);
}

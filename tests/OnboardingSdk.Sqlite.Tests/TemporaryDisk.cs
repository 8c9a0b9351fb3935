using System.Diagnostics;

namespace OnboardingSdk.Sqlite.Tests;

/// <summary>A small disk in memory. Only root may mount one; else the test is skipped and says why.</summary>
internal sealed class TemporaryDisk : IDisposable
{
    private TemporaryDisk(string folder) => Folder = folder;

    public string Folder { get; }

    public static TemporaryDisk Mount(string below, string size)
    {
        if (!OperatingSystem.IsLinux() || Environment.UserName != "root")
        {
            Assert.Ignore("Mounting a small disk takes root on Linux.");
        }

        var folder = Directory.CreateDirectory(Path.Combine(below, "disk")).FullName;
        var (code, text) = Run("mount", "-t", "tmpfs", "-o", $"size={size}", "tmpfs", folder);
        if (code != 0)
        {
            Assert.Ignore($"This machine does not let a small disk be mounted: {text}");
        }

        return new(folder);
    }

    public void Grow(string size) => Remount($"size={size}");

    public void Remount(string options)
    {
        var (code, text) = Run("mount", "-o", $"remount,{options}", Folder);
        code.ShouldBe(0, text);
    }

    public void Dispose()
    {
        // Lazily: a connection may still be open.
        Run("umount", "-l", Folder);
    }

    private static (int Code, string Text) Run(string command, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardError = true })!;
        var text = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, text);
    }
}

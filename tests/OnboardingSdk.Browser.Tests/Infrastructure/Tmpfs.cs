using System.Diagnostics;

namespace OnboardingSdk.Browser.Tests;

/// <summary>A small disk in memory, which can be full or read-only without harm to anybody.</summary>
internal sealed class Tmpfs : IDisposable
{
    private Tmpfs(string folder) => Folder = folder;

    public string Folder { get; }

    private string Filler => Path.Combine(Folder, "filler");

    /// <summary>Skips the test where nothing can be mounted.</summary>
    public static Tmpfs Mount()
    {
        var folder = Directory.CreateTempSubdirectory("onboarding-disk-").FullName;
        if (!OperatingSystem.IsLinux() || Run("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", folder) is not null and var reason)
        {
            Directory.Delete(folder);
            throw new IgnoreException("No small disk can be mounted here: that needs root on Linux, and a container that allows it.");
        }

        return new(folder);
    }

    public void Fill()
    {
        using var file = File.Create(Filler, bufferSize: 1);
        try
        {
            while (true)
            {
                file.Write(new byte[1024]);
            }
        }
        catch (IOException)
        {
            // Full.
        }
    }

    public void Drain() => File.Delete(Filler);

    public void MakeReadOnly() => Run("mount", "-o", "remount,ro", Folder).ShouldBeNull();

    public void MakeWritable() => Run("mount", "-o", "remount,rw", Folder).ShouldBeNull();

    public void Dispose()
    {
        Run("umount", "-l", Folder);
        Directory.Delete(Folder);
    }

    private static string? Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
            var error = process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? null : error;
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            return e.Message;
        }
    }
}

using System.Runtime.InteropServices;
using SQLitePCL;

namespace OnboardingSdk;

/// <summary>The native library: that of the host, if it chose one, else the bundled one.</summary>
internal static class Library
{
    private const int HasMovedCode = 20;
    private static readonly Lazy<FileControl?> Control = new(Load);

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate int FileControl(nint database, nint name, int code, ref int answer);

    public static void Initialize()
    {
        try
        {
            // Throws where nobody chose a library yet. One that the host chose, with encryption for instance, stays.
            _ = raw.GetNativeLibraryName();
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            Batteries_V2.Init();
        }
    }

    /// <summary>
    /// Whether the file of a connection no longer is at its path: it would go on writing into a file that nobody finds any more. One stat.
    /// </summary>
    public static bool HasMoved(sqlite3 handle, string path)
    {
        if (Control.Value is not { } control)
        {
            return !File.Exists(path);
        }

        var moved = 0;
        return control(handle.DangerousGetHandle(), 0, HasMovedCode, ref moved) == raw.SQLITE_OK && moved != 0;
    }

    /// <summary>SQLitePCL has no sqlite3_file_control.</summary>
    private static FileControl? Load()
    {
        var name = raw.GetNativeLibraryName();
        foreach (var assembly in AppDomain.CurrentDomain.GetAssemblies().Where(a => a.GetName().Name!.StartsWith("SQLitePCLRaw.provider", StringComparison.Ordinal)))
        {
            if (NativeLibrary.TryLoad(name, assembly, null, out var library) && NativeLibrary.TryGetExport(library, "sqlite3_file_control", out var address))
            {
                return Marshal.GetDelegateForFunctionPointer<FileControl>(address);
            }
        }

        return null;
    }
}

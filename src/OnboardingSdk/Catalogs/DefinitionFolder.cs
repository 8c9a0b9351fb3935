namespace OnboardingSdk;

/// <summary>The definition files of a folder and of all below it. The host and the <c>onboarding</c> tool share this file, so that they read the same.</summary>
internal static class DefinitionFolder
{
    /// <summary>Reads the files, in the order of their names.</summary>
    /// <param name="path">The folder, which exists.</param>
    /// <param name="name">What the folder is called in findings.</param>
    /// <param name="diagnostics">Gets what cannot be read.</param>
    public static IEnumerable<DefinitionFile> Read(string path, string name, ICollection<Diagnostic> diagnostics)
    {
        foreach (var file in Directory.EnumerateFiles(path, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var fileName = Path.Combine(name, Path.GetRelativePath(path, file)).Replace('\\', '/');
            byte[] content;
            try
            {
                content = File.ReadAllBytes(file);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                diagnostics.Add(new(DiagnosticCodes.Unreadable, Severity.Error, $"The file cannot be read: {e.Message}", new(fileName, 1, 1)));
                continue;
            }

            yield return new(fileName, content);
        }
    }
}

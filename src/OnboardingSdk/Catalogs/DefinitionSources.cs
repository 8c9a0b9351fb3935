namespace OnboardingSdk;

/// <summary>Where definitions come from: folders with JSON files, and C#.</summary>
public sealed class DefinitionSources
{
    internal List<string> Folders { get; } = [];

    internal List<DefinitionSet> Sets { get; } = [];

    /// <summary>All <c>*.json</c> files in a folder and below it. A relative path is below the host's content root.</summary>
    public DefinitionSources AddFolder(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        Folders.Add(path);
        return this;
    }

    /// <summary>Definitions made in C#.</summary>
    public DefinitionSources Add(DefinitionSet definitions)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        Sets.Add(definitions);
        return this;
    }

    /// <summary>Definitions made in C#.</summary>
    public DefinitionSources Add(DefinitionBuilder definitions)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        return Add(definitions.Build());
    }
}

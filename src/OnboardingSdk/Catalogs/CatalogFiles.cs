namespace OnboardingSdk;

/// <summary>Reads definitions from where the options say and makes a catalog of them, with everything that is wrong.</summary>
internal static class CatalogFiles
{
    public static CatalogResult Read(DefinitionSources sources, string contentRoot)
    {
        var definitions = sources.Sets.Aggregate(new DefinitionSet(), (all, set) => all.Add(set));
        var diagnostics = new List<Diagnostic>();
        foreach (var folder in sources.Folders)
        {
            var path = Path.GetFullPath(folder, contentRoot);
            if (!Directory.Exists(path))
            {
                diagnostics.Add(new(DiagnosticCodes.Unreadable, Severity.Error, $"There is no folder '{path}'. It was named by Definitions.AddFolder(\"{folder}\").", new(folder, 1, 1)));
                continue;
            }

            var loaded = DefinitionLoader.Load(DefinitionFolder.Read(path, folder, diagnostics));
            definitions = definitions.Add(loaded.Definitions);
        }

        var result = Catalog.Create(definitions);
        diagnostics.AddRange(result.Diagnostics);
        return diagnostics.Any(d => d.Severity == Severity.Error) ? new(null, diagnostics) : new(result.Catalog, diagnostics);
    }
}

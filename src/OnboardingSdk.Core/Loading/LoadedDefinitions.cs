namespace OnboardingSdk.Definitions;

/// <summary>What came out of definition files.</summary>
/// <param name="Definitions">
/// All that could be read. <see cref="DefinitionValidator.Validate"/> checks it, and reports <paramref name="Diagnostics"/> too.
/// </param>
/// <param name="Diagnostics">What was found while reading, sorted by file, line and column.</param>
public sealed record LoadedDefinitions(DefinitionSet Definitions, IReadOnlyList<Diagnostic> Diagnostics);

namespace OnboardingSdk.Cli.Importing;

/// <summary>What became of one file.</summary>
/// <param name="Source">The file, as people write it.</param>
/// <param name="Format">The format that it was read as; null: none fitted.</param>
/// <param name="Flows">What it holds.</param>
/// <param name="Notes">What is to be said.</param>
/// <param name="Failure">Why nothing came of it; null: something did.</param>
internal sealed record ImportedFile(string Source, string? Format, IReadOnlyList<FlowDraft> Flows, ImportNotes Notes, ImportException? Failure);

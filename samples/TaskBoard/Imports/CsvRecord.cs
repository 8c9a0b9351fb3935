namespace TaskBoard.Imports;

/// <summary>One record of a CSV text. A quoted field may hold line breaks, so a record may be longer than a line.</summary>
/// <param name="Line">The line on which it begins, from 1.</param>
/// <param name="Fields">Its fields, without quotes.</param>
/// <param name="Problem">What is wrong with its quotes; null: nothing.</param>
public sealed record CsvRecord(int Line, IReadOnlyList<string> Fields, string? Problem = null);

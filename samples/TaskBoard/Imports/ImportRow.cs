using TaskBoard.Tasks;

namespace TaskBoard.Imports;

/// <summary>A task as a line of a sheet says it, checked.</summary>
public sealed record ImportRow(int Line, string Title, string? AssigneeId, DateOnly? Due, TaskState State);

/// <summary>What is wrong with a line, as a sentence that says what to do.</summary>
public sealed record ImportProblem(int Line, string Text);

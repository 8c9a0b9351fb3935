namespace OnboardingSdk.Cli.Checkups;

/// <summary>Something that stands between these definitions and users who get there.</summary>
/// <param name="Name">A short name that stays, for scripts.</param>
/// <param name="IsProblem">Whether users would meet it; otherwise it is advice.</param>
/// <param name="What">What it is.</param>
/// <param name="Todo">What to do.</param>
/// <param name="Place">Where; null: nowhere in particular.</param>
internal sealed record Checkup(string Name, bool IsProblem, string What, string Todo, SourceLocation? Place = null);

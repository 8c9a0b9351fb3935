namespace OnboardingSdk.Cli.Explaining;

/// <summary>What a code means and what to do about it.</summary>
/// <param name="Code">The code.</param>
/// <param name="Meaning">What it is, in one sentence.</param>
/// <param name="Reason">Why it is not allowed; empty where the meaning says it.</param>
/// <param name="Example">A file in which it is found; null where none can be shown.</param>
/// <param name="Found">What is found in the example.</param>
/// <param name="Fix">What to do.</param>
internal sealed record CodeExplanation(string Code, string Meaning, string Reason, string? Example, string? Found, string Fix);

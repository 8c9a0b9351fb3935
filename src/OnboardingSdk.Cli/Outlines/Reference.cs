namespace OnboardingSdk.Cli.Outlines;

/// <summary>That one definition names another.</summary>
/// <param name="Kind"><c>event</c>, <c>segment</c>, <c>milestone</c>, <c>experiment</c>, <c>flow</c>, <c>user</c> or <c>account</c> (attributes).</param>
/// <param name="Name">What is named.</param>
/// <param name="Owner">What names it: <c>segment owners</c>, <c>milestone activated</c>, or the id of a flow.</param>
/// <param name="Part">The step, task, … that does; null: the whole.</param>
/// <param name="Field">The field in which the name stands, below the owner or the part: <c>advance</c>, <c>complete</c>, <c>audience</c>, …</param>
internal sealed record Reference(string Kind, string Name, string Owner, string? Part, string Field)
{
    public override string ToString() => Part is null ? Owner : $"{Owner}/{Part}";
}

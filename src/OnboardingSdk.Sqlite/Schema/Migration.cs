namespace OnboardingSdk;

/// <summary>One step of the schema. What was released is never changed: a newer version is another step.</summary>
/// <param name="Version">The version that it makes, one more than the step before.</param>
/// <param name="Sql">Its statements.</param>
internal sealed record Migration(int Version, string Sql);

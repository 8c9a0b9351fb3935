namespace OnboardingSdk.Stores;

/// <summary>A subject and a version of its journey.</summary>
/// <param name="Subject">The subject.</param>
/// <param name="Version">The version.</param>
public readonly record struct SubjectVersion(SubjectKey Subject, long Version);

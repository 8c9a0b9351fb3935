namespace OnboardingSdk.Browser.Tests;

/// <summary>Somebody with an address that nobody else has.</summary>
internal sealed record Person(string Name)
{
    public string Email { get; } = $"{Guid.NewGuid():N}@example.com";

    public string Password { get; } = "a short sentence";

    public string Workspace => $"{Name} & friends";
}

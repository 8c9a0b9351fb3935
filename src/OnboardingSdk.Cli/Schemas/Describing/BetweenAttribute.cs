namespace OnboardingSdk.Cli.Schemas.Describing;

/// <summary>How large a number may be, how many items a list may have, or how many fields an object.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Class)]
internal sealed class BetweenAttribute(int least, int most = int.MaxValue) : Attribute
{
    public int Least => least;

    public int Most => most;
}

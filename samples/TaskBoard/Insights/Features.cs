namespace TaskBoard.Insights;

/// <summary>The features of <c>appsettings.json</c> that open with what a team or a person has done, or is.</summary>
public static class Features
{
    /// <summary>For teams that have got to where TaskBoard pays off.</summary>
    public const string Insights = "Insights";

    /// <summary>For owners.</summary>
    public const string Export = "Export";
}

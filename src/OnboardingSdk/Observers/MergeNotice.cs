namespace OnboardingSdk;

/// <summary>Somebody was merged into the user, <see cref="Notice.UserId"/>.</summary>
public sealed record MergeNotice : Notice
{
    /// <summary>The id that is another name of the user's from now on.</summary>
    public required string MergedUserId { get; init; }

    /// <summary>Whether that was an anonymous visitor, who has signed in now.</summary>
    public bool IsVisitor => SubjectKey.User(MergedUserId).IsVisitor;
}

namespace OnboardingSdk;

/// <summary>What a visitor's cookie says.</summary>
/// <param name="Id">The visitor's id.</param>
/// <param name="Tenant">The tenant.</param>
/// <param name="IssuedAt">When the visitor was first given it.</param>
/// <param name="Claim">Stands for the user that has signed in with it: from then on it is nobody else's, and no anonymous visitor's. Null: nobody has.</param>
internal sealed record VisitorTicket(string Id, string Tenant, DateTimeOffset IssuedAt, string? Claim = null)
{
    public SubjectKey Subject => SubjectKey.User(Id, Tenant);

    /// <summary>The words of the cookie before they are protected. None of them has a line feed, but a tenant might: it comes last.</summary>
    public string Write() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Id}\n{IssuedAt.UtcTicks}\n{Claim}\n{Tenant}");

    /// <summary>Null: a text that no version of this wrote.</summary>
    public static VisitorTicket? Read(string text)
    {
        var words = text.Split('\n', 4);
        return words.Length == 4 && VisitorIds.IsOne(words[0])
            && long.TryParse(words[1], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var ticks)
            && ticks <= DateTimeOffset.MaxValue.UtcTicks
            ? new(words[0], words[3], new(ticks, TimeSpan.Zero), words[2].Length > 0 ? words[2] : null)
            : null;
    }
}

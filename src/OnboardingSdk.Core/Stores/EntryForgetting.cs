using System.Collections.Immutable;

namespace OnboardingSdk.Stores;

/// <summary>What is left of an entry when one of its subjects is forgotten: the same in every store.</summary>
public static class EntryForgetting
{
    /// <summary>What the id of an entry becomes if it named the forgotten user; a random text follows.</summary>
    public const string IdPrefix = "forgotten:";

    /// <summary>A property that an entry gets whose first user was forgotten: those that are left did not bring it about.</summary>
    public const string ActorForgotten = "$forgotten";

    /// <summary>
    /// The entry without the subject and without its properties; what is ours about tasks and plans keeps them, without the user's id. An id that names the user (<c>cmd:user:…</c>) becomes another one, and
    /// the command can then be recorded anew. Null: it was only the subject's own, and goes.
    /// </summary>
    public static Entry? Without(this Entry entry, SubjectKey subject)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var isUser = subject.Kind == SubjectKind.User;
        var left = entry with
        {
            Id = isUser && entry.Id.StartsWith($"cmd:{subject.Id}:", StringComparison.Ordinal) ? $"{IdPrefix}{Guid.NewGuid():n}" : entry.Id,
            Users = isUser ? entry.Users.Remove(subject.Id) : entry.Users,
            Account = !isUser && entry.Account == subject.Id ? null : entry.Account,
            Properties = Properties(entry, subject),
        };

        // What was about the user only does not become the account's by losing its user.
        return left.Subjects().Any() && !(left.Users.IsEmpty && !entry.Users.IsEmpty && !entry.IsShared && EntryNames.IsAboutUserOnly(entry.Name)) ? left : null;
    }

    /// <summary>Who is forgotten with a subject: whoever an entry of its log says was merged into it. Null: nobody.</summary>
    public static SubjectKey? AlsoForgotten(this Entry entry, SubjectKey subject)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return JourneyLog.SourceOf(entry, subject);
    }

    private static ImmutableSortedDictionary<string, PropertyValue> Properties(Entry entry, SubjectKey subject)
    {
        var properties = PropertyMap.Empty;
        if (EntryNames.IsShareable(entry.Name))
        {
            // Ids of the catalog's, dates and numbers: nothing in them is about a person but the id itself.
            properties = entry.Properties;
            foreach (var (name, _) in entry.Properties.Where(p => subject.Kind == SubjectKind.User && p.Value.Text == subject.Id && EntryNames.NamesUser(p.Key)))
            {
                properties = properties.SetItem(name, PropertyValue.From(""));
            }
        }

        return subject.Kind == SubjectKind.User && entry.Users is [var first, _, ..] && first == subject.Id
            ? properties.SetItem(ActorForgotten, PropertyValue.From(true))
            : properties;
    }
}

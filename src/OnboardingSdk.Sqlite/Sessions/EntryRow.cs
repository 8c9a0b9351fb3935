using System.Collections.Immutable;
using System.Text.Json;

namespace OnboardingSdk;

/// <summary>An entry as a row. Lists of one plain user are the rule, and cost no JSON.</summary>
internal static class EntryRow
{
    public const string Columns = "e.id, e.name, e.source, e.users, e.account, e.occurred, e.recorded, e.properties, e.catalog";

    public const string InsertSql = """
        INSERT INTO onboarding_entries (id, name, source, users, account, occurred, recorded, properties, catalog, tenant)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10) ON CONFLICT DO NOTHING
        """;

    public const string UpdateSql = """
        UPDATE onboarding_entries SET id = ?1, name = ?2, source = ?3, users = ?4, account = ?5, occurred = ?6, recorded = ?7, properties = ?8, catalog = ?9
        WHERE entry = ?10
        """;

    private static readonly ImmutableSortedDictionary<string, PropertyValue> NoProperties =
        ImmutableSortedDictionary.Create<string, PropertyValue>(StringComparer.Ordinal);

    /// <summary>Binds the columns that both statements begin with.</summary>
    public static Statement Bind(Statement statement, Entry entry)
    {
        statement
            .Bind(1, entry.Id)
            .Bind(2, entry.Name)
            .Bind(3, (int)entry.Source)
            .Bind(4, Users(entry.Users))
            .Bind(5, entry.Account)
            .Bind(6, entry.OccurredAt.UtcTicks)
            .Bind(7, entry.RecordedAt.UtcTicks)
            .Bind(9, entry.Catalog);
        return entry.Properties.IsEmpty ? statement.Bind(8, null) : statement.BindText(8, JourneyJson.WriteProperties(entry.Properties));
    }

    /// <summary>Reads <see cref="Columns"/>, from a column on.</summary>
    public static Entry Read(Statement row, string tenant, int first = 0) => new()
    {
        Tenant = tenant,
        Id = row.Text(first),
        Name = row.Text(first + 1),
        Source = (EventSource)row.Number(first + 2),
        Users = Users(row.TextOrNull(first + 3)),
        Account = row.TextOrNull(first + 4),
        OccurredAt = Times.From(row.Number(first + 5)),
        RecordedAt = Times.From(row.Number(first + 6)),
        Properties = row.Bytes(first + 7) is { IsEmpty: false } properties ? JourneyJson.ReadProperties(properties) : NoProperties,
        Catalog = row.Text(first + 8),
    };

    private static string? Users(ImmutableArray<string> users) => users.Length switch
    {
        0 => null,
        1 when !users[0].StartsWith('[') => users[0],
        _ => JsonSerializer.Serialize(users, UsersJson.Default.ImmutableArrayString),
    };

    private static ImmutableArray<string> Users(string? text) => text switch
    {
        null => [],
        ['[', ..] => JsonSerializer.Deserialize(text, UsersJson.Default.ImmutableArrayString),
        _ => [text],
    };
}

namespace OnboardingSdk;

/// <summary>The schema of the SQLite store, step by step; described in docs/reference/sqlite.md.</summary>
internal static class Migrations
{
    public static IReadOnlyList<Migration> All { get; } = [new(1, Version1), new(2, Version2)];

    // Times are UTC ticks (100 ns since 0001-01-01). The subject's places are WITHOUT ROWID: small rows, read in the order of their key.
    // Journeys are not: their content may be some kilobytes, and an update then leaves the index alone.
    private const string Version1 = """
        CREATE TABLE onboarding_entries (
            entry INTEGER PRIMARY KEY,
            tenant TEXT NOT NULL,
            id TEXT NOT NULL,
            name TEXT NOT NULL,
            source INTEGER NOT NULL,
            users TEXT,
            account TEXT,
            occurred INTEGER NOT NULL,
            recorded INTEGER NOT NULL,
            properties TEXT,
            catalog TEXT NOT NULL,
            UNIQUE (tenant, id)
        );
        CREATE TABLE onboarding_subject_entries (
            tenant TEXT NOT NULL,
            kind INTEGER NOT NULL,
            subject TEXT NOT NULL,
            version INTEGER NOT NULL,
            entry INTEGER NOT NULL,
            PRIMARY KEY (tenant, kind, subject, version)
        ) WITHOUT ROWID;
        CREATE TABLE onboarding_journeys (
            tenant TEXT NOT NULL,
            kind INTEGER NOT NULL,
            id TEXT NOT NULL,
            epoch TEXT NOT NULL,
            version INTEGER NOT NULL,
            content TEXT NOT NULL,
            updated INTEGER,
            PRIMARY KEY (tenant, kind, id)
        );
        CREATE TABLE onboarding_catalogs (
            hash TEXT PRIMARY KEY,
            content BLOB NOT NULL,
            saved INTEGER NOT NULL
        );
        CREATE TABLE onboarding_checks (
            id INTEGER PRIMARY KEY,
            checked INTEGER NOT NULL,
            padding BLOB NOT NULL
        );
        """;

    // A number is never used twice, which a rowid does not promise: a notice of somebody who was forgotten under way would settle another's. AUTOINCREMENT
    // would promise it, with a table of SQLite's own beside ours. due: the next try; null where none failed yet. A notice is put aside by aside = 1.
    private const string Version2 = """
        CREATE TABLE onboarding_queues (
            queue TEXT PRIMARY KEY,
            number INTEGER NOT NULL,
            owner TEXT,
            until INTEGER
        ) WITHOUT ROWID;
        CREATE TABLE onboarding_outbox (
            queue TEXT NOT NULL,
            aside INTEGER NOT NULL,
            number INTEGER NOT NULL,
            tenant TEXT NOT NULL,
            kind INTEGER NOT NULL,
            subject TEXT NOT NULL,
            entry INTEGER NOT NULL,
            content BLOB NOT NULL,
            tries INTEGER NOT NULL,
            failed INTEGER,
            due INTEGER,
            PRIMARY KEY (queue, aside, number)
        ) WITHOUT ROWID;
        CREATE INDEX onboarding_outbox_subjects ON onboarding_outbox (tenant, kind, subject);
        """;
}

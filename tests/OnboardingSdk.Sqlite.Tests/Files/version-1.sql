-- A file as schema version 1 wrote it. Never changed: later versions of the SDK must open it.
CREATE TABLE onboarding_schema (version INTEGER PRIMARY KEY, applied INTEGER NOT NULL);
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
CREATE TABLE onboarding_catalogs (hash TEXT PRIMARY KEY, content BLOB NOT NULL, saved INTEGER NOT NULL);
CREATE TABLE onboarding_checks (id INTEGER PRIMARY KEY, checked INTEGER NOT NULL, padding BLOB NOT NULL);
INSERT INTO onboarding_schema VALUES (1, 639306000000000000);
INSERT INTO onboarding_entries VALUES
    (1, 'default', 'cmd:ada:1', '$flow.shown', 1, 'ada', NULL, 639306000000000000, 639306000000000001, '{"flow":"welcome"}', 'b1946ac92492d234'),
    (2, 'default', '2', 'project.created', 0, '["ada","bob"]', 'acme', 639306000000000002, 639306000000000003, '{"template":"kanban"}', 'b1946ac92492d234');
INSERT INTO onboarding_subject_entries VALUES ('default', 0, 'ada', 1, 1), ('default', 0, 'ada', 2, 2), ('default', 0, 'bob', 1, 2), ('default', 1, 'acme', 1, 2);
INSERT INTO onboarding_journeys VALUES
    ('default', 0, 'ada', 'k3f9', 2, '{"startedAt":"2026-11-22T12:00:00+00:00","updatedAt":"2026-11-22T12:00:00+00:00"}', 639306000000000003),
    ('default', 0, 'bob', 'm1x2', 1, '{"updatedAt":"2026-11-22T12:00:00+00:00"}', 639306000000000003),
    ('default', 1, 'acme', 'p7q4', 1, '{"updatedAt":"2026-11-22T12:00:00+00:00"}', 639306000000000003);
INSERT INTO onboarding_catalogs VALUES ('b1946ac92492d234', x'7b7d', 639306000000000000);

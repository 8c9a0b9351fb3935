namespace OnboardingSdk;

/// <summary>What the store writes.</summary>
public sealed partial class SqliteStore
{
    /// <inheritdoc/>
    public async ValueTask<CommitResult> CommitAsync(Commit commit, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(commit);
        commit.Validate();
        return await WriteAsync(static (session, of) => session.Transact(Write, of), commit, cancellationToken).ConfigureAwait(false);

        static (CommitResult Answer, bool Keep) Write(WriteSession session, Commit commit)
        {
            var result = session.Commits.Write(commit);
            return (result, result.Committed);
        }
    }

    /// <inheritdoc/>
    public async ValueTask ForgetAsync(SubjectKey subject, CancellationToken cancellationToken = default) =>
        await WriteAsync(
            static (session, subject) => session.Transact(
                static (session, subject) =>
                {
                    session.Forgets.Write(subject);
                    return (true, true);
                },
                subject),
            subject,
            cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public async ValueTask SaveCatalogAsync(string hash, ReadOnlyMemory<byte> content, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(hash);
        await WriteAsync(
            static (session, of) => session.Transact(
                static (session, of) =>
                {
                    session.Odds.SaveCatalog(of.hash, of.content.Span, of.now);
                    return (true, true);
                },
                of),
            (hash, content, now: clock.GetUtcNow()),
            cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask CheckAsync(CancellationToken cancellationToken = default) =>
        await WriteAsync(
            static (session, now) => session.Transact(
                static (session, now) =>
                {
                    session.Odds.Check(now);
                    return (true, true);
                },
                now),
            clock.GetUtcNow(),
            cancellationToken).ConfigureAwait(false);
}

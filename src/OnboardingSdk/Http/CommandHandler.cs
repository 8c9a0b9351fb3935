using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace OnboardingSdk;

/// <summary>Takes what a browser says that its user did. The browser names no user and no account, and what it says completes nothing that the server records.</summary>
internal sealed class CommandHandler(
    JourneyWriter writer, CatalogProvider catalogs, StateViews states, RequestUsers users, OnboardingMetrics metrics, TimeProvider clock, ILogger<CommandHandler> log)
{
    public const int MaxBytes = 32 * 1024;
    public const int MaxCommands = 50;

    public async Task HandleAsync(HttpContext context, RequestUser user)
    {
        var identity = user.Identity;
        var (request, wrong) = await ReadAsync(context).ConfigureAwait(false);
        if (request?.Commands is not { Count: <= MaxCommands } commands || Nameless(commands) is not null)
        {
            wrong ??= request?.Commands is { Count: <= MaxCommands } all ? Nameless(all) : null;
            await OnboardingEndpoints.WriteAsync(
                context, StatusCodes.Status400BadRequest,
                new(
                    "malformed",
                    $"Expected {{\"subject\", \"page\", \"commands\": [{{\"id\": UUID, \"type\", …}}]}}, at most {MaxCommands} commands and {MaxBytes} bytes.{(wrong is null ? "" : $" {wrong} could not be read.")}"),
                WireJson.Default.ErrorView).ConfigureAwait(false);
            return;
        }

        var isWas = user.Was is { } was && request.Subject == OpaqueId.Of(was);
        if (!isWas && request.Subject != OpaqueId.Of(identity.Subject))
        {
            await SomebodyElseAsync(context).ConfigureAwait(false);
            return;
        }

        // What the visitor did that this user was keeps the id that it would have had: if it came through before they signed in, it is a repeat.
        var answers = isWas && !await users.MergedAsync(identity, user.Was!.Value, context.RequestAborted).ConfigureAwait(false)
            ? null
            : await WriteAsync(commands!, isWas ? new(user.Was!.Value.Id, identity.AccountId, identity.Tenant) : identity, isWas, context.RequestAborted).ConfigureAwait(false);
        if (answers is null)
        {
            await OnboardingEndpoints.UnavailableAsync(context, "The onboarding store is not available.").ConfigureAwait(false);
            return;
        }

        if (answers.Exists(a => a.Reason == Batch.SignedInMeanwhile))
        {
            await SomebodyElseAsync(context).ConfigureAwait(false);
            return;
        }

        var state = await states.OfAsync(user, request.Page, request.On is >= 0 and < int.MaxValue ? TimeSpan.FromMilliseconds(request.On.Value) : null, context.Request.PathBase.ToUriComponent(), context.RequestAborted).ConfigureAwait(false);
        await OnboardingEndpoints.WriteAsync(context, StatusCodes.Status200OK, new(answers, state), WireJson.Default.AnswersView).ConfigureAwait(false);
    }

    private static Task SomebodyElseAsync(HttpContext context) => OnboardingEndpoints.WriteAsync(
        context, StatusCodes.Status409Conflict, new("subject", "Somebody else is signed in now."), WireJson.Default.ErrorView);

    /// <summary>In order, since each may depend on the one before. Null: the store did not take one; the browser sends all again, which repeats harmlessly.</summary>
    private async ValueTask<List<AnswerView>?> WriteAsync(
        IReadOnlyList<CommandView> commands, OnboardingIdentity identity, bool wasVisitors, CancellationToken cancellationToken)
    {
        var answers = new List<AnswerView>(commands.Count);
        foreach (var command in commands)
        {
            if (CommandEntries.Of(command, identity, catalogs.Current, clock.GetUtcNow(), out var entry) is { } malformed)
            {
                Log.Refused(log, CommandEntries.Short(entry!.Name), identity.UserId, malformed);
                answers.Add(new(command.Id!, "refused", malformed));
                continue;
            }

            var result = await writer.WriteAsync(
                new(entry!)
                {
                    IsCommand = true, MayRepeat = true, TakesCurrentAccount = identity.AccountId is null, OnAccount = command.Account,
                    WasVisitors = wasVisitors, IsVisitorsOnly = identity.IsVisitor && !wasVisitors,
                }, cancellationToken).ConfigureAwait(false);
            if (result.Status == TrackStatus.Deferred)
            {
                return null;
            }

            answers.Add(result.Status == TrackStatus.Rejected ? new(command.Id!, "refused", result.Reason) : new(command.Id!, "applied"));
            Count(command, result.Status);
        }

        return answers;
    }

    private void Count(CommandView command, TrackStatus status)
    {
        if (status != TrackStatus.Recorded || catalogs.Current.Flows.GetValueOrDefault(command.Flow ?? "")?.Draft is not null)
        {
            return;
        }

        switch (command.Type)
        {
            case "step.shown" or "flow.shown":
                metrics.Impression(command.Flow!);
                break;
            case "step.missing":
                metrics.MissingTarget(command.Flow!, command.Step!);
                Log.TargetMissing(log, command.Flow!, command.Step!, catalogs.Current.Target(command.Flow!, command.Step!), CommandEntries.MissingReason(command.Reason));
                break;
        }
    }

    /// <summary>The first command without an id that is one, as a JSON path.</summary>
    private static string? Nameless(IReadOnlyList<CommandView?> commands)
    {
        for (var at = 0; at < commands.Count; at++)
        {
            if (!CommandEntries.IsId(commands[at]?.Id))
            {
                return string.Create(CultureInfo.InvariantCulture, $"$.commands[{at}]{(commands[at] is null ? "" : ".id")}");
            }
        }

        return null;
    }

    /// <summary>The request, or where in it is what could not be read, if it is at one place.</summary>
    private static async ValueTask<(CommandsView? Request, string? Wrong)> ReadAsync(HttpContext context)
    {
        if (context.Request.ContentLength > MaxBytes)
        {
            return default;
        }

        var buffer = new byte[MaxBytes + 1];
        var length = await context.Request.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, context.RequestAborted).ConfigureAwait(false);
        try
        {
            return length > MaxBytes ? default : (JsonSerializer.Deserialize(buffer.AsSpan(0, length), WireJson.Default.CommandsView), null);
        }
        catch (JsonException e)
        {
            // Where there is no such place the text is no JSON at all.
            return (null, e.Path is { Length: > 1 and < 200 } path ? path : null);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            return default;
        }
    }
}

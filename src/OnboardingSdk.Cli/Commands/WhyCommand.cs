using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using OnboardingSdk.Cli.Findings;
using OnboardingSdk.Cli.Recorded;
using OnboardingSdk.Cli.Screens;

namespace OnboardingSdk.Cli.Commands;

/// <summary><c>onboarding why</c></summary>
internal static class WhyCommand
{
    private const string ThenNote = "Where the page was not named, and how long it had been open, is known to nobody any more: the gates of page and delay were asked with what was given.";

    public static Command Create(ToolHost host)
    {
        var flow = new Argument<string>("flow") { Description = "The id of a flow." };
        var user = new Argument<string>("user") { Description = "The host's id of a user." };
        var page = new Option<string>("--page", "-p") { Description = "The page: path, query and fragment. Default: '/'.", DefaultValueFactory = _ => "/", HelpName = "page" };
        var at = new Option<string?>("--at") { Description = "A past moment, such as 2026-11-29T14:05Z. Default: now.", HelpName = "moment" };
        var open = new Option<double?>("--on-page") { Description = "For how many seconds the page has been open. Default: not known, and then nothing waits for it.", HelpName = "seconds" };
        var account = new Option<string?>("--account") { Description = "The account. Default: the user's current one.", HelpName = "account" };
        var format = new Option<string>("--format", "-f") { Description = "For whom: text or json.", DefaultValueFactory = _ => "text", HelpName = "format" }.AcceptOnlyFromAmong("text", "json");
        var store = new StoreOptions();
        var command = new Command("why", "Why a user meets a flow, or does not: every gate and the facts behind it, now or at a past moment.") { flow, user, page, at, open, account, format };
        store.AddTo(command);
        command.SetAction((result, cancellationToken) => store.ReadAsync(result, host, async recordings =>
        {
            DateTimeOffset? then = result.GetValue(at) is { } said ? Moment(said) : null;
            var question = new Question(
                result.GetValue(flow)!, SubjectKey.User(result.GetValue(user)!, recordings.Tenant), result.GetValue(account), result.GetValue(page)!,
                result.GetValue(open) is { } seconds ? TimeSpan.FromSeconds(seconds) : null, then);
            var explanation = await ExplainAsync(question, recordings, cancellationToken).ConfigureAwait(false);
            if (result.GetValue(format) == "json")
            {
                WriteJson(host.Output, question, explanation);
            }
            else
            {
                Write(host.Screen, question, explanation);
            }

            return ExitCode.Fine;
        }));
        return command;
    }

    private static DateTimeOffset Moment(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? moment
            : throw new ToolException($"'{text}' is no moment. Write a date and a time, such as 2026-11-29T14:05Z; without a zone it is UTC.");

    private static async Task<Explanation> ExplainAsync(Question question, Recordings recordings, CancellationToken cancellationToken)
    {
        var now = TimeProvider.System.GetUtcNow();
        var (replay, notes) = (recordings.Replay(), new List<string>());
        var (user, catalog) = question.At is { } at && at < now
            ? await ThenAsync(replay, question.User, at, recordings, notes, cancellationToken).ConfigureAwait(false)
            : (await replay.NowAsync(question.User, now, notes, cancellationToken).ConfigureAwait(false), recordings.InForce);
        if (!catalog.Flows.TryGetValue(question.Flow, out var flow))
        {
            throw new ToolException($"There is no flow '{question.Flow}' in the catalog {catalog.Hash} of {recordings.File}.{Nearest.Hint(question.Flow, catalog.Flows.Keys)}");
        }

        if (user.Version == 0)
        {
            notes.Add($"Nothing is recorded of a user '{question.User.Id}'{(question.At is null ? "" : " by then")} (tenant '{question.User.Tenant}'): this is how somebody new would be answered.");
        }

        Journey? account = null;
        if ((question.Account ?? user.Account) is { } id && !user.HasLeft(id))
        {
            var key = SubjectKey.Account(id, recordings.Tenant);
            account = question.At is { } moment && moment < now
                ? (await replay.AtAsync(key, moment, notes, cancellationToken).ConfigureAwait(false)).Journey
                : await replay.NowAsync(key, now, notes, cancellationToken).ConfigureAwait(false);
        }

        return Delivery.Explain(flow, user, account, catalog, PageAddress.Parse(question.Page), question.At ?? now, question.OnPage) with { Notes = [.. notes.Distinct(StringComparer.Ordinal)] };
    }

    private static async Task<(Journey User, Catalog Catalog)> ThenAsync(
        StoredReplay replay, SubjectKey user, DateTimeOffset at, Recordings recordings, List<string> notes, CancellationToken cancellationToken)
    {
        notes.Add(ThenNote);
        var (journey, hash) = await replay.AtAsync(user, at, notes, cancellationToken).ConfigureAwait(false);
        if (hash is null)
        {
            notes.Add("Nothing was recorded of the user by then, so the catalog of that moment is not known: the one in force now was asked.");
        }

        return (journey, (hash is null ? null : await recordings.CatalogAsync(hash, cancellationToken).ConfigureAwait(false)) ?? recordings.InForce);
    }

    private static void Write(Screen screen, Question question, Explanation explanation)
    {
        screen.Line(
            Styled.Strong(question.Flow), explanation.Shown ? Styled.Good(" is shown") : Styled.Caution(" is not shown"), $" to {question.User.Id} on {explanation.Page}",
            Styled.Faint(string.Create(CultureInfo.InvariantCulture, $"  {explanation.At:u}, catalog {explanation.Catalog}, version {explanation.Version}")));
        if (explanation.Stopped is { } stopped)
        {
            screen.Indented(2, "because of ", Styled.Strong(stopped.Result.Gate.ToString()), $": {stopped.Result.Reason}");
        }

        screen.Blank();
        foreach (var line in explanation.ToString().TrimEnd('\n').Split('\n').Skip(1))
        {
            var indent = line.Length - line.TrimStart(' ').Length;
            var (mark, rest) = (line.Trim() + ' ').Split(' ', 2) is [var first, var others] ? (first, others.TrimEnd()) : ("", line);
            if (mark is "+" or "-" or "!" or "=")
            {
                screen.Hanging(indent, indent + 2, mark switch { "+" => Styled.Good("+ "), "-" => Styled.Bad("- "), "!" => Styled.Caution("! "), _ => Styled.Accent("= ") }, rest);
            }
            else
            {
                screen.Indented(indent, line.Trim());
            }
        }
    }

    private static void WriteJson(TextWriter output, Question question, Explanation explanation)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, JsonReport.Options))
        {
            json.WriteStartObject();
            json.WriteString("flow"u8, question.Flow);
            json.WriteString("user"u8, question.User.Id);
            json.WriteBoolean("shown"u8, explanation.Shown);
            json.WriteString("page"u8, explanation.Page);
            json.WriteString("at"u8, explanation.At);
            json.WriteString("catalog"u8, explanation.Catalog);
            json.WriteNumber("version"u8, explanation.Version);
            json.WriteString("status"u8, JsonNamingPolicy.CamelCase.ConvertName(explanation.State.Status.ToString()));
            if (explanation.Override is { } persona)
            {
                json.WriteString("override"u8, persona);
            }

            if (explanation.Definition is { } definition)
            {
                json.WriteString("definition"u8, definition);
            }

            json.WriteStartArray("gates"u8);
            foreach (var (result, conditions) in explanation.Gates)
            {
                json.WriteStartObject();
                json.WriteString("gate"u8, JsonNamingPolicy.CamelCase.ConvertName(result.Gate.ToString()));
                json.WriteBoolean("passed"u8, result.Passed);
                json.WriteString("reason"u8, result.Reason);
                if (result.RecheckAt is { } recheck)
                {
                    json.WriteString("recheckAt"u8, recheck);
                }

                WriteTraces(json, "conditions", conditions);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            if (explanation.Step is { } step)
            {
                json.WriteStartObject("step"u8);
                json.WriteString("id"u8, step.Step);
                json.WriteStartArray("way"u8);
                step.Way.ToList().ForEach(json.WriteStringValue);
                json.WriteEndArray();
                WriteTraces(json, "ways", step.Ways);
                WriteTraces(json, "branches", step.Branches);
                WriteTraces(json, "passedOver", step.PassedOver);
                json.WriteEndObject();
            }

            json.WriteStartArray("notes"u8);
            explanation.Notes.ToList().ForEach(json.WriteStringValue);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteLine(System.Text.Encoding.UTF8.GetString(buffer.ToArray()));
    }

    private static void WriteTraces(Utf8JsonWriter json, string name, IReadOnlyList<ConditionTrace> traces)
    {
        json.WriteStartArray(name);
        foreach (var trace in traces)
        {
            json.WriteStartObject();
            json.WriteString("condition"u8, trace.Condition);
            json.WriteBoolean("holds"u8, trace.Holds);
            if (trace.Since is { } since)
            {
                json.WriteString("since"u8, since);
            }

            json.WriteString("found"u8, trace.Found);
            WriteTraces(json, "parts", trace.Parts);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private sealed record Question(string Flow, SubjectKey User, string? Account, string Page, TimeSpan? OnPage, DateTimeOffset? At);
}

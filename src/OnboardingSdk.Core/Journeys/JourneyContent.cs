using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;

namespace OnboardingSdk.Journeys;

/// <summary>
/// Writes a journey as JSON, byte for byte as the serializer would. By hand, because every event writes whole journeys: the serializer finds
/// its way through the converters of the maps anew in each, and takes about three times as long.
/// </summary>
internal static class JourneyContent
{
    public static byte[] Write(Journey journey)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer, new() { SkipValidation = true }))
        {
            Write(json, journey);
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter json, Journey journey)
    {
        json.WriteStartObject();
        Date(json, "startedAt"u8, journey.StartedAt);
        Flag(json, "startedAtKnown"u8, journey.StartedAtKnown);
        Date(json, "updatedAt"u8, journey.UpdatedAt);
        Text(json, "mergedInto"u8, journey.MergedInto);
        Text(json, "account"u8, journey.Account);
        Text(json, "fingerprint"u8, journey.Fingerprint);
        json.WriteStartObject("attributes"u8);
        foreach (var (name, value) in journey.Attributes)
        {
            json.WritePropertyName(name);
            PropertyValueConverter.Write(json, value);
        }

        json.WriteEndObject();
        json.WriteStartObject("facts"u8);
        foreach (var (key, fact) in journey.Facts)
        {
            json.WritePropertyName(key);
            Write(json, fact);
        }

        json.WriteEndObject();
        json.WriteStartObject("milestones"u8);
        foreach (var (id, (at, catalog)) in journey.Milestones)
        {
            json.WritePropertyName(id);
            Reached(json, at, catalog);
        }

        json.WriteEndObject();
        json.WriteStartObject("flows"u8);
        foreach (var (key, flow) in journey.Flows)
        {
            json.WritePropertyName(key);
            Write(json, flow);
        }

        json.WriteEndObject();
        json.WriteStartObject("exposures"u8);
        foreach (var (kind, exposures) in journey.Exposures)
        {
            json.WriteStartArray(kind);
            foreach (var exposure in exposures)
            {
                Write(json, exposure);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
        if (journey.LastOnScreen is { } last)
        {
            json.WritePropertyName("lastOnScreen"u8);
            Write(json, last);
        }

        if (journey.Left is { } left)
        {
            json.WriteStartObject("left"u8);
            foreach (var (account, at) in left)
            {
                json.WriteString(account, at);
            }

            json.WriteEndObject();
        }

        if (journey.Experiments is { } experiments)
        {
            Write(json, experiments);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ImmutableSortedDictionary<string, ExperimentState> experiments)
    {
        json.WriteStartObject("experiments"u8);
        foreach (var (id, state) in experiments)
        {
            json.WriteStartObject(id);
            Text(json, "variant"u8, state.Variant);
            Date(json, "at"u8, state.At);
            Text(json, "catalog"u8, state.Catalog);
            Text(json, "forced"u8, state.Forced);
            Flag(json, "wasForced"u8, state.WasForced);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Exposure exposure)
    {
        json.WriteStartObject();
        Text(json, "flow"u8, exposure.Flow);
        Date(json, "at"u8, exposure.At);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, FactState fact)
    {
        json.WriteStartObject();
        Number(json, "count"u8, fact.Count);
        Date(json, "first"u8, fact.First);
        Date(json, "last"u8, fact.Last);
        Number(json, "lastVersion"u8, fact.LastVersion);
        Dates(json, "earliest"u8, fact.Earliest);
        Dates(json, "latest"u8, fact.Latest);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, FlowState flow)
    {
        json.WriteStartObject();
        Status(json, "status"u8, flow.Status);
        Number(json, "run"u8, flow.Run);
        Text(json, "step"u8, flow.Step);
        Number(json, "stepIndex"u8, flow.StepIndex);
        Texts(json, "trail"u8, flow.Trail);
        Number(json, "runVersion"u8, flow.RunVersion);
        Number(json, "stepVersion"u8, flow.StepVersion);
        Date(json, "startedAt"u8, flow.StartedAt);
        Date(json, "endedAt"u8, flow.EndedAt);
        Text(json, "reason"u8, flow.Reason);
        Status(json, "before"u8, flow.Before);
        Number(json, "impressions"u8, flow.Impressions);
        Flag(json, "shownInRun"u8, flow.ShownInRun);
        Date(json, "lastShownAt"u8, flow.LastShownAt);
        Date(json, "seenAt"u8, flow.SeenAt);
        Date(json, "completedAt"u8, flow.CompletedAt);
        Date(json, "dismissedAt"u8, flow.DismissedAt);
        Flag(json, "offered"u8, flow.Offered);
        Dates(json, "offeredRuns"u8, flow.OfferedRuns);
        Text(json, "catalog"u8, flow.Catalog);
        Text(json, "override"u8, flow.Override);
        Text(json, "definition"u8, flow.Definition);
        if (flow.Change is { } change)
        {
            Write(json, change);
        }

        Date(json, "previewUntil"u8, flow.PreviewUntil);
        Flag(json, "collapsed"u8, flow.Collapsed);
        Flag(json, "acknowledged"u8, flow.Acknowledged);
        json.WriteStartObject("tasks"u8);
        foreach (var (id, task) in flow.Tasks)
        {
            json.WritePropertyName(id);
            Write(json, task);
        }

        json.WriteEndObject();
        if (flow.Progress is { } progress)
        {
            Write(json, progress);
        }

        if (flow.Answers is { } answers)
        {
            Write(json, answers);
        }

        if (flow.Plan is { } plan)
        {
            PlanContent.Write(json, plan);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, FlowChange change)
    {
        json.WriteStartObject("change"u8);
        Text(json, "policy"u8, change.Policy == ChangePolicy.Continue ? null : change.Policy.ToString());
        Date(json, "at"u8, change.At);
        Number(json, "run"u8, change.Run);
        Texts(json, "settled"u8, change.Settled);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, TaskState task)
    {
        json.WriteStartObject();
        Date(json, "at"u8, task.At);
        Text(json, "catalog"u8, task.Catalog);
        Flag(json, "byHand"u8, task.ByHand);
        Text(json, "by"u8, task.By);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ImmutableSortedDictionary<string, TaskProgress> progress)
    {
        json.WriteStartObject("progress"u8);
        foreach (var (id, (done, total, at)) in progress)
        {
            json.WriteStartObject(id);
            Number(json, "done"u8, done);
            Number(json, "total"u8, total);
            Date(json, "at"u8, at);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ImmutableSortedDictionary<string, SurveyAnswer> answers)
    {
        json.WriteStartObject("answers"u8);
        foreach (var (question, answer) in answers)
        {
            json.WriteStartObject(question);
            json.WritePropertyName("value"u8);
            PropertyValueConverter.Write(json, answer.Value);
            Date(json, "at"u8, answer.At);
            Number(json, "run"u8, answer.Run);
            Text(json, "other"u8, answer.Other);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Reached(Utf8JsonWriter json, DateTimeOffset at, string catalog)
    {
        json.WriteStartObject();
        Date(json, "at"u8, at);
        Text(json, "catalog"u8, catalog);
        json.WriteEndObject();
    }

    private static void Dates(Utf8JsonWriter json, ReadOnlySpan<byte> name, ImmutableArray<DateTimeOffset> dates)
    {
        json.WriteStartArray(name);
        foreach (var date in dates)
        {
            json.WriteStringValue(date);
        }

        json.WriteEndArray();
    }

    // What has its default value is left out, as the serializer does.
    private static void Date(Utf8JsonWriter json, ReadOnlySpan<byte> name, DateTimeOffset? date)
    {
        if (date is { } value)
        {
            json.WriteString(name, value);
        }
    }

    private static void Date(Utf8JsonWriter json, ReadOnlySpan<byte> name, DateTimeOffset date)
    {
        if (date != default)
        {
            json.WriteString(name, date);
        }
    }

    private static void Text(Utf8JsonWriter json, ReadOnlySpan<byte> name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }

    private static void Texts(Utf8JsonWriter json, ReadOnlySpan<byte> name, ImmutableArray<string>? texts)
    {
        if (texts is not { } all)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var text in all)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static void Status(Utf8JsonWriter json, ReadOnlySpan<byte> name, FlowStatus status) =>
        Text(json, name, status == FlowStatus.NotStarted ? null : status.ToString());

    private static void Number(Utf8JsonWriter json, ReadOnlySpan<byte> name, long number)
    {
        if (number != 0)
        {
            json.WriteNumber(name, number);
        }
    }

    private static void Flag(Utf8JsonWriter json, ReadOnlySpan<byte> name, bool flag)
    {
        if (flag)
        {
            json.WriteBoolean(name, true);
        }
    }
}

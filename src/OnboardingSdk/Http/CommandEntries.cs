using System.Collections.Immutable;

namespace OnboardingSdk;

/// <summary>Makes entries of commands. Only what a command of its type may say is taken over.</summary>
internal static class CommandEntries
{
    private const int MaxProperties = ClientValues.MaxProperties;

    private static readonly HashSet<string> Types =
        ["flow.started", "flow.shown", "flow.completed", "flow.dismissed", "flow.collapsed", "flow.expanded", "step.shown", "step.next", "step.back", "step.skipped", "step.missing",
         "task.completed", "task.reopened", "survey.answered"];

    public static bool IsId(string? id) => Guid.TryParseExact(id, "D", out _) || Guid.TryParseExact(id, "N", out _);

    /// <summary>The entry; or why there is none, in words.</summary>
    public static string? Of(CommandView command, OnboardingIdentity identity, Catalog catalog, DateTimeOffset now, out Entry? entry)
    {
        entry = new()
        {
            Tenant = identity.Tenant,
            // In a space of the user's own: a browser can take neither the id of a fact nor that of another user's command.
            Id = $"cmd:{identity.UserId}:{Guid.Parse(command.Id!):N}",
            Name = command.Type == "track" ? command.Event ?? "" : "$" + command.Type,
            Source = EventSource.Client,
            Users = [identity.UserId],
            Account = identity.AccountId,
            OccurredAt = now,
            RecordedAt = now,
        };
        if (command.Type == "track")
        {
            return Tracked(command, catalog, ref entry);
        }

        if (entry.Name == EntryNames.AttributeSet)
        {
            return Attributes(command, ref entry);
        }

        if (command.Type is null || !Types.Contains(command.Type))
        {
            return $"There is no command '{Short(command.Type)}'.";
        }

        var isTask = EntryNames.IsTask(entry.Name);
        if (command.Flow is null || (command.Type.StartsWith("step.", StringComparison.Ordinal) && command.Step is null) || (isTask && command.Task is null))
        {
            return $"The command '{command.Type}' names a flow and, where it is about a step or a task, that.";
        }

        var properties = entry.Properties.SetItem(EntryNames.Flow, PropertyValue.From(Short(command.Flow)));
        if (command.Step is not null && !isTask)
        {
            properties = properties.SetItem(EntryNames.Step, PropertyValue.From(Short(command.Step)));
        }

        if (isTask)
        {
            properties = TaskEntries.Properties(catalog, Short(command.Flow), Short(command.Task));
        }

        if (command.Run is { } run && !isTask)
        {
            properties = properties.SetItem(EntryNames.Run, PropertyValue.From(run));
        }

        if (command.Type == "step.next")
        {
            // Words that no step has are refused with the step's own.
            properties = command.By is null ? properties : properties.SetItem(EntryNames.By, PropertyValue.From(Short(command.By)));
            properties = command.To is null ? properties : properties.SetItem(EntryNames.To, PropertyValue.From(Short(command.To)));
        }

        if (Reason(command) is { } reason)
        {
            properties = properties.SetItem(EntryNames.Reason, PropertyValue.From(reason));
        }

        if (entry.Name == EntryNames.SurveyAnswered && Answer(command, ref properties) is { } malformed)
        {
            return malformed;
        }

        entry = entry with { Properties = properties };
        return null;
    }

    /// <summary>Whether the definition allows it is the guard's to say; here nothing gets through that is larger than any answer.</summary>
    private static string? Answer(CommandView command, ref ImmutableSortedDictionary<string, PropertyValue> properties)
    {
        if (command.Question is null || command.Value.Text?.Length > QuestionDefinition.LongestText || command.Other?.Length > QuestionDefinition.LongestText
            || command.Value.List is { } list && (list.Count > MaxProperties || list.Any(choice => choice.Length > 100)))
        {
            return "An answer names a question, and has a number, a text or choices of a modest size.";
        }

        properties = properties.SetItem(EntryNames.Question, Short(command.Question));
        properties = command.Value.Exists ? properties.SetItem(EntryNames.Value, command.Value) : properties;
        properties = command.Other is { } other ? properties.SetItem(EntryNames.Other, other) : properties;
        return null;
    }

    public static string MissingReason(string? reason) => reason is "absent" or "hidden" or "invalid-selector" or "unreachable" or "covered" ? reason : "unknown";

    /// <summary>A closed set of words: nothing that a browser makes up gets into the log.</summary>
    private static string? Reason(CommandView command) => command.Type switch
    {
        "flow.dismissed" => command.Reason is "close" or "escape" or "outside" or "secondary" or "api" ? command.Reason : "unknown",
        "step.skipped" => command.Reason is "user" or "missing" ? command.Reason : "user",
        "step.missing" => MissingReason(command.Reason),
        _ => null,
    };

    /// <summary>Which of them may be set, and to what, is the guard's to say.</summary>
    private static string? Attributes(CommandView command, ref Entry entry)
    {
        if (command.Properties is not { Count: > 0 and <= MaxProperties } given)
        {
            return $"The command 'attribute.set' names 1 to {MaxProperties} attributes.";
        }

        entry = entry with { Properties = entry.Properties.SetItems(given.Select(p => KeyValuePair.Create(Short(p.Key), p.Value))) };
        return null;
    }

    private static string? Tracked(CommandView command, Catalog catalog, ref Entry entry)
    {
        if (!catalog.Events.TryGetValue(entry.Name, out var @event) || @event.Source != EventSource.Client)
        {
            return $"The event '{Short(entry.Name)}' is not one that a browser may record.";
        }

        if (command.Properties is not { Count: > 0 } given)
        {
            return null;
        }

        if (given.Count > MaxProperties)
        {
            return $"An event has at most {MaxProperties} properties.";
        }

        var properties = entry.Properties;
        foreach (var (name, value) in given)
        {
            if (@event.Properties.FirstOrDefault(p => p.Name == name) is not { } definition || !ClientValues.Fits(definition, value))
            {
                return $"The event '{@event.Name}' has no such property, or not with this value: '{Short(name)}'.";
            }

            properties = properties.SetItem(name, value);
        }

        entry = entry with { Properties = properties };
        return null;
    }

    /// <summary>As much of what a browser sent as a log or an answer may hold.</summary>
    public static string Short(string? text) => text is null ? "" : text.Length <= 100 ? text : text[..100];
}

namespace OnboardingSdk.Definitions;

/// <summary>
/// Every text of a flow that users read. This is all that overrides, translations, variables and their validation know of a kind of flow: a new kind, or a new
/// text, is added here and nowhere else; and its view asks <see cref="TextRenderer"/> for it.
/// </summary>
internal static class TextSlots
{
    /// <summary>The flow with other texts: a translated flow is a flow, an overridden flow is a flow.</summary>
    /// <param name="flow">The flow.</param>
    /// <param name="text">What stands in a slot instead; null leaves it as it is.</param>
    public static FlowDefinition Map(FlowDefinition flow, Func<TextSlot, string?> text)
    {
        var slots = new SlotMapper(text, "");
        return flow switch
        {
            TourDefinition tour => tour with { Title = slots.Line("title", "The title", tour.Title, tour), Steps = [.. tour.Steps.Select(s => Step(s, slots.In("steps", s.Id)))] },
            ChecklistDefinition list => list with
            {
                Title = slots.Line("title", "The title", list.Title, list)!,
                Body = slots.Markdown("body", "The body", list.Body, list),
                Completed = slots.Markdown("completed", "What it says when all is done", list.Completed, list),
                Roles = [.. list.Roles.Select(r => r with { Title = slots.In("roles", r.Id).Line("title", "The title", r.Title, r)! })],
                Phases = [.. list.Phases.Select(p => p with { Title = slots.In("phases", p.Id).Line("title", "The title", p.Title, p)! })],
                Tasks = [.. list.Tasks.Select(t => Task(t, slots.In("tasks", t.Id)))],
            },
            ModalDefinition modal => (ModalDefinition)Message(modal, slots) with
            {
                Media = Media(modal.Media, slots),
            },
            AnnouncementDefinition announcement => (AnnouncementDefinition)Message(announcement, slots) with
            {
                Label = slots.Line("label", "The label", announcement.Label, announcement),
                Media = Media(announcement.Media, slots),
            },
            MessageDefinition message => Message(message, slots),
            SurveyDefinition survey => survey with
            {
                Title = slots.Line("title", "The title", survey.Title, survey)!,
                Body = slots.Markdown("body", "The body", survey.Body, survey),
                Completed = slots.Markdown("completed", "What it says once it was sent", survey.Completed, survey),
                Questions = [.. survey.Questions.Select(q => Question(q, slots.In("questions", q.Id)))],
            },
            TrackerDefinition tracker => tracker,
            LauncherDefinition launcher => launcher with { Label = slots.Line("label", "The label", launcher.Label, launcher)! },
            ResourceCenterDefinition center => center with
            {
                Title = slots.Line("title", "The title", center.Title, center)!,
                Body = slots.Markdown("body", "The body", center.Body, center),
                Sections = [.. center.Sections.Select(s => Section(s, slots.In("sections", s.Id)))],
                Contact = center.Contact is { } contact ? Item(contact, slots.In("contact")) : null,
            },
            _ => throw new InvalidOperationException($"The texts of a {flow.Kind} are not known."),
        };
    }

    /// <summary>All slots of a flow, also those where nothing is written.</summary>
    public static IReadOnlyList<TextSlot> Of(FlowDefinition flow)
    {
        var slots = new List<TextSlot>();
        Map(flow, slot =>
        {
            slots.Add(slot);
            return null;
        });
        return slots;
    }

    private static ResourceSection Section(ResourceSection section, SlotMapper slots) => section with
    {
        Title = slots.Line("title", "The title", section.Title, section)!,
        Items = [.. section.Items.Select(i => Item(i, slots.In("items", i.Id)))],
    };

    private static ResourceItem Item(ResourceItem item, SlotMapper slots) => item.Type == ResourceItemType.Tours ? item : item with
    {
        Title = slots.Line("title", "The title", item.Title, item),
        Summary = slots.Line("summary", "The summary", item.Summary, item),
        Body = slots.Markdown("body", "The body", item.Body, item),
        Media = Media(item.Media, slots),
        // Keywords have no ids: they are numbered.
        Keywords = [.. item.Keywords.Select((word, place) => slots.In("keywords").Line($"{place + 1}", "A keyword", word, item)!)],
    };

    private static MediaDefinition? Media(MediaDefinition? media, SlotMapper slots) => media switch
    {
        MediaImage image => image with { Alt = slots.In("image").Line("alt", "The 'alt' of the image", image.Alt, image)! },
        MediaVideo video => video with { Title = slots.In("video").Line("title", "The title of the video", video.Title, video)! },
        MediaEmbed embed => embed with { Title = slots.In("embed").Line("title", "The title of the embed", embed.Title, embed)! },
        _ => null,
    };

    private static StepDefinition Step(StepDefinition step, SlotMapper slots) => step with
    {
        Title = slots.Line("title", "The title", step.Title, step)!,
        Body = slots.Markdown("body", "The body", step.Body, step),
        NextLabel = slots.Line("nextLabel", "The label", step.NextLabel, step),
        Media = Media(step.Media, slots),
        Advance = [.. step.Advance.Select(way => way.Button is { } button ? way.With(Button(button, slots.In("advance", "button"))) : way)],
        // Buttons have no ids: they are numbered.
        Buttons = [.. step.Buttons.Select((button, place) => Button(button, slots.In("buttons", $"{place + 1}")))],
    };

    private static TaskDefinition Task(TaskDefinition task, SlotMapper slots) => task with
    {
        Title = slots.Line("title", "The title", task.Title, task)!,
        Body = slots.Markdown("body", "The body", task.Body, task),
        // Resources have no ids: they are numbered.
        Resources = [.. task.Resources.Select((r, place) => r with
        {
            Title = slots.In("resources", $"{place + 1}").Line("title", "The title", r.Title, r)!,
        })],
        Action = task.Action is not { } action ? null : Button(action, slots.In("action")),
    };

    private static MessageDefinition Message(MessageDefinition message, SlotMapper slots) => message with
    {
        Title = slots.Line("title", "The title", message.Title, message)!,
        Body = slots.Markdown("body", "The body", message.Body, message),
        Primary = message.Primary is not { } primary ? null : Button(primary, slots.In("primary")),
        Secondary = message.Secondary is not { } secondary ? null : Button(secondary, slots.In("secondary")),
    };

    private static QuestionDefinition Question(QuestionDefinition question, SlotMapper slots) => question with
    {
        Title = slots.Line("title", "The title", question.Title, question)!,
        Body = slots.Markdown("body", "The body", question.Body, question),
        Choices = [.. question.Choices.Select(c => c with { Label = slots.In("choices", c.Id).Line("label", "The label", c.Label, c)! })],
        OtherLabel = slots.Line("otherLabel", "The label of \"Other\"", question.OtherLabel, question),
        Low = slots.Line("low", "The low end", question.Low, question),
        High = slots.Line("high", "The high end", question.High, question),
        Placeholder = slots.Line("placeholder", "The placeholder", question.Placeholder, question),
    };

    private static ButtonDefinition Button(ButtonDefinition button, SlotMapper slots) => button with { Label = slots.Line("label", "The label", button.Label, button) };
}

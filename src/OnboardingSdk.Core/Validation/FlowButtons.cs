namespace OnboardingSdk.Definitions;

/// <summary>Finds the buttons of a flow.</summary>
internal static class FlowButtons
{
    /// <summary>Each with what it belongs to, as the beginning of a sentence.</summary>
    public static IEnumerable<(string Owner, ButtonDefinition Button)> Of(FlowDefinition flow) => flow switch
    {
        ChecklistDefinition checklist => checklist.Tasks.Where(task => task.Action is not null).Select(task => ($"The task '{task.Id}'", task.Action!)),
        TourDefinition tour => tour.Steps.SelectMany(step => step.Buttons.Concat(step.Advance.Select(way => way.Button).OfType<ButtonDefinition>())
            .Select(button => ($"The step '{step.Id}'", button))),
        MessageDefinition message => new[] { message.Primary, message.Secondary }.OfType<ButtonDefinition>()
            .Select(button => ($"The {Vocabulary.FlowKinds.For(message.Kind)} '{message.Id}'", button)),
        LauncherDefinition launcher => [($"The launcher '{launcher.Id}'", launcher.Action)],
        ResourceCenterDefinition center => center.Items.Select(item => ($"The item '{item.Id}'", item.Action ?? (item.Flow is null ? null : new ButtonDefinition { Start = item.Flow, Location = item.At("flow") })))
            .Where(item => item.Item2 is not null).Select(item => (item.Item1, item.Item2!)),
        _ => [],
    };
}

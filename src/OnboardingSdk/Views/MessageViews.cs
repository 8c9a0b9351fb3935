namespace OnboardingSdk;

/// <summary>Makes what the widget draws of messages, surveys and trackers.</summary>
internal static class MessageViews
{
    /// <param name="flow">The flow.</param>
    /// <param name="state">Its state for the user.</param>
    /// <param name="texts">Every text that a user reads goes through it.</param>
    public static FlowView Of(FlowDefinition flow, FlowState state, TextRenderer texts) => texts.Translate(flow) switch
    {
        ModalDefinition modal => new ModalView
        {
            Id = modal.Id, Status = Status(state), Dismissible = modal.Dismissible, Run = Run(state), Title = texts.Line(modal.Title), Body = texts.Body(modal.Body),
            Primary = Button(modal.Primary, texts), Secondary = Button(modal.Secondary, texts),
            Variant = Vocabulary.OverlayVariants.For(modal.Variant), Side = Side(modal.Variant, modal.Side),
            Image = MediaViews.Image(modal.Media, texts), Video = MediaViews.Video(modal.Media, texts), Embed = MediaViews.Embed(modal.Media, texts),
        },
        BannerDefinition banner => new BannerView
        {
            Id = banner.Id, Status = Status(state), Dismissible = banner.Dismissible, Run = Run(state), Title = texts.Line(banner.Title), Body = texts.Body(banner.Body),
            Primary = Button(banner.Primary, texts), Secondary = Button(banner.Secondary, texts),
            Position = Vocabulary.BannerPositions.For(banner.Position), Overlay = banner.Overlay, Target = banner.Target,
        },
        HintDefinition hint => new HintView
        {
            Id = hint.Id, Status = Status(state), Dismissible = hint.Dismissible, Run = Run(state), Title = texts.Line(hint.Title), Body = texts.Body(hint.Body),
            Primary = Button(hint.Primary, texts), Secondary = Button(hint.Secondary, texts),
            Target = hint.Target, Placement = Vocabulary.Placements.For(hint.Placement), OpenOnHover = hint.OpenOnHover,
        },
        SurveyDefinition survey => new SurveyView
        {
            Id = survey.Id, Status = Status(state), Dismissible = survey.Dismissible, Run = Run(state), Title = texts.Line(survey.Title), Body = texts.Body(survey.Body),
            Variant = Vocabulary.OverlayVariants.For(survey.Variant), Side = Side(survey.Variant, survey.Side), OneAtATime = survey.OneAtATime,
            CompletedBody = survey.Completed is null ? null : texts.Body(survey.Completed),
            Questions = [.. survey.Questions.Select(q => Question(q, texts))],
            Answers = Answers(survey, state),
        },
        TrackerDefinition tracker => new TrackerView
        {
            Id = tracker.Id, Status = "active", Dismissible = false, On = Vocabulary.TrackerTriggers.For(tracker.On), Target = tracker.Target, Event = tracker.Event,
            Properties = tracker.Properties.IsEmpty ? null : tracker.Properties,
        },
        _ => throw new InvalidOperationException($"There is no view of a {flow.Kind}."),
    };

    private static QuestionView Question(QuestionDefinition question, TextRenderer texts)
    {
        var rates = question.Type == QuestionType.Rating;
        return new()
        {
            Id = question.Id, Type = Vocabulary.QuestionTypes.For(question.Type), Title = texts.Line(question.Title), Body = texts.Body(question.Body), Required = question.Required,
            Choices = question.Choices.Count == 0 ? null : [.. question.Choices.Select(c => new ChoiceView(c.Id, texts.Line(c.Label)))],
            Other = question.Other ? true : null, OtherLabel = texts.Line(question.OtherLabel),
            Scale = rates ? question.Scale : null, Style = rates ? Vocabulary.RatingStyles.For(question.Style) : null,
            Low = texts.Line(question.Low), High = texts.Line(question.High), Placeholder = texts.Line(question.Placeholder),
            MaxLength = question.Type == QuestionType.Text ? question.MaxLength : null,
            Branches = question.Branches.Count == 0 ? null : [.. question.Branches.Select(Branch)], Next = question.Next,
        };
    }

    private static QuestionBranchView Branch(QuestionBranch branch) => new(
        Vocabulary.Operators.For(branch.Test.Operator), branch.Test.Operands.Count > 0 ? default(PropertyValue?) : branch.Test.Operand,
        branch.Test.Operands.Count > 0 ? branch.Test.Operands : null, branch.Next);

    private static Dictionary<string, AnswerOfView> Answers(SurveyDefinition survey, FlowState state) => state.Status != FlowStatus.Active || state.Answers is null
        ? []
        : state.Answers.Where(a => a.Value.Run == state.Run && SurveyAnswers.Fits(survey, a.Key, a.Value)).ToDictionary(a => a.Key, a => new AnswerOfView(a.Value.Value, a.Value.Other), StringComparer.Ordinal);

    private static string Status(FlowState state) => state.Status == FlowStatus.Active ? "active" : "offered";

    private static int Run(FlowState state) => state.Status == FlowStatus.Active ? state.Run : state.Run + 1;

    private static string? Side(OverlayVariant variant, OverlaySide side) => variant == OverlayVariant.SlideOut ? Vocabulary.OverlaySides.For(side) : null;

    private static ButtonView? Button(ButtonDefinition? button, TextRenderer texts) => button is null ? null : ButtonViews.Of(button, texts);
}

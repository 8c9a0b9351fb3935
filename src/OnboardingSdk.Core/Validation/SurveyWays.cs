namespace OnboardingSdk.Definitions;

/// <summary>Checks the ways through a survey: that branches lead forwards and test what the answer can be, and that each question is on a way.</summary>
internal sealed class SurveyWays(SurveyDefinition survey, Findings found)
{
    private readonly ValueTestValidator tests = new(found);

    public void Check()
    {
        var questions = survey.Questions;
        var reached = new bool[questions.Count + 1];
        reached[0] = true;
        for (var place = 0; place < questions.Count; place++)
        {
            var question = questions[place];
            foreach (var branch in question.Branches)
            {
                var at = branch.Location.File is null ? question.Location : branch.Location;
                if (!question.IsUnread)
                {
                    tests.Check(AnswerType.Of(question), branch.Test, at);
                }

                Reach(branch.Next, place, at, reached);
            }

            if (question.Next is { } next)
            {
                Reach(next, place, question.At("next"), reached);
            }
            else if (reached[place])
            {
                reached[place + 1] = true;
            }

            if (!survey.OneAtATime && (question.Branches.Count > 0 || question.Next is not null))
            {
                found.Error(DiagnosticCodes.BadQuestion, question.At(question.Next is null ? "branches" : "next"), $"The survey '{survey.Id}' shows all questions at once, so none of them leads anywhere.");
            }
        }

        for (var place = 0; place < questions.Count; place++)
        {
            if (!reached[place] && survey.OneAtATime)
            {
                found.Error(DiagnosticCodes.UnreachableStep, questions[place].Location, $"No question of the survey '{survey.Id}' leads to '{questions[place].Id}'.");
            }
        }
    }

    private void Reach(string next, int from, SourceLocation at, bool[] reached)
    {
        var to = survey.Questions.ToList().FindIndex(q => q.Id == next);
        if (next == QuestionDefinition.End)
        {
            return;
        }

        if (to < 0)
        {
            found.Error(
                DiagnosticCodes.UnknownQuestion, at,
                $"The survey '{survey.Id}' has no question '{next}'.{Nearest.Hint(next, survey.Questions.Select(q => q.Id).Append(QuestionDefinition.End))}");
        }
        else if (to <= from)
        {
            found.Error(DiagnosticCodes.StepLoop, at, $"'{survey.Questions[from].Id}' leads back to '{next}': questions lead forwards only.");
        }
        else
        {
            reached[to] |= reached[from];
        }
    }
}

namespace OnboardingSdk.Definitions;

/// <summary>The codes of all findings. <c>docs/reference/diagnostics.md</c> has an example and the way out for each.</summary>
public static class DiagnosticCodes
{
    /// <summary>A folder or a file that is not there or cannot be read.</summary>
    public const string Unreadable = "ONB0001";

    /// <summary>The file is not JSON.</summary>
    public const string Syntax = "ONB0101";
    /// <summary>The file is not UTF-8, or a text in it is half a character.</summary>
    public const string Encoding = "ONB0102";
    /// <summary>The file is larger than 1 MB.</summary>
    public const string FileTooLarge = "ONB0103";
    /// <summary>The file is written for another version.</summary>
    public const string SchemaVersion = "ONB0104";
    /// <summary>The kind of a definition is missing or not known.</summary>
    public const string UnknownKind = "ONB0105";
    /// <summary>A field that does not belong there.</summary>
    public const string UnknownField = "ONB0106";
    /// <summary>A field is there twice.</summary>
    public const string DuplicateField = "ONB0107";
    /// <summary>A field's value is of the wrong JSON type.</summary>
    public const string WrongJsonType = "ONB0108";
    /// <summary>A word that is none of those allowed there.</summary>
    public const string UnknownWord = "ONB0109";
    /// <summary>A duration that is none, or out of range.</summary>
    public const string BadDuration = "ONB0110";
    /// <summary>A page pattern that is none.</summary>
    public const string BadPage = "ONB0111";
    /// <summary>A date that is none.</summary>
    public const string BadDate = "ONB0112";
    /// <summary>A number that is out of range.</summary>
    public const string BadNumber = "ONB0113";
    /// <summary>A condition of no kind, or of several.</summary>
    public const string BadCondition = "ONB0114";
    /// <summary>A test without an operator, or with several.</summary>
    public const string BadTest = "ONB0115";
    /// <summary>A schedule that cannot be understood: an unknown time zone, hours that are none.</summary>
    public const string BadSchedule = "ONB0116";

    /// <summary>Something that is needed is not there.</summary>
    public const string Missing = "ONB0201";
    /// <summary>A name with characters that names do not have.</summary>
    public const string BadName = "ONB0202";
    /// <summary>Two definitions with one name.</summary>
    public const string DuplicateName = "ONB0203";
    /// <summary>An event that is not declared.</summary>
    public const string UnknownEvent = "ONB0204";
    /// <summary>A property that the event does not have.</summary>
    public const string UnknownProperty = "ONB0205";
    /// <summary>An attribute that is not declared.</summary>
    public const string UnknownAttribute = "ONB0206";
    /// <summary>A milestone that does not exist.</summary>
    public const string UnknownMilestone = "ONB0207";
    /// <summary>A segment that does not exist.</summary>
    public const string UnknownSegment = "ONB0208";
    /// <summary>A flow that does not exist.</summary>
    public const string UnknownFlow = "ONB0209";
    /// <summary>A step that the tour does not have.</summary>
    public const string UnknownStep = "ONB0210";
    /// <summary>A text with control characters, or too long.</summary>
    public const string BadText = "ONB0211";
    /// <summary>A list of values that cannot be one.</summary>
    public const string BadValues = "ONB0212";
    /// <summary>A task that the checklist does not have.</summary>
    public const string UnknownTask = "ONB0213";
    /// <summary>A question that the survey does not have.</summary>
    public const string UnknownQuestion = "ONB0220";
    /// <summary>A role that the launch plan does not have.</summary>
    public const string UnknownRole = "ONB0230";
    /// <summary>A phase that the checklist does not have.</summary>
    public const string UnknownPhase = "ONB0231";

    /// <summary>A group without conditions.</summary>
    public const string EmptyGroup = "ONB0301";
    /// <summary>A condition that is nested too deeply.</summary>
    public const string TooDeep = "ONB0302";
    /// <summary>A condition of too many parts.</summary>
    public const string TooLarge = "ONB0303";
    /// <summary>Something that depends on itself.</summary>
    public const string Cycle = "ONB0304";
    /// <summary>An operator that the value's type does not have.</summary>
    public const string OperatorDoesNotFit = "ONB0305";
    /// <summary>A value that the declaration does not list.</summary>
    public const string ValueNotDeclared = "ONB0306";
    /// <summary>A value of another type than the declared one.</summary>
    public const string ValueOfOtherType = "ONB0307";
    /// <summary>A count that always or never holds.</summary>
    public const string ImpossibleCount = "ONB0308";
    /// <summary>A windowed count above what is kept.</summary>
    public const string CountTooLarge = "ONB0309";
    /// <summary>A recorded condition that asks for the page.</summary>
    public const string PageInRecorded = "ONB0310";
    /// <summary>A recorded condition that reads another journey than its own.</summary>
    public const string OtherJourney = "ONB0311";
    /// <summary>A range of time that is empty.</summary>
    public const string ImpossibleTime = "ONB0312";
    /// <summary>The same operator twice on one property.</summary>
    public const string RepeatedTest = "ONB0313";
    /// <summary>Both windows in one condition.</summary>
    public const string TwoWindows = "ONB0314";
    /// <summary>A recorded condition that time alone would make true.</summary>
    public const string TimeAloneInRecorded = "ONB0330";
    /// <summary>A task's state that tasks do not have, or that this flow does not have.</summary>
    public const string BadTaskTest = "ONB0331";

    /// <summary>A tour without steps or a checklist without tasks.</summary>
    public const string EmptyFlow = "ONB0401";
    /// <summary>A step that no other leads to.</summary>
    public const string UnreachableStep = "ONB0402";
    /// <summary>Steps that lead round in a circle.</summary>
    public const string StepLoop = "ONB0403";
    /// <summary>A step that needs a target and has none.</summary>
    public const string TargetNeeded = "ONB0404";
    /// <summary>A selector that can match nothing.</summary>
    public const string BadSelector = "ONB0405";
    /// <summary>A button that does nothing, or two things that do not go together, or that has no place there.</summary>
    public const string BadAction = "ONB0406";
    /// <summary>An address that is neither a page of the host's nor a safe one outside.</summary>
    public const string UnsafeAddress = "ONB0407";
    /// <summary>A second activation milestone.</summary>
    public const string SecondActivation = "ONB0408";
    /// <summary>A way on from a step that steps do not have.</summary>
    public const string BadAdvance = "ONB0409";
    /// <summary>A step on a page that nothing leads to (warning).</summary>
    public const string NothingLeadsThere = "ONB0410";
    /// <summary>A flow that can never start by itself (warning).</summary>
    public const string NeverStarts = "ONB0411";
    /// <summary>Text of which something is left out (warning).</summary>
    public const string TextLeftOut = "ONB0412";
    /// <summary>A rule of delivery that cannot mean anything, or that this kind of flow does not have.</summary>
    public const string BadRule = "ONB0413";
    /// <summary>A required task that waits for an optional one (warning).</summary>
    public const string WaitsForOptional = "ONB0414";
    /// <summary>Branches of which one is never taken, or that lead nowhere.</summary>
    public const string BadBranch = "ONB0415";
    /// <summary>An attribute that a button sets and a browser may not, or that nobody's browser can have.</summary>
    public const string NotSettable = "ONB0416";
    /// <summary>A question with something that its type does not have.</summary>
    public const string BadQuestion = "ONB0420";
    /// <summary>A tracker of an event that only the server records.</summary>
    public const string ServerEvent = "ONB0421";
    /// <summary>Something of a launch plan that is none, or that cannot be started so.</summary>
    public const string BadPlan = "ONB0430";

    /// <summary>A policy for changes that this kind of flow does not have.</summary>
    public const string BadChangePolicy = "ONB0440";
    /// <summary>A draft that cannot be one.</summary>
    public const string BadDraft = "ONB0441";
    /// <summary>Something published that rests on a draft.</summary>
    public const string RestsOnDraft = "ONB0442";
    /// <summary>Something in a resource center that does not go together, or that its type does not have.</summary>
    public const string BadResource = "ONB0450";
    /// <summary>Two media in one place, or an embed that is not allowed.</summary>
    public const string BadMedia = "ONB0451";

    /// <summary>An experiment that does not exist.</summary>
    public const string UnknownExperiment = "ONB0501";
    /// <summary>A variant that the experiment does not have.</summary>
    public const string UnknownVariant = "ONB0502";
    /// <summary>Variants, weights or a holdout that compare nothing.</summary>
    public const string BadVariants = "ONB0503";
    /// <summary>Shares of a layer that overlap, or are none.</summary>
    public const string BadLayer = "ONB0504";
    /// <summary>A recorded condition that asks for a variant.</summary>
    public const string VariantInRecorded = "ONB0505";
    /// <summary>Two tours of one variant (warning).</summary>
    public const string SameVariantTwice = "ONB0506";
    /// <summary>A flow of one variant that does not offer itself, or that something starts for who is in another.</summary>
    public const string StartedVariant = "ONB0507";

    /// <summary>A translation, or an override, of a text that the flow does not have (of a translation: warning).</summary>
    public const string UnknownText = "ONB0701";
    /// <summary>A variable in a text that cannot be read.</summary>
    public const string BadVariable = "ONB0702";
    /// <summary>A variable without a default (warning).</summary>
    public const string NoDefault = "ONB0703";
    /// <summary>A plural that cannot be read, or not of a number.</summary>
    public const string BadPlural = "ONB0704";
    /// <summary>A plural whose forms are not those of the language (warning).</summary>
    public const string OtherForms = "ONB0705";
    /// <summary>Texts without a translation (warning).</summary>
    public const string MissingTranslation = "ONB0706";
    /// <summary>A translation of a text that has changed since (warning).</summary>
    public const string StaleTranslation = "ONB0707";
    /// <summary>A translation that leaves out a variable (warning).</summary>
    public const string LostVariable = "ONB0708";
    /// <summary>A culture that is none, or that needs no translation.</summary>
    public const string BadCulture = "ONB0709";
    /// <summary>An override that changes nothing, or what it cannot.</summary>
    public const string BadOverride = "ONB0710";
}

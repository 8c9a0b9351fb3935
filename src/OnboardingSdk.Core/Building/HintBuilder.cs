namespace OnboardingSdk.Definitions;

/// <summary>Describes a hint.</summary>
public sealed class HintBuilder : MessageBuilder<HintBuilder>
{
    private HintDefinition definition;

    internal HintBuilder(string id, SourceLocation location)
        : base(location) => definition = new() { Id = id, Title = "", Target = "" };

    /// <summary>CSS selector of what the beacon sits on.</summary>
    public HintBuilder Target(string selector) => With(definition with { Target = selector });

    /// <summary>Where the card goes. Default: <see cref="Definitions.Placement.Auto"/>.</summary>
    public HintBuilder Placement(Placement placement) => With(definition with { Placement = placement });

    /// <summary>It opens when the pointer rests on the beacon too.</summary>
    public HintBuilder OpenOnHover() => With(definition with { OpenOnHover = true });

    internal HintDefinition Build() => Message(definition);

    private HintBuilder With(HintDefinition changed)
    {
        definition = changed;
        return this;
    }
}

namespace OnboardingSdk.Cli.Schemas.Forms;

/// <summary>One or the other: values of different JSON types, so that nobody has to guess which was meant.</summary>
internal sealed class Either<TOne, TOther>;

/// <summary>One of three.</summary>
internal sealed class Either<TOne, TOther, TThird>;

/// <summary>One, or a list of them.</summary>
internal sealed class OneOrMany<T>;

/// <summary>One, or a list of them that is not empty.</summary>
internal sealed class OneOrMore<T>;

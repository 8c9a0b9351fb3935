using System.Diagnostics.CodeAnalysis;

namespace OnboardingSdk.Definitions;

/// <summary>What kind of answer a question asks for.</summary>
[SuppressMessage("Naming", "CA1720", Justification = "The names are those of the JSON.")]
public enum QuestionType
{
    /// <summary>How likely one would recommend something: 0 to 10.</summary>
    Nps,

    /// <summary>How satisfied one is: 1 to 5.</summary>
    Csat,

    /// <summary>1 to <see cref="QuestionDefinition.Scale"/>.</summary>
    Rating,

    /// <summary>A text of one's own.</summary>
    Text,

    /// <summary>One of the choices.</summary>
    Single,

    /// <summary>Any of the choices.</summary>
    Multiple,
}

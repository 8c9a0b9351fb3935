namespace OnboardingSdk.Definitions;

/// <summary>What a piece of text is. The values in brackets are <c>t</c> on the wire.</summary>
public enum TextNodeKind
{
    /// <summary>Plain text; a bare string on the wire.</summary>
    Text,
    /// <summary>A paragraph (<c>p</c>).</summary>
    Paragraph,
    /// <summary>A heading (<c>h</c>).</summary>
    Heading,
    /// <summary>A list without numbers (<c>ul</c>).</summary>
    BulletList,
    /// <summary>A numbered list (<c>ol</c>).</summary>
    NumberedList,
    /// <summary>An item of a list (<c>li</c>).</summary>
    ListItem,
    /// <summary>A quotation (<c>quote</c>).</summary>
    Quote,
    /// <summary>Text as it was typed, in lines (<c>pre</c>).</summary>
    Preformatted,
    /// <summary>Strong (<c>b</c>).</summary>
    Bold,
    /// <summary>Emphasised (<c>i</c>).</summary>
    Italic,
    /// <summary>Struck through (<c>s</c>).</summary>
    Strikethrough,
    /// <summary>Code within a line (<c>code</c>).</summary>
    Code,
    /// <summary>A line break (<c>br</c>).</summary>
    LineBreak,
    /// <summary>A link (<c>a</c>).</summary>
    Link,
    /// <summary>A picture (<c>img</c>).</summary>
    Image,
}

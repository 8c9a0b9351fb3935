namespace OnboardingSdk.Cli.Importing;

/// <summary>What a converter works with.</summary>
/// <param name="FileName">The file's name without folder and ending.</param>
/// <param name="Notes">What is to be said.</param>
/// <param name="Declarations">What conditions ask for.</param>
/// <param name="Strings">Texts by their key in the other tool's language files.</param>
internal sealed record ImportContext(string FileName, ImportNotes Notes, Declarations Declarations, IReadOnlyDictionary<string, string> Strings)
{
    public SourceFields Fields(SourceMap map, string where = "") => new(map, where, Notes);

    /// <summary>HTML as Markdown, with notes on what is lost.</summary>
    public static string? Html(string? html, SourceFields fields) => html is null ? null : Markup.FromHtml(html, fields.Lost);
}

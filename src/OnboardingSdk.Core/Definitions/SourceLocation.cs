namespace OnboardingSdk.Definitions;

/// <summary>A place in a definition file or, for definitions made in C#, in the code that made them.</summary>
/// <param name="File">Path of the file, relative to the folder that was loaded where there is one.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column in UTF-16 units, from 1.</param>
public readonly record struct SourceLocation(string File, int Line, int Column)
{
    /// <summary>The place as <c>file(line,column)</c>, which editors and terminals turn into a link.</summary>
    public override string ToString() => File is null ? "(unknown)" : $"{File}({Line},{Column})";
}

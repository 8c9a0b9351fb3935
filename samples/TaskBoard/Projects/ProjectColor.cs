namespace TaskBoard.Projects;

/// <summary>The colours a project can have; each has a rule of the same name in the style sheet.</summary>
public enum ProjectColor
{
    Indigo,
    Blue,
    Teal,
    Green,
    Amber,
    Orange,
    Rose,
    Violet,
}

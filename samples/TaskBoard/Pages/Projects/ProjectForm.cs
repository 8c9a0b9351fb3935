using System.ComponentModel.DataAnnotations;
using TaskBoard.Projects;

namespace TaskBoard.Pages.Projects;

/// <summary>The fields of the pages that create and edit a project.</summary>
public sealed class ProjectForm
{
    [Required(ErrorMessage = "Please give the project a name.")]
    [StringLength(80)]
    public string Name { get; set; } = "";

    [EnumDataType(typeof(ProjectColor))]
    public ProjectColor Color { get; set; }

    [StringLength(500)]
    public string? Description { get; set; }

    public ProjectDetails ToDetails() => new(Name, Color, Description);
}

using System.ComponentModel.DataAnnotations;
using TaskBoard.Tasks;

namespace TaskBoard.Pages.Projects;

/// <summary>The fields of the task editor.</summary>
public sealed class TaskForm
{
    [Required(ErrorMessage = "Please give the task a title.")]
    [StringLength(200)]
    public string Title { get; set; } = "";

    [StringLength(4000)]
    public string? Description { get; set; }

    [EnumDataType(typeof(TaskState))]
    public TaskState State { get; set; }

    public string? AssigneeId { get; set; }

    public DateOnly? DueDate { get; set; }

    public TaskDetails ToDetails() => new(Title, Description, State, AssigneeId, DueDate);
}

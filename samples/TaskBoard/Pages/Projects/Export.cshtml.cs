using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.FeatureManagement;
using TaskBoard.Insights;
using TaskBoard.Projects;
using TaskBoard.Tasks;
using TaskBoard.Workspaces;

namespace TaskBoard.Pages.Projects;

/// <summary>A project's tasks as CSV, in the columns that the import reads.</summary>
public sealed class ExportModel(ProjectService projects, TaskQueries queries, IFeatureManager features, CurrentWorkspace current) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await projects.FindAsync(current.User, id, cancellationToken) is not { } project
            || project.WorkspaceId != current.Workspace.Id || !await features.IsEnabledAsync(Features.Export))
        {
            return NotFound();
        }

        var text = new StringBuilder("title,assignee,due,state\r\n");
        foreach (var task in await queries.BoardAsync(project, cancellationToken))
        {
            var due = task.DueDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            text.AppendJoin(',', new[] { task.Title, task.Assignee?.Email, due, task.State.Label() }.Select(Field)).Append("\r\n");
        }

        // The mark tells spreadsheets that it is UTF-8.
        return File(Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(text.ToString())).ToArray(), "text/csv", "tasks.csv");
    }

    // What begins like a formula would be one in a spreadsheet, with whoever opens it.
    private static string Field(string? text) =>
        text is not { Length: > 0 } ? "" : $"\"{(text[0] is '=' or '+' or '-' or '@' or '\t' ? "'" : "")}{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}

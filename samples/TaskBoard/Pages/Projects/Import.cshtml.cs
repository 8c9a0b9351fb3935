using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TaskBoard.Imports;
using TaskBoard.Projects;
using TaskBoard.Web;
using TaskBoard.Workspaces;

namespace TaskBoard.Pages.Projects;

/// <summary>
/// Brings tasks over from a sheet. Everything is read and checked first: either all of it is imported, or nothing yet, and the page says what each line needs.
/// </summary>
public sealed class ImportModel(ProjectService projects, ImportService imports, WorkspaceService workspaces, CurrentWorkspace current) : PageModel
{
    public const int MostProblemsShown = 20;

    public Project Project { get; private set; } = null!;

    /// <summary>The import that runs, or ran last; null: there was none.</summary>
    public TaskImport? Latest { get; private set; }

    public bool IsRunning => Latest is { FinishedAt: null };

    /// <summary>What was pasted or uploaded, to be corrected.</summary>
    public string Text { get; private set; } = "";

    public IReadOnlyList<ImportProblem> Problems { get; private set; } = [];

    public int Good { get; private set; }

    public string Example => $"title,assignee,due,state\n\"Write the texts, all three\",{current.User.Name},2026-12-24,In progress\nChoose a font,,,To do";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) => await LoadAsync(id, cancellationToken) ? Page() : NotFound();

    /// <summary>How far it is, for the page's script.</summary>
    public async Task<IActionResult> OnGetStatusAsync(Guid id, CancellationToken cancellationToken) =>
        await LoadAsync(id, cancellationToken) && Latest is { } import
            ? new JsonResult(new { import.Done, import.Total, Running = IsRunning })
            : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, string? rows, IFormFile? file, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        if (IsRunning)
        {
            // Another tab was faster.
            return RedirectToPage(new { id });
        }

        Text = await TextOfAsync(rows, file, cancellationToken);
        var sheet = TaskSheet.Read(Text, await workspaces.MembersAsync(Project.WorkspaceId, cancellationToken));
        if (sheet.Problems.Count > 0)
        {
            (Problems, Good) = (sheet.Problems, sheet.Rows.Count);
            return Page();
        }

        await imports.StartAsync(Project, current.User, sheet.Rows, cancellationToken);
        return RedirectToPage(new { id });
    }

    // A file that was chosen is what is meant, whatever is in the field.
    private static async Task<string> TextOfAsync(string? rows, IFormFile? file, CancellationToken cancellationToken)
    {
        if (file is not { Length: > 0 })
        {
            return rows ?? "";
        }

        using var reader = new StreamReader(file.OpenReadStream());
        var buffer = new char[TaskSheet.MostCharacters + 1];
        return new(buffer, 0, await reader.ReadBlockAsync(buffer, cancellationToken));
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await projects.FindAsync(current.User, id, cancellationToken) is not { } project)
        {
            return false;
        }

        if (project.WorkspaceId != current.Workspace.Id)
        {
            await workspaces.SwitchAsync(current.User, project.WorkspaceId, cancellationToken);
            await current.LoadAsync(User, cancellationToken);
        }

        Project = project;
        Latest = await imports.LatestAsync(project, cancellationToken);
        return true;
    }
}

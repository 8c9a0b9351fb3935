using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using TaskBoard.Facts;

namespace TaskBoard.Workspaces;

/// <summary>Marks a page that also works for a user without a workspace, or for nobody.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class WorkspaceOptionalAttribute : Attribute;

/// <summary>Loads <see cref="CurrentWorkspace"/> before any page handler, and leads people without one to where they get one.</summary>
public sealed class CurrentWorkspaceFilter(CurrentWorkspace current, ProductFacts facts) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var http = context.HttpContext;
        await current.LoadAsync(http.User, http.RequestAborted);

        var optional = context.ActionDescriptor.ModelTypeInfo?.IsDefined(typeof(WorkspaceOptionalAttribute), inherit: true) == true;
        if (http.User.Identity?.IsAuthenticated == true && !current.IsSignedIn)
        {
            // The cookie outlived its user (say, the database was deleted).
            context.Result = new SignOutResult(
                IdentityConstants.ApplicationScheme,
                new Microsoft.AspNetCore.Authentication.AuthenticationProperties { RedirectUri = "/signin" });
        }
        else if (current is { IsSignedIn: true, HasWorkspace: false } && !optional)
        {
            context.Result = new RedirectToPageResult("/Workspaces/New");
        }
        else
        {
            if (HttpMethods.IsGet(http.Request.Method) && current is { IsSignedIn: true, HasWorkspace: true })
            {
                await facts.SeenAsync(current.User, current.Workspace, current.IsOwner);
            }

            await next();
        }
    }
}

using System.CommandLine;
using OnboardingSdk.Cli.Schemas;
using OnboardingSdk.Cli.Screens;
using OnboardingSdk.Cli.Starting;
using OnboardingSdk.Cli.Workspaces;

namespace OnboardingSdk.Cli.Commands;

/// <summary><c>onboarding init</c></summary>
internal static class InitCommand
{
    public static Command Create(ToolHost host)
    {
        var app = new Argument<string?>("app") { Description = "The folder of the web app, or its project file. Default: the one web project here or below.", Arity = ArgumentArity.ZeroOrOne };
        var force = new Option<bool>("--force") { Description = "Overwrite files that exist." };
        var command = new Command("init", "Begin in an existing app: first definitions, and the lines to add.") { app, force };
        command.SetAction(result =>
        {
            var project = Find(result.GetValue(app), host);
            var folder = Path.Combine(project.Folder, WorkspaceFolder.UsualName);
            var screen = host.Screen;
            screen.Line(Styled.Strong($"Onboarding for {project.Name}"), Styled.Faint($"  {host.Shown(project.File)}"));
            screen.Blank();
            if (!Write(folder, result.GetValue(force), host))
            {
                return ExitCode.CouldNotRun;
            }

            Lines(project, screen, host);
            return ExitCode.Fine;
        });
        return command;
    }

    private static WebProject Find(string? named, ToolHost host)
    {
        var path = host.FullPath(named ?? ".");
        if (File.Exists(path) && path.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase))
        {
            return new(path);
        }

        if (!Directory.Exists(path))
        {
            throw new ToolException($"There is no folder '{named}'.");
        }

        return WebProject.In(path) switch
        {
            [var only] => only,
            [] => throw new ToolException($"There is no web project (Microsoft.NET.Sdk.Web) in '{host.Shown(path)}' or below. Name the app's folder: onboarding init src/MyApp."),
            var several when host.CanAsk => ProjectQuestion.Ask(several, host),
            var several => throw new ToolException("There are several web projects; name one: " + string.Join(", ", several.Select(p => host.Shown(p.File))) + "."),
        };
    }

    private static bool Write(string folder, bool isForced, ToolHost host)
    {
        var there = Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Select(host.Shown).Order(StringComparer.Ordinal).ToList() : [];
        if (there.Count > 0 && !isForced)
        {
            host.ErrorScreen.Line(Styled.Bad($"There are definitions already: {string.Join(", ", there)}. Nothing was written; --force overwrites those of the same name."));
            return false;
        }

        Directory.CreateDirectory(folder);
        foreach (var (name, content) in StarterFiles.All)
        {
            File.WriteAllText(Path.Combine(folder, name), content);
            host.Screen.Line(Styled.Good("written "), host.Shown(Path.Combine(folder, name)));
        }

        // Beside the definitions, and not among them: editors follow the "$schema" of each file.
        SchemaCommand.Write(Path.Combine(Path.GetDirectoryName(folder)!, SchemaFiles.UsualFolder), SchemaFiles.All(), host);
        return true;
    }

    private static void Lines(WebProject project, Screen screen, ToolHost host)
    {
        var hasPackage = WebProject.Has(project.File, "OnboardingSdk");
        var hasServices = WebProject.Has(project.Program, "AddOnboarding");
        var hasEndpoints = WebProject.Has(project.Program, "MapOnboarding");
        var isRazor = project.ViewImports is not null;
        var hasWidget = WebProject.Has(project.Layout, "onboarding-widget") || WebProject.Has(project.Layout, "onboarding/widget.js");
        screen.Blank();
        screen.Line(Styled.Strong("What is left to do"));
        Step(screen, hasPackage, "The package", project.Folder, host, $"dotnet add {host.Shown(project.File)} package OnboardingSdk");
        Step(screen, hasServices, "The services", project.Program, host, "using OnboardingSdk;", "builder.Services.AddOnboarding(options => options.Definitions.AddFolder(\"onboarding\"));");
        Step(screen, hasEndpoints, "The endpoints" + (WebProject.Has(project.Program, "UseAuthorization") ? ", after UseAuthorization" : ""), project.Program, host, "app.MapOnboarding();");
        if (isRazor)
        {
            Step(screen, WebProject.Has(project.ViewImports, "*, OnboardingSdk"), "The tag helper", project.ViewImports, host, "@addTagHelper *, OnboardingSdk");
        }

        Step(
            screen,
            hasWidget,
            "The widget, before </body>" + (project.Layout is null ? " of the page around all pages" : ""),
            project.Layout,
            host,
            isRazor ? "<onboarding-widget />" : "<script type=\"module\" src=\"/onboarding/widget.js\"></script>");
        Step(screen, false, "The facts, where they happen", null, host, "await onboarding.TrackAsync(userId, \"project.created\");   // IOnboarding, from the services");
        screen.Blank();
        screen.Line("Then: ", Styled.Accent("onboarding validate --watch"), " while you write, and ", Styled.Accent("onboarding doctor"), " before users see it.");
    }

    private static void Step(Screen screen, bool isDone, string what, string? file, ToolHost host, params string[] lines)
    {
        screen.Blank();
        screen.Line(isDone ? Styled.Good("[x] ") : Styled.Caution("[ ] "), what, Styled.Faint((file is null ? "" : $"  {host.Shown(file)}") + (isDone ? "  is there already" : "")));
        foreach (var line in isDone ? [] : lines)
        {
            screen.Verbatim("      ", Styled.Accent(line));
        }
    }
}

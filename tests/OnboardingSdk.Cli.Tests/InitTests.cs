namespace OnboardingSdk.Cli.Tests;

[TestFixture]
public sealed class InitTests
{
    private const string Web = """<Project Sdk="Microsoft.NET.Sdk.Web" />""";

    [Test]
    public void The_first_definitions_are_valid_and_lead_to_an_activation()
    {
        using var desk = App();
        desk.Run("init").ShouldBe(0, desk.Errors);
        desk.Run("validate", "--strict").ShouldBe(0, desk.Output);
        desk.Write("Program.cs", "onboarding.TrackAsync(id, \"project.created\"); onboarding.TrackAsync(id, \"project.shared\"); <a data-onboarding=\"new-project\">");
        desk.Run("doctor").ShouldBe(0, desk.Output);
        desk.Output.ShouldStartWith("All is well.");
    }

    [Test]
    public void Editors_find_the_schema_of_each_file()
    {
        using var desk = App();
        desk.Run("init").ShouldBe(0);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(desk.Folder, "onboarding")))
        {
            var json = Schemas.SchemaOf.Parse(File.ReadAllText(file));
            var schema = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, (string)json["$schema"]!));
            File.Exists(schema).ShouldBeTrue(schema);
            Path.GetFileName(schema).ShouldBe($"{json["kind"]}.schema.json");
        }

        desk.Run("schema", "--check").ShouldBe(0, desk.Output);
    }

    [Test]
    public void It_says_which_lines_are_missing_and_ticks_off_those_that_are_there()
    {
        using var desk = App();
        desk.Write("Program.cs", "app.UseAuthorization();\napp.MapOnboarding();");
        desk.Write("Pages/_ViewImports.cshtml", "@addTagHelper *, Microsoft.AspNetCore.Mvc.TagHelpers");
        desk.Write("Pages/Shared/_Layout.cshtml", "<body></body>");
        desk.Run("init").ShouldBe(0);
        desk.Output.ShouldContain("[ ] The package");
        desk.Output.ShouldContain("[ ] The services  Program.cs\n      using OnboardingSdk;\n      builder.Services.AddOnboarding(options => options.Definitions.AddFolder(\"onboarding\"));");
        desk.Output.ShouldContain("[x] The endpoints, after UseAuthorization  Program.cs  is there already");
        desk.Output.ShouldContain("[ ] The tag helper  Pages/_ViewImports.cshtml");
        desk.Output.ShouldContain("Pages/Shared/_Layout.cshtml\n      <onboarding-widget />");
    }

    [Test]
    public void Without_Razor_the_widget_is_a_script()
    {
        using var desk = App();
        desk.Write("wwwroot/index.html", "<body></body>");
        desk.Run("init").ShouldBe(0);
        desk.Output.ShouldContain("<script type=\"module\" src=\"/onboarding/widget.js\"></script>");
    }

    [Test]
    public void Nothing_is_overwritten_unless_forced()
    {
        using var desk = App();
        desk.Write("onboarding/events.json", """{ "kind": "events", "events": { "mine": {} } }""");
        desk.Run("init").ShouldBe(2);
        desk.Errors.ShouldContain("onboarding/events.json");
        desk.Read("onboarding/events.json").ShouldContain("mine");
        Directory.GetFiles(Path.Combine(desk.Folder, "onboarding")).Length.ShouldBe(1);
        desk.Run("init", "--force").ShouldBe(0);
        desk.Read("onboarding/events.json").ShouldContain("project.created");
    }

    [Test]
    public void The_one_web_project_below_is_found_and_of_several_none_is_guessed()
    {
        using var desk = new Desk();
        desk.Write("src/App/App.csproj", Web);
        desk.Write("src/Lib/Lib.csproj", """<Project Sdk="Microsoft.NET.Sdk" />""");
        desk.Run("init").ShouldBe(0);
        File.Exists(Path.Combine(desk.Folder, "src/App/onboarding/events.json")).ShouldBeTrue();
        desk.Write("src/Other/Other.csproj", Web);
        desk.Run("init").ShouldBe(2);
        desk.Errors.ShouldContain("src/App/App.csproj, src/Other/Other.csproj");
        desk.Run("init", "src/Other").ShouldBe(0);
    }

    [Test]
    public void Where_there_is_no_web_app_it_says_so()
    {
        using var desk = new Desk();
        desk.Write("Lib.csproj", """<Project Sdk="Microsoft.NET.Sdk" />""");
        desk.Run("init").ShouldBe(2);
        desk.Errors.ShouldContain("no web project");
        desk.Run("init", "nowhere").ShouldBe(2);
    }

    private static Desk App()
    {
        var desk = new Desk();
        desk.Write("App.csproj", Web);
        desk.Write("Program.cs", "var builder = WebApplication.CreateBuilder(args);");
        return desk;
    }
}

using System.Text;

namespace OnboardingSdk.Cli.Tests;

[TestFixture]
public sealed class ExportTests
{
    [Test]
    public void The_export_is_what_the_catalog_is_hashed_from_and_means_the_same_laid_out([Values] bool indented)
    {
        using var desk = new Desk();
        desk.Run(indented ? ["export", Repository.TaskBoard, "--indented"] : ["export", Repository.TaskBoard]).ShouldBe(0);
        Hash(desk.Output).ShouldBe(Catalog.Create(DefinitionLoader.Load(
            Directory.EnumerateFiles(Repository.TaskBoard, "*.json").Select(f => new DefinitionFile(f, File.ReadAllBytes(f)))).Definitions).Catalog!.Hash);
    }

    [Test]
    public void Broken_definitions_are_not_exported()
    {
        using var desk = new Desk();
        desk.Write("onboarding/a.json", "{ \"kind\": \"tuor\" }");
        desk.Run("export", "-o", "all.json").ShouldBe(1);
        desk.Errors.ShouldContain("ONB0105");
        File.Exists(Path.Combine(desk.Folder, "all.json")).ShouldBeFalse();
    }

    private static string Hash(string json) =>
        Catalog.Create(DefinitionLoader.Load([new("all.json", Encoding.UTF8.GetBytes(json))]).Definitions).Catalog!.Hash;
}

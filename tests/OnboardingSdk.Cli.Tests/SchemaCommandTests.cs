using System.Text.Json.Nodes;

namespace OnboardingSdk.Cli.Tests;

[TestFixture]
public sealed class SchemaCommandTests
{
    [Test]
    public void All_schemas_are_written_once_and_checked()
    {
        using var desk = new Desk();
        desk.Run("schema", "--check").ShouldBe(1);
        desk.Output.ShouldContain("differs schemas/tour.schema.json  is not there");
        desk.Run("schema").ShouldBe(0);
        desk.Output.ShouldBe("written schemas/  20 of 20 schemas\n");
        desk.Run("schema").ShouldBe(0);
        desk.Output.ShouldContain("0 of 20 schemas: all are current");
        desk.Run("schema", "--check").ShouldBe(0);
    }

    [Test]
    public void A_check_names_what_differs_and_the_command_that_helps()
    {
        using var desk = new Desk();
        desk.Run("schema", "--out", "docs/json");
        desk.Write("docs/json/onboarding.schema.json", "{}");
        desk.Run("schema", "--check", "--out", "docs/json").ShouldBe(1);
        desk.Output.ShouldBe("differs docs/json/onboarding.schema.json\nWrite them with onboarding schema --out docs/json.\n");
        desk.Read("docs/json/onboarding.schema.json").ShouldBe("{}");
    }

    [Test]
    public void They_lie_beside_the_definitions_wherever_those_are()
    {
        using var desk = new Desk();
        desk.Write("src/App/onboarding/events.json", """{ "$schema": "../schemas/events.schema.json", "kind": "events", "events": {} }""");
        desk.Run("schema").ShouldBe(0);
        desk.Output.ShouldStartWith("written src/App/schemas/");
        File.Exists(Path.Combine(desk.Folder, "src/App/schemas/events.schema.json")).ShouldBeTrue();
    }

    [Test]
    public void Line_ends_of_Windows_are_no_difference()
    {
        using var desk = new Desk();
        desk.Run("schema");
        desk.Write("schemas/tour.schema.json", desk.Read("schemas/tour.schema.json").ReplaceLineEndings("\r\n"));
        desk.Run("schema", "--check").ShouldBe(0, desk.Output);
    }

    [Test]
    public void One_kind_is_printed_and_nothing_is_written()
    {
        using var desk = new Desk();
        desk.Run("schema", "tour").ShouldBe(0);
        ((string)JsonNode.Parse(desk.Output)!["title"]!).ShouldBe("A definition of kind 'tour'");
        desk.Run("schema", "all").ShouldBe(0);
        JsonNode.Parse(desk.Output)!["definitions"]!["step"].ShouldNotBeNull();
        desk.Run("schema", "tuor").ShouldBe(2);
        desk.Errors.ShouldContain("Did you mean 'tour'?");
        Directory.Exists(Path.Combine(desk.Folder, "schemas")).ShouldBeFalse();
    }

    [Test]
    public void A_folder_of_definitions_is_no_place_for_schemas()
    {
        using var desk = new Desk();
        desk.Run("schema", "--out", "onboarding").ShouldBe(2);
        desk.Errors.ShouldContain("is read as definitions");
        Directory.Exists(Path.Combine(desk.Folder, "onboarding")).ShouldBeFalse();
    }
}

using System.Text.Json.Nodes;

namespace OnboardingSdk.Cli.Tests;

[TestFixture]
public sealed class TranslationsTests
{
    private const string Tour = """
        { "kind": "tour", "id": "welcome", "steps": [
          { "id": "hello", "title": "Welcome, {{user.firstName|friend}}!", "body": "Two minutes." },
          { "id": "create", "title": "Start here", "target": "#new" } ] }
        """;

    private const string German = """
        // Wer Deutsch liest.
        {
          "kind": "translations", "culture": "de",
          "flows": {
            "welcome": {
              "steps": {
                // Der erste Satz, den jemand liest.
                "hello": { "title": "Willkommen, {{user.firstName|schön}}!" }, // kurz
              }
            }
          }
        }
        """;

    [Test]
    public void What_is_missing_is_listed_with_its_text_and_the_exit_code_says_so()
    {
        using var desk = Desk(German);
        desk.Run("translations").ShouldBe(1);
        desk.Output.ShouldBe("""
            de  1 of 3 texts  2 missing
              missing welcome/steps/hello/body  "Two minutes."
              missing welcome/steps/create/title  "Start here"

            """.ReplaceLineEndings("\n"));
    }

    [Test]
    public void What_has_changed_since_is_stale_with_both_texts_and_the_place()
    {
        using var desk = Desk("""{ "kind": "translations", "culture": "de", "flows": { "welcome": { "steps": { "create": { "title": { "text": "Hier", "source": "Begin" } } } } } }""");
        desk.Run("translations", "--culture", "de").ShouldBe(1);
        desk.Output.ShouldContain("1 of 3 texts  2 missing, 1 stale");
        desk.Output.ShouldContain("stale   welcome/steps/create/title  \"Begin\" is now \"Start here\"  onboarding/de.json(1,");
    }

    [Test]
    public void What_translates_nothing_is_unknown()
    {
        using var desk = Desk("""{ "kind": "translations", "culture": "de", "flows": { "welcome": { "steps": { "gone": { "title": "Weg" } } } } }""");
        desk.Run("translations").ShouldBe(1);
        desk.Output.ShouldContain("unknown welcome/steps/gone/title  translates nothing  onboarding/de.json(1,");
    }

    [Test]
    public void A_region_needs_only_what_is_different_there()
    {
        using var desk = Desk(German);
        desk.Write("onboarding/at.json", """{ "kind": "translations", "culture": "de-AT", "flows": { "welcome": { "steps": { "create": { "title": "Da" } } } } }""");
        desk.Run("translations", "--culture", "de-AT").ShouldBe(0);
        desk.Output.ShouldBe("de-AT  1 of 3 texts  nothing is missing or stale\n");
    }

    [Test]
    public void Completing_a_file_adds_what_is_missing_and_leaves_all_else_as_it_is()
    {
        using var desk = Desk(German);
        desk.Run("translations", "--write", "de").ShouldBe(0);
        desk.Output.ShouldBe("written onboarding/de.json  2 texts added to be translated\n");
        desk.Read("onboarding/de.json").ShouldBe("""
            // Wer Deutsch liest.
            {
              "kind": "translations", "culture": "de",
              "flows": {
                "welcome": {
                  "steps": {
                    // Der erste Satz, den jemand liest.
                    "hello": {
                      "title": "Willkommen, {{user.firstName|schön}}!",
                      "body": { "text": "Two minutes.", "source": "Two minutes." }
                    }, // kurz
                    "create": {
                      "title": { "text": "Start here", "source": "Start here" }
                    }
                  }
                }
              }
            }
            """);
    }

    [Test]
    public void What_was_added_is_to_do_until_it_is_another_text_or_has_no_source()
    {
        using var desk = Desk(German);
        desk.Run("translations", "--write", "de");
        desk.Run("translations").ShouldBe(1);
        desk.Output.ShouldContain("1 of 3 texts  2 to do");
        desk.Run("translations", "--write", "de");
        desk.Output.ShouldBe("Nothing is missing in 'de'.\n");
        desk.Write("onboarding/de.json", desk.Read("onboarding/de.json")
            .Replace("\"text\": \"Two minutes.\"", "\"text\": \"Zwei Minuten.\"", StringComparison.Ordinal)
            .Replace("{ \"text\": \"Start here\", \"source\": \"Start here\" }", "\"Start here\"", StringComparison.Ordinal));
        desk.Run("translations").ShouldBe(0, desk.Output);
    }

    [Test]
    public void A_new_language_gets_a_file_of_its_own_that_is_valid()
    {
        using var desk = Desk(German);
        desk.Run("schema");
        desk.Run("translations", "--write", "fr").ShouldBe(0);
        var file = JsonNode.Parse(desk.Read("onboarding/fr.translations.json"))!;
        ((string)file["$schema"]!).ShouldBe("../schemas/translations.schema.json");
        file["flows"]!["welcome"]!["steps"]!["create"]!["title"]!.ToJsonString().ShouldBe("""{"text":"Start here","source":"Start here"}""");
        Schemas.SchemaOf.Accepts(file.ToJsonString()).ShouldBeTrue();
        desk.Run("validate").ShouldBe(0, desk.Output);
    }

    [Test]
    public void Texts_of_a_flow_go_where_others_of_it_are()
    {
        using var desk = Desk("""{ "definitions": [ { "kind": "translations", "culture": "de", "flows": { "other": { "title": "Anderes" } } }, { "kind": "events", "events": {} } ] }""");
        desk.Write("onboarding/de2.json", """{ "kind": "translations", "culture": "de", "flows": { "welcome": { "steps": { "create": { "title": "Hier" } } } } }""");
        desk.Write("onboarding/other.json", """{ "kind": "banner", "id": "other", "title": "Other", "body": "More" }""");
        desk.Run("translations", "--write", "de").ShouldBe(0, desk.Errors);
        desk.Read("onboarding/de.json").ShouldContain("\"More\"");
        desk.Read("onboarding/de2.json").ShouldContain("\"hello\"");
        desk.Read("onboarding/de2.json").ShouldNotContain("\"other\"");
        desk.Run("validate").ShouldBe(0, desk.Output);
    }

    [Test]
    public void Accepting_stale_translations_renews_their_sources_only()
    {
        const string Stale = """{ "kind": "translations", "culture": "de", /* alt */ "flows": { "welcome": { "steps": { "create": { "title": { "text": "Hier", "source": "Begin" } } } } } }""";
        using var desk = Desk(Stale);
        desk.Run("translations", "--accept", "de").ShouldBe(0);
        desk.Read("onboarding/de.json").ShouldBe(Stale.Replace("\"Begin\"", "\"Start here\"", StringComparison.Ordinal));
        desk.Run("translations", "--accept", "de");
        desk.Output.ShouldBe("Nothing is stale in 'de'.\n");
    }

    [Test]
    public void A_pseudo_locale_has_every_text_and_nothing_is_wrong_with_it()
    {
        using var desk = new Desk();
        foreach (var file in Directory.EnumerateFiles(Repository.TaskBoard, "*.json"))
        {
            desk.Write($"onboarding/{Path.GetFileName(file)}", File.ReadAllText(file));
        }

        desk.Run("validate", "--brief");
        var before = desk.Output.Split('\n').Count(l => l.Contains("ONB07", StringComparison.Ordinal));
        desk.Run("translations", "--pseudo").ShouldBe(0);
        desk.Run("translations", "--culture", "en-XA").ShouldBe(0, desk.Output);
        desk.Output.ShouldContain("nothing is missing or stale");
        desk.Run("validate", "--brief").ShouldBe(0, desk.Output);
        desk.Output.Split('\n').Count(l => l.Contains("ONB07", StringComparison.Ordinal)).ShouldBe(before, desk.Output);
    }

    [Test]
    public void All_texts_are_extracted_with_their_keys()
    {
        using var desk = Desk(German);
        desk.Run("translations", "--keys").ShouldBe(0);
        desk.Output.ShouldContain("welcome  3 texts\n  steps/hello/title  \"Welcome, {{user.firstName|friend}}!\"");
        desk.Run("translations", "--keys", "--format", "json").ShouldBe(0);
        JsonNode.Parse(desk.Output)!["texts"]!.AsArray().Select(t => (string)t!["key"]!).ShouldBe(["welcome/steps/hello/title", "welcome/steps/hello/body", "welcome/steps/create/title"]);
        desk.Run("translations", "--format", "json").ShouldBe(1);
        JsonNode.Parse(desk.Output)!["cultures"]!["de"]!["missing"]!.AsArray().Count.ShouldBe(2);
    }

    [Test]
    public void What_cannot_be_done_is_said()
    {
        using var desk = Desk(German);
        desk.Run("translations", "--write", "en").ShouldBe(2);
        desk.Errors.ShouldContain("'en' is the culture in which the flows are written");
        desk.Run("translations", "--write", "german").ShouldBe(2);
        desk.Errors.ShouldContain("no name of a culture");
        desk.Run("translations", "--pseudo", "--keys").ShouldBe(2);
        desk.Errors.ShouldContain("do not go together");
        const string Other = "{ \"kind\": \"segments\", \"segments\": { \"all\": { \"when\": { \"user\": \"firstName\", \"exists\": true } } } }";
        desk.Write("onboarding/fr.translations.json", Other);
        desk.Run("translations", "--write", "fr").ShouldBe(2);
        desk.Errors.ShouldContain("'onboarding/fr.translations.json' is there and holds something else");
        desk.Read("onboarding/fr.translations.json").ShouldBe(Other);
        desk.Write("onboarding/broken.json", "{ \"kind\": \"tuor\" }");
        desk.Run("translations", "--write", "de").ShouldBe(1);
        desk.Errors.ShouldContain("ONB0105");
        desk.Read("onboarding/de.json").ShouldBe(German);
    }

    private static Desk Desk(string translations)
    {
        var desk = new Desk();
        desk.Write("onboarding/user.json", """{ "kind": "attributes", "user": { "firstName": "string" } }""");
        desk.Write("onboarding/welcome.json", Tour);
        desk.Write("onboarding/de.json", translations);
        return desk;
    }
}

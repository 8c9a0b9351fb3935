namespace OnboardingSdk.Core.Tests.Validation;

/// <summary>What is said of launchers, resource centers, announcements and media that cannot be.</summary>
[TestFixture]
public sealed class StandingValidatorTests
{
    private static string One(params string[] definitions) => Json.Check([Catalogs.Events, .. definitions]).ShouldHaveSingleItem();

    private static string Item(string item) => One(Catalogs.Center("help", item), Catalogs.Tour("welcome", "a"));

    [Test]
    public void A_word_that_is_nearly_right_is_named()
    {
        Item("""{"id":"a","type":"artcle","title":"A"}""").ShouldEndWith("'type' cannot be 'artcle'. Did you mean 'article'?");
        Item("""{"id":"a","type":"flow","flow":"welcom"}""").ShouldEndWith("There is no flow 'welcom'. Did you mean 'welcome'?");
        One("""{"kind":"launcher","id":"l","label":"L","icon":"hlep","action":{"call":"x"}}""").ShouldEndWith("'icon' cannot be 'hlep'. Did you mean 'help'?");
        One("""{"kind":"anouncement","id":"n","title":"T","date":"2026-01-01"}""").ShouldContain("Did you mean 'announcement'?");
        One("""{"kind":"resourcecenter","id":"n","title":"T","sections":[{"id":"s","title":"S","announcements":true}]}""").ShouldContain("Did you mean 'resourceCenter'?");
    }

    [TestCase("""{"id":"a","type":"article","title":"A"}""", "error ONB0201: The item 'a' needs a 'body'.")]
    [TestCase("""{"id":"a","type":"article","title":"A","body":"B","url":"/x"}""", "error ONB0450: The item 'a' is of type 'article', which has no 'url'.")]
    [TestCase("""{"id":"a","type":"video","title":"A","image":{"src":"/a.png","alt":""}}""", "error ONB0201: The item 'a' needs a 'video' or an 'embed'.")]
    [TestCase("""{"id":"a","type":"link","title":"A","url":"javascript:x"}""", "error ONB0407: 'url' is a page of the host")]
    [TestCase("""{"id":"a","type":"link","title":"A","url":"//evil.example"}""", "error ONB0407: 'url' is a page of the host")]
    [TestCase("""{"id":"a","type":"link","title":"A","url":"help"}""", "error ONB0407: 'url' is a page of the host")]
    [TestCase("""{"id":"a","type":"flow","flow":"help"}""", "error ONB0450: The item 'a' lists 'help', which stands by itself.")]
    [TestCase("""{"id":"a","type":"action","title":"A"}""", "error ONB0201: The item 'a' needs an 'action': what it does.")]
    [TestCase("""{"id":"a","type":"action","title":"A","action":{"label":"L","call":"x"}}""", "error ONB0406: The item 'a' is its own button")]
    [TestCase("""{"id":"a","type":"tours","title":"A"}""", "error ONB0450: The item 'a' is of type 'tours', which has no 'title'.")]
    [TestCase("""{"id":"a","type":"article","title":"A","body":"B","video":{"src":"/a.mp4","title":"V"},"image":{"src":"/a.png","alt":""}}""", "error ONB0451: There is an 'image' already")]
    [TestCase("""{"id":"a","type":"video","title":"A","video":{"src":"data:video/mp4,x","title":"V"}}""", "error ONB0407: The video of the item 'a' lies at an http, https or relative address.")]
    [TestCase("""{"id":"a","type":"video","title":"A","embed":{"src":"https://evil.example/x","title":"V"}}""", "error ONB0451: 'evil.example' may not be embedded. If you trust it")]
    [TestCase("""{"id":"a","type":"video","title":"A","embed":{"src":"http://a.example/x","title":"V"}}""", "error ONB0451: The embed of the item 'a' lies at an address with 'https://'")]
    [TestCase("""{"id":"a","type":"video","title":"A","video":{"src":"/a.mp4"}}""", "error ONB0201: A video needs 'title'")]
    public void An_item_has_what_its_type_has(string item, string finding) => Item(item).ShouldContain(finding);

    [TestCase("https://player.example/x", true)]
    [TestCase("https://PLAYER.example/x", true)]
    [TestCase("https://player.example", false)]
    [TestCase("https://player.example:443/x", false)]
    [TestCase("https://player.example:8443/x", false)]
    [TestCase("https://user@player.example/x", false)]
    [TestCase("https://player.example.evil.example/x", false)]
    [TestCase("https://player.example%2f.evil.example/x", false)]
    [TestCase("https://player.example\\\\@evil.example/x", false)]
    [TestCase("https://127.0.0.1/x", false)]
    [TestCase("//player.example/x", false)]
    public void An_embed_lies_at_https_on_a_host_that_is_allowed(string src, bool isAllowed) => Json.Check(
        """{"kind":"embeds","hosts":["player.example"]}""",
        $$"""{"kind":"modal","id":"m","title":"T","embed":{"src":"{{src}}","title":"E"} }""").Length.ShouldBe(isAllowed ? 0 : 1);

    [TestCase("*.example.org")]
    [TestCase("https://a.example")]
    [TestCase("a.example/x")]
    [TestCase("localhost")]
    [TestCase("")]
    public void A_host_is_a_name_and_no_pattern(string host) =>
        One($$"""{"kind":"embeds","hosts":["{{host}}"]}""").ShouldContain("error ONB0451: ");

    [TestCase(",\"variant\":\"beacon\"", "error ONB0404: The launcher 'l' is a beacon")]
    [TestCase(",\"placement\":\"left\"", "error ONB0413: The launcher 'l' floats")]
    [TestCase(",\"target\":\"#x\",\"position\":\"bottomStart\"", "error ONB0413: The launcher 'l' sits on its target")]
    [TestCase(",\"target\":\"#\"", "error ONB0405: ")]
    [TestCase(",\"start\":{\"auto\":false}", "error ONB0413: The launcher 'l' stands where it is: of 'start' it has only 'page', 'when' and 'priority'.")]
    [TestCase(",\"start\":{\"frequency\":\"everyTime\"}", "error ONB0413: The launcher 'l' stands")]
    public void A_launcher_floats_or_sits(string more, string finding) => One(Catalogs.Launcher("l", "\"call\":\"x\"", more)).ShouldContain(finding);

    [Test]
    public void A_launcher_does_something_and_starts_what_can_be_started()
    {
        One(Catalogs.Launcher("l", "")).ShouldContain("error ONB0406: The launcher 'l' has a button that does nothing");
        One(Catalogs.Launcher("l", "\"next\":true")).ShouldContain("error ONB0406: The launcher 'l' has a button with 'next'");
        One(Catalogs.Launcher("l", "\"start\":\"k\""), Catalogs.Launcher("k", "\"call\":\"x\"", ",\"position\":\"bottomStart\"")).ShouldContain("error ONB0406: 'k' is a launcher");
        One(Catalogs.Launcher("l", "\"start\":\"n\""), Catalogs.Announcement("n", "2026-01-01")).ShouldContain("error ONB0406: 'n' is an announcement");
    }

    [Test]
    public void An_announcement_has_a_day_and_is_never_dismissed()
    {
        One(Catalogs.Announcement("n", "soon")).ShouldContain("error ONB0112: 'date' must be a day");
        One("""{"kind":"announcement","id":"n","title":"T"}""").ShouldContain("error ONB0201: A definition of kind 'announcement' needs 'date'");
        One(Catalogs.Announcement("n", "2026-01-01", ",\"secondary\":{\"label\":\"L\"}")).ShouldContain("error ONB0406: The announcement 'n' stays in its feed");
        One(Catalogs.Announcement("n", "2026-01-01", ",\"dismissible\":false")).ShouldContain("error ONB0413: The announcement 'n' stays in its feed");
    }

    [Test]
    public void Items_do_not_ask_for_a_variant_themselves_or_through_a_segment()
    {
        const string Experiment = """{"kind":"experiments","experiments":{"x":{"variants":{"a":1,"b":1}}}}""";
        One(Experiment, Catalogs.Center("help", """{"id":"a","type":"link","title":"A","url":"/a","when":{"experiment":"x","variant":"a"}}""")).ShouldContain("error ONB0450: The item 'a' asks for a variant of 'x'.");
        One(Experiment, Catalogs.Segment("in-a", """{"experiment":"x","variant":"a"}"""), Catalogs.Center("help", """{"id":"a","type":"link","title":"A","url":"/a","when":{"segment":"in-a"}}"""))
            .ShouldContain("error ONB0450: The item 'a' asks for a variant of 'x'.");
    }

    [Test]
    public void A_section_is_items_or_the_feed_and_the_contact_leads_to_a_person()
    {
        One("""{"kind":"resourceCenter","id":"h","title":"T","sections":[{"id":"s","title":"S"}]}""").ShouldContain("error ONB0401: The section 's' needs 'items', or \"announcements\": true.");
        One("""{"kind":"resourceCenter","id":"h","title":"T","sections":[]}""").ShouldContain("error ONB0401: The resource center 'h' needs 1 to 12 sections.");
        One("""{"kind":"resourceCenter","id":"h","title":"T","sections":[{"id":"s","title":"S","announcements":true}],"contact":{"type":"article","title":"C","body":"B"}}""")
            .ShouldContain("error ONB0450: The contact of the resource center 'h' leads to a person");
    }

    [Test]
    public void Its_texts_are_translated_and_missing_ones_are_named()
    {
        var found = Json.Check(
            Catalogs.Center("help", """{"id":"a","type":"article","title":"A","body":"B"}"""), Catalogs.Launcher("l", "\"start\":\"help\""),
            """{"kind":"translations","culture":"de","flows":{"help":{"title":"Hilfe","sections":{"s":{"title":"S","items":{"a":{"title":"Ah","boddy":"Be"}}}}}}}""");
        found.ShouldContain(f => f.Contains("ONB0701", StringComparison.Ordinal) && f.Contains("Did you mean 'body'?", StringComparison.Ordinal));
        found.ShouldContain(f => f.Contains("ONB0706", StringComparison.Ordinal) && f.Contains("l/label", StringComparison.Ordinal));
    }
}

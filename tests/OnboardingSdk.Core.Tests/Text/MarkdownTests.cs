using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace OnboardingSdk.Core.Tests.Text;

[TestFixture]
public sealed class MarkdownTests
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [TestCase("", """[]""")]
    [TestCase("A project holds your team's **tasks**.", """[{"t":"p","c":["A project holds your team's ",{"t":"b","c":["tasks"]},"."]}]""")]
    [TestCase("# Hi\n\nthere", """[{"t":"h","c":["Hi"]},{"t":"p","c":["there"]}]""")]
    [TestCase("- a\n- *b*", """[{"t":"ul","c":[{"t":"li","c":["a"]},{"t":"li","c":[{"t":"i","c":["b"]}]}]}]""")]
    [TestCase("1. a\n\n2. b", """[{"t":"ol","c":[{"t":"li","c":[{"t":"p","c":["a"]}]},{"t":"li","c":[{"t":"p","c":["b"]}]}]}]""")]
    [TestCase("> q", """[{"t":"quote","c":[{"t":"p","c":["q"]}]}]""")]
    [TestCase("```cs\nvar a;\n\nb\n```", """[{"t":"pre","v":"var a;\n\nb"}]""")]
    [TestCase("~~a~~ `b` ~c~", """[{"t":"p","c":[{"t":"s","c":["a"]}," ",{"t":"code","v":"b"}," ~c~"]}]""")]
    [TestCase("a  \nb\nc", """[{"t":"p","c":["a",{"t":"br"},"b c"]}]""")]
    [TestCase("[x *y*](/z?a=1#b)", """[{"t":"p","c":[{"t":"a","href":"/z?a=1#b","c":["x ",{"t":"i","c":["y"]}]}]}]""")]
    [TestCase("<https://x.org> <a@b.org>", """[{"t":"p","c":[{"t":"a","href":"https://x.org","c":["https://x.org"]}," ",{"t":"a","href":"mailto:a@b.org","c":["a@b.org"]}]}]""")]
    [TestCase("![a **b**](img/x.png)", """[{"t":"p","c":[{"t":"img","src":"img/x.png","alt":"a b"}]}]""")]
    [TestCase("a * b [c &amp; \\*d", """[{"t":"p","c":["a * b [c & *d"]}]""")]
    [TestCase("[a][r]\n\n[r]: https://x.org/y", """[{"t":"p","c":[{"t":"a","href":"https://x.org/y","c":["a"]}]}]""")]
    public void Markdown_becomes_the_nodes_of_the_wire(string text, string json) => Json(Markdown.Parse(text)).ShouldBe(json);

    [TestCase("<script>alert(1)</script>")]
    [TestCase("a <b onclick=x>c</b> <img src=x onerror=y>")]
    [TestCase("<!-- x --> <?php ?> <![CDATA[x]]>")]
    public void Html_is_text_like_any_other(string text) =>
        Json(Markdown.Parse(text)).ShouldBe($$"""[{"t":"p","c":["{{text}}"]}]""");

    [TestCase("javascript:alert(1)")]
    [TestCase("JaVaScRiPt:alert(1)")]
    [TestCase("java&#x73;cript&colon;alert(1)")]
    [TestCase("&#106;avascript&#58;alert(1)")]
    [TestCase("java&#9;script:alert(1)")]
    [TestCase("java&#10;script:alert(1)")]
    [TestCase("&#1;javascript:alert(1)")]
    [TestCase("java\u200bscript:alert(1)")]
    [TestCase("<\u00a0javascript:alert(1)>")]
    [TestCase("data:text/html;base64,PHNjcmlwdD4=")]
    [TestCase("vbscript:x")]
    [TestCase("file:///etc/passwd")]
    [TestCase("blob:https://x")]
    [TestCase("//evil.org")]
    [TestCase("/\\\\evil.org")]
    [TestCase("https:evil.org")]
    [TestCase("https:///evil.org")]
    public void An_address_that_might_run_something_becomes_its_text(string address)
    {
        var problems = new List<string>();
        var json = Json(Markdown.Parse($"[text]({address}) ![alt]({address})", problems));
        json.ShouldBe("""[{"t":"p","c":["text alt"]}]""");
        problems.Count.ShouldBe(2);
    }

    [TestCase("<javascript:alert(1)>")]
    [TestCase("[a]\n\n[a]: javascript:alert(1)")]
    public void Other_ways_to_write_a_link_are_checked_too(string text)
    {
        var problems = new List<string>();
        Json(Markdown.Parse(text, problems)).ShouldNotContain("href");
        problems.Count.ShouldBe(1);
    }

    [TestCase("mailto:a@b.org")]
    [TestCase("tel:+49123")]
    public void A_picture_has_fewer_schemes_than_a_link(string address)
    {
        Json(Markdown.Parse($"[a]({address})")).ShouldContain("href");
        Json(Markdown.Parse($"![a]({address})")).ShouldNotContain("src");
    }

    [Test]
    public void A_text_that_is_too_long_is_cut_and_said_so()
    {
        var problems = new List<string>();
        Markdown.Parse(new string('a', Markdown.MaxLength + 1), problems)[0].Children[0].Value!.Length.ShouldBe(Markdown.MaxLength);
        problems.ShouldHaveSingleItem().ShouldContain("5001");
    }

    [TestCase(">")]
    [TestCase("[")]
    [TestCase("![")]
    [TestCase("*a")]
    [TestCase("**a ~~b ")]
    [TestCase("- ")]
    [TestCase("<")]
    [TestCase("`")]
    [TestCase("[a](")]
    [TestCase("&#")]
    public void Hostile_nesting_is_read_in_no_time_and_fits_into_json(string piece)
    {
        var clock = Stopwatch.StartNew();
        Json(Markdown.Parse(string.Concat(Enumerable.Repeat(piece, Markdown.MaxLength / piece.Length))));
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    [Test]
    public void No_text_makes_it_throw() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(300),
        Prop.ForAll<string>(text => Json(Markdown.Parse(text)).ShouldNotBeNull()));

    // The state that a text is part of is itself three levels deep, of 64 that a reader takes by default.
    private static string Json(IReadOnlyList<TextNode> nodes) => JsonSerializer.Serialize(nodes, Readable);
}

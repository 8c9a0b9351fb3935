using FsCheck;
using FsCheck.Fluent;
using OnboardingSdk.Cli.Importing;

namespace OnboardingSdk.Cli.Tests.Importing;

[TestFixture]
public sealed class MarkupTests
{
    [TestCase("Hello <b>big</b> world", "Hello **big** world")]
    [TestCase("<b> big </b>world", "**big** world")]
    [TestCase("one<br>two", "one  \ntwo")]
    [TestCase("<p>one</p><p>two</p>", "one\n\ntwo")]
    [TestCase("<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>", "- a\n- b\n  - c")]
    [TestCase("<ol start='3'><li>a</li><li>b</li></ol>", "3. a\n4. b")]
    [TestCase("<h2>Title</h2>text", "## Title\n\ntext")]
    [TestCase("<a href='/x?a=(1)'>go</a>", "[go](/x?a=%281%29)")]
    [TestCase("a &lt;b&gt; 2*3*4 __x__ [y](z)", @"a \<b> 2\*3\*4 \_\_x\_\_ \[y\](z)")]
    [TestCase("1. not a list", @"1\. not a list")]
    [TestCase("<code>a `b` c</code>", "``a `b` c``")]
    [TestCase("<pre>x\n  y</pre>", "```\nx\n  y\n```")]
    [TestCase("<blockquote><p>a</p><p>b</p></blockquote>", "> a\n>\n> b")]
    [TestCase("<span style='color:red'>plain</span>\n   text", "plain text")]
    [TestCase("", "")]
    public void Html_becomes_markdown(string html, string markdown) => Markup.FromHtml(html, _ => { }).ShouldBe(markdown);

    [TestCase("<script>alert(1)</script>x", "<script>")]
    [TestCase("<a href='javascript:alert(1)'>x</a>", "javascript:")]
    [TestCase("<img src='data:image/png;base64,AAAA' alt='x'>", "data:image")]
    [TestCase("x<iframe src='https://example.org/v'></iframe>", "<iframe>")]
    [TestCase("<table><tr><td>x</td><td>y</td></tr></table>", "table")]
    [TestCase("x<hr>y", "<hr>")]
    [TestCase("<input value='x'>x", "<input>")]
    public void What_cannot_be_shown_is_said_and_its_words_stay(string html, string said)
    {
        var lost = new List<string>();
        Markup.FromHtml(html, lost.Add).ShouldContain("x");
        lost.ShouldHaveSingleItem().ShouldContain(said);
    }

    [Test]
    public void Marks_that_would_not_be_read_as_marks_are_left_out_and_that_is_said()
    {
        var lost = new List<string>();
        Markup.FromHtml("a<b>\"b\"</b>c", lost.Add).ShouldBe("a\"b\"c");
        lost.ShouldHaveSingleItem().ShouldContain("bold");
    }

    [TestCase("Plain *markdown* stays.", "Plain *markdown* stays.")]
    [TestCase("With <b>html</b> and `code`", "With **html** and `code`")]
    [TestCase("<p>a<br />\nb</p>", "a  \nb")]
    public void Markdown_with_html_becomes_markdown(string mixed, string markdown) => Markup.FromMarkdown(mixed, _ => { }).ShouldBe(markdown);

    [Test]
    public void Any_text_reads_back_as_itself() => Prop.ForAll(
        Gen.Elements("a", "B", "1", " ", "*", "**", "_", "`", "[", "]", "(", ")", "<", ">", "&", "amp;", "#", "-", "+", "~", "\\", ".", "1. ", "!", "|", "=", ":", "é", "\"").ListOf().Select(string.Concat).ToArbitrary(),
        text => Squeezed(Markup.Plain(MarkdownEscape.LineStart(MarkdownEscape.Inline(text.Trim())))) == Squeezed(text)).QuickCheckThrowOnFailure();

    [Test]
    public void Any_html_keeps_its_words() => Prop.ForAll(
        Gen.Elements("<b>", "</b>", "<i>", "</i>", "<p>", "</p>", "<ul><li>", "</li><li>", "</li></ul>", "<br>", "<code>", "</code>", "word", " ", "x*y", "a_b", "[z]", "1. ", "- ", "&lt;").ListOf().Select(string.Concat).ToArbitrary(),
        html => Squeezed(Markup.Plain(Markup.FromHtml(html, _ => { }))) == Squeezed(Markup.Line(html))).QuickCheckThrowOnFailure();

    private static string Squeezed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}

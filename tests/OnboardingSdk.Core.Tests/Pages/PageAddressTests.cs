using FsCheck;
using FsCheck.Fluent;

namespace OnboardingSdk.Core.Tests.Pages;

[TestFixture]
public sealed class PageAddressTests
{
    [Test]
    public void An_address_has_path_query_and_fragment()
    {
        var page = PageAddress.Parse("/projects/5?tab=board&tab=list&q=a+b%26c&flag#x%20y");
        page.Path.ShouldBe("/projects/5");
        page.Query["tab"].ShouldBe(["board", "list"]);
        page.Query["Q"].ShouldBe(["a b&c"]);
        page.Query["flag"].ShouldBe([""]);
        page.Query["none"].ShouldBeEmpty();
        page.Fragment.ShouldBe("x y");
    }

    [TestCase(null, "/")]
    [TestCase("", "/")]
    [TestCase("a", "/a")]
    [TestCase("?a=1", "/")]
    [TestCase("#a", "/")]
    [TestCase("//evil.org/x", "//evil.org/x")]
    public void Anything_is_an_address(string? text, string path) => PageAddress.Parse(text).Path.ShouldBe(path);

    [Test]
    public void An_empty_fragment_is_none() => PageAddress.Parse("/a#").Fragment.ShouldBeNull();

    [TestCase("/%")]
    [TestCase("/%zz%00%ff%c0%af?%=%&&=&%ff")]
    [TestCase("/\0\ud800?\udc00=\ud800#\udfff%")]
    [TestCase("???###===&&&")]
    public void Hostile_addresses_do_not_throw(string text) => Use(PageAddress.Parse(text));

    [Test]
    public void No_text_makes_parsing_or_matching_throw() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll<string>(text => Use(PageAddress.Parse(text))));

    private static void Use(PageAddress page)
    {
        PagePattern.Parse("/**/{x}?a=*#b").Matches(page);
        PagePattern.Parse("/a/{x}").TryBuild(page, PagePattern.Parse("/**/{x}"));
    }
}

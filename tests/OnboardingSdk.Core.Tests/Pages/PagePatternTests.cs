using System.Diagnostics;

namespace OnboardingSdk.Core.Tests.Pages;

[TestFixture]
public sealed class PagePatternTests
{
    [TestCase("/", "/")]
    [TestCase("/projects", "/projects")]
    [TestCase("/projects", "/projects/")]
    [TestCase("/projects/", "/projects")]
    [TestCase("/Projects", "/pROJECTS")]
    [TestCase("/projects/*", "/projects/5")]
    [TestCase("/p-*", "/p-1")]
    [TestCase("/*-p", "/1-p")]
    [TestCase("/a*b*c", "/aXXbYYc")]
    [TestCase("/a*b*c", "/abbbc")]
    [TestCase("/*aa*", "/aaaa")]
    [TestCase("/**", "/")]
    [TestCase("/**", "/a/b/c")]
    [TestCase("/a/**", "/a")]
    [TestCase("/a/**/z", "/a/z")]
    [TestCase("/a/**/z", "/a/b/c/z")]
    [TestCase("/**/b/c/**/c", "/b/b/c/c/c")]
    [TestCase("/**/x/*", "/x/x/y")]
    [TestCase("/**/**/a", "/a")]
    [TestCase("/projects/{id}", "/projects/5")]
    [TestCase("/my%20page", "/my%20page")]
    [TestCase("/%2A", "/*")]
    [TestCase("/über", "/%C3%BCber")]
    [TestCase("/p?tab=board", "/p?x=1&tab=board&y=2")]
    [TestCase("/p?tab=board&x=1", "/p?x=1&tab=board")]
    [TestCase("/p?tab=*", "/p?tab=anything")]
    [TestCase("/p?tab", "/p?tab")]
    [TestCase("/p?TAB=board", "/p?tab=board")]
    [TestCase("/p?tab=board", "/p?tab=list&tab=board")]
    [TestCase("/p?q=a%20b", "/p?q=a+b")]
    [TestCase("/p", "/p?anything=1#else")]
    [TestCase("/p#x", "/p#x")]
    [TestCase("/#/boards/*", "/#/boards/5")]
    [TestCase("/#/boards/{id}", "/#/Boards/5/")]
    [TestCase("/#/boards/**", "/#/boards")]
    [TestCase("/#/boards/**", "/#/boards/5/edit")]
    [TestCase("/app#!/b-*", "/app#!/b-7")]
    [TestCase("/#step-*", "/#step-3")]
    public void A_pattern_matches_its_pages(string pattern, string page) =>
        PagePattern.Parse(pattern).Matches(PageAddress.Parse(page)).ShouldBeTrue();

    [TestCase("/", "/a")]
    [TestCase("/#/boards/*", "/")]
    [TestCase("/#/boards/*", "/#/boards")]
    [TestCase("/#/boards/{id}", "/#/boards/5/edit")]
    [TestCase("/#/boards/{id}", "/boards/5")]
    [TestCase("/#/boards/*", "/x#/boards/5")]
    [TestCase("/projects", "/projects/5")]
    [TestCase("/projects/*", "/projects")]
    [TestCase("/projects/*", "/projects/")]
    [TestCase("/projects/*", "/projects/5/edit")]
    [TestCase("/projects/*", "/projects//")]
    [TestCase("/p-*", "/p-")]
    [TestCase("/*aa*", "/aaa")]
    [TestCase("/a*b*c", "/abc")]
    [TestCase("/a*a", "/aa")]
    [TestCase("/a/**/z", "/a/b")]
    [TestCase("/a/*", "/a/b%2Fc/d")]
    [TestCase("/a/b/c", "/a/b%2Fc")]
    [TestCase("/{id}", "/")]
    [TestCase("/a/{id}/b", "/a//b")]
    [TestCase("/p?tab=board", "/p")]
    [TestCase("/p?tab=board", "/p?tab=Board")]
    [TestCase("/p?tab=board", "/p?tabx=board")]
    [TestCase("/p?tab=*", "/p?other=1")]
    [TestCase("/p#x", "/p")]
    [TestCase("/p#x", "/p#y")]
    public void A_pattern_leaves_other_pages_alone(string pattern, string page) =>
        PagePattern.Parse(pattern).Matches(PageAddress.Parse(page)).ShouldBeFalse();

    [TestCase("", "not empty")]
    [TestCase("projects", "'/projects'")]
    [TestCase("https://x.org/a", "without scheme and host")]
    [TestCase("//evil.org", "'//'")]
    [TestCase("/a//b", "'//'")]
    [TestCase("/a/../b", "'..'")]
    [TestCase("/a**", "whole segments")]
    [TestCase("/x{id}", "{id}")]
    [TestCase("/{}", "{id}")]
    [TestCase("/{id}/{id}", "twice")]
    [TestCase("/a\\b", "U+005C")]
    [TestCase("/a\0b", "U+0000")]
    [TestCase("/a b", "U+0020")]
    [TestCase("/a?b=x*", "'b=*'")]
    [TestCase("/a?=x", "name a parameter")]
    public void What_is_no_pattern_is_refused_with_the_reason(string text, string reason)
    {
        PagePattern.TryParse(text, out var pattern, out var error).ShouldBeFalse();
        pattern.ShouldBeNull();
        error.ShouldNotBeNull().ShouldContain(reason);
        Should.Throw<FormatException>(() => PagePattern.Parse(text)).Message.ShouldBe(error);
    }

    [Test]
    public void A_pattern_is_of_limited_length() =>
        PagePattern.TryParse("/" + new string('a', PagePattern.MaxLength), out _, out _).ShouldBeFalse();

    [Test]
    public void The_named_parts_of_a_page_come_back_decoded()
    {
        var parts = PagePattern.Parse("/w/{space}/**/{id}").Match(PageAddress.Parse("/w/a%20b/x/y/5"));
        parts.ShouldNotBeNull();
        parts["space"].ShouldBe("a b");
        parts["id"].ShouldBe("5");
    }

    [TestCase("/projects", "/projects")]
    [TestCase("/projects/", "/projects")]
    [TestCase("/", "/")]
    [TestCase("/p?tab=board&x=1#top", "/p?tab=board&x=1#top")]
    [TestCase("/projects/{id}/edit", "/projects/a%20b%2Fc/edit")]
    [TestCase("/projects/*", null)]
    [TestCase("/**", null)]
    [TestCase("/projects/{other}", null)]
    [TestCase("/p?tab=*", null)]
    public void An_address_is_built_where_everything_in_it_is_known(string pattern, string? address)
    {
        var here = PageAddress.Parse("/projects/a%20b%2Fc?tab=x");
        PagePattern.Parse(pattern).TryBuild(here, PagePattern.Parse("/projects/{id}")).ShouldBe(address);
    }

    [Test]
    public void An_address_is_not_built_from_a_page_that_its_pattern_does_not_match() =>
        PagePattern.Parse("/a/{id}").TryBuild(PageAddress.Parse("/b/1"), PagePattern.Parse("/c/{id}")).ShouldBeNull();

    [Test]
    public void A_part_that_a_browser_would_resolve_away_is_not_built_into_an_address() =>
        PagePattern.Parse("/a/{id}/b").TryBuild(PageAddress.Parse("/c/%2e%2e"), PagePattern.Parse("/c/{id}")).ShouldBeNull();

    [Test]
    public void Two_patterns_are_equal_when_their_texts_are()
    {
        PagePattern.Parse("/a/*").ShouldBe(PagePattern.Parse("/a/*"));
        PagePattern.Parse("/a/*").GetHashCode().ShouldBe(PagePattern.Parse("/a/*").GetHashCode());
        PagePattern.Parse("/a/*").ShouldNotBe(PagePattern.Parse("/a/**"));
    }

    [Test]
    public void Hostile_patterns_and_pages_are_matched_in_no_time()
    {
        var deep = PagePattern.Parse(string.Concat(Enumerable.Repeat("/**/a", 90)) + "/b");
        var wide = PagePattern.Parse("/" + string.Concat(Enumerable.Repeat("a*", 200)) + "b");
        var segments = PageAddress.Parse(string.Concat(Enumerable.Repeat("/a", 4000)));
        var letters = PageAddress.Parse("/" + new string('a', 8000));
        var clock = Stopwatch.StartNew();
        deep.Matches(segments).ShouldBeFalse();
        wide.Matches(letters).ShouldBeFalse();
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }

    [Test]
    public void A_named_part_of_a_fragment_leads_to_the_same_thing_on_another_page()
    {
        var board = PagePattern.Parse("/#/boards/{id}");
        board.Match(PageAddress.Parse("/#/boards/5"))!["id"].ShouldBe("5");
        PagePattern.Parse("/#/boards/{id}/edit").TryBuild(PageAddress.Parse("/#/boards/5"), board).ShouldBe("/#/boards/5/edit");
        PagePattern.Parse("/boards/{id}").TryBuild(PageAddress.Parse("/#/boards/5"), board).ShouldBe("/boards/5");
        PagePattern.Parse("/#/boards/*").TryBuild(PageAddress.Parse("/#/boards/5"), board).ShouldBeNull();
    }

    [TestCase("/#/a//b*")]
    [TestCase("/{id}#/{id}")]
    [TestCase("/#/x{id}")]
    public void A_fragment_with_wildcards_is_checked_as_a_path_is(string pattern) => PagePattern.TryParse(pattern, out _, out _).ShouldBeFalse();
}

using OnboardingSdk.Cli.Translating;

namespace OnboardingSdk.Cli.Tests;

[TestFixture]
public sealed class PseudoTextTests
{
    [Test]
    public void A_text_is_accented_longer_and_in_brackets()
    {
        PseudoText.Of("Add your first task", isLine: true).ShouldBe("⟦Âðð ýôûŕ ƒîŕšţ ţášķ ôñé ţŵô⟧");
        PseudoText.Of("The quick brown fox jumps over the lazy dog", isLine: true).Length.ShouldBeGreaterThanOrEqualTo(61);
        PseudoText.Of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", isLine: true).ShouldNotContain(c => char.IsAsciiLetter(c));
    }

    [TestCase("Hi {{user.firstName|there}}!", "{{user.firstName|there}}")]
    [TestCase("{{user.credits|0, plural, =0 {no credits} one {# credit} other {# credits}}} left", "{{user.credits|0, plural, =0 {no credits} one {# credit} other {# credits}}}")]
    [TestCase("Write \\{{ to get braces", "\\{{")]
    [TestCase("See [the guide](/docs/a(b)?x=y \"Title\") now", "](/docs/a(b)?x=y \"Title\")")]
    [TestCase("See https://docs.example.org/a now", "https://docs.example.org/a")]
    [TestCase("Press `Ctrl+K` now", "`Ctrl+K`")]
    [TestCase("A &amp; B", "&amp;")]
    [TestCase("![A board](/img/board.png)", "](/img/board.png)")]
    public void Variables_addresses_and_code_stay_as_they_are(string text, string kept) => PseudoText.Of(text, isLine: false).ShouldContain(kept);

    [Test]
    public void The_marks_of_Markdown_keep_their_meaning()
    {
        var pseudo = PseudoText.Of("# Title\n\n- **One** thing\n- Two\n\n1. First\n\n> Said\n\n```\nvar code = 1;\n```", isLine: false);
        pseudo.ShouldContain("# ⟦Ţîţļé");
        pseudo.ShouldContain("\n- ⟦**Ôñé** ţĥîñĝ");
        pseudo.ShouldContain("\n1. ⟦Ƒîŕšţ");
        pseudo.ShouldContain("\n> ⟦Šáîð");
        pseudo.ShouldContain("\n```\nvar code = 1;\n```");
    }

    [Test]
    public void A_line_does_not_get_longer_than_lines_may_be()
    {
        TextTemplate.Parse(PseudoText.Of(new string('a', 190), isLine: true)).Length.ShouldBeLessThanOrEqualTo(200);
        PseudoText.Of(new string('a', 200), isLine: true).Length.ShouldBe(200);
    }
}

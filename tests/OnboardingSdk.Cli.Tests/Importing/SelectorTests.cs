using OnboardingSdk.Cli.Importing;

namespace OnboardingSdk.Cli.Tests.Importing;

[TestFixture]
public sealed class SelectorTests
{
    [TestCase("#new", "#new", null)]
    [TestCase(".row:first", ".row", ImportNoteKind.Changed)]
    [TestCase("div.bar:eq(0) > a", "div.bar > a", ImportNoteKind.Changed)]
    [TestCase("li:first-child", "li:first-child", null)]
    [TestCase("button:visible", "button", null)]
    [TestCase("input:checkbox", "input[type=checkbox]", null)]
    [TestCase("a:contains('Save (all)')", "a", ImportNoteKind.Check)]
    [TestCase("tr:eq(3)", "tr", ImportNoteKind.Check)]
    [TestCase("#1abc", "[id=\"1abc\"]", null)]
    [TestCase("[data-id=42]", "[data-id=\"42\"]", null)]
    [TestCase("body:not(.editing) .x", "body:not(.editing) .x", null)]
    [TestCase("/html/body/div[1]", null, ImportNoteKind.Lost)]
    [TestCase("a >", null, ImportNoteKind.Lost)]
    [TestCase("body", null, null)]
    [TestCase("", null, null)]
    public void Selectors_become_css(string raw, string? css, object? note)
    {
        var notes = new ImportNotes();
        Selectors.Convert(raw, new(new(1, []), "step 1", notes)).ShouldBe(css);
        notes.All.Select(n => (object?)n.Kind).ShouldBe(note is null ? [] : [note]);
    }

    [TestCase("right", "right")]
    [TestCase("bottom-left-aligned", "bottom-start")]
    [TestCase("bottom-middle-aligned", "bottom")]
    [TestCase("over", "center")]
    [TestCase("floating", "center")]
    [TestCase("auto", null)]
    [TestCase("top-end", "top-end")]
    public void Placements_become_ours(string raw, string? ours) => Placements.Convert(raw, new(new(1, []), "", new())).ShouldBe(ours);

    [TestCase("/my/%", "/my/**")]
    [TestCase("/course/view.php%", "/course/view.php/**")]
    [TestCase("/mod/%/view.php", "/mod/*/view.php")]
    [TestCase("FRONTPAGE", "/")]
    [TestCase("%", null)]
    public void Moodles_patterns_become_pages(string like, string? page) => MoodlePages.Convert(like).ShouldBe(page is null ? [] : [page]);

    [TestCase("Upload your data!", "upload-your-data")]
    [TestCase("Über uns", "uber-uns")]
    [TestCase("core.history", "core.history")]
    [TestCase("Galaxy's tour", "galaxys-tour")]
    public void Titles_become_ids(string title, string id) => new Ids().Next(title, "step-1").ShouldBe(id);

    [Test]
    public void Ids_are_unique_short_and_valid()
    {
        var ids = new Ids(["there"]);
        ids.Next("There", "x").ShouldBe("there-2");
        ids.Next("There", "x").ShouldBe("there-3");
        ids.Next("日本語", "step-4").ShouldBe("step-4");
        ids.Next(new string('a', 300), "x").Length.ShouldBeLessThanOrEqualTo(64);
    }
}

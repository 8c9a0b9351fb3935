namespace OnboardingSdk.Core.Tests.Validation;

/// <summary>What is found about tasks that wait.</summary>
[TestFixture]
public sealed class TaskOrderTests
{
    private static string[] Found(string tasks, string more = "") => [.. Json.Check(Catalogs.Events, Catalogs.Checklist("list", tasks, more)).Select(d => d[(d.IndexOf(' ') + 1)..])];

    [Test]
    public void Nothing_where_the_order_can_be_kept() =>
        Found("a project.created;b - manual after a;c - progress after a,b;d member.joined manual", ",\"order\":\"sequential\"").ShouldBeEmpty();

    [Test]
    public void A_task_that_does_not_exist_with_the_nearest_that_does() =>
        Found("import - manual;b - manual after imprt").ShouldBe(["error ONB0213: The checklist 'list' has no task 'imprt'. Did you mean 'import'?"]);

    [Test]
    public void A_task_that_waits_for_itself() =>
        Found("a - manual after a").ShouldBe(["error ONB0304: The task 'a' waits for itself: 'a' → 'a'."]);

    [Test]
    public void A_circle_with_its_way() =>
        Found("a - manual after c;b - manual after a;c - manual after b;d - manual").ShouldBe(["error ONB0304: The task 'a' waits for itself: 'a' → 'c' → 'b' → 'a'."]);

    [Test]
    public void A_circle_of_what_is_written_and_the_order_of_the_list() =>
        Found("a - manual after c;b - manual;c - manual", ",\"order\":\"sequential\"")
            .ShouldBe(["error ONB0304: The task 'a' waits for itself: 'a' → 'c' → 'a'. The order of a sequential list counts too."]);

    [Test]
    public void A_required_task_that_waits_for_an_optional_one() =>
        Found("a - manual optional;b - manual after a").ShouldBe(
            ["warning ONB0414: The task 'b' is required and waits for 'a', which is optional: without that the checklist is never complete."]);

    [Test]
    public void Not_so_where_all_are_optional() => Found("a - manual optional;b - manual optional after a").ShouldBeEmpty();

    [Test]
    public void A_task_that_nothing_can_complete() =>
        Found("a -").ShouldBe(["error ONB0201: The task 'a' needs a 'complete': what has to be true; or \"manual\": true, or \"progress\": true."]);

    [Test]
    public void A_word_that_is_no_order() =>
        Found("a - manual", ",\"order\":\"ordered\"").ShouldBe(["error ONB0109: 'order' cannot be 'ordered'. Allowed: any, sequential."]);

    [Test]
    public void A_long_row_of_tasks_is_checked_at_once() =>
        Found(string.Join(';', Enumerable.Range(0, 300).Select(i => $"t{i} - manual{(i > 0 ? $" after t{i - 1}" : "")}")), ",\"order\":\"sequential\"").ShouldBeEmpty();
}

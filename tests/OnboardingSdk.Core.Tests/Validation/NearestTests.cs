namespace OnboardingSdk.Core.Tests.Validation;

[TestFixture]
public sealed class NearestTests
{
    private static readonly string[] Known = ["project.created", "project.deleted", "member.joined", "task.done", "plan"];

    [TestCase("project.craeted", "project.created")]
    [TestCase("project.create", "project.created")]
    [TestCase("projectCreated", "project.created")]
    [TestCase("project_created", "project.created")]
    [TestCase("PROJECT-CREATED", "project.created")]
    [TestCase("ProjectCreated", "project.created")]
    [TestCase("created.project", "project.created")]
    [TestCase("taskDone", "task.done")]
    [TestCase("plna", "plan")]
    [TestCase("invoice.paid", null)]
    [TestCase("p", null)]
    [TestCase("", null)]
    public void The_name_that_was_probably_meant_is_found(string name, string? meant) => Nearest.Find(name, Known).ShouldBe(meant);

    [Test]
    public void A_hostile_name_is_not_compared() => Nearest.Find(new string('a', 1_000_000), Known).ShouldBeNull();

    [TestCase("ab", "ba", 1)]
    [TestCase("kitten", "sitting", 3)]
    [TestCase("abc", "abc", 0)]
    [TestCase("", "abc", 3)]
    public void Distance_counts_a_swap_as_one(string a, string b, int distance) => Nearest.Distance(a, b, 9).ShouldBe(distance);
}

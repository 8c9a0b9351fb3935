namespace OnboardingSdk.Core.Tests.Text;

[TestFixture]
public sealed class PluralTests
{
    private const string Tasks = "You have {{user.seen|0, plural, =0 {no tasks} one {# task} other {# tasks}}}.";

    [TestCase(0, "You have no tasks.")]
    [TestCase(1, "You have 1 task.")]
    [TestCase(2, "You have 2 tasks.")]
    [TestCase(1234, "You have 1,234 tasks.")]
    [TestCase(1.5, "You have 1.5 tasks.")]
    public void The_form_is_the_numbers(double number, string read) => new Reading(Tasks).User("seen", number).Title.ShouldBe(read);

    [Test]
    public void Without_a_number_the_default_is_one() => new Reading(Tasks).Title.ShouldBe("You have no tasks.");

    [Test]
    public void Without_number_and_default_the_sentence_does_without() =>
        new Reading("You have {{user.seen, plural, one {# task} other {# tasks}}}.").Title.ShouldBe("You have tasks.");

    [TestCase(1, "1 zadanie")]
    [TestCase(3, "3 zadania")]
    [TestCase(5, "5 zadań")]
    [TestCase(22, "22 zadania")]
    [TestCase(1.5, "1,5 zadania!")]
    public void A_translation_has_the_forms_of_its_language(double number, string read) =>
        new Reading("{{user.seen|0, plural, one {# task} other {# tasks}}}")
            .Translated("pl", "{{user.seen|0, plural, one {# zadanie} few {# zadania} many {# zadań} other {# zadania!}}}")
            .In("pl-PL").User("seen", number).Title.ShouldBe(read);

    [Test]
    public void A_text_that_fell_back_has_the_forms_of_the_language_that_it_is_written_in() =>
        new Reading("{{user.seen|0, plural, one {# task} other {# tasks}}}").In("fr").User("seen", 0).Title.ShouldBe("0 tasks");

    [Test]
    public void Forms_are_Markdown_where_the_text_is() =>
        new Reading(body: "{{user.count(task.created), plural, one {**#** task} other {**#** tasks}}}").Tracked("task.created").BodyJson
            .ShouldBe("""[{"t":"p","c":[{"t":"b","c":["1"]}," task"]}]""");

    [Test]
    public void Two_plurals_in_a_text_are_chosen_each_for_itself() =>
        new Reading("{{user.seen|0, plural, one {# task} other {# tasks}}}, {{account.seats|0, plural, one {# seat} other {# seats}}}")
            .User("seen", 2).Account("seats", 1).Title.ShouldBe("2 tasks, 1 seat");
}

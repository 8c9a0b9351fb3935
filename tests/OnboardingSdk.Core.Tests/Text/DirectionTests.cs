namespace OnboardingSdk.Core.Tests.Text;

/// <summary>The marks have no width: U+200E and U+200F at the beginning, U+2066 to U+2069 around what is set apart.</summary>
[TestFixture]
public sealed class DirectionTests
{
    [Test]
    public void A_text_of_one_direction_on_its_own_page_is_as_it_was_written()
    {
        new Reading("Hello {{user.firstName|x}}").User("firstName", "Ada").Title.ShouldBe("Hello Ada");
        new Reading("x").Translated("he", "שלום").In("he").Title.ShouldBe("שלום");
    }

    [Test]
    public void A_text_that_begins_with_a_foreign_word_says_its_own_direction_first() =>
        new Reading("x").Translated("he", "TaskBoard מוכן!").In("he").Title.ShouldBe("\u200FTaskBoard מוכן!");

    [Test]
    public void A_text_that_fell_back_is_set_apart_from_the_page() =>
        new Reading("Hello!").Translated("he", body: "ב").In("he").Title.ShouldBe("\u200E\u2066Hello!\u2069");

    [Test]
    public void A_name_of_the_other_direction_is_set_apart_in_its_sentence() =>
        new Reading("{{user.firstName|x}}, welcome!").User("firstName", "דוד").Title.ShouldBe("\u200E\u2068דוד\u2069, welcome!");

    [Test]
    public void Each_block_of_a_body_is_set_apart_for_itself() =>
        new Reading(body: "One.\n\n- Two\n- Three").Translated("ar", "عنوان").In("ar").BodyJson
            .ShouldBe("[{\"t\":\"p\",\"c\":[\"\u200E\u2066\",\"One.\",\"\u2069\"]},{\"t\":\"ul\",\"c\":[{\"t\":\"li\",\"c\":[\"\u200E\u2066\",\"Two\",\"\u2069\"]},{\"t\":\"li\",\"c\":[\"\u200E\u2066\",\"Three\",\"\u2069\"]}]}]");
}

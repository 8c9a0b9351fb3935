using FsCheck;
using FsCheck.Fluent;

namespace OnboardingSdk.Core.Tests.Text;

[TestFixture]
public sealed class VariableTests
{
    [Test]
    public void A_variable_is_the_users_own_value() =>
        new Reading("Welcome, {{user.firstName}}!").User("firstName", "Ada").Title.ShouldBe("Welcome, Ada!");

    [Test]
    public void The_accounts_value_is_the_current_accounts() =>
        new Reading("{{account.name}} has {{account.seats}} seats").Account("name", "Acme").Account("seats", 1234).Title.ShouldBe("Acme has 1,234 seats");

    [TestCase("{{user.firstName|there}}", "there")]
    [TestCase("Hi {{ user.firstName | my, friend }}!", "Hi my, friend!")]
    [TestCase("Hi, {{user.firstName|}}!", "Hi!")]
    public void A_default_is_said_where_there_is_no_value(string text, string read)
    {
        new Reading(text).Title.ShouldBe(read);
        new Reading(text).User("firstName", " \n ").Title.ShouldBe(read);
    }

    [TestCase("Welcome, {{user.firstName}}!", "Welcome!")]
    [TestCase("Welcome {{user.firstName}}", "Welcome")]
    [TestCase("{{user.firstName}}, welcome back", "Welcome back")]
    [TestCase("Good to see you, {{user.firstName}}. Shall we?", "Good to see you. Shall we?")]
    [TestCase("The board of {{user.firstName}} is ready", "The board of is ready")]
    [TestCase("Ask {{user.firstName}}, or us", "Ask, or us")]
    [TestCase("{{user.firstName}}", "")]
    public void Without_value_and_default_the_sentence_is_closed_over_the_gap(string text, string read) => new Reading(text).Title.ShouldBe(read);

    [Test]
    public void In_Markdown_the_gap_is_closed_and_leaves_no_empty_emphasis() =>
        new Reading(body: "Welcome, **{{user.firstName}}**! Go *on*.").BodyJson
            .ShouldBe("""[{"t":"p","c":["Welcome! Go ",{"t":"i","c":["on"]},"."]}]""");

    [Test]
    public void A_space_between_a_gap_and_what_stands_out_stays() =>
        new Reading(body: "Hi {{user.firstName}} **friend**").BodyJson.ShouldBe("""[{"t":"p","c":["Hi ",{"t":"b","c":["friend"]}]}]""");

    [TestCase("en-US", "1,234.5")]
    [TestCase("de-DE", "1.234,5")]
    public void A_number_is_written_as_the_texts_language_does(string culture, string read) =>
        new Reading("{{user.seen|0}}").Translated("de", "{{user.seen|0}}").In(culture).User("seen", 1234.5).Title.ShouldBe(read);

    [Test]
    public void In_a_text_that_has_no_translation_a_number_is_written_in_its_language() =>
        new Reading("You saw {{user.seen|0}}").In("de-DE").User("seen", 1234.5).Title.ShouldBe("You saw 1,234.5");

    [Test]
    public void A_text_in_the_users_language_writes_as_the_users_region_does() =>
        new Reading("{{user.seen|0}}").Translated("de", "{{user.seen|0}}").In("de-AT").User("seen", 12345.5).Title
            .ShouldBe(12345.5.ToString("#,0.###", System.Globalization.CultureInfo.GetCultureInfo("de-AT")));

    [TestCase("en", "Since November 25, 2026")]
    [TestCase("de", "Since 25. November 2026")]
    [TestCase("es", "Since 25 de noviembre de 2026")]
    [TestCase("fr", "Since 25 novembre 2026")]
    [TestCase("it", "Since 25 novembre 2026")]
    [TestCase("nl", "Since 25 november 2026")]
    [TestCase("pt", "Since 25 de novembro de 2026")]
    [TestCase("ja", "Since 2026年11月25日")]
    [TestCase("zh", "Since 2026年11月25日")]
    public void A_date_is_a_day_in_the_words_of_the_language(string culture, string read)
    {
        var reading = new Reading("Since {{user.born|ever}}").In(culture).User("born", "2026-11-25T08:00:00Z");
        (culture == "en" ? reading : reading.Translated(culture, "Since {{user.born|ever}}")).Title.ShouldBe(read);
    }

    [TestCase("he")]
    [TestCase("ar")]
    [TestCase("ar-SA")]
    [TestCase("th-TH")]
    public void No_weekday_and_no_comma_is_left_of_a_date_in_any_calendar(string culture)
    {
        var info = System.Globalization.CultureInfo.GetCultureInfo(culture);
        var read = ValueText.Date(new(2026, 11, 25, 8, 0, 0, TimeSpan.Zero), info);
        read.ShouldNotContain(info.DateTimeFormat.GetDayName(DayOfWeek.Wednesday));
        read.ShouldNotStartWith("،");
        read.ShouldNotStartWith(",");
        ValueText.Date(DateTimeOffset.MaxValue, info).ShouldNotBeEmpty();
        ValueText.Date(DateTimeOffset.MinValue, info).ShouldNotBeEmpty();
    }

    [Test]
    public void A_list_is_read_with_commas() =>
        new Reading("{{user.tags|nothing}}").User("tags", PropertyValue.From(["design", "code"])).Title.ShouldBe("design, code");

    [Test]
    public void A_count_is_how_often_the_event_was_recorded() =>
        new Reading("{{user.count(task.created)}} tasks").Tracked("task.created").Tracked("task.created").Title.ShouldBe("2 tasks");

    [Test]
    public void A_value_of_another_type_than_declared_is_shown_as_what_it_is() =>
        new Reading("Hi {{user.firstName|you}}, since {{user.born|ever}}").User("firstName", 7).User("born", "soon").Title.ShouldBe("Hi 7, since soon");

    [Test]
    public void Braces_behind_a_backslash_are_braces()
    {
        new Reading("Write \\{{user.firstName}}").User("firstName", "Ada").Title.ShouldBe("Write {{user.firstName}}");
        new Reading(body: "Write \\{{x}}").BodyJson.ShouldBe("""[{"t":"p","c":["Write {{x}}"]}]""");
    }

    [TestCase("**x** <img src=x onerror=alert(1)>")]
    [TestCase("[a](javascript:alert(1)) `b` _c_")]
    [TestCase("{{account.name}} {{user.firstName}}")]
    [TestCase("# no heading")]
    [TestCase("1. no list")]
    [TestCase("&lt;b&gt; \\* | ~~x~~")]
    public void What_a_user_is_called_is_shown_exactly_and_is_no_markup(string name)
    {
        new Reading("{{user.firstName|x}} is here").Account("name", "Acme").User("firstName", name).Title.ShouldBe($"{name} is here");
        var body = new Reading(body: "Hello **{{user.firstName|x}}**!").Account("name", "Acme").User("firstName", name).Body;
        body[0].Children.Select(n => n.Kind).ShouldBe([TextNodeKind.Text, TextNodeKind.Bold, TextNodeKind.Text]);
        body[0].Children[1].Children.ShouldHaveSingleItem().Value.ShouldBe(name);
    }

    [Test]
    public void Whatever_a_value_is_the_nodes_are_those_that_the_author_wrote() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll<string>(value =>
    {
        var body = new Reading(body: "a **{{user.firstName|x}}** [b {{user.firstName|x}}](/p/{{user.firstName|x}}?q={{user.firstName|x}}) `{{user.firstName|x}}`")
            .User("firstName", value ?? "").Body;
        var kinds = Flat(body).Select(n => n.Kind).ToList();
        kinds.Count(k => k == TextNodeKind.Bold).ShouldBe(1);
        kinds.Count(k => k is TextNodeKind.Image or TextNodeKind.Heading or TextNodeKind.BulletList or TextNodeKind.Quote).ShouldBe(0);
        foreach (var link in Flat(body).Where(n => n.Kind == TextNodeKind.Link))
        {
            link.Address!.ShouldStartWith("/p/");
            link.Address!.Count(c => c is '?').ShouldBe(1);
            link.Address!.Split('?')[0].Count(c => c == '/').ShouldBe(2);
        }

        Flat(body).Select(n => n.Value ?? "").ShouldAllBe(v => !v.Any(c => char.IsControl(c) || Placeholders.Is(c)));
    }));

    [TestCase("javascript:alert(1)", "/go/javascript%3Aalert%281%29")]
    [TestCase("//evil.example", "/go/%2F%2Fevil.example")]
    [TestCase("a/b?c#d", "/go/a%2Fb%3Fc%23d")]
    [TestCase("a b", "/go/a%20b")]
    public void In_an_address_a_value_is_one_piece(string value, string address) =>
        new Reading(body: "[go](/go/{{user.firstName|x}})").User("firstName", value).Body[0].Children[0].Address.ShouldBe(address);

    [TestCase(".")]
    [TestCase("..")]
    [TestCase("...")]
    public void A_value_cannot_climb_out_of_its_place_in_a_path(string value) =>
        new Reading(body: "[go](/go/{{user.firstName|x}}/edit)").User("firstName", value).Body[0].Children.ShouldHaveSingleItem().Kind.ShouldBe(TextNodeKind.Text);

    [Test]
    public void A_link_without_its_value_is_its_text() =>
        new Reading(body: "Please [go](/go/{{user.firstName}}).").BodyJson.ShouldBe("""[{"t":"p","c":["Please go."]}]""");

    [TestCase("[x]({{user.firstName|x}})")]
    [TestCase("[x]({{user.firstName|x}}/a)")]
    [TestCase("[x](//{{user.firstName|x}}/a)")]
    [TestCase("[x](https://{{user.firstName|x}}.example.com/a)")]
    [TestCase("[x](javascript:{{user.firstName|x}})")]
    [TestCase("![x](https://{{user.firstName|x}}/a.png)")]
    public void A_value_never_says_where_a_link_leads(string body) =>
        Flat(new Reading(body: body).User("firstName", "evil.example").Body).ShouldAllBe(n => n.Address == null);

    [Test]
    public void Links_below_a_path_base_lead_below_it_with_and_without_variables() =>
        new Reading(body: "[a](/a) [b](/b/{{user.firstName|x}})").Below("/shop").User("firstName", "ä").BodyJson
            .ShouldBe("""[{"t":"p","c":[{"t":"a","href":"/shop/a","c":["a"]}," ",{"t":"a","href":"/shop/b/%C3%A4","c":["b"]}]}]""");

    [Test]
    public void A_long_value_is_cut_and_what_would_turn_the_text_around_is_left_out()
    {
        new Reading("{{user.firstName|x}}!").User("firstName", new string('n', 10_000)).Title.Length.ShouldBe(202);
        new Reading("Hi {{user.firstName|x}}!").User("firstName", "A\u202Ed\u2066a\r\nB\u0000C\uFDD0").Title.ShouldBe("Hi Ada B C!");
    }

    private static IEnumerable<TextNode> Flat(IEnumerable<TextNode> nodes) => nodes.SelectMany(n => Flat(n.Children).Prepend(n));
}

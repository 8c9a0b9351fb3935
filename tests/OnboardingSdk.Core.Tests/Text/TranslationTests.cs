using FsCheck;
using FsCheck.Fluent;

namespace OnboardingSdk.Core.Tests.Text;

[TestFixture]
public sealed class TranslationTests
{
    [TestCase("pt-BR", "Olá, gente")]
    [TestCase("pt-PT", "Olá")]
    [TestCase("pt", "Olá")]
    [TestCase("fr", "Hello")]
    [TestCase("en-GB", "Hello")]
    [TestCase("", "Hello")]
    public void A_text_is_that_of_the_nearest_culture(string culture, string read) =>
        new Reading("Hello").Translated("pt", "Olá").Translated("pt-BR", "Olá, gente").In(culture).Title.ShouldBe(read);

    [Test]
    public void Each_text_falls_back_for_itself()
    {
        var reading = new Reading("Hello", "World").Translated("pt", "Olá", "Mundo").Translated("pt-BR", "Oi").In("pt-BR");
        reading.Title.ShouldBe("Oi");
        reading.BodyJson.ShouldContain("Mundo");
    }

    [Test]
    public void A_region_falls_back_past_the_default_culture_to_nothing_else() =>
        new Reading("Hallo").With("""{"kind":"localization","defaultCulture":"de"}""").Translated("en", "Hello").In("de-CH").Title.ShouldBe("Hallo");

    [Test]
    public void The_default_culture_of_the_definitions_is_what_they_say() =>
        new Reading("Hallo {{user.seen|0}}").With("""{"kind":"localization","defaultCulture":"de"}""").In("fr").User("seen", 1234.5).Title.ShouldBe("Hallo 1.234,5");

    /// <summary>Against a model: the first culture of the chain that has the text.</summary>
    [Test]
    public void Whatever_is_translated_the_fallback_is_the_first_of_the_chain() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(200),
        Prop.ForAll(
            Gen.Elements("pt", "pt-BR", "de", "zh", "zh-Hant", "zh-TW").ListOf().ToArbitrary(),
            Gen.Elements("pt-BR", "pt-AO", "de-CH", "zh-TW", "zh-CN", "zh-HK", "en-US", "sv").ToArbitrary(),
            (translated, asked) =>
            {
                var reading = translated.Distinct().Aggregate(new Reading("en"), (r, culture) => r.Translated(culture, culture)).In(asked);
                reading.Title.ShouldBe(CultureChain.Of(asked).FirstOrDefault(translated.Contains) ?? "en");
            }));

    [Test]
    public void The_same_words_in_two_cultures_keep_the_plural_of_each()
    {
        const string text = "{{user.seen|0, plural, one {one} other {other}}}";
        var definitions = new DefinitionBuilder().UserAttribute("seen", PropertyType.Number)
            .Tour("t", t => t.Step("a", s => s.Title(text).Body(text)))
            .Translations("fr", f => f.Text("t/steps/a/title", text)).Build();
        var catalog = Catalog.Create(definitions).Catalog!;
        var renderer = new TextRenderer(catalog, System.Globalization.CultureInfo.GetCultureInfo("fr"), new Story(catalog).Journey, null, "");
        var step = renderer.Translate((TourDefinition)catalog.Flows["t"]).Steps[0];

        renderer.Line(step.Title).ShouldBe("one", "0 is one in French");
        renderer.Body(step.Body)[0].Children[0].Value.ShouldBe("other", "and other in English");
    }
}

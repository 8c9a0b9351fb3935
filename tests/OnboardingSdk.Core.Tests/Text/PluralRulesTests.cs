using System.Globalization;

namespace OnboardingSdk.Core.Tests.Text;

/// <summary>CLDR's own samples for each category (plurals.xml), decimals included.</summary>
[TestFixture]
public sealed class PluralRulesTests
{
    [TestCase("en", "one", "1")]
    [TestCase("en", "other", "0 2 16 100 1000000 0.1 1.5")]
    [TestCase("de", "one", "1")]
    [TestCase("de", "other", "0 2 11 101 0.5 1.1")]
    [TestCase("nl", "one", "1")]
    [TestCase("nl", "other", "0 2 21 1.5")]
    [TestCase("fr", "one", "0 1 0.5 1.5")]
    [TestCase("fr", "many", "1000000 2000000")]
    [TestCase("fr", "other", "2 17 100 999999 1000001 2.5")]
    [TestCase("pt", "one", "0 1 0.5 1.5")]
    [TestCase("pt", "other", "2 17 100 2.5")]
    [TestCase("pt-BR", "one", "0 1 1.5")]
    [TestCase("pt-PT", "one", "1")]
    [TestCase("pt-PT", "other", "0 2 1.5")]
    [TestCase("es", "one", "1")]
    [TestCase("es", "many", "1000000")]
    [TestCase("es", "other", "0 2 16 1.5")]
    [TestCase("it", "one", "1")]
    [TestCase("it", "other", "0 2 1.5")]
    [TestCase("ja", "other", "0 1 2 100 1.5")]
    [TestCase("zh-Hant-TW", "other", "0 1 2")]
    [TestCase("he", "one", "1 0.5")]
    [TestCase("he", "two", "2")]
    [TestCase("he", "other", "0 3 17 20 100 1.5")]
    [TestCase("ar", "zero", "0")]
    [TestCase("ar", "one", "1")]
    [TestCase("ar", "two", "2")]
    [TestCase("ar", "few", "3 10 103 110 1003")]
    [TestCase("ar", "many", "11 26 99 111 1011")]
    [TestCase("ar", "other", "100 102 200 202 1000 0.1 10.1")]
    [TestCase("pl", "one", "1")]
    [TestCase("pl", "few", "2 4 22 24 102 1002")]
    [TestCase("pl", "many", "0 5 12 14 19 21 100 112 1000000")]
    [TestCase("pl", "other", "0.5 1.5 2.1")]
    [TestCase("ru", "one", "1 21 31 101 1001")]
    [TestCase("ru", "few", "2 4 22 102 1002")]
    [TestCase("ru", "many", "0 5 11 12 14 19 100 111")]
    [TestCase("ru", "other", "0.5 1.5")]
    [TestCase("hr", "one", "1 21 101 0.1 2.1")]
    [TestCase("hr", "few", "2 4 22 0.2 1.4")]
    [TestCase("hr", "other", "0 5 11 12 19 100 0.5")]
    [TestCase("cs", "one", "1")]
    [TestCase("cs", "few", "2 3 4")]
    [TestCase("cs", "many", "0.5 1.5")]
    [TestCase("cs", "other", "0 5 19 100")]
    [TestCase("sl", "one", "1 101 201")]
    [TestCase("sl", "two", "2 102")]
    [TestCase("sl", "few", "3 4 103 0.5")]
    [TestCase("sl", "other", "0 5 19 100")]
    [TestCase("lt", "one", "1 21 101")]
    [TestCase("lt", "few", "2 9 22 102")]
    [TestCase("lt", "many", "0.5 1.5")]
    [TestCase("lt", "other", "0 10 11 20 30 111")]
    [TestCase("lv", "zero", "0 10 20 11 19 100 111")]
    [TestCase("lv", "one", "1 21 31 0.1 1.1")]
    [TestCase("lv", "other", "2 9 22 102 0.2 1.5")]
    [TestCase("ro", "one", "1")]
    [TestCase("ro", "few", "0 2 16 101 119 0.5")]
    [TestCase("ro", "other", "20 35 100 1000")]
    [TestCase("da", "one", "1 0.1 1.5")]
    [TestCase("da", "other", "0 2 16 2.5")]
    [TestCase("hi", "one", "0 1 0.5")]
    [TestCase("hi", "other", "2 17 1.5")]
    [TestCase("tr", "one", "1")]
    [TestCase("nb-NO", "one", "1")]
    public void A_number_takes_the_category_of_its_language(string culture, string category, string numbers)
    {
        foreach (var number in numbers.Split(' '))
        {
            PluralForms.Word(PluralRules.Of(culture).Select(double.Parse(number, CultureInfo.InvariantCulture))).ShouldBe(category, $"{number} in {culture}");
        }
    }

    [Test]
    public void A_negative_number_takes_the_form_of_its_amount_and_a_huge_one_some_form()
    {
        PluralRules.Of("en").Select(-1).ShouldBe(PluralCategory.One);
        PluralRules.Of("ru").Select(-21).ShouldBe(PluralCategory.One);
        Should.NotThrow(() => PluralRules.Languages.ToList().ForEach(l => PluralRules.Of(l).Select(double.MaxValue)));
    }

    [Test]
    public void Every_language_of_the_widget_is_known() =>
        new[] { "ar", "de", "en", "es", "fr", "he", "it", "ja", "nl", "pt", "zh" }.Where(l => !PluralRules.Of(l).IsKnown).ShouldBeEmpty();

    [Test]
    public void Every_category_that_a_language_should_have_a_form_for_is_taken_by_some_number()
    {
        var numbers = Enumerable.Range(0, 1_200).Select(n => (double)n).Concat([0.1, 0.5, 1.5]).ToList();
        foreach (var language in PluralRules.Languages)
        {
            var taken = numbers.Select(PluralRules.Of(language).Select).ToHashSet();
            PluralRules.Of(language).Categories.Where(c => !taken.Contains(c)).ShouldBeEmpty(language);
            taken.Except(PluralRules.Of(language).Categories).ShouldBeSubsetOf([PluralCategory.Other]);
        }
    }
}

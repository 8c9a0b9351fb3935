using FsCheck;
using FsCheck.Fluent;

namespace OnboardingSdk.Core.Tests.Text;

[TestFixture]
public sealed class CultureChainTests
{
    [TestCase("pt-BR", "pt-BR,pt")]
    [TestCase("zh-TW", "zh-TW,zh-Hant,zh")]
    [TestCase("zh-Hans-CN", "zh-Hans-CN,zh-Hans,zh")]
    [TestCase("nb-NO", "nb-NO,nb,no")]
    [TestCase("de", "de")]
    [TestCase("", "")]
    public void A_culture_falls_back_to_its_parents(string culture, string chain) => string.Join(',', CultureChain.Of(culture)).ShouldBe(chain);

    [Test]
    public void Whatever_is_asked_for_the_chain_ends_soon() => Check.One(Config.QuickThrowOnFailure, Prop.ForAll<string>(text =>
        CultureChain.Of((text ?? "") + "-x-y-z").Take(10).Count() < 8));

    [TestCase("de", true)]
    [TestCase("pt-BR", true)]
    [TestCase("zh-Hant-TW", true)]
    [TestCase("de_DE", false)]
    [TestCase("German", false)]
    [TestCase("", false)]
    [TestCase("DE", false)]
    public void A_name_is_a_language_and_what_makes_it_more_exact(string culture, bool isName) => CultureChain.IsName(culture).ShouldBe(isName);
}

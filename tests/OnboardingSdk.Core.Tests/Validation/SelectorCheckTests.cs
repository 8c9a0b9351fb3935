namespace OnboardingSdk.Core.Tests.Validation;

[TestFixture]
public sealed class SelectorCheckTests
{
    [TestCase("#a")]
    [TestCase("[data-onboarding=new-project]")]
    [TestCase("[data-id=\"5]\"] > .b:not(.c, [d='('])")]
    [TestCase("ul > li:nth-child(2n+1)::before, main ~ p")]
    [TestCase(".\\31 23")]
    [TestCase("my-element.a\\.b")]
    [TestCase("*")]
    [TestCase("[href^='/x'][data-n=\"1\"]")]
    public void A_selector_that_may_be_right_passes(string selector) => SelectorCheck.Problem(selector).ShouldBeNull();

    [TestCase("", "empty")]
    [TestCase("  ", "empty")]
    [TestCase("[a", "'[' is not closed")]
    [TestCase("a]", "']' closes nothing")]
    [TestCase(":not(a]", "']' closes nothing")]
    [TestCase("[a='b]", "quotation mark")]
    [TestCase("[a=5]", "begins with a digit")]
    [TestCase("#5a", "begins with a digit")]
    [TestCase("a > ", "ends with '>'")]
    [TestCase("a,", "ends with ','")]
    [TestCase(".", "ends with '.'")]
    [TestCase("> a", "begins with '>'")]
    [TestCase("<div>", "begins with '<'")]
    [TestCase("a { color: red }", "contains '{'")]
    [TestCase("//div", "XPath")]
    [TestCase("a\\", "ends with '\\'")]
    [TestCase("a\0b", "control character")]
    public void One_that_cannot_be_right_is_found(string selector, string problem) => SelectorCheck.Problem(selector).ShouldNotBeNull().ShouldContain(problem);
}

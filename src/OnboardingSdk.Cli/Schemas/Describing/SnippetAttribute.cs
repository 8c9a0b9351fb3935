namespace OnboardingSdk.Cli.Schemas.Describing;

/// <summary>What an editor writes for somebody who begins such an object: JSON with <c>$1</c> or <c>${1:words}</c> where the cursor goes; a text that begins with <c>^</c> is written without quotes.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
internal sealed class SnippetAttribute(string label, string json) : Attribute
{
    public string Label => label;

    public string Json => json;
}

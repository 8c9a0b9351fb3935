using System.Diagnostics.CodeAnalysis;

namespace OnboardingSdk.Definitions;

/// <summary>The words that JSON has for the values of an enumeration.</summary>
internal sealed class Words<T>(params (string Word, T Value)[] all)
    where T : struct, Enum
{
    public IEnumerable<string> All => all.Select(pair => pair.Word);

    public bool TryGet(string word, [NotNullWhen(true)] out T? value)
    {
        var found = Array.FindIndex(all, pair => pair.Word == word);
        value = found < 0 ? null : all[found].Value;
        return found >= 0;
    }

    public string For(T value) => Array.Find(all, pair => EqualityComparer<T>.Default.Equals(pair.Value, value)).Word ?? value.ToString();
}

using System.Reflection;

namespace OnboardingSdk.Cli.Schemas;

/// <summary>The words that JSON has for an enumeration: those of <see cref="Vocabulary"/>, and no others.</summary>
internal static class WordList
{
    private static readonly Dictionary<Type, object> All = typeof(Vocabulary).GetProperties(BindingFlags.Public | BindingFlags.Static)
        .ToDictionary(p => p.PropertyType.GetGenericArguments()[0], p => p.GetValue(null)!);

    /// <summary>The words of an enumeration, in order.</summary>
    public static IEnumerable<string> Of(Type enumeration) => (IEnumerable<string>)All[enumeration].GetType().GetProperty("All")!.GetValue(All[enumeration])!;

    /// <summary>The word of a value.</summary>
    public static string Of(object value) => (string)All[value.GetType()].GetType().GetMethod("For")!.Invoke(All[value.GetType()], [value])!;
}

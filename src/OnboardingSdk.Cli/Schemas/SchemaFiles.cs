using System.Reflection;
using OnboardingSdk.Cli.Schemas.Describing;
using OnboardingSdk.Cli.Schemas.Written;

namespace OnboardingSdk.Cli.Schemas;

/// <summary>The files in which hosts get the schemas.</summary>
internal static class SchemaFiles
{
    /// <summary>The folder that they are written to unless another is named.</summary>
    public const string UsualFolder = "schemas";

    /// <summary>The one that has everything; the others point into it.</summary>
    public const string Whole = "onboarding.schema.json";

    /// <summary>What is in a file, by kind.</summary>
    public static IReadOnlyDictionary<string, Type> Kinds { get; } = new[]
    {
        typeof(Tour), typeof(Checklist), typeof(Modal), typeof(Banner), typeof(Hint), typeof(Survey), typeof(Tracker), typeof(Launcher), typeof(ResourceCenter), typeof(Announcement),
        typeof(Events), typeof(Attributes), typeof(Segments), typeof(Milestones), typeof(Limits), typeof(Experiments), typeof(Embeds), typeof(Localization), typeof(Translations),
    }.ToDictionary(type => type.GetCustomAttribute<KindAttribute>()!.Kind, StringComparer.Ordinal);

    /// <summary>All files: their names and contents.</summary>
    public static IReadOnlyDictionary<string, string> All()
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal) { [Whole] = SchemaText.Of(WholeSchema.Create()) };
        foreach (var (kind, type) in Kinds)
        {
            files[NameOf(kind)] = SchemaText.Of(WholeSchema.ForKind(kind, type));
        }

        return files;
    }

    public static string NameOf(string kind) => $"{kind}.schema.json";
}

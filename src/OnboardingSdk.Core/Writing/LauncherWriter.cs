using System.Text.Json;

namespace OnboardingSdk.Definitions;

/// <summary>Writes what only launchers have.</summary>
internal static class LauncherWriter
{
    public static void Write(Utf8JsonWriter json, LauncherDefinition launcher)
    {
        json.WriteString("label"u8, launcher.Label);
        if (launcher.Variant is { } variant)
        {
            json.WriteString("variant"u8, Vocabulary.LauncherVariants.For(variant));
        }

        if (launcher.Icon != LauncherIcon.Help)
        {
            json.WriteString("icon"u8, Vocabulary.LauncherIcons.For(launcher.Icon));
        }

        if (launcher.Position != LauncherPosition.BottomEnd)
        {
            json.WriteString("position"u8, Vocabulary.LauncherPositions.For(launcher.Position));
        }

        json.WriteOptional("target"u8, launcher.Target);
        if (launcher.Placement != Placement.Auto)
        {
            json.WriteString("placement"u8, Vocabulary.Placements.For(launcher.Placement));
        }

        ButtonWriter.Write(json, "action"u8, launcher.Action);
    }
}

namespace OnboardingSdk.Definitions;

/// <summary>Reads pictures, videos and embeds, of whatever kind of flow.</summary>
internal static class MediaReader
{
    /// <summary>The one that the owner has, in the field of its name.</summary>
    public static MediaDefinition? Read(Fields owner)
    {
        var all = new MediaDefinition?[] { Image(owner), Video(owner), Embed(owner) }.OfType<MediaDefinition>().ToList();
        foreach (var second in all.Skip(1))
        {
            owner.Found.Error(DiagnosticCodes.BadMedia, second.Location, $"There is an '{all[0].Field}' already: one of 'image', 'video' and 'embed' is shown.");
        }

        return all.FirstOrDefault();
    }

    /// <summary>A picture alone, for what shows nothing else.</summary>
    private static MediaImage? Image(Fields owner) => Of(owner, "image", "An image", fields => new MediaImage
    {
        Src = Needed(fields, "src", "its address"),
        Alt = Needed(fields, "alt", "what it shows, or \"\" if it only decorates"),
    });

    private static MediaVideo? Video(Fields owner) => Of(owner, "video", "A video", fields => new MediaVideo
    {
        Src = Needed(fields, "src", "its address"),
        Title = Needed(fields, "title", "what it shows, in a few words"),
        Poster = fields.Text("poster"),
        Captions = fields.Text("captions"),
    });

    private static MediaEmbed? Embed(Fields owner) => Of(owner, "embed", "An embed", fields => new MediaEmbed
    {
        Src = Needed(fields, "src", "its address"),
        Title = Needed(fields, "title", "what it shows, in a few words"),
    });

    private static T? Of<T>(Fields owner, string field, string what, Func<Fields, T> read)
        where T : MediaDefinition
    {
        if (owner.Object(field) is not { } node)
        {
            return null;
        }

        var fields = new Fields(node, owner.Found, what);
        var media = (T)((MediaDefinition)read(fields) with { Location = node.Location, Fields = fields.Locations(), Description = fields.Text("description") });
        fields.Done();
        return media;
    }

    private static string Needed(Fields fields, string name, string what)
    {
        if (fields.Take(name) is null)
        {
            fields.Missing(name, what);
        }

        return fields.Text(name) ?? "";
    }
}

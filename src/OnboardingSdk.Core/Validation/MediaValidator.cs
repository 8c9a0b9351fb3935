namespace OnboardingSdk.Definitions;

/// <summary>Checks pictures, videos and embeds, and which sites may be embedded.</summary>
internal sealed class MediaValidator
{
    private readonly HashSet<string> hosts = new(StringComparer.OrdinalIgnoreCase);
    private readonly Findings found;
    private readonly TextCheck texts;

    public MediaValidator(DefinitionSet definitions, Findings found)
    {
        this.found = found;
        texts = new(found);
        foreach (var second in definitions.Embeds.Skip(1))
        {
            found.Error(DiagnosticCodes.DuplicateName, second.Location, $"There is one list of hosts that may be embedded, and it is already at {definitions.Embeds[0].Location}.");
        }

        foreach (var rules in definitions.Embeds)
        {
            Check(rules);
        }
    }

    /// <param name="media">The picture, video or embed.</param>
    /// <param name="owner">What it belongs to, as in a sentence: "the step 'x'".</param>
    /// <param name="fallback">The owner's place, for one that has none.</param>
    public void Check(MediaDefinition? media, string owner, SourceLocation fallback)
    {
        if (media is null)
        {
            return;
        }

        SourceLocation At(string field) => media.At(field).File is null ? fallback : media.At(field);
        switch (media)
        {
            case MediaImage image:
                texts.Line(image.Alt, "The 'alt' of the image", At("alt"));
                Address(image.Src, "image", "src");
                break;
            case MediaVideo video:
                texts.RequiredLine(video.Title, $"The video of {owner}", "title", At("title"));
                Address(video.Src, "video", "src");
                Address(video.Poster, "picture of the video", "poster");
                Address(video.Captions, "captions", "captions");
                break;
            case MediaEmbed embed:
                texts.RequiredLine(embed.Title, $"The embed of {owner}", "title", At("title"));
                Embed(embed, owner, At("src"));
                break;
        }

        void Address(string? address, string what, string field)
        {
            if (address is { Length: > 0 } && !SafeAddress.IsImage(address))
            {
                found.Error(DiagnosticCodes.UnsafeAddress, At(field), $"The {what} of {owner} {(what == "captions" ? "lie" : "lies")} at an http, https or relative address.");
            }
        }
    }

    private void Embed(MediaEmbed embed, string owner, SourceLocation at)
    {
        if (embed.Src.Length == 0)
        {
            return;
        }

        if (!SafeAddress.IsFrame(embed.Src, out var host))
        {
            found.Error(DiagnosticCodes.BadMedia, at, $"The embed of {owner} lies at an address with 'https://' and the name of a host, without a port or a user's name.");
        }
        else if (!hosts.Contains(host))
        {
            found.Error(
                DiagnosticCodes.BadMedia,
                at,
                $"'{host}' may not be embedded.{(hosts.Count > 0 ? Nearest.Hint(host, hosts) : "")} If you trust it with your users, add it to a file of kind 'embeds': {{ \"kind\": \"embeds\", \"hosts\": [\"{host}\"] }}.");
        }
    }

    private void Check(EmbedRules rules)
    {
        if (rules.Hosts.Count == 0)
        {
            found.Error(DiagnosticCodes.Missing, rules.At("hosts"), "A list of hosts that may be embedded needs 'hosts', such as [\"player.vimeo.com\"].");
        }

        foreach (var host in rules.Hosts)
        {
            if (SafeAddress.IsFrame($"https://{host}/", out var name) && name.Equals(host, StringComparison.OrdinalIgnoreCase) && host.Contains('.', StringComparison.Ordinal))
            {
                hosts.Add(host);
            }
            else
            {
                found.Error(DiagnosticCodes.BadMedia, rules.At("hosts"), $"'{host}' is no name of a host: write it as it stands in an address between 'https://' and the next '/', as in 'player.vimeo.com'. There are no wildcards.");
            }
        }
    }
}

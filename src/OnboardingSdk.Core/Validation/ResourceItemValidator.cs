namespace OnboardingSdk.Definitions;

/// <summary>Checks what a resource center lists: each type has fields of its own.</summary>
internal sealed class ResourceItemValidator(Names names, ButtonValidator buttons, MediaValidator media, Findings found)
{
    internal const int MostKeywords = 20;

    private readonly TextCheck texts = new(found);

    public void Check(ResourceCenterDefinition center, ResourceItem item, string owner)
    {
        texts.Line(item.Title, "The title", item.At("title"));
        texts.Line(item.Summary, "The summary", item.At("summary"));
        texts.Body(item.Body, "The body", item.At("body"));
        media.Check(item.Media, $"{owner[..1].ToLowerInvariant()}{owner[1..]}", item.Location);
        Keywords(item, owner);
        if (item.IsUnread)
        {
            return;
        }

        Foreign(item, owner);
        switch (item.Type)
        {
            case ResourceItemType.Article:
                Needs(item, item.Body, "body", owner);
                break;
            case ResourceItemType.Video when item.Media is not (MediaVideo or MediaEmbed):
                found.Error(DiagnosticCodes.Missing, item.Media?.Location ?? item.Location, $"{owner} needs a 'video' or an 'embed'.");
                break;
            case ResourceItemType.Link:
                Link(item, owner);
                break;
            case ResourceItemType.Flow:
                Flow(item, owner);
                break;
            case ResourceItemType.Action:
                Action(center, item, owner);
                break;
        }

        if (item.Type is not (ResourceItemType.Flow or ResourceItemType.Tours))
        {
            Needs(item, item.Title, "title", owner);
        }
    }

    private void Link(ResourceItem item, string owner)
    {
        Needs(item, item.Url, "url", owner);
        if (item.Url is { Length: > 0 } url && !SafeAddress.IsLocalPath(url) && !(SafeAddress.IsLink(url) && url.Contains(':', StringComparison.Ordinal)))
        {
            found.Error(
                DiagnosticCodes.UnsafeAddress,
                item.At("url"),
                "'url' is a page of the host, which starts with a single '/', or an address with 'https:', 'http:', 'mailto:' or 'tel:'; none has spaces or backslashes.");
        }
    }

    private void Flow(ResourceItem item, string owner)
    {
        Needs(item, item.Flow, "flow", owner);
        if (item.Flow is not { Length: > 0 } id)
        {
            return;
        }

        StartableCheck.Check(names, found, id, item.At("flow"));
        if (!names.Flows.TryGetValue(id, out var flow))
        {
            return;
        }

        if (flow.Kind is FlowKind.Launcher or FlowKind.ResourceCenter)
        {
            found.Error(DiagnosticCodes.BadResource, item.At("flow"), $"{owner} lists '{id}', which stands by itself.");
        }

        if (item.Always && flow.Kind is FlowKind.Checklist or FlowKind.Survey)
        {
            found.Error(DiagnosticCodes.BadResource, item.At("always"), $"{owner} is a {Vocabulary.FlowKinds.For(flow.Kind)}, which is always listed: leave 'always' out.");
        }
    }

    private void Action(ResourceCenterDefinition center, ResourceItem item, string owner)
    {
        if (item.Action is not { } action)
        {
            found.Error(DiagnosticCodes.Missing, item.Location, $"{owner} needs an 'action': what it does.");
            return;
        }

        if (action.Label is not null)
        {
            found.Error(DiagnosticCodes.BadAction, action.At("label"), $"{owner} is its own button: what it says is its 'title', not its action's label.");
        }

        buttons.Check(action, owner, center, "start", "navigate");
    }

    private void Needs(ResourceItem item, string? value, string field, string owner)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            found.Error(DiagnosticCodes.Missing, item.At(field), $"{owner} needs a '{field}'.");
        }
    }

    private void Keywords(ResourceItem item, string owner)
    {
        foreach (var word in item.Keywords)
        {
            texts.Line(word, "A keyword", item.At("keywords"));
        }

        if (item.Keywords.Count > MostKeywords)
        {
            found.Error(DiagnosticCodes.BadResource, item.At("keywords"), $"{owner} has {item.Keywords.Count} keywords; {MostKeywords} is the most.");
        }
    }

    /// <summary>Fields that only other types have.</summary>
    private void Foreign(ResourceItem item, string owner)
    {
        var type = item.Type;
        Check("title", item.Title is not null && type == ResourceItemType.Tours);
        Check("summary", item.Summary is not null && type == ResourceItemType.Tours);
        Check("body", item.Body is not null && type is not (ResourceItemType.Article or ResourceItemType.Video));
        Check(item.Media?.Field ?? "", item.Media is not null && type is not (ResourceItemType.Article or ResourceItemType.Video));
        Check("url", item.Url is not null && type != ResourceItemType.Link);
        Check("flow", item.Flow is not null && type != ResourceItemType.Flow);
        Check("always", item.Always && type != ResourceItemType.Flow);
        Check("action", item.Action is not null && type != ResourceItemType.Action);
        Check("keywords", item.Keywords.Count > 0 && type == ResourceItemType.Tours);

        void Check(string field, bool isForeign)
        {
            if (isForeign)
            {
                found.Error(DiagnosticCodes.BadResource, item.At(field), $"{owner} is of type '{Vocabulary.ResourceItemTypes.For(type)}', which has no '{field}'.");
            }
        }
    }
}

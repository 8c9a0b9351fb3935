namespace OnboardingSdk.Definitions;

/// <summary>Checks resource centers, section by section. <see cref="ResourceItemValidator"/> checks what they list.</summary>
internal sealed class ResourceCenterValidator(
    Names names, ButtonValidator buttons, ConditionValidator conditions, DeclarationValidator declarations, MediaValidator media, Findings found)
{
    private readonly TextCheck texts = new(found);
    private readonly ResourceItemValidator items = new(names, buttons, media, found);

    public void Check(ResourceCenterDefinition center)
    {
        var owner = $"The resource center '{center.Id}'";
        texts.RequiredLine(center.Title, owner, "title", center.At("title"));
        texts.Body(center.Body, "The body", center.At("body"));
        declarations.Ids("The section", "A section", center.Sections, s => s.Id, s => s.At("id"));
        declarations.Ids("The item", "An item", center.Sections.SelectMany(s => s.Items), i => i.Id, i => i.At("id"));
        if (center.Sections.Count is 0 or > ResourceCenterDefinition.MostSections)
        {
            found.Error(DiagnosticCodes.EmptyFlow, center.At("sections"), $"{owner} needs 1 to {ResourceCenterDefinition.MostSections} sections.");
        }

        if (center.Items.Count() > ResourceCenterDefinition.MostItems)
        {
            found.Error(DiagnosticCodes.BadResource, center.At("sections"), $"{owner} has {center.Items.Count()} items; {ResourceCenterDefinition.MostItems} is the most.");
        }

        foreach (var section in center.Sections)
        {
            Check(center, section);
        }

        if (center.Sections.Where(s => s.Announcements).Skip(1).FirstOrDefault() is { } second)
        {
            found.Error(DiagnosticCodes.BadResource, second.At("announcements"), $"{owner} has two sections with 'announcements': the feed is one, and of all.");
        }

        if (center.Contact is { } contact)
        {
            Contact(center, contact, owner);
        }
    }

    private void Check(ResourceCenterDefinition center, ResourceSection section)
    {
        var owner = $"The section '{section.Id}'";
        texts.RequiredLine(section.Title, owner, "title", section.At("title"));
        Condition(section.When, owner, section.At("when"));
        if (section.Announcements && section.Items.Count > 0)
        {
            found.Error(DiagnosticCodes.BadResource, section.At("items"), $"{owner} is the feed of announcements, and has no 'items' besides.");
        }
        else if (!section.Announcements && section.Items.Count == 0)
        {
            found.Error(DiagnosticCodes.EmptyFlow, section.At("items"), $"{owner} needs 'items', or \"announcements\": true.");
        }

        foreach (var item in section.Items)
        {
            items.Check(center, item, $"The item '{item.Id}'");
            Condition(item.When, $"The item '{item.Id}'", item.At("when"));
        }
    }

    private void Contact(ResourceCenterDefinition center, ResourceItem contact, string owner)
    {
        items.Check(center, contact, "The contact");
        Condition(contact.When, "The contact", contact.At("when"));
        if (!contact.IsUnread && contact.Type is not (ResourceItemType.Link or ResourceItemType.Action))
        {
            found.Error(DiagnosticCodes.BadResource, contact.At("type"), $"The contact of {owner[..1].ToLowerInvariant()}{owner[1..]} leads to a person: it is a 'link' or an 'action'.");
        }
    }

    private void Condition(Condition? when, string owner, SourceLocation at)
    {
        if (when is null)
        {
            return;
        }

        conditions.Check(when, new(owner, "when", at, null));
        Variants(when, when, owner, at, new(StringComparer.Ordinal));
    }

    /// <summary>What somebody finds by looking for it is no point at which groups could be compared.</summary>
    private void Variants(Condition condition, Condition asked, string owner, SourceLocation at, HashSet<string> visited)
    {
        foreach (var part in ConditionWalk.All(condition))
        {
            if (part is ExperimentCondition x)
            {
                var place = part.Location.File is null || condition != asked ? at : part.Location;
                found.Error(DiagnosticCodes.BadResource, place, $"{owner} asks for a variant of '{x.Experiment}'. Give the experiment to a whole flow: a center, or an announcement, for each variant.");
            }
            else if (part is SegmentCondition s && visited.Add(s.Segment) && names.Segments.TryGetValue(s.Segment, out var segment))
            {
                Variants(segment.When, asked, owner, at, visited);
            }
        }
    }
}

namespace OnboardingSdk;

/// <summary>Makes what is in a resource center, for who has opened it. What a user does not find is left out here, never in the browser.</summary>
internal sealed class ResourceViews(JourneyReader journeys, CatalogProvider catalogs, RequestCulture cultures, TimeProvider clock)
{
    /// <summary>The center's content; null: there is no such center for the user on that page.</summary>
    /// <param name="of">Who.</param>
    /// <param name="center">Id of the center.</param>
    /// <param name="page">Where.</param>
    /// <param name="pathBase">The host's.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async ValueTask<ResourcesView?> OfAsync(RequestUser of, string? center, string? page, string pathBase, CancellationToken cancellationToken)
    {
        var (user, account) = await journeys.ReadAsync(of.Identity, cancellationToken).ConfigureAwait(false);
        var catalog = catalogs.Current;
        var address = PageAddress.Parse(StateViews.Below(pathBase, page));

        // What an experiment has not put anybody into yet is not shown here either: that is recorded with the state.
        var situation = new Situation(catalog, user, account, Scope.User, clock.GetUtcNow(), address) { RecordedOnly = true };
        var decision = Delivery.ShowWith(situation);
        return decision.Shown.FirstOrDefault(v => v.Flow.Id == center)?.Edition?.Flow is ResourceCenterDefinition shown
            ? Of(shown, decision, situation, new(catalog, cultures.Current, user, account, pathBase))
            : null;
    }

    private static ResourcesView Of(ResourceCenterDefinition center, Decision decision, in Situation situation, TextRenderer texts)
    {
        var translated = texts.Translate(center);
        var sections = new List<SectionView>();
        foreach (var section in translated.Sections)
        {
            if (Resources.Has(section, situation) && Section(section, center, decision, situation, texts) is { } view)
            {
                sections.Add(view);
            }
        }

        var contact = translated.Contact is { } way ? Items(way, center, situation, texts).FirstOrDefault() : null;
        return new()
        {
            Id = center.Id,
            Title = texts.Line(translated.Title),
            Body = texts.Body(translated.Body),
            Layout = Vocabulary.ResourceLayouts.For(center.Layout),
            Search = center.Search,
            Sections = sections,
            Contact = contact,
        };
    }

    /// <summary>A section without anything for the user is not there.</summary>
    private static SectionView? Section(ResourceSection section, ResourceCenterDefinition center, Decision decision, in Situation situation, TextRenderer texts)
    {
        if (section.Announcements)
        {
            var news = new List<AnnouncementView>();
            foreach (var announcement in Resources.Announcements(decision))
            {
                news.Add(Announcement(announcement, situation, texts));
            }

            return new() { Id = section.Id, Title = texts.Line(section.Title), Announcements = news };
        }

        var items = new List<ResourceItemView>();
        foreach (var item in section.Items)
        {
            items.AddRange(Items(item, center, situation, texts));
        }

        return items.Count == 0 ? null : new() { Id = section.Id, Title = texts.Line(section.Title), Items = items };
    }

    private static AnnouncementView Announcement(Verdict verdict, in Situation situation, TextRenderer texts)
    {
        var announcement = texts.Translate((AnnouncementDefinition)verdict.Edition!.Flow);
        return new()
        {
            Id = announcement.Id,
            Date = announcement.Date,
            Label = texts.Line(announcement.Label),
            Title = texts.Line(announcement.Title),
            Body = texts.Body(announcement.Body),
            Image = MediaViews.Image(announcement.Media, texts),
            Video = MediaViews.Video(announcement.Media, texts),
            Embed = MediaViews.Embed(announcement.Media, texts),
            Primary = announcement.Primary is { } primary ? ButtonViews.Of(primary, texts) : null,
            Unread = Resources.IsUnread(verdict, situation.User!, situation.Now),
        };
    }

    private static List<ResourceItemView> Items(ResourceItem item, ResourceCenterDefinition center, in Situation situation, TextRenderer texts)
    {
        List<ResourceItemView> views = [];
        if (Resources.Of(item, center, situation) is not { } flows)
        {
            return views;
        }

        if (flows.Count == 0)
        {
            views.Add(Item(item, texts));
        }

        foreach (var flow in flows)
        {
            views.Add(Flow(item, flow, situation, texts));
        }

        return views;
    }

    private static ResourceItemView Item(ResourceItem item, TextRenderer texts) => new()
    {
        Id = item.Id,
        Type = Vocabulary.ResourceItemTypes.For(item.Type),
        Title = texts.Line(item.Title) ?? "",
        Summary = texts.Line(item.Summary),
        Body = item.Body is null ? null : texts.Body(item.Body),
        Image = MediaViews.Image(item.Media, texts),
        Video = MediaViews.Video(item.Media, texts),
        Embed = MediaViews.Embed(item.Media, texts),
        Href = item.Url is ['/', ..] path ? texts.PathBase + path : item.Url,
        Action = item.Action is { } action ? ButtonViews.Of(action, texts) : null,
        Keywords = Keywords(item, texts),
    };

    private static ResourceItemView Flow(ResourceItem item, FlowDefinition flow, in Situation situation, TextRenderer texts)
    {
        var met = situation.Catalog.Editions.Of(flow, FlowStates.Of(flow, situation.User, situation.Account), situation.User, situation.Now).Flow;
        var view = new ResourceItemView
        {
            Id = item.Type == ResourceItemType.Tours ? $"{item.Id}.{flow.Id}" : item.Id,
            Type = Vocabulary.ResourceItemTypes.For(ResourceItemType.Flow),
            Title = texts.Line(item.Title ?? Title(texts.Translate(met))),
            Summary = texts.Line(item.Summary),
            Flow = flow.Id,
            FlowKind = Vocabulary.FlowKinds.For(flow.Kind),
            Keywords = Keywords(item, texts),
        };
        if (met is not ChecklistDefinition checklist)
        {
            return view;
        }

        var (done, total, percent) = Checklists.Progress(checklist, situation.Of(checklist.Scope)?.Flow(checklist.Id) ?? FlowState.None);
        return view with { Done = done, Total = total, Percent = percent };
    }

    private static string Title(FlowDefinition flow) => flow switch
    {
        TourDefinition tour => tour.Title ?? tour.Steps[0].Title,
        ChecklistDefinition checklist => checklist.Title,
        MessageDefinition message => message.Title,
        SurveyDefinition survey => survey.Title,
        _ => flow.Id,
    };

    private static List<string>? Keywords(ResourceItem item, TextRenderer texts) => item.Keywords.Count == 0 ? null : [.. item.Keywords.Select(word => texts.Line(word))];
}

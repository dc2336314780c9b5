namespace Parley.Model.Disclosure;

/// <summary>What of a case an audience may see, and nothing that was computed from the rest.</summary>
/// <remarks>The view is taken before anything is computed: what an answer never received, it cannot leak.</remarks>
public static class CaseView
{
    /// <summary>The case without all that the audience may not see, and without what refers to it. Cost linear in the case.</summary>
    /// <remarks>What is said under the Chatham House rule is kept for the mediator alone, since its speaker could be told from its position; so is what nobody has confirmed.</remarks>
    public static Case For(this Case @case, Audience audience)
    {
        ArgumentNullException.ThrowIfNull(@case);
        ArgumentNullException.ThrowIfNull(audience);
        bool Sees(Visibility? visibility) => audience.Sees(visibility ?? @case.VisibleTo);
        bool SeesJudged(Visibility? visibility) => audience.Sees(visibility ?? Visibility.Mediator);

        var sources = @case.Sources.Where((_, source) => Sees(source.VisibleTo));
        var statements = @case.Statements.Where((_, statement) =>
            Sees(statement.VisibleTo) && sources.Has(statement.Source) && (!(statement.Chatham || statement.Draft) || audience == Audience.Mediator));
        var whole = Sees(null);
        var kept = @case.Keeping(statements);
        return kept with
        {
            Summary = whole ? @case.Summary : null,
            For = whole ? @case.For : null,
            Unknowns = whole ? @case.Unknowns : [],
            Sources = sources,
            Linkages = @case.Linkages.Where((_, linkage) => Sees(linkage.VisibleTo)).Select((_, linkage) => linkage with { Source = Kept(sources, linkage.Source) }),
            RedLines = @case.RedLines.Where((_, line) => SeesJudged(line.VisibleTo)),
            Proposals = kept.Proposals.Where((_, proposal) => Sees(proposal.VisibleTo)).Select((_, proposal) => Visible(proposal, sources)),
            Preferences = @case.Preferences.Where((_, preference) => SeesJudged(preference.VisibleTo)),
            Division = @case.Division is { } division && SeesJudged(division.VisibleTo) ? division : null,
            States = @case.States is { } states ? states with
            {
                Preferences = states.Preferences.Where((_, preference) => SeesJudged(preference.VisibleTo)),
                Coalitions = states.Coalitions.Where((_, coalition) => SeesJudged(coalition.VisibleTo)),
            } : null,
            Indicators = @case.Indicators
                .Select((_, indicator) => indicator with { Figures = [.. indicator.Figures.Where(figure => sources.Has(figure.Source))] })
                .Where((_, indicator) => !indicator.Figures.IsEmpty),
            Events = @case.Events.Where((_, @event) => Sees(@event.VisibleTo) && sources.Has(@event.Source)),
            Agreements = @case.Agreements.Where((_, agreement) => Sees(agreement.VisibleTo)).Select((_, agreement) => agreement with { Source = Kept(sources, agreement.Source) }),
            Exchanges = @case.Exchanges.Where((_, exchange) => SeesJudged(exchange.VisibleTo)).Select((_, exchange) => Visible(exchange, SeesJudged(exchange.ValuesVisibleTo), sources)),
        };
    }

    /// <summary>The narrowest class among all that the case holds: that of a document made from all of it.</summary>
    public static Visibility NarrowestClass(this Case @case)
    {
        ArgumentNullException.ThrowIfNull(@case);
        return Reported(@case).Select(visibility => visibility ?? @case.VisibleTo)
            .Concat(Judged(@case).Select(visibility => visibility ?? Visibility.Mediator))
            .DefaultIfEmpty(@case.VisibleTo)
            .Aggregate(Narrower);
    }

    static IEnumerable<Visibility?> Reported(Case @case) =>
    [
        .. @case.Sources.Values.Select(source => source.VisibleTo),
        .. @case.Linkages.Values.Select(linkage => linkage.VisibleTo),
        .. @case.Statements.Values.Select(statement => statement.VisibleTo),
        .. @case.Proposals.Values.Select(proposal => proposal.VisibleTo),
        .. @case.Events.Values.Select(@event => @event.VisibleTo),
        .. @case.Agreements.Values.Select(agreement => agreement.VisibleTo),
        .. @case.Unknowns.Select(_ => (Visibility?)null),
        .. @case.Summary is null ? [] : new Visibility?[] { null },
    ];

    static IEnumerable<Visibility?> Judged(Case @case) =>
    [
        .. @case.RedLines.Values.Select(line => line.VisibleTo),
        .. @case.Preferences.Values.Select(preference => preference.VisibleTo),
        .. @case.Division is { } division ? new[] { division.VisibleTo } : [],
        .. (@case.States?.Preferences ?? Keyed<StatePreference>.Empty).Values.Select(preference => preference.VisibleTo),
        .. (@case.States?.Coalitions ?? Keyed<Coalition>.Empty).Values.Select(coalition => coalition.VisibleTo),
        .. @case.Exchanges.Values.Select(exchange => exchange.VisibleTo),
        .. @case.Exchanges.Values.Where(IsValued).Select(exchange => exchange.ValuesVisibleTo),
    ];

    /// <summary>What may be told to those alone who may be told both: different parties' confidences stay with the mediator.</summary>
    internal static Visibility Narrower(Visibility a, Visibility b)
    {
        var narrower = a.Class <= b.Class ? a : b;
        var wider = a.Class <= b.Class ? b : a;
        return wider.Parties.IsEmpty || narrower.Parties.IsEmpty || narrower.Parties.All(wider.Parties.Contains) ? narrower : Visibility.Mediator;
    }

    static Proposal Visible(Proposal proposal, Keyed<Source> sources) => proposal with
    {
        Versions = proposal.Versions.Select((_, version) => version.Source is null || sources.Has(version.Source) ? version : version with { Source = null, Quote = [] }),
    };

    /// <summary>The steps, without what they cost and are worth where that is not for the audience: one side would read it off the other's.</summary>
    static Exchange Visible(Exchange exchange, bool valued, Keyed<Source> sources) => exchange with
    {
        Why = valued ? exchange.Why : null,
        Guarantee = valued ? exchange.Guarantee : null,
        Steps = exchange.Steps.Select((_, step) => step with { Cost = valued ? step.Cost : null, Worth = valued ? step.Worth : null, Source = Kept(sources, step.Source) }),
    };

    static bool IsValued(Exchange exchange) => exchange.Guarantee is not null || exchange.Steps.Values.Any(step => step.Cost is not null || step.Worth is not null);

    static string? Kept(Keyed<Source> sources, string? source) => source is not null && sources.Has(source) ? source : null;
}

using System.Collections.Immutable;
using Parley.Model;
using Parley.Model.Anchors;
using Parley.Model.Disclosure;
using Parley.Report.Answers;
using Parley.Report.Charts;
using Parley.Report.Documents;
using Parley.Report.Drawing;
using Figure = Parley.Report.Documents.Figure;

namespace Parley.Report.Briefing;

/// <summary>The briefing of a case: what a principal reads in five minutes, each claim traceable to its source.</summary>
public static class BriefingDocument
{
    /// <summary>Computes and composes the briefing.</summary>
    /// <param name="case">The case, or the view of it that the reader may see.</param>
    /// <param name="texts">The texts of its sources.</param>
    /// <param name="audience">Who reads it. The mediator sees passages among the text around them; others only in sources that themselves say that they are for them, and nobody where it is null.</param>
    /// <param name="drawing">Draws its pictures; without one it has their tables alone.</param>
    /// <param name="progress">Told the share that is done, from 0 to 1.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static Document Of(Case @case, Keyed<SourceText> texts, Audience? audience = null, DrawingEngine? drawing = null, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(@case);
        ArgumentNullException.ThrowIfNull(texts);
        @case = @case.WithoutDrafts();
        var content = BriefingContent.Of(@case, texts, audience, progress, cancellation);
        cancellation.ThrowIfCancellationRequested();
        var document = new Document
        {
            Title = @case.Title,
            Subtitle = @case.Summary,
            Disclosure = @case.NarrowestClass(),
            Facts = [.. Facts(@case)],
            Sections = [.. Sections(content, drawing).Where(section => !section.Blocks.IsEmpty || !section.Parts.IsEmpty)],
        };
        progress?.Report(1);
        return document;
    }

    static IEnumerable<Fact> Facts(Case @case)
    {
        yield return new("What this is", "A briefing on a mediation");
        yield return new("As of", Wording.Date(@case.AsOf));
        yield return new("For", @case.For ?? "the mediation team");
        yield return new("Parties", Wording.List(@case.Parties.Where(entry => @case.Principal(entry.Key) == entry.Key && @case.IsRequired(entry.Key)).Select(entry => entry.Value.Label)));
    }

    static IEnumerable<Section> Sections(BriefingContent content, DrawingEngine? drawing)
    {
        var words = content.Words;
        yield return new("summary", "In five lines", [new Bullets(Summary.Lines(content), Numbered: true)]);
        if (content.Case.Issues.Count > 0)
        {
            yield return new("positions", "Where the parties stand", PositionsSection.Blocks(words, content.Positions));
            yield return new("proposals", "The proposals against the positions", ProposalsSection.Blocks(words, content.Proposals));
            yield return new("space", "What is still possible", SpaceSection.Blocks(words, content.Space));
            yield return new("bargains", "Bargains", [.. BargainSection.Blocks(words, content.Bargain), .. Pictures(drawing, engine => BargainChart.Draw(words, content.Bargain, engine))]) { Parts = [.. Improvements(content)] };
        }
        yield return new("stability", "What would hold without a deal", StabilitySection.Blocks(words, content.Stability, Pictures(drawing, engine => StateGraph.Draw(words, content.Stability, engine))));
        if (!content.Unlocks.IsEmpty) yield return new("unlock", content.Unlocks.Length == 1 ? "What would unlock the wanted situation" : "What would unlock the wanted situations", [.. content.Unlocks.SelectMany(answer => UnlockSection.Blocks(words, answer))]);
        if (content.Case.Exchanges.Count > 0) yield return new("exchange", "In which order steps can be exchanged", ExchangeSection.Blocks(words, content.Exchange, (plan, pair, table) => drawing is null ? null : ExchangeChart.Draw(words, plan, pair, table, drawing)));
        if (content.Case.Agreements.Count > 0) yield return new("agreements", "What has been agreed", RecordSections.Agreements(words));
        yield return new("timeline", "Timeline", Timeline(words, drawing));
        if (content.Case.Indicators.Count > 0) yield return new("indicators", "Indicators", Indicators(words, drawing));
        if (content.Case.Contested.Count > 0) yield return new("contested", "Contested claims, side by side", RecordSections.ContestedClaims(words));
        yield return new("assumptions", "Assumptions, and what leans on them", AssumptionsSection.Blocks(content));
        if (content.Robust.Zone is not null || content.Robust.Rankings > 0) yield return new("robust", "How firm the conclusions are", RobustSection.Blocks(words, content.Robust));
        yield return new("unknown", "What is unknown", RecordSections.Unknowns(content));
        yield return new("sources", "Sources", RecordSources(content)) { Parts = [.. Passages(content)] };
    }

    static IEnumerable<Section> Passages(BriefingContent content)
    {
        yield return new("passages", "Passages", SourcesSection.Passages(content));
        if (ExtractsSection.Blocks(content) is { IsEmpty: false } extracts) yield return new("extracts", "The passages in their sources", extracts);
    }

    /// <summary>A table, or where there is something to draw the picture with that table beside it.</summary>
    static ImmutableArray<Block> Timeline(Wording words, DrawingEngine? drawing)
    {
        var blocks = TimelineSection.Blocks(words);
        return blocks is [DataTable table] ? [.. Pictures(drawing, engine => TimelineChart.Draw(words, TimelineSection.Counts(words), engine)), table] : blocks;
    }

    static ImmutableArray<Block> Indicators(Wording words, DrawingEngine? drawing)
    {
        var blocks = RecordSections.Indicators(words);
        return drawing is null ? blocks : [.. blocks, .. IndicatorChart.Draw(words, (DataTable)blocks[0], drawing)];
    }

    static ImmutableArray<Block> Pictures(DrawingEngine? drawing, Func<DrawingEngine, Figure?> draw) =>
        drawing is not null && draw(drawing) is { } figure ? [figure] : [];

    static ImmutableArray<Block> RecordSources(BriefingContent content) =>
        content.Case.Sources.Count == 0 ? [new Paragraph("The case names no sources.")] : SourcesSection.Sources(content.Words);

    static IEnumerable<Section> Improvements(BriefingContent content) =>
        content.Bargain.Parties.Length < 2 ? [] : content.Improvements.Select(answer =>
            new Section($"improve-{answer.Proposal}", $"Better for all than {Wording.InSentence(content.Words.Proposal(answer.Proposal))}?", ImproveSection.Blocks(content.Words, answer)));
}

using System.Collections.Immutable;
using Parley.Model;
using Parley.Report.Answers;
using Parley.Report.Documents;
using Parley.Solve.Positions;

namespace Parley.Report.Briefing;

/// <summary>What was judged rather than reported, by whom, and which answers lean on it.</summary>
static class AssumptionsSection
{
    public static ImmutableArray<Block> Blocks(BriefingContent content)
    {
        var rows = Rows(content).ToImmutableArray();
        return rows.IsEmpty
            ? [new Paragraph("Nothing in this briefing rests on a judgement.")]
            :
            [
                new Paragraph("Each line is a judgement of the analyst. The last column says which answers fall with it; answers that name none stand on statements alone."),
                new DataTable("Assumptions", [new("Judgement"), new("By"), new("Confidence"), new("Grounds"), new("What leans on it")], rows),
            ];
    }

    static IEnumerable<ImmutableArray<Cell>> Rows(BriefingContent content)
    {
        var (words, @case) = (content.Words, content.Case);
        foreach (var (party, preference) in @case.Preferences)
            yield return [$"What packages are worth to {words.Party(party)}", preference.Author, Word(preference.Confidence), preference.Why ?? "not given", "Bargains and better packages; not the positions, nor the space"];
        foreach (var (party, preference) in @case.States?.Preferences ?? Keyed<StatePreference>.Empty)
            yield return [$"The ranking of the situations by {words.Party(party)}", preference.Author, Word(preference.Confidence), preference.Why ?? "not given", "What would hold without a deal"];
        foreach (var exchange in @case.Exchanges.Values.Where(exchange => exchange.Steps.Values.Any(step => step.Cost is not null || step.Worth is not null)))
            yield return [$"What the steps of “{exchange.Title}” cost and are worth", exchange.Author, Word(exchange.Confidence), exchange.Why ?? "not given", "The order of the exchange and its guarantee"];
        foreach (var (id, line) in @case.RedLines)
            yield return [$"Red line of {words.Party(line.Party)}: never “{words.Frame.Describe(line.Never)}”", line.Author, Word(line.Confidence), line.Why ?? "not given", Leaning(content, id)];
        foreach (var (id, statement) in @case.Statements.Where(entry => entry.Value.Inferred))
            yield return [
                (Text)$"{words.Party(statement.Speaker)}: {string.Join("; ", statement.Stances.Select(stance => $"{PositionsSection.Word(stance.Kind)} “{words.Frame.Describe(stance.On)}”"))} " + Wording.Mark(Basis.Inferred) + " " + Wording.Evidence(id, "passage"),
                "the analyst", "not given", statement.Note ?? "not given", Leaning(content, id)];
        foreach (var (id, linkage) in @case.Linkages.Where(entry => entry.Value.Source is null))
            yield return [$"Linkage: {words.Frame.Describe(linkage.Rule)}", linkage.Author ?? "not given", "not given", linkage.Why ?? "not given", "Space, bargains and better packages"];
    }

    /// <summary>Whether the space changes from empty to open without the red lines that a statement or judgement draws.</summary>
    static string Leaning(BriefingContent content, string id)
    {
        var lines = content.Space.RedLines.Where(line => line.Line.Id == id || line.Line.Id.StartsWith(id + "-", StringComparison.Ordinal)).ToArray();
        return lines.Length == 0 ? "Positions"
            : Array.Exists(lines, line => line.OpensAlone) ? "Positions and space: without it alone the space would be open"
            : "Positions and space; whether anything is open does not turn on it alone";
    }

    static string Word(Confidence confidence) => confidence switch { Confidence.High => "high", Confidence.Medium => "medium", _ => "low" };
}

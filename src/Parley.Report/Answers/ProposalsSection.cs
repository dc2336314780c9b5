using System.Collections.Immutable;
using Parley.Model;
using Parley.Report.Documents;
using Parley.Solve.Positions;
using Parley.Solve.Proposals;

namespace Parley.Report.Answers;

/// <summary>The proposals against the positions: what changed, whose concern each term meets, the nonstarters.</summary>
static class ProposalsSection
{
    public static ImmutableArray<Block> Blocks(Wording words, ImmutableArray<ProposalStanding> standings) =>
        standings.IsEmpty
            ? [new Callout(CalloutKind.Unknown, "No proposal has been tabled.")]
            : [.. standings.SelectMany(standing => One(words, standing))];

    static IEnumerable<Block> One(Wording words, ProposalStanding standing)
    {
        var proposal = words.Case.Proposals[standing.Proposal];
        var name = proposal.Versions.Count == 1 ? words.Proposal(standing.Proposal) : $"{words.Proposal(standing.Proposal)}, version {standing.Version}";
        yield return new Paragraph(Opening(words, standing, proposal, name));
        if (standing.Nonstarters.ToArray() is { Length: > 0 } nonstarters)
            yield return new Callout(CalloutKind.Warning, Nonstarters(words, nonstarters));
        if (!standing.BrokenLinkages.IsEmpty)
            yield return new Callout(CalloutKind.Warning, $"It breaks {(standing.BrokenLinkages.Length == 1 ? "the linkage" : "the linkages")} {Wording.List(standing.BrokenLinkages.Select(id => $"“{words.Frame.Describe(words.Case.Linkages[id].Rule)}”"))}.");
        yield return Table(words, standing, name);
        if (Answers(words, standing, proposal) is { Length: > 0 } answers) yield return new Bullets([.. answers]);
    }

    static Text Opening(Wording words, ProposalStanding standing, Proposal proposal, string name)
    {
        var version = proposal.Versions[standing.Version];
        Text text = new Span(name, SpanStyle.Strong);
        text += $" was tabled by {words.Party(standing.TabledBy)}{(proposal.To.IsEmpty ? "" : $" and handed to {words.Parties(proposal.To)}")} on ";
        text += version.Quote.IsEmpty ? Wording.Date(standing.Date) : new Span(Wording.Date(standing.Date)) { Anchor = Wording.PassageAnchor("proposal", $"{standing.Proposal}-{standing.Version}") };
        text += $". It settles {Wording.Count(standing.Terms.Length, "issue")}";
        text += standing.Open.IsEmpty ? "." : $" and leaves open {Wording.List(standing.Open.Select(issue => words.Issue(issue)))}.";
        if (!standing.Dropped.IsEmpty) text += $" It no longer settles {Wording.List(standing.Dropped.Select(issue => words.Issue(issue)))}.";
        return text;
    }

    static Text Nonstarters(Wording words, TermStanding[] nonstarters)
    {
        Text text = $"{(nonstarters.Length == 1 ? "One term is a nonstarter" : $"{Wording.Capital(Wording.Count(nonstarters.Length, "term"))} are nonstarters")}: ";
        return text + Text.Join("; ", nonstarters.Select(term =>
        {
            var by = term.Row.Positions.Where(position => position.RulesOut).ToArray();
            return (Text)$"{term.Row.Term.Title} — ruled out by " + Text.Join(", ", by.Select(position => (Text)words.Party(position.Party) + " " + Wording.Mark(position.JudgedRedLines.IsEmpty ? position.Basis : Basis.Judged)));
        })) + ".";
    }

    static DataTable Table(Wording words, ProposalStanding standing, string name)
    {
        var parties = standing.Terms.IsEmpty ? [] : standing.Terms[0].Row.Positions.Select(position => position.Party).ToArray();
        return new(
            $"{name}: terms against positions",
            [new Column("Term"), .. parties.Select(party => new Column(words.Party(party))), new Column("Meets the concern of"), new Column("Change")],
            [.. standing.Terms.Select(term => ImmutableArray.Create<Cell>([term.Row.Term.Title, .. term.Row.Positions.Select(position => PositionsSection.CellOf(words, position)), term.Meets.IsEmpty ? "nobody known" : words.Parties(term.Meets), Change(words, term)]))]);
    }

    static string Change(Wording words, TermStanding term) => term.Change switch
    {
        TermChange.Inserted => "new",
        TermChange.Changed => $"was: {words.Option(term.Row.Term.Issue!, term.Before!)}",
        _ => "as before",
    };

    static Text[] Answers(Wording words, ProposalStanding standing, Proposal proposal) =>
    [
        .. from entry in proposal.Answers
           from answer in entry.Value
           where (answer.Version ?? proposal.Versions.Where(version => version.Value.Date <= answer.Date).Select(version => version.Key).LastOrDefault()) == standing.Version
           orderby answer.Date
           select Answer(words, entry.Key, answer),
    ];

    static Text Answer(Wording words, string party, Answer answer)
    {
        var verb = answer.Kind switch
        {
            AnswerKind.Accepts => "accepted it",
            AnswerKind.Conditional => "accepted it on conditions",
            AnswerKind.Counters => "answered with another proposal",
            AnswerKind.Assesses => "gave an appraisal without a yes or a no",
            _ => "rejected it",
        };
        Text text = $"{words.Party(party)} {verb} on ";
        text += answer.Statement is null ? Wording.Date(answer.Date) : Wording.Evidence(answer.Statement, Wording.Date(answer.Date));
        return text + "." + (answer.Note is { } note ? $" {note}" : "");
    }
}

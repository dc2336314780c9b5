using System.Collections.Immutable;
using Parley.Model;
using Parley.Solve.Outcomes;
using Parley.Solve.Positions;

namespace Parley.Solve.Proposals;

/// <summary>Holds proposals against the positions of one case.</summary>
sealed class ProposalReader(Case @case)
{
    readonly OutcomeFrame frame = OutcomeFrame.Of(@case);
    readonly ImmutableDictionary<string, PositionRow> rows = PositionMatrix.Of(@case).Rows.ToImmutableDictionary(row => row.Term.Id);
    readonly ImmutableArray<RedLine> redLines = RedLine.Of(@case);

    public IEnumerable<ProposalStanding> Read(string id, Proposal proposal)
    {
        var before = Keyed<string>.Empty;
        foreach (var (number, version) in proposal.Versions)
        {
            yield return Read(id, proposal, number, version, before);
            before = version.Terms;
        }
    }

    ProposalStanding Read(string id, Proposal proposal, string number, ProposalVersion version, Keyed<string> before)
    {
        var outcome = frame.Partial(version.Terms);
        return new()
        {
            Proposal = id,
            Version = number,
            Date = version.Date,
            TabledBy = proposal.TabledBy,
            Terms = [.. version.Terms.Select(term => ReadTerm(term.Key, term.Value, before))],
            Dropped = [.. before.Ids.Where(issue => !version.Terms.Has(issue))],
            Open = [.. frame.Issues.Select(issue => issue.Id).Where(issue => !version.Terms.Has(issue))],
            BrokenLinkages = [.. @case.Linkages.Where(linkage => frame.Compile(linkage.Value.Rule).Decide(outcome) == false).Select(linkage => linkage.Key)],
            Crossed = [.. redLines.Where(line => line.Rule.Decide(outcome) == false)],
        };
    }

    TermStanding ReadTerm(string issueId, string option, Keyed<string> before)
    {
        var issue = frame.Issue(issueId);
        var row = rows[$"{issueId} = {issue.OptionId(issue.PositionOf(option))}"];
        var earlier = before.TryGet(issueId, out var was) ? was : null;
        var change = earlier is null ? TermChange.Inserted : earlier == option ? TermChange.Kept : TermChange.Changed;
        ImmutableArray<string> meets = [.. row.Positions.Where(position => position.Stance is StanceKind.Demands or StanceKind.Accepts).Select(position => position.Party)];
        return new(row, change, change == TermChange.Changed ? earlier : null, meets);
    }
}

using Parley.Solve.Proposals;
using static Parley.Solve.Tests.CaseText;

namespace Parley.Solve.Tests.Proposals;

public sealed class ProposalStandingTests
{
    const string Draft = """
        proposals:
          draft:
            tabled_by: vale
            to: commission
            versions:
              1: { date: 2025-07-01, terms: { flow: high, price: 2 } }
              2: { date: 2025-07-05, terms: { flow: middle } }

        """;

    [Fact]
    public void A_term_that_a_required_party_rules_out_is_a_nonstarter()
    {
        var standing = ProposalStanding.Of(Case(Draft + "statements:\n" + Statement("said", "upland", "2025-07-02", "flow = high: red line")));

        Assert.Equal("flow = high", Assert.Single(standing[0].Nonstarters).Row.Term.Id);
        Assert.Equal("said", Assert.Single(standing[0].Crossed).Id);
        Assert.Empty(standing[1].Nonstarters);
    }

    [Fact]
    public void A_term_meets_the_concern_of_those_who_demand_or_accept_it()
    {
        var standing = ProposalStanding.Of(Case(Draft + "statements:\n" + Statement("a", "vale", "2025-07-02", "flow = high: demands") + Statement("b", "upland", "2025-07-02", "price >= 2: accepts")));

        Assert.Equal([["vale"], ["upland"]], standing[0].Terms.Select(term => term.Meets.ToArray()));
    }

    [Fact]
    public void What_changed_since_the_version_before_is_told()
    {
        var second = ProposalStanding.Of(Case(Draft))[1];

        Assert.Equal((TermChange.Changed, "high"), (second.Terms[0].Change, second.Terms[0].Before));
        Assert.Equal(["price"], second.Dropped);
        Assert.Equal(["price"], second.Open);
    }

    [Fact]
    public void A_linkage_that_no_completion_keeps_is_broken()
    {
        var standing = ProposalStanding.Of(Case(Draft + "linkages: { paid: { rule: price >= 4 if flow = high, author: analyst } }\n"));

        Assert.Equal(["paid"], standing[0].BrokenLinkages);
        Assert.Empty(standing[1].BrokenLinkages);
    }
}

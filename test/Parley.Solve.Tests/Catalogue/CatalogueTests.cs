using System.Collections.Immutable;
using System.Text.Json;
using Parley.Model.Files;
using Parley.Solve.Soundness;
using Parley.Solve.Stability;

namespace Parley.Solve.Tests.Catalogue;

public sealed class CatalogueTests
{
    public static TheoryData<string> All => [.. CatalogueCase.Names];

    public static TheoryData<string> WithStatements => [.. CatalogueCase.Names.Where(name => new CatalogueCase(name).Expected.TryGetProperty("statements", out _))];

    public static TheoryData<string> Folders =>
        [.. new[] { "catalog", "examples" }.SelectMany(room => Directory.GetDirectories(Repository.PathOf(room)).Select(folder => $"{room}/{Path.GetFileName(folder)}"))];

    [Theory, MemberData(nameof(All))]
    public void A_published_case_has_the_equilibria_that_the_definitions_give(string name)
    {
        var published = new CatalogueCase(name);

        var answer = StabilityAnswer.Of(published.Case);

        Assert.Equal(CatalogueCase.Equilibria(published.Expected.GetProperty("equilibria")), CatalogueCase.Equilibria(answer));
        Assert.Equal(published.Individual(), CatalogueCase.Individual(answer));
    }

    [Theory, MemberData(nameof(WithStatements))]
    public void Preferences_as_statements_lead_to_the_equilibria_given_for_them(string name)
    {
        var published = new CatalogueCase(name);
        var statements = published.Expected.GetProperty("statements");

        var answer = StabilityAnswer.Of(published.WithStatements());

        var own = statements.TryGetProperty("equilibria", out var equilibria);
        Assert.Equal(own, statements.GetProperty("agrees").EnumerateObject().Any(party => !party.Value.GetBoolean()));
        Assert.Equal(CatalogueCase.Equilibria(own ? equilibria : published.Expected.GetProperty("equilibria")), CatalogueCase.Equilibria(answer));
    }

    /// <summary>Parties taken as one against the others, each by itself.</summary>
    [Fact]
    public void In_Elmira_the_ministry_and_Uniroyal_undo_the_equilibria_that_the_guide_says_they_undo()
    {
        var published = new CatalogueCase("elmira-1991");
        var expected = published.Expected.GetProperty("coalition");

        var answer = StabilityAnswer.Of(published.Case);

        var coalition = Assert.Single(answer.Coalitions);
        Assert.Equal(CatalogueCase.Ids(expected.GetProperty("parties")), coalition.Members);
        foreach (var (name, concept, alone) in new[] { ("Nash", CoalitionConcept.Nash, StabilityConcept.Nash), ("GMR", CoalitionConcept.GeneralMetarational, StabilityConcept.GeneralMetarational), ("SMR", CoalitionConcept.SymmetricMetarational, StabilityConcept.SymmetricMetarational) })
        {
            var holding = answer.States.Where(state => state.Stable["local"].Contains(alone) && coalition.States.Single(judged => judged.State == state.State).Stays.Contains(concept));
            Assert.Equal(CatalogueCase.Ids(expected.GetProperty(name)), holding.Select(state => state.State));
        }
        var seventh = coalition.States.Single(judged => judged.State == "7").Replies;
        Assert.Equal(CatalogueCase.Ids(expected.GetProperty("improvements").GetProperty("7")), seventh.Select(reply => reply.To));
        Assert.Equal("7", seventh[0].Way[0].From);
        Assert.Equal("10", seventh[0].Way[^1].To);
    }

    /// <summary>Under the sequential concept the local governments too are answered by the two as one: by what both like better.</summary>
    [Fact]
    public void In_Elmira_the_sequential_equilibria_with_two_parties_as_one_are_those_that_brute_force_found()
    {
        var published = new CatalogueCase("elmira-1991");
        var expected = published.Expected.GetProperty("coalition");
        var states = CaseStates.Of(published.Case).States!;
        var model = new GraphModel(states.Moves, [.. states.Parties.Select(party => CaseRanks.Of(published.Case, states, party))]);
        ImmutableArray<int> members = [.. CatalogueCase.Ids(expected.GetProperty("parties")).Select(party => states.Parties.IndexOf(party))];
        var local = states.Parties.IndexOf("local");

        var holding = Enumerable.Range(0, states.Count).Where(state =>
            CoalitionStability.Stays(model, state, CoalitionConcept.Sequential, members)
            && model.Moves.Targets(local, state).Where(target => model.Prefers(local, state, target))
                .All(target => CoalitionStability.Improvements(model, target, members).Any(answer => !model.Prefers(local, state, answer))));

        Assert.Equal(CatalogueCase.Ids(expected.GetProperty("SEQ")), holding.Select(states.Id));
    }

    [Fact]
    public void Of_all_rankings_of_Syria_those_counted_by_definition_make_the_wanted_state_hold()
    {
        var published = new CatalogueCase("syria-iraq-1975");
        var inverse = published.Expected.GetProperty("inverse");
        var wanted = inverse.GetProperty("wanted").ToString();

        var answers = Orders(["1", "2", "3", "4", "5", "6"]).Select(order => StabilityAnswer.Of(published.WithRanking("syria", order)));
        var counts = answers.SelectMany(answer => answer.Equilibria.Where(equilibria => equilibria.States.Contains(wanted))).CountBy(equilibria => equilibria.Concept).ToDictionary();

        var expected = inverse.GetProperty("counts").Deserialize<Dictionary<string, int>>()!;
        Assert.Equal([expected["Nash"], expected["GMR"], expected["SMR"], expected["SEQ"], expected["SSEQ"]], Enum.GetValues<StabilityConcept>().Select(concept => counts[concept]));
    }

    [Theory, MemberData(nameof(Folders))]
    public void Every_case_of_the_repository_is_sound(string folder)
    {
        var reading = CaseFile.Read(MemoryFolder.OfDisk(folder.Split('/')));

        var findings = CaseSoundness.Check(reading, TestContext.Current.CancellationToken);

        Assert.Equal(folder == "examples/orr-water" ? ["empty-space"] : [], findings.Select(finding => finding.Code));
    }

    static IEnumerable<string[]> Orders(string[] states) =>
        states.Length == 0 ? [[]] : states.SelectMany(first => Orders([.. states.Where(state => state != first)]).Select(rest => (string[])[first, .. rest]));
}

using Parley.Solve.Stability;

namespace Parley.Solve.Tests.Stability;

public class PublishedCaseTests
{
    const string NoCases = "The published cases are not beside this checkout.";

    public static TheoryData<string> Names
    {
        get
        {
            var folder = Repository.Shared("cases", "stability");
            return folder is null ? ["none"] : [.. Directory.GetFiles(folder, "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order()];
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void Every_verdict_of_a_published_case_is_the_recorded_one(string name)
    {
        var published = Open(name);

        var verdicts = StabilityAnalysis.Analyse(published.Model);

        Assert.All(published.Equilibria(), entry => Assert.Equal(entry.States, verdicts.Equilibria(entry.Concept)));
        Assert.All(published.Individual(), entry => Assert.Equal(entry.States, verdicts.Stable(entry.Concept, entry.Party)));
    }

    [Theory, MemberData(nameof(Names))]
    public void A_published_case_has_the_recorded_numbers_of_moves_and_improvements(string name)
    {
        var published = Open(name);
        var model = published.Model;

        Assert.All(published.MoveCounts("unilateralMoves"), entry =>
            Assert.Equal(entry.Count, States().Sum(state => model.Moves.Targets(entry.Party, state).Length)));
        Assert.All(published.MoveCounts("unilateralImprovements"), entry =>
            Assert.Equal(entry.Count, States().Sum(state => model.Moves.Targets(entry.Party, state).Count(to => model.Prefers(entry.Party, state, to)))));

        IEnumerable<int> States() => Enumerable.Range(0, model.StateCount);
    }

    static PublishedCase Open(string name)
    {
        var folder = Repository.Shared("cases", "stability");
        Assert.SkipWhen(folder is null, NoCases);
        return PublishedCase.Read(Path.Combine(folder!, name + ".json"));
    }
}

using System.Collections.Immutable;
using Parley.Model;
using Parley.Model.Files;
using Parley.Report.Answers;
using Parley.Report.Documents;
using Parley.Report.Markdown;
using Parley.Solve.Bargaining;
using Parley.Solve.Exchanges;
using Parley.Solve.Robustness;
using Parley.Solve.Simulation;
using Parley.Solve.Space;
using Parley.Solve.Stability;
using Parley.Solve.Unlocking;

namespace Parley.Report.Tests.Answers;

/// <summary>Long work that is stopped at once, or at the first sign of progress.</summary>
public sealed class StoppedAnswerTests
{
    delegate ImmutableArray<Block> Section(Case @case, IProgress<double> progress, CancellationToken cancellation);

    static readonly Dictionary<string, Section> sections = new(StringComparer.Ordinal)
    {
        ["space"] = (@case, progress, cancellation) => SpaceSection.Blocks(new(@case), SpaceAnswer.Of(@case, progress, cancellation)),
        ["bargain"] = (@case, progress, cancellation) => BargainSection.Blocks(new(@case), BargainAnswer.Of(@case, progress, cancellation)),
        ["improve"] = (@case, progress, cancellation) => ImproveSection.Blocks(new(@case), ImproveAnswer.Of(@case, @case.Proposals[0].Key, progress: progress, cancellation: cancellation)),
        ["stability"] = (@case, progress, cancellation) => StabilitySection.Blocks(new(@case), StabilityAnswer.Of(@case, progress, cancellation: cancellation)),
        ["unlock"] = (@case, progress, cancellation) => UnlockSection.Blocks(new(@case), UnlockAnswer.Of(@case, "1", progress, cancellation)),
        ["robust"] = (@case, progress, cancellation) => RobustSection.Blocks(new(@case), RobustAnswer.Of(@case, new() { Draws = 20_000 }, progress, cancellation)),
        ["simulate"] = (@case, progress, cancellation) => SimulationSection.Blocks(new(@case), SimulationAnswer.Of(@case, new() { Runs = 2_000 }, progress, cancellation)),
    };

    /// <summary>Each stopped at once, and those that tell of their progress in so small a case at its first sign.</summary>
    public static TheoryData<string, bool> Verbs => [.. sections.Keys.Select(verb => (verb, true)), .. sections.Keys.Where(verb => verb != "improve").Select(verb => (verb, false))];

    [Theory, MemberData(nameof(Verbs))]
    public async Task What_was_stopped_says_so_and_is_told_as_far_as_it_came(string verb, bool atOnce)
    {
        using var stop = new CancellationTokenSource();
        if (atOnce) await stop.CancelAsync();
        var @case = CaseFile.Read(MemoryFolder.OfDisk("examples", "labour-dispute"), TestContext.Current.CancellationToken).Case!;

        var blocks = sections[verb](@case, new Stopper(stop), stop.Token);

        var text = MarkdownWriter.Write(new Document { Title = "Test", Disclosure = Visibility.Public, Facts = [], Sections = [new("it", "It", blocks)] });
        Assert.True(stop.IsCancellationRequested);
        Assert.Contains("stopped", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_exchange_whose_search_was_stopped_says_that_another_order_may_need_less()
    {
        var @case = CaseFile.Read(MemoryFolder.OfDisk("examples", "orr-water"), TestContext.Current.CancellationToken).Case!;
        var answer = ExchangeAnswer.Of(@case, cancellation: TestContext.Current.CancellationToken);

        var blocks = ExchangeSection.Blocks(new(@case), answer with { Plans = [.. answer.Plans.Select(plan => plan with { Status = Parley.Solve.SolveStatus.Cancelled })] });

        Assert.Contains(blocks.OfType<Callout>(), callout => callout.Kind == CalloutKind.Warning && callout.Text.ToString()!.Contains("stopped", StringComparison.Ordinal));
    }

    sealed class Stopper(CancellationTokenSource stop) : IProgress<double>
    {
        public void Report(double value) => stop.Cancel();
    }
}

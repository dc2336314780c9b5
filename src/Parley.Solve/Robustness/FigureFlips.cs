using System.Collections.Immutable;
using Parley.Solve.Bargaining;

namespace Parley.Solve.Robustness;

/// <summary>Moves one judged figure at a time to the ends of its range and, where a conclusion changes, closes in on where. Cost O(figures · conclusions · packages).</summary>
sealed class FigureFlips
{
    /// <summary>Steps of closing in: from a whole range to a millionth of it.</summary>
    const int Steps = 20;

    readonly PackageSet packages;
    readonly ImmutableArray<(string Proposal, int Package)> proposals;
    readonly Draw draw;
    readonly int[] nash;

    public FigureFlips(PackageSet packages, ImmutableArray<(string Proposal, int Package)> proposals)
    {
        (this.packages, this.proposals, draw) = (packages, proposals, new(packages));
        draw.TakeGuess();
        draw.Evaluate();
        nash = Best();
    }

    /// <summary>The flips, and the conclusions that nothing flips.</summary>
    public (ImmutableArray<Flip> Flips, ImmutableArray<Conclusion> Firm) Find(CancellationToken cancellation)
    {
        var conclusions = Conclusions();
        var flips = ImmutableArray.CreateBuilder<Flip>();
        foreach (var (judgement, guess, low, high, set) in Figures())
        {
            if (cancellation.IsCancellationRequested) break;
            foreach (var end in new[] { low, high }.Where(end => end != guess).Distinct())
            {
                foreach (var conclusion in conclusions)
                {
                    Move(set, end);
                    if (Holds(conclusion) == conclusion.Holds) continue;
                    var (same, other) = (guess, end);
                    for (var step = 0; step < Steps; step++)
                    {
                        var middle = (same + other) / 2;
                        Move(set, middle);
                        if (Holds(conclusion) == conclusion.Holds) same = middle;
                        else other = middle;
                    }
                    Move(set, other);
                    flips.Add(new(judgement, conclusion, guess, other, conclusion.Kind == ConclusionKind.Nash && Best() is [var then, ..] ? Package(then) : null));
                }
            }
        }
        var flipped = flips.Select(flip => flip.Conclusion).ToHashSet();
        return (flips.ToImmutable(), [.. conclusions.Where(conclusion => !flipped.Contains(conclusion))]);
    }

    ImmutableArray<Conclusion> Conclusions()
    {
        draw.TakeGuess();
        draw.Evaluate();
        return
        [
            new(ConclusionKind.Zone, null, null, nash.Length > 0),
            .. nash.Length > 0 ? [new Conclusion(ConclusionKind.Nash, null, null, true)] : Array.Empty<Conclusion>(),
            .. proposals.SelectMany(proposal => packages.Problem.Parties.Select((party, at) => new Conclusion(ConclusionKind.Acceptable, proposal.Proposal, party, draw.Accepts(at, proposal.Package)))),
        ];
    }

    bool Holds(Conclusion conclusion) => conclusion.Kind switch
    {
        ConclusionKind.Zone => Best().Length > 0,
        ConclusionKind.Nash => Best() is [var now, ..] && now == nash[0],
        _ => draw.Accepts(packages.Problem.Parties.IndexOf(conclusion.Party!), proposals.First(proposal => proposal.Proposal == conclusion.Subject).Package),
    };

    int[] Best() => draw.Nash() is >= 0 and var best ? [best] : [];

    void Move(Action<double> set, double to)
    {
        draw.TakeGuess();
        set(to);
        draw.Evaluate();
    }

    Package Package(int at)
    {
        var outcome = packages.Outcomes[at];
        return packages.Problem.PackageOf(outcome.AsSpan(), [.. packages.Problem.Utilities.Select(utility => utility.ValueOf(utility.SumOf(outcome.AsSpan())))]);
    }

    IEnumerable<(Judgement Judgement, double Guess, double Low, double High, Action<double> Set)> Figures()
    {
        for (var party = 0; party < packages.Spreads.Length; party++)
        {
            var (id, spread, p) = (packages.Problem.Parties[party], packages.Spreads[party], party);
            if (spread.Level.Low < spread.Level.High) yield return (new(JudgementKind.NoAgreement, id), packages.GuessedLevels[party], spread.Level.Low, spread.Level.High, to => draw.Levels[p] = to);
            for (var issue = 0; issue < spread.Weights.Length; issue++)
            {
                var (frame, i) = (packages.Problem.Frame.Issues[issue], issue);
                var (low, high) = spread.Weight(issue);
                if (low < high) yield return (new(JudgementKind.Weight, id, frame.Id), spread.Weights[issue], low, high, to => MoveWeight(p, i, to));
                for (var option = 0; option < spread.ValueLow[issue].Length; option++)
                {
                    var o = option;
                    if (spread.ValueLow[issue][option] < spread.ValueHigh[issue][option])
                        yield return (new(JudgementKind.Value, id, frame.Id, frame.OptionId(option)), packages.Guesses[party][issue][option], spread.ValueLow[issue][option], spread.ValueHigh[issue][option], to => draw.Values[p][i][o] = to);
                }
            }
        }
    }

    /// <summary>Gives one issue another weight; the others keep their proportions.</summary>
    void MoveWeight(int party, int issue, double to)
    {
        var weights = draw.Weights[party];
        var others = weights.Sum() - weights[issue];
        var scale = others > 0 ? (others + weights[issue] - to) / others : 1;
        for (var i = 0; i < weights.Length; i++) weights[i] = i == issue ? to : weights[i] * scale;
    }
}

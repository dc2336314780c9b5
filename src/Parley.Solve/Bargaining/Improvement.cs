using System.Collections.Immutable;

namespace Parley.Solve.Bargaining;

/// <summary>A package that is at least as good for every party as a baseline, and the trades that make it so.</summary>
/// <param name="Outcome">The package: the option index of every issue.</param>
/// <param name="Point">Its utilities, with every other package of the same utilities and number of changed terms.</param>
/// <param name="ChangedTerms">How many terms of the proposal are changed; issues it left open do not count.</param>
/// <param name="Trades">One for each issue that differs from the baseline.</param>
/// <param name="Gains">What each party gains in all, as a fraction of one; none is negative.</param>
public sealed record Improvement(
    ImmutableArray<int> Outcome, UtilityPoint Point, int ChangedTerms, ImmutableArray<Trade> Trades, ImmutableArray<Rational> Gains)
{
    /// <summary>What each party gains or gives by the changes together, beside the trades: bonuses earned and lost, and sums cut at a ceiling.</summary>
    public ImmutableArray<Rational> Together =>
        [.. Gains.Select((gain, party) => Trades.Aggregate(gain, (rest, trade) => rest - trade.Change[party]))];

    /// <summary>
    /// Whether parties pay on one issue for what they get on another: some party gives on one trade, and no party loses in all.
    /// </summary>
    public bool IsLogrolling => Trades.Any(trade => trade.Change.Any(change => change.Sign < 0));
}

/// <summary>The change of one issue, and what each party gives or gains by it.</summary>
/// <param name="Issue">Index of the issue.</param>
/// <param name="From">Its option in the baseline.</param>
/// <param name="To">Its option in the improvement.</param>
/// <param name="Change">For each party the exact change of its utility: negative is given, positive gained.</param>
public sealed record Trade(int Issue, int From, int To, ImmutableArray<Rational> Change)
{
    internal static ImmutableArray<Trade> Between(BargainingProblem problem, ReadOnlySpan<int> from, ReadOnlySpan<int> to)
    {
        var trades = ImmutableArray.CreateBuilder<Trade>();
        for (var issue = 0; issue < from.Length; issue++)
        {
            var (before, after, at) = (from[issue], to[issue], issue);
            if (before != after)
                trades.Add(new(at, before, after, [.. problem.Parties.Select(party => party.ValueOf(party.Values[at][after] - party.Values[at][before]))]));
        }

        return trades.ToImmutable();
    }
}

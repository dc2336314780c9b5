using System.Numerics;
using System.Runtime.InteropServices;

namespace Parley.Solve.Robustness;

/// <summary>The packages under one set of figures: what each is worth to each party, and what follows. One for each thread, filled anew for each draw.</summary>
sealed class Draw
{
    /// <summary>Utilities that differ by less count as equal.</summary>
    public const double Tie = 1e-9;

    readonly PackageSet packages;
    readonly double[][] utilities;
    readonly double[] levels;
    readonly double[][] tables;

    public Draw(PackageSet packages)
    {
        this.packages = packages;
        utilities = [.. packages.Spreads.Select(_ => new double[packages.Count])];
        levels = new double[packages.Spreads.Length];
        tables = [.. packages.OptionCounts.Select(count => new double[count])];
        Weights = [.. packages.Spreads.Select(spread => new double[spread.Weights.Length])];
        Values = [.. packages.Spreads.Select(spread => spread.ValueLow.Select(values => new double[values.Length]).ToArray())];
    }

    /// <summary>The weights of each party.</summary>
    public double[][] Weights { get; }

    /// <summary>The values of each party, by issue and option.</summary>
    public double[][][] Values { get; }

    /// <summary>What no agreement is worth to each party.</summary>
    public double[] Levels => levels;

    /// <summary>Takes the best guesses.</summary>
    public void TakeGuess()
    {
        for (var party = 0; party < levels.Length; party++)
        {
            packages.Spreads[party].Weights.CopyTo(Weights[party], 0);
            for (var issue = 0; issue < Values[party].Length; issue++) packages.Guesses[party][issue].CopyTo(Values[party][issue], 0);
            levels[party] = packages.GuessedLevels[party];
        }
    }

    /// <summary>Takes a draw.</summary>
    public void Take(ref Chance chance)
    {
        for (var party = 0; party < levels.Length; party++)
        {
            var spread = packages.Spreads[party];
            spread.Draw(ref chance, Weights[party]);
            for (var issue = 0; issue < Values[party].Length; issue++)
            {
                for (var option = 0; option < Values[party][issue].Length; option++)
                {
                    var (low, high) = (spread.ValueLow[issue][option], spread.ValueHigh[issue][option]);
                    Values[party][issue][option] = low == high ? low : low + chance.Unit() * (high - low);
                }
            }
            levels[party] = spread.Level.Low == spread.Level.High ? spread.Level.Low : spread.Level.Low + chance.Unit() * (spread.Level.High - spread.Level.Low);
        }
    }

    /// <summary>What every package is worth to every party under the figures taken. Cost O(packages · issues · parties).</summary>
    public void Evaluate()
    {
        for (var party = 0; party < utilities.Length; party++)
        {
            for (var issue = 0; issue < tables.Length; issue++)
            {
                for (var option = 0; option < tables[issue].Length; option++) tables[issue][option] = Weights[party][issue] * Values[party][issue][option];
            }
            var own = utilities[party];
            packages.Bonuses[party].CopyTo(own, 0);
            for (var issue = 0; issue < tables.Length; issue++)
            {
                var (table, chosen) = (tables[issue], packages.Chosen[issue]);
                for (var at = 0; at < own.Length; at++) own[at] += table[chosen[at]];
            }
            if (packages.Clipped[party])
            {
                for (var at = 0; at < own.Length; at++) own[at] = Math.Min(1, own[at]);
            }
        }
    }

    /// <summary>Whether a package is worth at least no agreement to a party.</summary>
    public bool Accepts(int party, int package) => utilities[party][package] >= levels[party] - Tie;

    /// <summary>The package with the greatest product of gains among those that all accept; −1 where there is none. Of equals the first.</summary>
    public int Nash()
    {
        var (best, product) = (-1, double.NegativeInfinity);
        for (var at = 0; at < packages.Count; at++)
        {
            var gains = 1.0;
            var accepted = true;
            for (var party = 0; party < utilities.Length && accepted; party++)
            {
                var gain = utilities[party][at] - levels[party];
                accepted = gain >= -Tie;
                gains *= Math.Max(0, gain);
            }
            if (accepted && gains > product + Tie * Tie) (best, product) = (at, gains);
        }
        return best;
    }

    /// <summary>Whether no package is as good for all and better for one. Compared many packages at a time.</summary>
    public bool IsEfficient(int package)
    {
        var width = Vector<double>.Count;
        var at = 0;
        for (; at <= packages.Count - width; at += width)
        {
            var (all, some) = (Vector<long>.AllBitsSet, Vector<long>.Zero);
            for (var party = 0; party < utilities.Length; party++)
            {
                var own = new Vector<double>(utilities[party][package]);
                var other = MemoryMarshal.Cast<double, Vector<double>>(utilities[party].AsSpan(at, width))[0];
                all &= Vector.GreaterThanOrEqual(other, own - new Vector<double>(Tie));
                some |= Vector.GreaterThan(other, own + new Vector<double>(Tie));
            }
            if ((all & some) != Vector<long>.Zero) return false;
        }
        for (; at < packages.Count; at++)
        {
            var (all, some) = (true, false);
            for (var party = 0; party < utilities.Length; party++)
            {
                all &= utilities[party][at] >= utilities[party][package] - Tie;
                some |= utilities[party][at] > utilities[party][package] + Tie;
            }
            if (all && some) return false;
        }
        return true;
    }
}

using System.Collections.Immutable;

namespace Parley.Record.Coding;

/// <summary>How far coders agree beyond what chance alone would bring.</summary>
public static class CoderAgreement
{
    /// <summary>Cohen's κ of two coders (Cohen 1960): (observed − expected) / (1 − expected). Null where it has no meaning: no common unit, or both use one and the same value throughout. Cost O(units + values²).</summary>
    /// <typeparam name="T">What units are coded with.</typeparam>
    /// <param name="pairs">What the two gave to each unit that both coded.</param>
    public static double? Kappa<T>(IReadOnlyCollection<(T First, T Second)> pairs)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(pairs);
        if (pairs.Count == 0) return null;
        var same = EqualityComparer<T>.Default;
        double count = pairs.Count;
        var observed = pairs.Count(pair => same.Equals(pair.First, pair.Second)) / count;
        var second = pairs.CountBy(pair => pair.Second).ToDictionary();
        var expected = pairs.CountBy(pair => pair.First).Sum(value => value.Value / count * (second.GetValueOrDefault(value.Key) / count));
        return expected >= 1 ? null : (observed - expected) / (1 - expected);
    }

    /// <summary>
    /// Krippendorff's α of any number of coders with gaps (Krippendorff 2004, Content Analysis, chapter 11): 1 − observed / expected disagreement. Null where
    /// fewer than two values can be paired or all values are one. Cost O(values + distinct values²).
    /// </summary>
    /// <param name="units">For each unit the values it was given, one for each coder who coded it; for ordered values their rank from 0.</param>
    /// <param name="level">Whether values only differ or stand in an order.</param>
    public static double? Alpha(IEnumerable<IReadOnlyList<int>> units, MeasurementLevel level = MeasurementLevel.Nominal)
    {
        ArgumentNullException.ThrowIfNull(units);
        var paired = units.Where(unit => unit.Count > 1).ToArray();
        int[] values = [.. paired.SelectMany(unit => unit).Distinct().Order()];
        if (values.Length < 2) return null;

        var coincidences = Coincidences(paired, values);
        var totals = new double[values.Length];
        for (var c = 0; c < values.Length; c++)
        {
            for (var k = 0; k < values.Length; k++) totals[c] += coincidences[c, k];
        }
        var all = totals.Sum();
        var (observed, expected) = (0.0, 0.0);
        for (var c = 0; c < values.Length; c++)
        {
            for (var k = c + 1; k < values.Length; k++)
            {
                var distance = Distance(level, values, totals, c, k);
                observed += coincidences[c, k] * distance;
                expected += totals[c] * totals[k] * distance;
            }
        }
        return expected == 0 ? null : 1 - (all - 1) * observed / expected;
    }

    /// <summary>The statements and codes on which coders part, those with the widest difference first. Codings that fewer than two coders made are not among them.</summary>
    public static ImmutableArray<Disagreement> Disagreements(IEnumerable<Coded> codings)
    {
        ArgumentNullException.ThrowIfNull(codings);
        return
        [
            .. from coded in codings
               group coded by (coded.Statement, coded.Code) into unit
               let stances = unit.Select(coded => coded.Stance).ToArray()
               where stances.Distinct().Count() > 1
               orderby stances.Max() - stances.Min() descending, unit.Key.Statement, unit.Key.Code
               select new Disagreement(unit.Key.Statement, unit.Key.Code, [.. unit.OrderBy(coded => coded.Coder, StringComparer.Ordinal)]),
        ];
    }

    static double[,] Coincidences(IReadOnlyList<int>[] units, int[] values)
    {
        var table = new double[values.Length, values.Length];
        foreach (var unit in units)
        {
            for (var i = 0; i < unit.Count; i++)
            {
                for (var j = 0; j < unit.Count; j++)
                {
                    if (i != j) table[Array.BinarySearch(values, unit[i]), Array.BinarySearch(values, unit[j])] += 1.0 / (unit.Count - 1);
                }
            }
        }
        return table;
    }

    static double Distance(MeasurementLevel level, int[] values, double[] totals, int c, int k)
    {
        if (level == MeasurementLevel.Nominal) return 1;
        if (level == MeasurementLevel.Interval) return Math.Pow(values[c] - values[k], 2);
        var between = -(totals[c] + totals[k]) / 2;
        for (var g = c; g <= k; g++) between += totals[g];
        return between * between;
    }
}

/// <summary>What the values of a coding mean to one another.</summary>
public enum MeasurementLevel
{
    /// <summary>They only differ.</summary>
    Nominal,

    /// <summary>They stand in an order, as stances from demands to red line do.</summary>
    Ordinal,

    /// <summary>Their distances mean something.</summary>
    Interval,
}

/// <summary>A statement and code on which coders part, to be settled.</summary>
/// <param name="Statement">The id of the statement.</param>
/// <param name="Code">The code.</param>
/// <param name="Codings">What each coder gave it, by coder.</param>
public sealed record Disagreement(string Statement, string Code, ImmutableArray<Coded> Codings);

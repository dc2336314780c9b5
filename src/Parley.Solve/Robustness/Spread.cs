using System.Collections.Immutable;
using Parley.Model;

namespace Parley.Solve.Robustness;

/// <summary>Within what one party's judged figures may lie, as numbers by position.</summary>
sealed class Spread
{
    /// <summary>How many draws are rejected before hit-and-run takes over.</summary>
    const int Tries = 64;

    readonly double[] low;
    readonly double[] high;
    readonly double[] shares;
    readonly int[] order;
    readonly double sum;

    Spread(double[] weights, double[] low, double[] high, double[] shares, int[] order, double sum, double[][] valueLow, double[][] valueHigh, (double, double) level) =>
        (Weights, this.low, this.high, this.shares, this.order, this.sum, ValueLow, ValueHigh, Level) = (weights, low, high, shares, order, sum, valueLow, valueHigh, level);

    /// <summary>The best guess of each issue's weight.</summary>
    public double[] Weights { get; }

    /// <summary>The least and greatest value of each option of each issue.</summary>
    public double[][] ValueLow { get; }

    /// <inheritdoc cref="ValueLow"/>
    public double[][] ValueHigh { get; }

    /// <summary>The least and greatest worth of no agreement.</summary>
    public (double Low, double High) Level { get; }

    /// <summary>The range of the weight of an issue; the guess itself where it has none.</summary>
    public (double Low, double High) Weight(int issue) => low[issue] < 0 ? (Weights[issue], Weights[issue]) : (low[issue], high[issue]);

    public static Spread Of(Preference preference, ImmutableArray<Outcomes.IssueFrame> issues, double width)
    {
        var ranges = preference.Ranges;
        double[] weights = [.. issues.Select(issue => preference.Weights.TryGet(issue.Id, out var weight) ? (double)weight : 0)];
        var sum = weights.Sum();
        var (low, high) = (new double[issues.Length], new double[issues.Length]);
        for (var i = 0; i < issues.Length; i++)
        {
            if (ranges is null) (low[i], high[i]) = weights[i] == 0 ? (0, 0) : (Math.Max(0, weights[i] - width), Math.Min(sum, weights[i] + width));
            else if (ranges.Weights.TryGet(issues[i].Id, out var range)) (low[i], high[i]) = ((double)range.From, (double)range.To);
            else (low[i], high[i]) = (-1, -1);
        }
        var free = Enumerable.Range(0, issues.Length).Where(i => low[i] < 0).Sum(i => weights[i]);
        double[] shares = [.. Enumerable.Range(0, issues.Length).Select(i => low[i] < 0 && free > 0 ? weights[i] / free : 0)];
        int[] order = ranges is null || ranges.Weights.Count > 0 ? [] : [.. ranges.Order.Select(id => issues.Select(issue => issue.Id).ToList().IndexOf(id)).Where(i => i >= 0)];

        var (valueLow, valueHigh) = (new double[issues.Length][], new double[issues.Length][]);
        for (var i = 0; i < issues.Length; i++)
        {
            var guess = Values(preference, issues[i]);
            (valueLow[i], valueHigh[i]) = ([.. guess], [.. guess]);
            for (var option = 0; option < guess.Length; option++)
            {
                if (ranges is null)
                {
                    // The worst and the best fix the scale, and a range of numbers its line; between options the guess may be off.
                    if (!issues[i].IsRange && guess[option] is > 0 and < 1) (valueLow[i][option], valueHigh[i][option]) = (Math.Max(0, guess[option] - width), Math.Min(1, guess[option] + width));
                }
                else if (ranges.Values.TryGet(issues[i].Id, out var options) && options.TryGet(issues[i].OptionId(option), out var range))
                {
                    (valueLow[i][option], valueHigh[i][option]) = ((double)range.From, (double)range.To);
                }
            }
        }
        var level = (double)preference.NoAgreement;
        var levels = ranges is null ? (Math.Max(0, level - width), Math.Min(1, level + width)) : ranges.NoAgreement is { } stated ? ((double)stated.From, (double)stated.To) : (level, level);
        return new(weights, low, high, shares, order, sum, valueLow, valueHigh, levels);
    }

    /// <summary>Draws weights, uniform over the weights that sum to what the guess sums to and keep to the ranges or the order.</summary>
    public void Draw(ref Chance chance, double[] weights)
    {
        if (order.Length > 0)
        {
            Ordered(ref chance, weights);
            return;
        }
        int[] moving = [.. Enumerable.Range(0, low.Length).Where(i => low[i] >= 0)];
        if (moving.Length == 0)
        {
            Weights.CopyTo(weights, 0);
            return;
        }
        var rest = shares.Any(share => share > 0);
        var size = moving.Length + (rest ? 1 : 0);
        Span<double> drawn = stackalloc double[size];
        var left = sum - moving.Sum(i => low[i]);
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            Simplex(ref chance, drawn, left);
            var within = true;
            for (var k = 0; k < moving.Length && within; k++) within = low[moving[k]] + drawn[k] <= high[moving[k]];
            if (!within) continue;
            Put(weights, moving, drawn, rest);
            return;
        }
        HitAndRun(ref chance, weights, moving, drawn, rest);
    }

    /// <summary>Moves along random pairs of weights from the guess (Smith 1984): uniform in the long run over what the ranges leave.</summary>
    void HitAndRun(ref Chance chance, double[] weights, int[] moving, Span<double> drawn, bool rest)
    {
        for (var k = 0; k < moving.Length; k++) drawn[k] = Weights[moving[k]] - low[moving[k]];
        if (rest) drawn[^1] = sum - moving.Sum(i => Weights[i]);
        for (var step = 0; step < 30 * drawn.Length && drawn.Length > 1; step++)
        {
            var a = chance.Below(drawn.Length);
            var b = chance.Below(drawn.Length - 1);
            if (b >= a) b++;
            double Room(int at) => at < moving.Length ? high[moving[at]] - low[moving[at]] : sum;
            var up = Math.Min(Room(a) - drawn[a], drawn[b]);
            var down = Math.Min(Room(b) - drawn[b], drawn[a]);
            var move = -down + chance.Unit() * (up + down);
            drawn[a] += move;
            drawn[b] -= move;
        }
        Put(weights, moving, drawn, rest);
    }

    void Put(double[] weights, int[] moving, Span<double> drawn, bool rest)
    {
        for (var i = 0; i < weights.Length; i++) weights[i] = rest ? shares[i] * drawn[^1] : 0;
        for (var k = 0; k < moving.Length; k++) weights[moving[k]] = low[moving[k]] + drawn[k];
        if (rest) return;
        // Without a rest, issues that no range moves keep their guess: it is zero.
        for (var i = 0; i < weights.Length; i++)
        {
            if (low[i] < 0) weights[i] = Weights[i];
        }
    }

    /// <summary>Uniform over all weights of the named issues in the stated order; others have none.</summary>
    void Ordered(ref Chance chance, double[] weights)
    {
        Array.Clear(weights);
        Span<double> drawn = stackalloc double[order.Length];
        Simplex(ref chance, drawn, sum);
        drawn.Sort();
        for (var k = 0; k < order.Length; k++) weights[order[k]] = drawn[order.Length - 1 - k];
    }

    /// <summary>A point drawn uniformly from the simplex: exponential spacings (Devroye 1986, chapter V).</summary>
    static void Simplex(ref Chance chance, Span<double> drawn, double sum)
    {
        var total = 0.0;
        for (var k = 0; k < drawn.Length; k++) total += drawn[k] = -Math.Log(1 - chance.Unit());
        for (var k = 0; k < drawn.Length; k++) drawn[k] *= sum / total;
    }

    static double[] Values(Preference preference, Outcomes.IssueFrame issue)
    {
        if (!preference.Values.TryGet(issue.Id, out var values)) return new double[issue.Count];
        if (!issue.IsRange) return [.. Enumerable.Range(0, issue.Count).Select(option => (double)values[issue.OptionId(option)])];
        var points = values.Select(entry => (At: (double)Number.Parse(entry.Key)!.Value, Value: (double)entry.Value)).OrderBy(point => point.At).ToArray();
        return [.. Enumerable.Range(0, issue.Count).Select(option => OnLine(points, (double)issue.NumberAt(option)))];
    }

    static double OnLine((double At, double Value)[] points, double number)
    {
        var right = Array.FindIndex(points, point => point.At >= number);
        if (right <= 0) return points[right < 0 ? points.Length - 1 : 0].Value;
        var ((a, lower), (b, upper)) = (points[right - 1], points[right]);
        return lower + (upper - lower) * (number - a) / (b - a);
    }
}

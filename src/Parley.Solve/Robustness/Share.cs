namespace Parley.Solve.Robustness;

/// <summary>In what share of draws something is so, with the interval that holds the true share 95 times in 100 (Wilson 1927).</summary>
/// <param name="Hits">In how many draws.</param>
/// <param name="Draws">Out of how many.</param>
public sealed record Share(long Hits, long Draws)
{
    const double Z = 1.959963984540054;

    /// <summary>The share, 0 to 1.</summary>
    public double Value => Draws == 0 ? 0 : (double)Hits / Draws;

    /// <summary>The lower end of the interval.</summary>
    public double Low => Bound(-1);

    /// <summary>The upper end of the interval.</summary>
    public double High => Bound(1);

    double Bound(int side)
    {
        if (Draws == 0) return side < 0 ? 0 : 1;
        double n = Draws, p = Value, square = Z * Z;
        var spread = Z * Math.Sqrt(p * (1 - p) / n + square / (4 * n * n));
        return Math.Clamp((p + square / (2 * n) + side * spread) / (1 + square / n), 0, 1);
    }
}

using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Parley.Solve.Simulation;

/// <summary>How a simulated party concedes. No tactic knows more of the others than what they offered.</summary>
/// <param name="Name">What it is called, its exponent included: two programs mean two things by "Boulware".</param>
public abstract record Tactic(string Name)
{
    /// <summary>Gives little until the end: target falls with t^5.</summary>
    public static Tactic Boulware { get; } = new TimeDependent("boulware", 0.2);

    /// <summary>Gives evenly: target falls with t.</summary>
    public static Tactic Linear { get; } = new TimeDependent("linear", 1);

    /// <summary>Gives early: target falls with the square root of t.</summary>
    public static Tactic Conceder { get; } = new TimeDependent("conceder", 2);

    /// <summary>Gives in the same proportion as the other gave last.</summary>
    public static Tactic TitForTat { get; } = new Imitation("tit-for-tat", ImitationKind.Relative);

    /// <summary>Gives as much as the other gave last.</summary>
    public static Tactic AbsoluteTitForTat { get; } = new Imitation("tit-for-tat-absolute", ImitationKind.Absolute);

    /// <summary>Gives in the proportion that the other gave over its last four offers.</summary>
    public static Tactic AveragedTitForTat { get; } = new Imitation("tit-for-tat-averaged", ImitationKind.Averaged);

    /// <summary>Makes its next best offer only where the others made as many different ones (de Jonge 2022).</summary>
    public static Tactic Micro { get; } = new Micro();

    /// <summary>Every tactic with a name of its own.</summary>
    public static ImmutableArray<Tactic> All { get; } = [Boulware, Linear, Conceder, TitForTat, AbsoluteTitForTat, AveragedTitForTat, Micro];

    /// <summary>Reads a name, or <c>t^5</c> for any exponent from 0.01 to 100.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out Tactic? tactic)
    {
        ArgumentNullException.ThrowIfNull(text);
        tactic = All.FirstOrDefault(known => known.Name == text);
        if (tactic is null && text.StartsWith("t^", StringComparison.Ordinal)
            && double.TryParse(text.AsSpan(2), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var exponent) && exponent is >= 0.01 and <= 100)
        {
            tactic = new TimeDependent(text, 1 / exponent);
        }
        return tactic is not null;
    }
}

/// <summary>A target that falls with time (Faratin, Sierra and Jennings 1998): Pmin + (Pmax − Pmin)(1 − F(t)), F(t) = t^(1/e). Pmax is the party's best package, Pmin its reservation.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="E">Below 1 it gives late (Boulware), 1 evenly, above 1 early (conceder).</param>
public sealed record TimeDependent(string Name, double E) : Tactic(Name)
{
    /// <summary>The share of the way that is given at a share t of the time, 0 to 1.</summary>
    public double Given(double t) => Math.Pow(t, 1 / E);
}

/// <summary>A target that follows what the other gave, measured by the party's own utility of the other's offers (Faratin, Sierra and Jennings 1998, carried over from issues to utilities).</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Kind">How the other's concession is measured.</param>
public sealed record Imitation(string Name, ImitationKind Kind) : Tactic(Name);

/// <summary>How the other's concession is measured.</summary>
public enum ImitationKind
{
    /// <summary>Target × utility of its last offer but one ÷ utility of its last.</summary>
    Relative,

    /// <summary>Target less what its last offer gave more than the one before.</summary>
    Absolute,

    /// <summary>As relative, from its fourth offer back to its last.</summary>
    Averaged,
}

/// <summary>The minimal concession of de Jonge (2022): own packages from the best down, one more each time the other side has made as many different offers; else an earlier one again, drawn at random.</summary>
public sealed record Micro() : Tactic("micro");

using System.Collections.Immutable;
using System.Numerics;
using Parley.Model;
using Parley.Solve.Bargaining;
using Parley.Solve.Stability;

namespace Parley.Solve.Robustness;

/// <summary>How often each conclusion stands when what was judged moves within its ranges (SMAA: Lahdelma, Hokkanen and Salminen 1998), and which single judgement would flip which conclusion.</summary>
public sealed record RobustAnswer
{
    /// <summary>Whether all draws were made; stopped, the shares are those of the draws that were.</summary>
    public required SolveStatus Status { get; init; }

    /// <summary>How many draws were made.</summary>
    public required long Draws { get; init; }

    /// <summary>The seed. A draw depends on it and on its own number alone.</summary>
    public required ulong Seed { get; init; }

    /// <summary>The required parties whose judged preferences went into it.</summary>
    public required ImmutableArray<string> Parties { get; init; }

    /// <summary>The required parties whose preferences nobody has judged; they were left out.</summary>
    public required ImmutableArray<string> WithoutPreference { get; init; }

    /// <summary>Parties whose figures have no stated ranges: how far they were moved follows from the confidence of their author.</summary>
    public ImmutableArray<DefaultWidth> Defaults { get; init; } = [];

    /// <summary>Among which packages.</summary>
    public BargainScope Scope { get; init; } = BargainScope.Nothing;

    /// <summary>How many packages there are.</summary>
    public BigInteger Packages { get; init; }

    /// <summary>Whether all of them were looked at, or a draw and the frontier of the best guesses.</summary>
    public bool AllPackages { get; init; } = true;

    /// <summary>In what share of draws some package gives every party at least what no agreement is worth to it; null where nothing was drawn.</summary>
    public Share? Zone { get; init; }

    /// <summary>The packages that matter: the Nash outcome of the best guesses, those that are it most often, and the proposals.</summary>
    public ImmutableArray<RobustPackage> Outcomes { get; init; } = [];

    /// <summary>The states that are equilibria under some ranking that may be true, and today's.</summary>
    public ImmutableArray<RobustState> States { get; init; } = [];

    /// <summary>How many combinations of rankings were compared, and whether those are all.</summary>
    public int Rankings { get; init; }

    /// <summary>Whether all combinations of rankings were compared.</summary>
    public bool AllRankings { get; init; } = true;

    /// <summary>The single judgements that flip a conclusion when moved within their ranges, the least move first.</summary>
    public ImmutableArray<Flip> Flips { get; init; } = [];

    /// <summary>The conclusions that no single judgement flips.</summary>
    public ImmutableArray<Conclusion> Firm { get; init; } = [];

    /// <summary>Answers for a case.</summary>
    /// <param name="case">The case, or the view of it that somebody may see.</param>
    /// <param name="options">How many draws, from which seed, on how many threads.</param>
    /// <param name="progress">Told the share that is done.</param>
    /// <param name="cancellation">Stops; the draws made so far are reported.</param>
    public static RobustAnswer Of(Case @case, RobustOptions? options = null, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(@case);
        options ??= new();
        if (options.Draws < 1 || options.Threads < 1) throw new ArgumentException("Draws and threads are 1 or more.", nameof(options));
        return new CaseRobustness(@case, options, progress, cancellation).Run();
    }
}

/// <summary>How the draws are made.</summary>
public sealed record RobustOptions
{
    /// <summary>How many draws, at least 1.</summary>
    public int Draws { get; init; } = 10_000;

    /// <summary>The seed.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>How many draws may be made side by side, at least 1; the answer is the same for any number.</summary>
    public int Threads { get; init; } = 1;
}

/// <summary>How far a party's figures were moved for want of stated ranges.</summary>
/// <param name="Party">The party.</param>
/// <param name="Confidence">How sure the author is.</param>
/// <param name="Width">How far each weight, each value but the worst and best, and the worth of no agreement were moved to either side.</param>
public sealed record DefaultWidth(string Party, Confidence Confidence, double Width);

/// <summary>How a package fares over the draws.</summary>
public sealed record RobustPackage
{
    /// <summary>The package, with its utilities under the best guesses.</summary>
    public required Package Package { get; init; }

    /// <summary>The proposal that it is, or completes.</summary>
    public string? Proposal { get; init; }

    /// <summary>How often no package is as good for all and better for one.</summary>
    public required Share Efficient { get; init; }

    /// <summary>How often every party has at least what no agreement is worth to it.</summary>
    public required Share AcceptableToAll { get; init; }

    /// <summary>How often each party has.</summary>
    public required Keyed<Share> Acceptable { get; init; }

    /// <summary>How often it is the Nash outcome.</summary>
    public required Share Nash { get; init; }
}

/// <summary>How a state fares over the rankings that may be true, each combination as likely as another.</summary>
/// <param name="State">Its id.</param>
/// <param name="Equilibrium">For each concept in how many combinations every party would stay.</param>
public sealed record RobustState(string State, ImmutableArray<StateShare> Equilibrium);

/// <summary>In how many combinations of rankings a state is an equilibrium.</summary>
/// <param name="Concept">The concept.</param>
/// <param name="Share">How many of how many.</param>
public sealed record StateShare(StabilityConcept Concept, Share Share);

/// <summary>What a judgement is about.</summary>
public enum JudgementKind
{
    /// <summary>The weight of an issue.</summary>
    Weight,

    /// <summary>The value of an option.</summary>
    Value,

    /// <summary>What no agreement is worth.</summary>
    NoAgreement,

    /// <summary>The order of what counts in a ranking of states.</summary>
    Ranking,
}

/// <summary>A single judged figure or ranking.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Party">Whose preference it belongs to.</param>
/// <param name="Issue">The issue, for a weight or value.</param>
/// <param name="Option">The option, for a value.</param>
public sealed record Judgement(JudgementKind Kind, string Party, string? Issue = null, string? Option = null);

/// <summary>What is concluded from the best guesses.</summary>
/// <param name="Kind">What about.</param>
/// <param name="Subject">The proposal or the state it is about; null where there is but one.</param>
/// <param name="Party">The party it is about, for acceptance.</param>
/// <param name="Holds">Whether it is so under the best guesses.</param>
public sealed record Conclusion(ConclusionKind Kind, string? Subject, string? Party, bool Holds);

/// <summary>What is concluded.</summary>
public enum ConclusionKind
{
    /// <summary>Whether any package gives every party at least what no agreement is worth to it.</summary>
    Zone,

    /// <summary>Which package is the Nash outcome; it holds as long as it is the one of the best guesses.</summary>
    Nash,

    /// <summary>Whether a proposal gives a party at least what no agreement is worth to it.</summary>
    Acceptable,

    /// <summary>Whether a state is an equilibrium under SEQ.</summary>
    Equilibrium,
}

/// <summary>A judgement that flips a conclusion when it alone moves within its range.</summary>
/// <param name="Judgement">The judgement.</param>
/// <param name="Conclusion">The conclusion it flips.</param>
/// <param name="Guess">The best guess; null for a ranking.</param>
/// <param name="At">Where it flips, up to a millionth; null for a ranking.</param>
/// <param name="Package">The Nash outcome from there on, where that is what flips; null where there is none.</param>
/// <param name="Alternative">Which of the rankings that may be true instead, from 1; 0 for a figure.</param>
public sealed record Flip(Judgement Judgement, Conclusion Conclusion, double? Guess, double? At, Package? Package = null, int Alternative = 0);

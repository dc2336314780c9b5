namespace Parley.Record.Networks;

/// <summary>How a network is drawn from ties.</summary>
public sealed record NetworkOptions
{
    /// <summary>The first day that counts; all unless given.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day that counts; all unless given.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Whether saying the same twice counts once; yes unless given.</summary>
    public bool Once { get; init; } = true;

    /// <summary>What weights are divided by.</summary>
    public Normalisation Normalisation { get; init; }

    /// <summary>How many days a stretch of time holds, at least 1; no stretches unless given.</summary>
    public int? Window { get; init; }

    /// <summary>By how many days a stretch is later than the one before, at least 1; as many as it holds unless given.</summary>
    public int? Step { get; init; }

    /// <summary>Whether a day counts.</summary>
    internal bool Holds(DateOnly day) => (From is null || day >= From) && (To is null || day <= To);
}

/// <summary>
/// What the weight between two actors is divided by, so that those who speak more are not closer for it alone (Leifeld 2017, Discourse Network Analysis, Oxford
/// Handbook of Political Networks; Leifeld, Gruber and Bossner 2018, Discourse Network Analyzer Manual, section 2.5). To be for a concept and to be against it are two
/// things to say.
/// </summary>
public enum Normalisation
{
    /// <summary>Nothing: the number of concepts.</summary>
    None,

    /// <summary>How much the two actors say on average: average activity.</summary>
    Average,

    /// <summary>How much either of them says, what both say counted once.</summary>
    Jaccard,

    /// <summary>The lengths of their rows, seen as vectors.</summary>
    Cosine,
}

namespace Parley.Solve.Stability;

/// <summary>How a party likes one state compared with another, as far as anybody knows.</summary>
public enum Liking
{
    /// <summary>Much less (≪).</summary>
    MuchLess,

    /// <summary>Less (≺).</summary>
    Less,

    /// <summary>As much (∼).</summary>
    AsMuch,

    /// <summary>More (≻).</summary>
    More,

    /// <summary>Much more (≫).</summary>
    MuchMore,

    /// <summary>Nobody knows (U).</summary>
    Unknown,
}

/// <summary>What a mover counts as an improvement, and the others' answers as a deterrent, where preferences are unknown (Li, Hipel, Kilgour and Fang 2004, extensions a to d).</summary>
public enum UnknownReading
{
    /// <summary>a: the mover takes its chances, and only what is known to be no better deters it: what holds whatever the unknown turns out to be, for an aggressive mover. The most cautious reading.</summary>
    Aggressive,

    /// <summary>b: the mover moves only to what is known to be better, and only what is known to be no better deters it.</summary>
    Certain,

    /// <summary>c: the mover takes its chances, and what may be no better deters it too.</summary>
    Mixed,

    /// <summary>d: the mover moves only to what is known to be better, and what may be no better deters it too. The most hopeful reading.</summary>
    Conservative,
}

namespace Parley.Mutation;

/// <summary>One small change of the source.</summary>
/// <param name="Id">Its number; the same source gives the same numbers.</param>
/// <param name="File">The file, relative to the room, with forward slashes.</param>
/// <param name="Line">The line of the change, from 1.</param>
/// <param name="Kind">What sort of change: <c>boundary</c>, <c>negation</c>, <c>arithmetic</c> …</param>
/// <param name="Before">The source as it is.</param>
/// <param name="After">The source as changed.</param>
/// <param name="Static">Whether it is run once only, when its type is first used.</param>
/// <param name="Nth">Which it is of the changes of its file that read the same, from 0.</param>
internal sealed record Mutant(int Id, string File, int Line, string Kind, string Before, string After, bool Static, int Nth)
{
    /// <summary>What tells the change apart from others when lines have moved.</summary>
    public string Change => $"{File} {Kind} {Before} {After} {Nth}";

    public string Folder => File.Contains('/', StringComparison.Ordinal) ? File[..File.IndexOf('/', StringComparison.Ordinal)] : ".";
}

internal enum Verdict
{
    Killed,
    TimedOut,
    Survived,
    NotCovered,
}

/// <summary>How one mutant fared, and through which test.</summary>
internal sealed record Outcome(Mutant Mutant, Verdict Verdict, string? By)
{
    public bool Noticed => Verdict is Verdict.Killed or Verdict.TimedOut;
}

namespace Parley.Model;

/// <summary>Something wrong, or worth a look, in what a person wrote: where it is, what it is, and how to mend it.</summary>
/// <param name="Severity">Whether the case can be used with it.</param>
/// <param name="Code">A stable name for this kind of finding: <c>unknown-key</c>.</param>
/// <param name="Place">Where it is.</param>
/// <param name="What">What is wrong, in one sentence.</param>
/// <param name="Mend">How to mend it, in one sentence.</param>
public sealed record Finding(Severity Severity, string Code, Place Place, string What, string Mend)
{
    /// <summary>One line as compilers print it: file(line,column): severity code: what. Mend.</summary>
    public override string ToString() =>
        $"{Place}: {(Severity == Severity.Error ? "error" : "warning")} {Code}: {What} {Mend}";
}

/// <summary>Whether a case can be used with a finding in it.</summary>
public enum Severity
{
    /// <summary>It can; somebody should look at it.</summary>
    Warning,

    /// <summary>It cannot.</summary>
    Error,
}

/// <summary>A place in a file.</summary>
/// <param name="File">The file, relative to the case folder.</param>
/// <param name="Line">The line, from 1; 0 where the finding is about the whole file.</param>
/// <param name="Column">The column in Unicode characters, from 1; 0 where the finding is about the whole file.</param>
public readonly record struct Place(string File, int Line, int Column)
{
    /// <inheritdoc/>
    public override string ToString() => Line == 0 ? File : $"{File}({Line},{Column})";
}

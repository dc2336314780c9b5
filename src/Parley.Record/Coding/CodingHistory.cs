using System.Collections.Immutable;

namespace Parley.Record.Coding;

/// <summary>Everything that was ever coded, as a history to which lines are only added. What counts now follows from it; nothing that a person entered is lost.</summary>
public sealed class CodingHistory
{
    readonly ImmutableHashSet<int> undone;

    CodingHistory(ImmutableArray<CodingEntry> entries, ImmutableHashSet<int> undone) => (Entries, this.undone) = (entries, undone);

    /// <summary>The history in which nothing has happened.</summary>
    public static CodingHistory Empty { get; } = new([], []);

    /// <summary>The lines, oldest first.</summary>
    public ImmutableArray<CodingEntry> Entries { get; }

    /// <summary>Takes up a history that was kept.</summary>
    /// <exception cref="ArgumentException">A number is out of order, a line lacks what it is about, or an undo or redo names a line it cannot name.</exception>
    public static CodingHistory Of(IEnumerable<CodingEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        return entries.Aggregate(Empty, (history, entry) => history.Add(entry));
    }

    /// <summary>Takes up a history that was kept, up to the first line that cannot stand where it stands.</summary>
    internal static (CodingHistory History, string? Fault) Take(IEnumerable<CodingEntry> entries)
    {
        var history = Empty;
        foreach (var entry in entries)
        {
            if (history.Fault(entry) is { } fault) return (history, fault);
            history = history.Add(entry);
        }
        return (history, null);
    }

    /// <summary>The codings that count now: of each coder the last one of a statement and code.</summary>
    public ImmutableArray<Coded> Current
    {
        get
        {
            var current = new Dictionary<(string Coder, string Statement, string Code), Coded>();
            foreach (var entry in Entries.Where(entry => entry.Kind is CodingAct.Code or CodingAct.Withdraw && !undone.Contains(entry.Number)))
            {
                var coded = entry.Coded!;
                var key = (coded.Coder, coded.Statement, coded.Code);
                if (entry.Kind == CodingAct.Withdraw) current.Remove(key);
                else current[key] = coded;
            }
            return [.. current.Values];
        }
    }

    /// <summary>What was settled, by statement and code; the last settlement counts.</summary>
    public ImmutableArray<Coded> Settled =>
    [
        .. Entries.Where(entry => entry.Kind == CodingAct.Settle && !undone.Contains(entry.Number))
            .GroupBy(entry => (entry.Coded!.Statement, entry.Coded.Code))
            .Select(group => group.Last().Coded!),
    ];

    /// <summary>Codes a statement; the same coder's earlier stance on the same code gives way and stays in the history.</summary>
    public CodingHistory Code(Coded coded, DateTimeOffset when) => Add(CodingAct.Code, coded, coded?.Coder, when);

    /// <summary>Takes a coding back.</summary>
    public CodingHistory Withdraw(Coded coded, DateTimeOffset when) => Add(CodingAct.Withdraw, coded, coded?.Coder, when);

    /// <summary>Settles what coders disagreed on.</summary>
    /// <param name="coded">What counts from now on.</param>
    /// <param name="by">Who settled it.</param>
    /// <param name="when">When.</param>
    public CodingHistory Settle(Coded coded, string by, DateTimeOffset when) => Add(CodingAct.Settle, coded, by, when);

    /// <summary>Undoes the last line of a coder that still counts; the same history where there is none.</summary>
    public CodingHistory Undo(string by, DateTimeOffset when) =>
        Entries.LastOrDefault(entry => entry.By == by && IsAct(entry.Kind) && !undone.Contains(entry.Number)) is { } last
            ? Add(new(Entries.Length + 1, when, by, CodingAct.Undo, Of: last.Number))
            : this;

    /// <summary>Lets the line that a coder undid last count again; the same history where there is none, or where the coder has coded since.</summary>
    public CodingHistory Redo(string by, DateTimeOffset when)
    {
        for (var i = Entries.Length - 1; i >= 0; i--)
        {
            var entry = Entries[i];
            if (entry.By != by || entry.Kind == CodingAct.Redo) continue;
            if (entry.Kind != CodingAct.Undo) return this;
            if (undone.Contains(entry.Of)) return Add(new(Entries.Length + 1, when, by, CodingAct.Redo, Of: entry.Of));
        }
        return this;
    }

    CodingHistory Add(CodingAct kind, Coded? coded, string? by, DateTimeOffset when)
    {
        ArgumentNullException.ThrowIfNull(coded);
        ArgumentException.ThrowIfNullOrEmpty(by);
        return Add(new(Entries.Length + 1, when, by, kind, coded));
    }

    CodingHistory Add(CodingEntry entry)
    {
        if (Fault(entry) is { } fault) throw new ArgumentException(fault, nameof(entry));
        return new(Entries.Add(entry), entry.Kind switch { CodingAct.Undo => undone.Add(entry.Of), CodingAct.Redo => undone.Remove(entry.Of), _ => undone });
    }

    /// <summary>Why a line cannot come next, in one sentence; null where it can.</summary>
    string? Fault(CodingEntry entry)
    {
        if (entry.Number != Entries.Length + 1) return $"Line {Entries.Length + 1} has the number {entry.Number}.";
        if (IsAct(entry.Kind)) return entry.Coded is null ? $"Line {entry.Number} does not say what was coded." : null;
        var named = entry.Of >= 1 && entry.Of < entry.Number && IsAct(Entries[entry.Of - 1].Kind);
        var redo = entry.Kind == CodingAct.Redo;
        return named && undone.Contains(entry.Of) == redo ? null : $"Line {entry.Number} is about line {entry.Of}, which it cannot {(redo ? "redo" : "undo")}.";
    }

    static bool IsAct(CodingAct kind) => kind is CodingAct.Code or CodingAct.Withdraw or CodingAct.Settle;
}

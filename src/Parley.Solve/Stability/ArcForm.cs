using System.Collections.Immutable;

namespace Parley.Solve.Stability;

/// <summary>
/// Moves that are listed one by one. They need not be transitive, may be one-way, and several parties may own the same arc (a common move).
/// </summary>
public sealed class ArcForm : MoveForm
{
    readonly ImmutableArray<ArcRows> forward;
    readonly Lazy<ArcRows>[] backward;

    ArcForm(int stateCount, ImmutableArray<ArcRows> forward) : base(forward.Length, stateCount)
    {
        this.forward = forward;
        backward = [.. forward.Select(rows => new Lazy<ArcRows>(rows.Reversed))];
    }

    /// <summary>How many arcs there are, over all parties; a common move counts once for each owner.</summary>
    public long ArcCount => forward.Sum(rows => (long)rows.Count);

    /// <summary>The form with the given arcs; repetitions count once.</summary>
    /// <exception cref="ArgumentException">An arc leads from a state to itself, or names a party or state that is not there.</exception>
    public static ArcForm Of(int partyCount, int stateCount, params IEnumerable<Move> arcs)
    {
        ArgumentNullException.ThrowIfNull(arcs);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(partyCount);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(stateCount);
        var lists = new List<(int From, int To)>[partyCount];
        for (var party = 0; party < partyCount; party++)
            lists[party] = [];
        foreach (var arc in arcs)
        {
            if ((uint)arc.Party >= (uint)partyCount || (uint)arc.From >= (uint)stateCount || (uint)arc.To >= (uint)stateCount)
                throw new ArgumentException($"The arc {arc} names a party or state that is not there.", nameof(arcs));
            if (arc.From == arc.To)
                throw new ArgumentException($"The arc {arc} leads nowhere.", nameof(arcs));
            lists[arc.Party].Add((arc.From, arc.To));
        }
        return new(stateCount, [.. lists.Select(list => ArcRows.Of(stateCount, list))]);
    }

    /// <summary>The form given as compressed rows, which are kept without copying: for large models.</summary>
    /// <param name="stateCount">How many states there are.</param>
    /// <param name="rows">
    /// For each party the starts of the rows, one entry more than states, and the targets: those of state <c>s</c> are the entries from
    /// <c>Starts[s]</c> up to but not including <c>Starts[s + 1]</c>, ascending.
    /// </param>
    /// <exception cref="ArgumentException">The starts or targets of a party are not as described.</exception>
    public static ArcForm OfRows(int stateCount, params ReadOnlySpan<(ImmutableArray<int> Starts, ImmutableArray<int> Targets)> rows)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(stateCount);
        var parties = ImmutableArray.CreateBuilder<ArcRows>(rows.Length);
        foreach (var (starts, targets) in rows)
        {
            var party = new ArcRows(starts, targets);
            if (!party.IsSound(stateCount))
                throw new ArgumentException($"The rows of party {parties.Count} are not {stateCount} ascending rows of targets.", nameof(rows));
            parties.Add(party);
        }
        return new(stateCount, parties.MoveToImmutable());
    }

    internal override ReadOnlySpan<int> AscendingTargetsOf(int party, int state, ref int[] room) => forward[party].Row(state);

    internal override ReadOnlySpan<int> TargetsOf(int party, int state, ref int[] room) => forward[party].Row(state);

    internal override ReadOnlySpan<int> SourcesOf(int party, int state, ref int[] room) => backward[party].Value.Row(state);

    private protected override bool HasMoves(int party) => forward[party].Count > 0;
}

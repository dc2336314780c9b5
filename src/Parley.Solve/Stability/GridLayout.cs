using System.Numerics;

namespace Parley.Solve.Stability;

/// <summary>
/// The states of a complete form as the points of a grid: one coordinate for each party, which tells what it does, written side by side in
/// one number, the first party in the lowest bits.
/// </summary>
/// <remarks>
/// A party moves along its coordinate. The points that differ in nothing else are a <i>column</i> of the party; those in which the party does
/// the same are a <i>slice</i>, and each column has one point in each slice.
/// </remarks>
sealed class GridLayout
{
    readonly int[] shifts, widths;

    public GridLayout(ActionForm form)
    {
        (shifts, widths, Bits) = (new int[form.PartyCount], new int[form.PartyCount], form.Actions.Length);
        for (var (party, shift) = (0, 0); party < shifts.Length; party++)
        {
            (shifts[party], widths[party]) = (shift, BitOperations.PopCount(form.OwnedBy(party)));
            shift += widths[party];
        }
        if (!form.Actions.Select(action => action.Party).SequenceEqual(form.Actions.Select(action => action.Party).Order()))
            Points = Number(form);
    }

    /// <summary>How many parties there are, those without actions included.</summary>
    public int PartyCount => shifts.Length;

    /// <summary>How many bits a point takes.</summary>
    public int Bits { get; }

    /// <summary>The point of each state; null where the form numbers states just so.</summary>
    public int[]? Points { get; }

    /// <summary>Where the coordinate of a party begins.</summary>
    public int Shift(int party) => shifts[party];

    /// <summary>How many bits the coordinate of a party takes.</summary>
    public int Width(int party) => widths[party];

    /// <summary>How many columns the party has.</summary>
    public int Columns(int party) => 1 << (Bits - widths[party]);

    /// <summary>The first point of a column; the others follow at distances of one coordinate.</summary>
    public int First(int party, int column)
    {
        var low = (1 << shifts[party]) - 1;
        return (column & low) | ((column & ~low) << widths[party]);
    }

    /// <summary>A number without the bits of the coordinate, the others closed up: for a point its column.</summary>
    public static int Without(int number, int shift, int width) => (number & ((1 << shift) - 1)) | (number >> (shift + width) << shift);

    /// <summary>Each state adds the bit of one action to a state before it.</summary>
    int[] Number(ActionForm form)
    {
        var (points, bits, next) = (new int[form.StateCount], new int[form.Actions.Length], shifts.ToArray());
        for (var action = 0; action < bits.Length; action++)
            bits[action] = 1 << next[form.Actions[action].Party]++;
        for (var state = 1; state < points.Length; state++)
            points[state] = points[state & (state - 1)] | bits[BitOperations.TrailingZeroCount(state)];
        return points;
    }
}

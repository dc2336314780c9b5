using System.Numerics;

namespace Parley.Solve.Stability;

/// <summary>Things put into parts; the things and the parts are numbered from zero.</summary>
sealed class Partition
{
    readonly int[] partOf;
    readonly int[] starts;
    readonly Lazy<int[]> members;

    public Partition(int[] partOf, int count)
    {
        (this.partOf, Count) = (partOf, count);
        starts = new int[count + 1];
        foreach (var part in partOf)
            starts[part + 1]++;
        for (var part = 0; part < count; part++)
        {
            LargestSize = Math.Max(LargestSize, starts[part + 1]);
            starts[part + 1] += starts[part];
        }
        members = new(List);
    }

    /// <summary>How many parts there are.</summary>
    public int Count { get; }

    /// <summary>How many things the largest part has.</summary>
    public int LargestSize { get; }

    /// <summary>For each thing the number of its part.</summary>
    public ReadOnlySpan<int> PartOf => partOf;

    /// <summary>For each part how many things the parts before it have; one entry more than parts.</summary>
    public ReadOnlySpan<int> Starts => starts;

    /// <summary>Puts states together that agree on all other than the given actions, in time linear in the states.</summary>
    /// <remarks>With the actions of one party the parts are its <i>fibres</i>: every move of the party stays in one.</remarks>
    public static Partition OfFibres(ActionForm form, ulong actions)
    {
        var numbered = new int[form.StateCount];
        if (form.IsComplete)
            return new(numbered, NumberComplete(numbered, actions, form.Actions.Length));

        var numbers = new Dictionary<ulong, int>();
        for (var state = 0; state < numbered.Length; state++)
        {
            var others = form.Mask(state) & ~actions;
            if (!numbers.TryGetValue(others, out var number))
                numbers.Add(others, number = numbers.Count);
            numbered[state] = number;
        }
        return new(numbered, numbers.Count);
    }

    public int SizeOf(int part) => starts[part + 1] - starts[part];

    /// <summary>The things in a part, ascending.</summary>
    public ReadOnlySpan<int> Members(int part) => members.Value.AsSpan(starts[part], SizeOf(part));

    /// <summary>The number of a fibre is the mask of the other actions, closed up; each state adds one bit to a state before it.</summary>
    static int NumberComplete(int[] numbered, ulong actions, int actionCount)
    {
        Span<int> weights = stackalloc int[actionCount];
        var count = 1;
        for (var action = 0; action < actionCount; action++)
        {
            if ((actions >> action & 1) != 0)
                continue;
            weights[action] = count;
            count <<= 1;
        }
        for (var state = 1; state < numbered.Length; state++)
            numbered[state] = numbered[state & (state - 1)] + weights[BitOperations.TrailingZeroCount(state)];
        return count;
    }

    int[] List()
    {
        var (list, next) = (new int[partOf.Length], starts[..^1]);
        for (var thing = 0; thing < list.Length; thing++)
            list[next[partOf[thing]]++] = thing;
        return list;
    }
}

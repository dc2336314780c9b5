using System.Numerics;

namespace Parley.Solve.Stability;

/// <summary>The fibres of one party: the sets of states that agree on everybody else's actions. Every move of the party stays in one.</summary>
sealed class FibreIndex
{
    readonly int[] fibreOf;
    readonly int[] starts;
    readonly Lazy<int[]> members;

    FibreIndex(int[] fibreOf, int count)
    {
        (this.fibreOf, Count) = (fibreOf, count);
        starts = new int[count + 1];
        foreach (var fibre in fibreOf)
            starts[fibre + 1]++;
        for (var fibre = 0; fibre < count; fibre++)
            starts[fibre + 1] += starts[fibre];
        members = new(List);
    }

    /// <summary>How many fibres there are.</summary>
    public int Count { get; }

    /// <summary>For each state the number of its fibre.</summary>
    public ReadOnlySpan<int> FibreOf => fibreOf;

    /// <summary>For each fibre how many states the fibres before it have; one entry more than fibres.</summary>
    public ReadOnlySpan<int> Starts => starts;

    /// <summary>Numbers the fibres in time linear in the states.</summary>
    public static FibreIndex Of(ActionForm form, ulong own)
    {
        var numbered = new int[form.StateCount];
        if (form.IsComplete)
            return new(numbered, NumberComplete(numbered, own, form.Actions.Length));

        var numbers = new Dictionary<ulong, int>();
        for (var state = 0; state < numbered.Length; state++)
        {
            var others = form.Mask(state) & ~own;
            if (!numbers.TryGetValue(others, out var number))
                numbers.Add(others, number = numbers.Count);
            numbered[state] = number;
        }
        return new(numbered, numbers.Count);
    }

    public int SizeOf(int state) => starts[fibreOf[state] + 1] - starts[fibreOf[state]];

    /// <summary>The states of the fibre a state is in, ascending.</summary>
    public ReadOnlySpan<int> Around(int state) => members.Value.AsSpan(starts[fibreOf[state]], SizeOf(state));

    /// <summary>The number of a fibre is the mask of the others' actions, closed up; each state adds one bit to a state before it.</summary>
    static int NumberComplete(int[] numbered, ulong own, int actionCount)
    {
        Span<int> weights = stackalloc int[actionCount];
        var count = 1;
        for (var action = 0; action < actionCount; action++)
        {
            if ((own >> action & 1) != 0)
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
        var (list, next) = (new int[fibreOf.Length], starts[..^1]);
        for (var state = 0; state < list.Length; state++)
            list[next[fibreOf[state]]++] = state;
        return list;
    }
}

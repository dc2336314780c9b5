using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Parley.Solve.Stability;

namespace Parley.Bench.Stability;

/// <summary>Large conflicts that depend on a seed alone.</summary>
public static class LargeModels
{
    /// <summary>Every combination of the actions is a state, all actions can be begun and undone, and parties rank states strictly, at random.</summary>
    public static GraphModel Complete(int parties, int actions, ulong seed) =>
        new(
            ActionForm.Complete(parties, Enumerable.Range(0, actions).Select(action => new PartyAction(action * parties / actions))),
            [.. Enumerable.Range(0, parties).Select(party => Permutation(1 << actions, seed + (ulong)party))]);

    /// <summary>The same where every fifth action cannot be undone.</summary>
    public static GraphModel OneWay(int parties, int actions, ulong seed)
    {
        var twoWay = Complete(parties, actions, seed);
        return new(ActionForm.Complete(parties, ((ActionForm)twoWay.Moves).Actions.Select((action, at) => action with { CanUndo = at % 5 != 0 })), twoWay.Ranks);
    }

    /// <summary>A random order of the numbers below a bound (Fisher and Yates), the bits drawn by SplitMix64.</summary>
    static ImmutableArray<int> Permutation(int count, ulong seed)
    {
        var numbers = new int[count];
        for (var at = 0; at < count; at++)
        {
            seed += 0x9E3779B97F4A7C15;
            var bits = (seed ^ (seed >> 30)) * 0xBF58476D1CE4E5B9;
            bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
            var other = (int)((bits ^ (bits >> 31)) % (ulong)(at + 1));
            (numbers[at], numbers[other]) = (numbers[other], at);
        }
        return ImmutableCollectionsMarshal.AsImmutableArray(numbers);
    }
}

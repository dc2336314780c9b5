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

    /// <summary>Listed moves, each party's from every state to some others, so that moves are not transitive; every tenth move is common to the first two parties.</summary>
    public static GraphModel Arcs(int parties, int states, int movesOfEach, ulong seed)
    {
        var rows = new (ImmutableArray<int> Starts, ImmutableArray<int> Targets)[parties];
        for (var party = 0; party < parties; party++)
        {
            var (starts, targets) = (new int[states + 1], new int[states * movesOfEach]);
            for (var state = 0; state < states; state++)
            {
                starts[state + 1] = starts[state] + movesOfEach;
                var row = targets.AsSpan(starts[state], movesOfEach);
                for (var move = 0; move < movesOfEach; move++)
                {
                    // The state plus an offset of its own for each move: ascending after sorting, never itself, no two alike.
                    var owner = party == 1 && (state * movesOfEach + move) % 10 == 0 ? 0 : party;
                    row[move] = (int)((state + 1 + (long)move * (states / movesOfEach) + Mixed(seed, owner, state, move) % (uint)(states / movesOfEach - 1)) % states);
                }
                row.Sort();
            }
            rows[party] = (ImmutableCollectionsMarshal.AsImmutableArray(starts), ImmutableCollectionsMarshal.AsImmutableArray(targets));
        }
        return new(ArcForm.OfRows(states, rows), [.. Enumerable.Range(0, parties).Select(party => Permutation(states, seed + (ulong)party))]);
    }

    static uint Mixed(ulong seed, int party, int state, int move)
    {
        var bits = (seed + (ulong)party * 31 + (ulong)state) * 0x9E3779B97F4A7C15 + (ulong)move * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 30)) * 0x94D049BB133111EB;
        return (uint)(bits >> 32);
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

using System.Collections.Immutable;
using System.Numerics;
using Parley.Solve.Outcomes;

namespace Parley.Solve.Bargaining;

/// <summary>
/// The utility vectors that matter at every node of a diagram, from the last layer up: at each node all sums over the remaining
/// issues, pruned to the undominated ones (or, on request, only of repetitions). Outcomes are found again by walking down.
/// </summary>
/// <remarks>
/// Exact for additive utilities: a completion that is dominated at its node is dominated in every outcome that passes there, so that
/// the vectors at the root are those of the whole, and each of their outcomes can be traced through the vectors kept below. With a
/// floor, sums that cannot reach it even with each party's best from the issues above are dropped too. Where sums are cut at a ceiling,
/// they are cut as soon as nothing above can bring them below it again; two sums that differ at a node may then be equal in the end, and
/// only a walk that keeps dominated sums finds the outcomes of both.
/// </remarks>
sealed class UtilityWalk
{
    readonly AdditiveForm form;
    readonly VectorSet[][] vectors;
    readonly ArcGroup[][][] groups;
    readonly BigInteger?[][][] counts;

    UtilityWalk(AdditiveForm form, VectorSet[][] vectors, ArcGroup[][][] groups, bool keepsDominated)
    {
        this.form = form;
        KeepsDominated = keepsDominated;
        this.vectors = vectors;
        this.groups = groups;
        counts = [.. vectors.Select(layer => layer.Select(set => new BigInteger?[set.Count]).ToArray())];
    }

    /// <summary>Whether dominated sums were kept too.</summary>
    public bool KeepsDominated { get; }

    /// <summary>The vectors of whole outcomes.</summary>
    public VectorSet Root => vectors[0][0];

    public static (SolveStatus Status, UtilityWalk? Walk) Run(
        BargainingProblem problem, Int128[]? floor, VectorSums sums, IProgress<double>? progress)
    {
        var parties = problem.Parties.Length;
        var (status, form) = problem.Additive(sums.Cancellation);
        if (form is null)
            return (status, null);
        var layers = form.Layers;
        var best = floor is null ? null : BestAbove(form, parties);
        var found = new VectorSet[layers.Length + 1][];
        var arcGroups = new ArcGroup[layers.Length][][];
        found[^1] = [new(parties, new Int128[parties], 1)];
        for (var position = layers.Length - 1; position >= 0; position--)
        {
            var layer = layers[position];
            if (ArcGroups.Of(form, layer, sums) is not { } arcs)
                return (Unfinished(sums), null);

            found[position] = new VectorSet[layer.NodeCount];
            arcGroups[position] = new ArcGroup[layer.NodeCount][];
            for (var node = 0; node < layer.NodeCount; node++)
            {
                if (arcs.From(node) is not { } ways)
                    return (Unfinished(sums), null);
                var needed = floor is null ? [] : Less(floor, best![position].AsSpan(node * parties, parties));
                if (sums.Union(RunsOf(ways, found[position + 1]), needed, form.Ceilings?[position] ?? []) is not { } union)
                    return (Unfinished(sums), null);
                (arcGroups[position][node], found[position][node]) = (ways, union);
            }

            progress?.Report((double)(layers.Length - position) / layers.Length);
        }

        if (problem.Outcomes.IsEmpty || (layers.Length == 0 && floor is not null && !VectorSet.AtLeast(new Int128[parties], floor)))
            found[0] = [new(parties, [], 0)];
        return (SolveStatus.Complete, new(form, found, arcGroups, sums.KeepDominated));
    }

    /// <summary>Whether a vector of the root is cut at a ceiling.</summary>
    public bool IsCut(int index) => form.Ceilings is { } ceilings && IsCut(Root[index], ceilings[0]);

    /// <summary>How many outcomes have a vector of the root, of those whose sums were kept.</summary>
    public BigInteger CountOf(int index) => CountOf(0, 0, index);

    /// <summary>The outcomes of a vector of the root, one by one.</summary>
    public IEnumerable<ImmutableArray<int>> OutcomesOf(int index)
    {
        var layers = form.Layers;
        var outcome = new int[layers.Length];
        var open = new Stack<IEnumerator<(int Option, int Next, int Index)>>();
        if (layers.Length == 0)
        {
            yield return [];
            yield break;
        }

        open.Push(Ways(0, 0, index).GetEnumerator());
        while (open.TryPeek(out var ways))
        {
            if (!ways.MoveNext())
            {
                open.Pop().Dispose();
                continue;
            }

            var (option, next, below) = ways.Current;
            outcome[layers[open.Count - 1].Issue] = option;
            if (open.Count == layers.Length)
                yield return form.Named(outcome);
            else
                open.Push(Ways(open.Count, next, below).GetEnumerator());
        }
    }

    BigInteger CountOf(int position, int node, int index)
    {
        if (position == form.Layers.Length)
            return BigInteger.One;
        if (counts[position][node][index] is { } known)
            return known;

        var count = BigInteger.Zero;
        foreach (var (group, offset, below) in Steps(position, node, index))
            count += group.Options[offset].Length * CountOf(position + 1, group.Next, below);
        counts[position][node][index] = count;
        return count;
    }

    IEnumerable<(int Option, int Next, int Index)> Ways(int position, int node, int index) =>
        from step in Steps(position, node, index)
        from option in step.Group.Options[step.Offset]
        select (option, step.Group.Next, step.Below);

    List<(ArcGroup Group, int Offset, int Below)> Steps(int position, int node, int index)
    {
        var vector = vectors[position][node][index];
        if (form.Ceilings is { } ceilings && IsCut(vector, ceilings[position]))
            return CutSteps(position, node, vector, ceilings[position]);
        Span<Int128> rest = stackalloc Int128[vector.Length];
        var steps = new List<(ArcGroup, int, int)>();
        foreach (var group in groups[position][node])
        {
            // As the offsets descend, what they leave of the vector ascends: both lists are walked once, from opposite ends.
            var below = vectors[position + 1][group.Next];
            var place = below.Count - 1;
            for (var offset = 0; offset < group.Offsets.Count && place >= 0; offset++)
            {
                var part = group.Offsets[offset];
                for (var at = 0; at < rest.Length; at++)
                    rest[at] = vector[at] - part[at];
                place = below.LastNotLess(rest, place);
                if (place >= 0 && below[place].SequenceEqual(rest))
                    steps.Add((group, offset, place));
            }
        }

        return steps;
    }

    /// <summary>The steps to a sum that was cut: every sum below that is cut to the same.</summary>
    List<(ArcGroup Group, int Offset, int Below)> CutSteps(int position, int node, ReadOnlySpan<Int128> vector, Int128[] ceiling)
    {
        var steps = new List<(ArcGroup, int, int)>();
        foreach (var group in groups[position][node])
        {
            var below = vectors[position + 1][group.Next];
            for (var offset = 0; offset < group.Offsets.Count; offset++)
            {
                for (var place = 0; place < below.Count; place++)
                {
                    if (AddsUpTo(vector, group.Offsets[offset], below[place], ceiling))
                        steps.Add((group, offset, place));
                }
            }
        }

        return steps;
    }

    static bool AddsUpTo(ReadOnlySpan<Int128> vector, ReadOnlySpan<Int128> offset, ReadOnlySpan<Int128> below, Int128[] ceiling)
    {
        for (var at = 0; at < vector.Length; at++)
        {
            if (Int128.Min(ceiling[at], offset[at] + below[at]) != vector[at])
                return false;
        }

        return true;
    }

    static bool IsCut(ReadOnlySpan<Int128> vector, Int128[] ceiling)
    {
        for (var at = 0; at < vector.Length; at++)
        {
            if (vector[at] == ceiling[at])
                return true;
        }

        return false;
    }

    static VectorSums.Run[] RunsOf(ArcGroup[] ways, VectorSet[] below)
    {
        var runs = new List<VectorSums.Run>();
        foreach (var group in ways)
        {
            var offsets = group.Offsets.Data.ToArray().AsMemory();
            for (var offset = 0; offset < group.Offsets.Count; offset++)
                runs.Add(new(below[group.Next], offsets.Slice(offset * group.Offsets.Dimension, group.Offsets.Dimension)));
        }

        return [.. runs];
    }

    static Int128[] Less(Int128[] floor, ReadOnlySpan<Int128> best)
    {
        var needed = new Int128[floor.Length];
        for (var party = 0; party < floor.Length; party++)
            needed[party] = floor[party] - best[party];
        return needed;
    }

    /// <summary>For each node and party the most the issues above can bring: at [position][node · parties + party].</summary>
    static Int128[][] BestAbove(AdditiveForm form, int parties)
    {
        var layers = form.Layers;
        var best = new Int128[layers.Length][];
        for (var position = 0; position < layers.Length; position++)
        {
            best[position] = new Int128[layers[position].NodeCount * parties];
            Array.Fill(best[position], position == 0 ? 0 : Int128.MinValue);
            if (position == 0)
                continue;

            var above = layers[position - 1];
            for (var party = 0; party < parties; party++)
            {
                for (var c = 0; c < above.Classes.Length; c++)
                {
                    var most = above.Classes[c].Max(option => form.ValueOf(party, above.Issue, option));
                    for (var node = 0; node < above.NodeCount; node++)
                    {
                        if (above.NextOf(node)[c] is var next and not DiagramLayer.Dead)
                        {
                            ref var known = ref best[position][next * parties + party];
                            known = Int128.Max(known, best[position - 1][node * parties + party] + most);
                        }
                    }
                }
            }
        }

        return best;
    }

    static SolveStatus Unfinished(VectorSums sums) =>
        sums.Cancellation.IsCancellationRequested ? SolveStatus.Cancelled : SolveStatus.LimitReached;
}

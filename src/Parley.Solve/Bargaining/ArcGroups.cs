using Parley.Solve.Outcomes;

namespace Parley.Solve.Bargaining;

/// <summary>The options that lead from a node to one next node, by the utility vectors they add.</summary>
/// <param name="Next">The next node.</param>
/// <param name="Offsets">The vectors added, without those another option of the group makes pointless.</param>
/// <param name="Options">For each vector the options that add it.</param>
sealed record ArcGroup(int Next, VectorSet Offsets, int[][] Options);

/// <summary>The arc groups of one layer: each option class is pruned once, and classes are joined where they lead to the same node.</summary>
sealed class ArcGroups
{
    readonly DiagramLayer layer;
    readonly VectorSums sums;
    readonly ArcGroup[] ofClass;

    ArcGroups(DiagramLayer layer, VectorSums sums, ArcGroup[] ofClass) => (this.layer, this.sums, this.ofClass) = (layer, sums, ofClass);

    /// <summary>The groups of a layer, or null if a limit or a cancellation came first.</summary>
    public static ArcGroups? Of(AdditiveForm form, DiagramLayer layer, VectorSums sums)
    {
        var joinedOf = new ArcGroup[layer.Classes.Length];
        for (var c = 0; c < joinedOf.Length; c++)
        {
            var single = layer.Classes[c].Select(option => new ArcGroup(DiagramLayer.Dead, VectorOf(form, sums.Dimension, layer.Issue, option), [[option]]));
            if (Join(DiagramLayer.Dead, [.. single], sums) is not { } joined)
                return null;
            joinedOf[c] = joined;
        }

        return new(layer, sums, joinedOf);
    }

    /// <summary>The groups that leave a node, or null if a limit or a cancellation came first.</summary>
    public ArcGroup[]? From(int node)
    {
        var groups = new List<ArcGroup>();
        var nexts = layer.NextOf(node).ToArray();
        foreach (var sameNext in Enumerable.Range(0, nexts.Length).Where(c => nexts[c] != DiagramLayer.Dead).GroupBy(c => nexts[c]))
        {
            ArcGroup[] classes = [.. sameNext.Select(c => ofClass[c])];
            if ((classes is [var only] ? only : Join(sameNext.Key, classes, sums)) is not { } joined)
                return null;
            groups.Add(joined with { Next = sameNext.Key });
        }

        return [.. groups];
    }

    static ArcGroup? Join(int next, ArcGroup[] parts, VectorSums sums)
    {
        var still = new Int128[sums.Dimension];
        if (sums.ExactUnion([.. parts.Select(part => new VectorSums.Run(part.Offsets, still))]) is not { } offsets)
            return null;

        var options = new List<int>[offsets.Count];
        foreach (var part in parts)
        {
            for (var offset = 0; offset < part.Offsets.Count; offset++)
            {
                if (offsets.IndexOf(part.Offsets[offset]) is var place and >= 0)
                    (options[place] ??= []).AddRange(part.Options[offset]);
            }
        }

        return new(next, offsets, [.. options.Select(list => list.ToArray())]);
    }

    static VectorSet VectorOf(AdditiveForm form, int parties, int issue, int option) =>
        new(parties, [.. Enumerable.Range(0, parties).Select(party => form.ValueOf(party, issue, option))], 1);
}

using System.Runtime.InteropServices;

namespace Parley.Solve.Outcomes;

/// <summary>Builds the layers of a diagram from the top, then reduces them from the bottom.</summary>
sealed class DiagramCompiler(OutcomeSpace space, int nodeLimit, CancellationToken cancellation)
{
    readonly int[] order = IssueOrder.For(space);

    public long NodesBuilt { get; private set; } = 1;

    public (SolveStatus Status, DiagramLayer[] Layers) Compile()
    {
        var positionOf = new int[order.Length];
        for (var position = 0; position < order.Length; position++)
            positionOf[order[position]] = position;
        var rules = new ResidualRules(space, positionOf);
        int[] residuals = rules.Root() is var root && root == ResidualRules.Never ? [] : [root];

        var layers = new DiagramLayer[order.Length];
        for (var position = 0; position < order.Length; position++)
        {
            var (status, layer, next) = Descend(rules, residuals, position);
            if (status != SolveStatus.Complete)
                return (status, []);
            (layers[position], residuals) = (layer, next);
        }

        Reduce(layers, residuals.Length);
        return (SolveStatus.Complete, layers);
    }

    (SolveStatus Status, DiagramLayer Layer, int[] Next) Descend(ResidualRules rules, int[] residuals, int position)
    {
        var classes = OptionClasses.Of(space, order[position]);
        var next = new int[residuals.Length * classes.Length];
        var numberOf = new Dictionary<int, int>();
        for (var node = 0; node < residuals.Length; node++)
        {
            if (cancellation.IsCancellationRequested)
                return (SolveStatus.Cancelled, null!, []);
            for (var c = 0; c < classes.Length; c++)
            {
                var residual = rules.DependsOn(residuals[node], position) ? rules.Restrict(residuals[node], position, classes[c][0]) : residuals[node];
                next[node * classes.Length + c] = residual == ResidualRules.Never ? DiagramLayer.Dead : NumberOf(residual);
            }

            if (NodesBuilt + numberOf.Count > nodeLimit)
                return (SolveStatus.LimitReached, null!, []);
        }

        NodesBuilt += numberOf.Count;
        return (SolveStatus.Complete, new(order[position], residuals.Length, classes, [], next), [.. numberOf.Keys]);

        int NumberOf(int residual)
        {
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numberOf, residual, out var known);
            if (!known)
                number = numberOf.Count - 1;
            return number;
        }
    }

    /// <summary>Drops nodes no outcome passes, joins nodes that agree, and joins option classes that no node tells apart.</summary>
    void Reduce(DiagramLayer[] layers, int terminals)
    {
        int[] renumbered = [.. Enumerable.Repeat(0, terminals)];
        for (var position = layers.Length - 1; position >= 0; position--)
        {
            var layer = layers[position];
            for (var arc = 0; arc < layer.Next.Length; arc++)
                layer.Next[arc] = layer.Next[arc] == DiagramLayer.Dead ? DiagramLayer.Dead : renumbered[layer.Next[arc]];
            (layers[position], renumbered) = Join(layer);
        }
    }

    (DiagramLayer Layer, int[] Renumbered) Join(DiagramLayer layer)
    {
        var rows = new Dictionary<int[], int>(SequenceComparer.Instance);
        var renumbered = new int[layer.NodeCount];
        for (var node = 0; node < layer.NodeCount; node++)
        {
            var row = layer.NextOf(node).ToArray();
            if (Array.TrueForAll(row, next => next == DiagramLayer.Dead))
                renumbered[node] = DiagramLayer.Dead;
            else if (!rows.TryGetValue(row, out renumbered[node]))
                rows.Add(row, renumbered[node] = rows.Count);
        }

        int[][] kept = [.. rows.Keys];
        var columns = new Dictionary<int[], List<int>>(SequenceComparer.Instance);
        for (var c = 0; c < layer.Classes.Length; c++)
        {
            int[] column = [.. kept.Select(row => row[c])];
            if (Array.TrueForAll(column, next => next == DiagramLayer.Dead))
                continue;
            if (!columns.TryGetValue(column, out var options))
                columns.Add(column, options = []);
            options.AddRange(layer.Classes[c]);
        }

        int[][] classes = [.. columns.Values.Select(options => options.Order().ToArray())];
        int[][] byColumn = [.. columns.Keys];
        var next = new int[kept.Length * classes.Length];
        for (var node = 0; node < kept.Length; node++)
        {
            for (var c = 0; c < classes.Length; c++)
                next[node * classes.Length + c] = byColumn[c][node];
        }

        return (new(layer.Issue, kept.Length, classes, OptionClasses.Invert(classes, space.OptionCounts[layer.Issue]), next), renumbered);
    }

    sealed class SequenceComparer : IEqualityComparer<int[]>
    {
        public static SequenceComparer Instance { get; } = new();

        public bool Equals(int[]? x, int[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(int[] obj)
        {
            var hash = new HashCode();
            hash.AddBytes(MemoryMarshal.AsBytes(obj.AsSpan()));
            return hash.ToHashCode();
        }
    }
}

using System.Numerics;

namespace Parley.Solve.Exchanges;

/// <summary>All orders of all steps, equal steps counted as one kind: stages are how many of each kind are done. The best-first search takes stages in the order of the guarantee they ask for.</summary>
sealed class OrderLattice<T>
    where T : struct, INumber<T>
{
    readonly SideSteps<T> first;
    readonly SideSteps<T> second;
    readonly int[][] kinds;
    readonly int ofFirst;
    readonly int[] weights;
    readonly int[] kindOf;

    OrderLattice(SideSteps<T> first, SideSteps<T> second, int[][] kinds, int ofFirst, int[] weights, int stages)
    {
        (this.first, this.second, this.kinds, this.ofFirst, this.weights, Stages) = (first, second, kinds, ofFirst, weights, stages);
        kindOf = new int[first.Count + second.Count];
        for (var kind = 0; kind < kinds.Length; kind++)
        {
            foreach (var step in kinds[kind]) kindOf[step + (kind < ofFirst ? 0 : first.Count)] = kind;
        }
    }

    /// <summary>How many stages there are.</summary>
    public int Stages { get; }

    /// <summary>The lattice, or null where its stages would not fit an <see cref="int"/>.</summary>
    public static OrderLattice<T>? Of(SideSteps<T> first, SideSteps<T> second)
    {
        var waitedFor = new HashSet<(bool OfFirst, int Step)>();
        foreach (var step in first.AfterOwn.Concat(second.AfterOther).SelectMany(steps => steps)) waitedFor.Add((true, step));
        foreach (var step in second.AfterOwn.Concat(first.AfterOther).SelectMany(steps => steps)) waitedFor.Add((false, step));
        int[][] mine = Kinds(first, step => waitedFor.Contains((true, step)));
        int[][] theirs = Kinds(second, step => waitedFor.Contains((false, step)));
        int[][] kinds = [.. mine, .. theirs];
        var weights = new int[kinds.Length];
        var stages = 1L;
        for (var kind = 0; kind < kinds.Length; kind++)
        {
            weights[kind] = (int)stages;
            stages *= kinds[kind].Length + 1;
            if (stages > int.MaxValue) return null;
        }
        return new(first, second, kinds, mine.Length, weights, (int)stages);
    }

    /// <summary>The path with the least guarantee over all orders.</summary>
    public (SolveStatus Status, (T Guarantee, List<(int First, int Second)> Path)? Found) Walk(HandOver handOver, CancellationToken cancellation)
    {
        var came = new (int From, short First, short Second)[Stages];
        Array.Fill<(int, short, short)>(came, (-1, -1, -1));
        var queue = new PriorityQueue<int, (T Risk, int Together)>();
        var settled = new bool[Stages];
        came[0] = (0, -1, -1);
        queue.Enqueue(0, (Risk(0), 0));
        var best = new T[Stages];
        best[0] = Risk(0);
        while (queue.TryDequeue(out var stage, out var cost))
        {
            if (settled[stage]) continue;
            settled[stage] = true;
            if ((stage & 1023) == 0 && cancellation.IsCancellationRequested) return (SolveStatus.Cancelled, null);
            if (stage == Stages - 1) return (SolveStatus.Complete, (cost.Risk, Back(came)));
            for (var kind = 0; kind < kinds.Length; kind++)
            {
                if (!MayMove(stage, kind)) continue;
                Reach(stage, kind, -1, cost);
                if (handOver == HandOver.Alternating || kind >= ofFirst) continue;
                for (var other = ofFirst; other < kinds.Length; other++)
                {
                    if ((handOver == HandOver.Together || stage + weights[kind] + weights[other] == Stages - 1) && MayMove(stage, other)) Reach(stage, kind, other, cost);
                }
            }
        }
        return (SolveStatus.Complete, null);

        void Reach(int stage, int kind, int other, (T Risk, int Together) cost)
        {
            var next = stage + weights[kind] + (other < 0 ? 0 : weights[other]);
            if (settled[next]) return;
            var risk = T.Max(cost.Risk, Risk(next));
            // Among equals, as few hand-overs at once as possible: each needs somebody neutral.
            var together = cost.Together + (other < 0 ? 0 : 1);
            if (came[next].From >= 0 && risk >= best[next]) return;
            (best[next], came[next]) = (risk, (stage, (short)kind, (short)other));
            queue.Enqueue(next, (risk, together));
        }
    }

    /// <summary>The guarantee that a stage asks for by itself.</summary>
    T Risk(int stage)
    {
        var (a, b) = (T.Zero, T.Zero);
        for (var kind = 0; kind < kinds.Length; kind++)
        {
            var left = T.CreateChecked(kinds[kind].Length - Done(stage, kind));
            var side = kind < ofFirst ? first : second;
            var (cost, worth) = (left * side.Costs[kinds[kind][0]], left * side.Worths[kinds[kind][0]]);
            (a, b) = kind < ofFirst ? (a - cost, b + worth) : (a + worth, b - cost);
        }
        return T.Max(T.Zero, -T.Min(a, b));
    }

    bool MayMove(int stage, int kind)
    {
        var done = Done(stage, kind);
        if (done == kinds[kind].Length) return false;
        var side = kind < ofFirst ? first : second;
        var (own, other) = kind < ofFirst ? (0, first.Count) : (first.Count, 0);
        var step = kinds[kind][done];
        return side.AfterOwn[step].All(before => IsDone(stage, before + own)) && side.AfterOther[step].All(before => IsDone(stage, before + other));
    }

    /// <summary>A step that something waits for is a kind of its own.</summary>
    bool IsDone(int stage, int step) => Done(stage, kindOf[step]) == kinds[kindOf[step]].Length;

    int Done(int stage, int kind) => stage / weights[kind] % (kinds[kind].Length + 1);

    List<(int First, int Second)> Back((int From, short First, short Second)[] came)
    {
        var path = new List<(int, int)>();
        for (var stage = Stages - 1; stage > 0;)
        {
            var (from, kind, other) = came[stage];
            var moves = kind < ofFirst ? kinds[kind][Done(from, kind)] : -1;
            var answers = kind >= ofFirst ? kind : other;
            path.Add((moves, answers < 0 ? -1 : kinds[answers][Done(from, answers)]));
            stage = from;
        }
        path.Reverse();
        return path;
    }

    static int[][] Kinds(SideSteps<T> side, Func<int, bool> isWaitedFor) =>
    [
        .. Enumerable.Range(0, side.Count)
            .GroupBy(step => (side.Costs[step], side.Worths[step], Alone: side.AfterOwn[step].Length + side.AfterOther[step].Length > 0 || isWaitedFor(step) ? step : -1))
            .Select(group => group.ToArray()),
    ];
}

using System.Collections.Immutable;

namespace Parley.Solve.Outcomes;

public sealed partial class OutcomeDiagram
{
    /// <summary>An outcome with the greatest sum of values, or null if there is no outcome.</summary>
    /// <param name="values">For each issue the value of each of its options, in any one unit.</param>
    /// <exception cref="ArgumentException">The values do not fit the issues of the space.</exception>
    public ValuedOutcome? Best(IReadOnlyList<ImmutableArray<Int128>> values) => InOrderOf(values).FirstOrDefault();

    /// <summary>All outcomes, one by one, from the greatest sum of values down; equal sums in an order that does not change.</summary>
    /// <remarks>
    /// Best-first search with the exact value of the best completion as its bound, so that no outcome is looked at before its turn.
    /// Cost per outcome: at most two queue entries per issue, after one pass over the diagram.
    /// </remarks>
    /// <param name="values">For each issue the value of each of its options, in any one unit.</param>
    /// <exception cref="ArgumentException">The values do not fit the issues of the space.</exception>
    public IEnumerable<ValuedOutcome> InOrderOf(IReadOnlyList<ImmutableArray<Int128>> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Count != Space.IssueCount || values.Where((column, issue) => column.Length != Space.OptionCounts[issue]).Any())
            throw new ArgumentException("The values do not fit the issues of the space.", nameof(values));
        return IsEmpty ? [] : Descending(values);
    }

    IEnumerable<ValuedOutcome> Descending(IReadOnlyList<ImmutableArray<Int128>> values)
    {
        var bestBelow = BestBelow(values);
        var arcs = new Dictionary<(int Position, int Node), Arc[]>();
        var queue = new PriorityQueue<Step, (Int128 LessValue, long Sequence)>();
        var sequence = 0L;
        if (Layers.Length == 0)
            yield return new([], 0);
        else
            Enqueue(new(null, 0, 0, 0, 0));

        while (queue.TryDequeue(out var step, out _))
        {
            var options = ArcsOf(step.Position, step.Node);
            if (step.Rank + 1 < options.Length)
                Enqueue(step with { Rank = step.Rank + 1 });

            var arc = options[step.Rank];
            var sum = step.Sum + arc.Value;
            if (step.Position + 1 < Layers.Length)
                Enqueue(new(step, sum, step.Position + 1, arc.Next, 0));
            else
                yield return new(Trace(step), sum);
        }

        void Enqueue(Step step) =>
            queue.Enqueue(step, (-(step.Sum + ArcsOf(step.Position, step.Node)[step.Rank].Bound), sequence++));

        Arc[] ArcsOf(int position, int node)
        {
            if (arcs.TryGetValue((position, node), out var known))
                return known;
            var layer = Layers[position];
            var column = values[layer.Issue];
            var all = from option in Enumerable.Range(0, column.Length)
                      let next = layer.NextOf(node, option)
                      where next != DiagramLayer.Dead
                      orderby column[option] + bestBelow[position + 1][next] descending, option
                      select new Arc(option, next, column[option], column[option] + bestBelow[position + 1][next]);
            return arcs[(position, node)] = [.. all];
        }

        ImmutableArray<int> Trace(Step last)
        {
            var outcome = new int[Layers.Length];
            for (var step = last; step is not null; step = step.Before)
                outcome[Layers[step.Position].Issue] = ArcsOf(step.Position, step.Node)[step.Rank].Option;
            return [.. outcome];
        }
    }

    Int128[][] BestBelow(IReadOnlyList<ImmutableArray<Int128>> values)
    {
        var best = new Int128[Layers.Length + 1][];
        best[^1] = [0];
        for (var position = Layers.Length - 1; position >= 0; position--)
        {
            var layer = Layers[position];
            var column = values[layer.Issue];
            Int128[] bestOfClass = [.. layer.Classes.Select(options => options.Max(option => column[option]))];
            best[position] = new Int128[layer.NodeCount];
            for (var node = 0; node < layer.NodeCount; node++)
            {
                var nexts = layer.NextOf(node);
                var most = Int128.MinValue;
                for (var c = 0; c < nexts.Length; c++)
                {
                    if (nexts[c] != DiagramLayer.Dead)
                        most = Int128.Max(most, bestOfClass[c] + best[position + 1][nexts[c]]);
                }

                best[position][node] = most;
            }
        }

        return best;
    }

    readonly record struct Arc(int Option, int Next, Int128 Value, Int128 Bound);

    sealed record Step(Step? Before, Int128 Sum, int Position, int Node, int Rank);
}

/// <summary>An outcome with its sum of values.</summary>
/// <param name="Outcome">The option index of every issue.</param>
/// <param name="Value">The sum, in the unit of the values asked with.</param>
public sealed record ValuedOutcome(ImmutableArray<int> Outcome, Int128 Value);

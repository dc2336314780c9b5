using System.Collections.Immutable;
using System.Numerics;

namespace Parley.Solve.Outcomes;

/// <summary>
/// The feasible outcomes of a space as an immutable decision diagram: one layer per issue, equal sub-problems shared, so that outcomes
/// are counted, tested, drawn and listed without going through the product of the options. Safe to use from several threads.
/// </summary>
/// <remarks>
/// A reduced multi-valued decision diagram (Srinivasan, Ham, Malik and Brayton 1990); options that no rule tells apart share one arc.
/// Without rules it is a chain. An outcome is an array with the option index of every issue, in the order of the space's issues.
/// </remarks>
public sealed partial class OutcomeDiagram
{
    readonly Lazy<BigInteger[][]> counts;

    OutcomeDiagram(OutcomeSpace space, DiagramLayer[] layers)
    {
        Space = space;
        Layers = layers;
        IsEmpty = layers is [var first, ..] ? first.NodeCount == 0 : space.Rules.Any(rule => !rule.Holds([]));
        counts = new(CountBelow);
    }

    /// <summary>The space the diagram was compiled from.</summary>
    public OutcomeSpace Space { get; }

    /// <summary>The issues in the order in which the layers settle them.</summary>
    public ImmutableArray<int> IssueOrder => [.. Layers.Select(layer => layer.Issue)];

    /// <summary>Whether no outcome keeps all the rules.</summary>
    public bool IsEmpty { get; }

    /// <summary>How many nodes the diagram has, the common end not counted.</summary>
    public int NodeCount => Layers.Sum(layer => layer.NodeCount);

    /// <summary>The number of nodes of the widest layer.</summary>
    public int Width => Layers.Select(layer => layer.NodeCount).DefaultIfEmpty(0).Max();

    /// <summary>How many outcomes keep all the rules.</summary>
    public BigInteger Count => IsEmpty ? 0 : counts.Value[0][0];

    internal DiagramLayer[] Layers { get; }

    /// <summary>Compiles a space into its diagram.</summary>
    /// <remarks>
    /// Cost: proportional to nodes × option classes × size of the rules. The number of nodes is small when rules join few issues, and
    /// may grow exponentially otherwise; hence the limit.
    /// </remarks>
    /// <param name="space">The issues and rules.</param>
    /// <param name="nodeLimit">The greatest number of nodes to build before giving up.</param>
    /// <param name="cancellation">Stops the work; the result then says so.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="nodeLimit"/> is less than one.</exception>
    public static DiagramResult Compile(OutcomeSpace space, int nodeLimit = 1_000_000, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(space);
        ArgumentOutOfRangeException.ThrowIfLessThan(nodeLimit, 1);
        var compiler = new DiagramCompiler(space, nodeLimit, cancellation);
        var (status, layers) = compiler.Compile();
        return new(status, status == SolveStatus.Complete ? new(space, layers) : null, compiler.NodesBuilt);
    }

    /// <summary>Whether an outcome keeps all the rules. Cost: one step per issue.</summary>
    /// <exception cref="ArgumentException">The outcome does not fit the issues of the space, or leaves one open.</exception>
    public bool Contains(ReadOnlySpan<int> outcome)
    {
        Space.CheckFits(outcome);
        if (outcome.Contains(OutcomeSpace.Unset))
            throw new ArgumentException("The outcome leaves an issue open.", nameof(outcome));
        if (IsEmpty)
            return false;

        var node = 0;
        foreach (var layer in Layers)
        {
            node = layer.NextOf(node, outcome[layer.Issue]);
            if (node == DiagramLayer.Dead)
                return false;
        }

        return true;
    }

    /// <summary>The options an issue has in at least one feasible outcome.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such issue.</exception>
    public OptionSet PossibleOptions(int issue)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(issue);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(issue, Space.IssueCount);

        // Every node lies on a way from the root to the end, since the rest was dropped; so does every arc.
        return OptionSet.Of([.. Array.Find(Layers, layer => layer.Issue == issue)!.Classes.SelectMany(options => options)]);
    }

    /// <summary>All outcomes, one by one, in ascending order of their options, the issues compared in <see cref="IssueOrder"/>.</summary>
    public IEnumerable<ImmutableArray<int>> Outcomes()
    {
        if (IsEmpty || Layers.Length == 0)
        {
            if (!IsEmpty)
                yield return [];
            yield break;
        }

        var outcome = new int[Layers.Length];
        var tried = new int[Layers.Length]; // For each layer down to the present one, the options up to here are done.
        var nodes = new int[Layers.Length];
        for (var position = 0; position >= 0;)
        {
            var layer = Layers[position];
            var option = tried[position]++;
            if (option == layer.ClassOf.Length)
            {
                position--;
                continue;
            }

            var next = layer.NextOf(nodes[position], option);
            if (next == DiagramLayer.Dead)
                continue;
            outcome[layer.Issue] = option;
            if (position == Layers.Length - 1)
            {
                yield return [.. outcome];
                continue;
            }

            position++;
            nodes[position] = next;
            tried[position] = 0;
        }
    }

    /// <summary>The outcome with the given number in the order of <see cref="Outcomes"/>.</summary>
    /// <param name="number">From zero to <see cref="Count"/> - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no outcome of this number.</exception>
    public ImmutableArray<int> OutcomeAt(BigInteger number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(number, Count);

        var outcome = new int[Space.IssueCount];
        var node = 0;
        for (var position = 0; position < Layers.Length; position++)
        {
            var layer = Layers[position];
            for (var option = 0; ; option++)
            {
                var next = layer.NextOf(node, option);
                if (next == DiagramLayer.Dead)
                    continue;
                var below = counts.Value[position + 1][next];
                if (number < below)
                {
                    (outcome[layer.Issue], node) = (option, next);
                    break;
                }

                number -= below;
            }
        }

        return [.. outcome];
    }

    /// <summary>Draws an outcome, each with the same chance.</summary>
    /// <remarks>A draw depends on the seed and its index alone, so that any split of the work gives the same draws.</remarks>
    /// <param name="seed">The seed.</param>
    /// <param name="index">The number of the draw.</param>
    /// <exception cref="InvalidOperationException">The diagram is empty.</exception>
    public ImmutableArray<int> Sample(ulong seed, long index)
    {
        if (IsEmpty)
            throw new InvalidOperationException("An empty diagram has nothing to draw.");
        return OutcomeAt(new Chance(seed, index).Below(Count));
    }

    BigInteger[][] CountBelow()
    {
        var below = new BigInteger[Layers.Length + 1][];
        below[^1] = [BigInteger.One];
        for (var position = Layers.Length - 1; position >= 0; position--)
        {
            var layer = Layers[position];
            below[position] = new BigInteger[layer.NodeCount];
            for (var node = 0; node < layer.NodeCount; node++)
            {
                var nexts = layer.NextOf(node);
                for (var c = 0; c < nexts.Length; c++)
                {
                    if (nexts[c] != DiagramLayer.Dead)
                        below[position][node] += layer.Classes[c].Length * below[position + 1][nexts[c]];
                }
            }
        }

        return below;
    }
}

/// <summary>The outcome of compiling a space.</summary>
/// <param name="Status">Whether the diagram is there, or the node limit or a cancellation came first.</param>
/// <param name="Diagram">The diagram if <see cref="SolveStatus.Complete"/>, else null.</param>
/// <param name="NodesBuilt">How many nodes were built, before equal ones were joined.</param>
public sealed record DiagramResult(SolveStatus Status, OutcomeDiagram? Diagram, long NodesBuilt);

using Parley.Record.Language;

namespace Parley.Training;

/// <summary>Says for each move of the parser how many arcs of the right tree it puts out of reach.</summary>
/// <remarks>The dynamic oracle of the arc-hybrid system: Y. Goldberg and J. Nivre, Training deterministic parsers with non-deterministic oracles, TACL 2013.</remarks>
internal sealed class Oracle
{
    readonly List<int>[] dependents;
    readonly int[] heads;
    readonly bool[] onStack;

    /// <summary>An oracle for a tree.</summary>
    /// <param name="heads">The head of each word; the root has the number of the words.</param>
    public Oracle(int[] heads)
    {
        this.heads = heads;
        onStack = new bool[heads.Length + 1];
        dependents = [.. Enumerable.Range(0, heads.Length + 1).Select(_ => new List<int>())];
        for (var word = 0; word < heads.Length; word++)
            dependents[heads[word]].Add(word);
    }

    /// <summary>The arcs that a permitted move loses.</summary>
    public int Cost(ParserState state, Transition move)
    {
        var (top, next) = (state.Stack(0), state.Next);
        if (move == Transition.Shift)
            return (heads[next] < next && heads[next] != top && onStack[heads[next]] ? 1 : 0) + dependents[next].Count(word => word < next && onStack[word]);
        var lost = dependents[top].Count(word => word >= next);
        if (move == Transition.Right)
            return lost + (heads[top] >= next ? 1 : 0);
        return lost + (heads[top] > next || heads[top] == state.Stack(1) ? 1 : 0);
    }

    /// <summary>Whether an arc is in the tree.</summary>
    public bool Has((int Dependent, int Head) arc) => heads[arc.Dependent] == arc.Head;

    /// <summary>Notes that a word went on the stack or left it.</summary>
    public void Note(int word, bool isOnStack) => onStack[word] = isOnStack;
}

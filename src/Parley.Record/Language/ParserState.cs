namespace Parley.Record.Language;

/// <summary>A move of the parser.</summary>
internal enum Transition : byte
{
    /// <summary>The next word goes on the stack.</summary>
    Shift,
    /// <summary>The word on top of the stack depends on the next word, and leaves the stack.</summary>
    Left,
    /// <summary>The word on top of the stack depends on the one below it, and leaves the stack.</summary>
    Right,
}

/// <summary>How far the parser has come with a sentence: a stack, the next word, and the arcs so far.</summary>
/// <remarks>
/// The arc-hybrid system (M. Kuhlmann, C. Gómez-Rodríguez, G. Satta, Dynamic programming algorithms for transition-based dependency parsers, ACL 2011), with
/// the root behind the last word. Every sequence of permitted moves ends, after two moves for each word, in a tree with one root.
/// </remarks>
internal sealed class ParserState
{
    int[] stack = [];
    int depth;

    /// <summary>How many words there are; the root has this number.</summary>
    public int Count { get; private set; }

    /// <summary>The number that stands for no word.</summary>
    public int None => Count + 1;

    /// <summary>The next word, or the root.</summary>
    public int Next { get; private set; }

    /// <summary>The heads so far; <see cref="None"/> where a word has none yet.</summary>
    public int[] Heads { get; private set; } = [];

    /// <summary>The relations so far.</summary>
    public Relation[] Relations { get; private set; } = [];

    /// <summary>The outermost left and right dependents of each word, and the ones within them.</summary>
    public int[] Left { get; private set; } = [];

    /// <inheritdoc cref="Left"/>
    public int[] Left2 { get; private set; } = [];

    /// <inheritdoc cref="Left"/>
    public int[] Right { get; private set; } = [];

    /// <inheritdoc cref="Left"/>
    public int[] Right2 { get; private set; } = [];

    /// <summary>How many dependents each word has, left ones times 256 and right ones.</summary>
    public int[] Valences { get; private set; } = [];

    /// <summary>For each word the relations of its dependents so far, a bit each.</summary>
    public ulong[] Dependents { get; private set; } = [];

    /// <summary>How many words are on the stack.</summary>
    public int Depth => depth;

    /// <summary>A word on the stack, 0 for the top; <see cref="None"/> below its end.</summary>
    public int Stack(int below) => below < depth ? stack[depth - 1 - below] : None;

    /// <summary>Whether the tree is there.</summary>
    public bool IsDone => depth == 0 && Next == Count;

    /// <summary>Begins a sentence.</summary>
    /// <param name="count">How many words it has.</param>
    public void Start(int count)
    {
        Count = count;
        if (Heads.Length < count + 2)
            Resize(count + 34);
        depth = 0;
        Next = 0;
        Heads.AsSpan(0, count + 2).Fill(None);
        Left.AsSpan(0, count + 2).Fill(None);
        Left2.AsSpan(0, count + 2).Fill(None);
        Right.AsSpan(0, count + 2).Fill(None);
        Right2.AsSpan(0, count + 2).Fill(None);
        Relations.AsSpan(0, count + 2).Clear();
        Valences.AsSpan(0, count + 2).Clear();
        Dependents.AsSpan(0, count + 2).Clear();
    }

    /// <summary>Whether a move is permitted.</summary>
    public bool Permits(Transition move) => move switch
    {
        Transition.Shift => Next < Count,
        Transition.Left => depth > 0 && (Next < Count || depth == 1),
        _ => depth > 1,
    };

    /// <summary>The word that a move makes dependent, and its head.</summary>
    public (int Dependent, int Head) Arc(Transition move) => (Stack(0), move == Transition.Left ? Next : Stack(1));

    /// <summary>Moves the next word on the stack.</summary>
    public void Shift() => stack[depth++] = Next++;

    /// <summary>Takes the word on top of the stack away and gives it a head.</summary>
    /// <param name="move">Left or right.</param>
    /// <param name="relation">How it depends on its head.</param>
    public void Attach(Transition move, Relation relation)
    {
        var (dependent, head) = Arc(move);
        depth--;
        Heads[dependent] = head;
        Relations[dependent] = relation;
        Dependents[head] |= 1UL << (int)relation;
        if (move == Transition.Left)
        {
            (Left2[head], Left[head]) = (Left[head], dependent);
            Valences[head] += 256;
        }
        else
        {
            (Right2[head], Right[head]) = (Right[head], dependent);
            Valences[head]++;
        }
    }

    void Resize(int size)
    {
        stack = new int[size];
        Heads = new int[size];
        Relations = new Relation[size];
        Left = new int[size];
        Left2 = new int[size];
        Right = new int[size];
        Right2 = new int[size];
        Valences = new int[size];
        Dependents = new ulong[size];
    }
}

using Parley.Record.Language;

namespace Parley.Record.Quotations.Trees;

/// <summary>The tree of a sentence with its children and the reach of each branch. Cost linear in the tokens.</summary>
sealed class Tree
{
    readonly int[] firstChild;
    readonly int[] nextSibling;
    readonly int[] left;
    readonly int[] right;

    readonly LemmaCache lemmas;

    /// <summary>The tree of a sentence; of one that is not parsed every token stands alone.</summary>
    internal Tree(Sentence sentence, LemmaCache? lemmas = null)
    {
        Sentence = sentence;
        this.lemmas = lemmas ?? new();
        var count = sentence.Count;
        firstChild = new int[count];
        nextSibling = new int[count];
        left = new int[count];
        right = new int[count];
        Array.Fill(firstChild, -1);
        Array.Fill(nextSibling, -1);
        for (var i = count - 1; i >= 0; i--)
        {
            (left[i], right[i]) = (i, i);
            if (sentence.IsParsed && sentence.Heads[i] is >= 0 and var head)
            {
                nextSibling[i] = firstChild[head];
                firstChild[head] = i;
            }
        }
        if (sentence.IsParsed) Reach();
    }

    internal Sentence Sentence { get; }

    internal int Count => Sentence.Count;

    internal Tag Tag(int token) => Sentence.Tags[token];

    internal Relation Relation(int token) => Sentence.IsParsed ? Sentence.Relations[token] : Language.Relation.Dep;

    internal int Head(int token) => Sentence.IsParsed ? Sentence.Heads[token] : -1;

    /// <summary>The dictionary form of a token.</summary>
    internal string Lemma(int token) => lemmas.Of(Sentence, token);

    internal ReadOnlySpan<char> Word(int token) => Sentence.Word(token);

    internal bool Is(int token, string word) => Word(token).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>The first token that begins at a position or behind it; the number of tokens where none does. Cost logarithmic.</summary>
    internal int TokenFrom(int position)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Sentence.Tokens[middle].Start < position) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /// <summary>The first token of the branch.</summary>
    internal int Left(int token) => left[token];

    /// <summary>The last token of the branch.</summary>
    internal int Right(int token) => right[token];

    internal ChildEnumerator Children(int token) => new(this, firstChild[token]);

    /// <summary>The first child with the relation; -1 where there is none.</summary>
    internal int Child(int token, Relation relation)
    {
        foreach (var child in Children(token)) if (Relation(child) == relation) return child;
        return -1;
    }

    /// <summary>Whether a token lies in the branch of another.</summary>
    internal bool Under(int token, int ancestor)
    {
        for (var steps = 0; token >= 0 && steps <= Count; token = Head(token), steps++) if (token == ancestor) return true;
        return false;
    }

    void Reach()
    {
        // Heads come in any order, so the reach is handed up from every token along its way; the ways are short.
        for (var i = 0; i < Count; i++)
        {
            for (var (at, steps) = (Sentence.Heads[i], 0); at >= 0 && steps <= Count; at = Sentence.Heads[at], steps++)
            {
                if (left[at] <= i && i <= right[at]) break;
                if (i < left[at]) left[at] = i;
                if (i > right[at]) right[at] = i;
            }
        }
    }

    /// <summary>Goes through children without an allocation.</summary>
    internal struct ChildEnumerator(Tree tree, int first)
    {
        int next = first;

        public int Current { get; private set; }

        public readonly ChildEnumerator GetEnumerator() => this;

        public bool MoveNext()
        {
            if (next < 0) return false;
            Current = next;
            next = tree.nextSibling[next];
            return true;
        }
    }
}

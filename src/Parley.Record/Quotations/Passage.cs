using System.Collections.Immutable;
using Parley.Model.Anchors;
using Parley.Record.Quotations.Marks;
using Parley.Record.Quotations.Trees;

namespace Parley.Record.Quotations;

/// <summary>A text as the finder sees it: sentences with their trees, paragraphs, and what stands in quotation marks.</summary>
sealed class Passage
{
    internal Passage(string text, ImmutableArray<Tree> trees, ImmutableArray<QuotedStretch> stretches)
    {
        Text = text;
        Trees = trees;
        Stretches = stretches;
        Paragraphs = new int[trees.Length];
        Quoted = new int[trees.Length][];
        var at = 0;
        for (var i = 0; i < trees.Length; i++)
        {
            var sentence = trees[i].Sentence;
            Paragraphs[i] = i == 0 ? 0 : Paragraphs[i - 1] + (text.AsSpan(trees[i - 1].Sentence.End, sentence.Start - trees[i - 1].Sentence.End).Contains('\n') ? 1 : 0);
            Quoted[i] = new int[sentence.Count];
            for (var t = 0; t < sentence.Count; t++)
            {
                var start = sentence.Tokens[t].Start;
                while (at < stretches.Length && stretches[at].End <= start) at++;
                Quoted[i][t] = at < stretches.Length && stretches[at].Contains(start) ? at : -1;
            }
        }
    }

    internal string Text { get; }

    internal ImmutableArray<Tree> Trees { get; }

    internal ImmutableArray<QuotedStretch> Stretches { get; }

    /// <summary>The number of the paragraph of each sentence.</summary>
    internal int[] Paragraphs { get; }

    /// <summary>For each sentence and token the stretch it stands in; -1 for none.</summary>
    internal int[][] Quoted { get; }

    /// <summary>The characters of tokens of a sentence, both ends included.</summary>
    internal TextSpan Span(int sentence, int from, int to)
    {
        var tokens = Trees[sentence].Sentence.Tokens;
        return new(tokens[from].Start, tokens[to].End);
    }

    /// <summary>The sentence a position lies in, or the last one before it.</summary>
    internal int SentenceAt(int position)
    {
        var (low, high) = (0, Trees.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (Trees[middle].Sentence.Start <= position) low = middle;
            else high = middle - 1;
        }
        return low;
    }
}

using System.Collections.Frozen;
using Parley.Model.Anchors;
using Parley.Record.Language;
using Parley.Record.Quotations.Clauses;
using Parley.Record.Quotations.Marks;

namespace Parley.Record.Quotations.Speech;

/// <summary>A quoted name says little without whom or what it was given: "the deal, which she called “a gift”".</summary>
static class Named
{
    static readonly FrozenSet<string> Naming = FrozenSet.Create(StringComparer.Ordinal, "call", "label", "dub", "brand", "deem", "term", "describe", "characterize", "portray", "hail", "title", "entitle", "name");

    /// <summary>Whom or what a quoted name is given, where it stands before the reporting words: "the deal, which she called “a gift”", "what he called “a gift”".</summary>
    internal static TextSpan? OfWhom(Passage passage, Attribution one)
    {
        if (one.Frame is not (Frame.Within or Frame.Predicate or Frame.Object or Frame.Quote) || !Naming.Contains(one.Lemma) || one.Cue is not { } cue || cue.End > one.Content[0].Start) return null;
        var number = one.Sentence;
        var tree = passage.Trees[number];
        var at = passage.Stretches.LastFrom(one.Content[0].End - 1);
        if (at < 0 || passage.Stretches[at].Start - one.Content[0].Start > 4) return null;
        if (tree.Tag(one.Token) == Tag.VBN)
        {
            // "It was called “a gift” by the minister": the subject of the passive; "a memo titled “…”": the noun that the participle stands behind.
            if (tree.Child(one.Token, Relation.NsubjPass) is >= 0 and var subject) return Subjects.Whole(tree, subject);
            return Noun(passage, number, one.Token - 1);
        }
        var from = one.Source is { } source && source.Start >= tree.Sentence.Start && source.Start < cue.Start ? tree.TokenFrom(source.Start) : one.Token;
        if (from > 0 && tree.Tag(from - 1) is Tag.WP or Tag.WDT) return passage.Span(number, from - 1, from - 1);
        return from == one.Token ? null : Noun(passage, number, from - 1);
    }

    static TextSpan? Noun(Passage passage, int number, int token)
    {
        var tree = passage.Trees[number];
        if (token >= 0 && tree.Tag(token) == Tag.Comma) token--;
        if (token < 0 || tree.Tag(token) is not (Tag.NN or Tag.NNS) || passage.Quoted[number][token] >= 0) return null;
        return new(tree.Sentence.Tokens[tree.Left(token)].Start, tree.Sentence.Tokens[token].End);
    }
}

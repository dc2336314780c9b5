using System.Collections.Frozen;
using Parley.Model.Anchors;
using Parley.Record.Language;
using Parley.Record.Quotations.Clauses;
using Parley.Record.Quotations.Marks;

namespace Parley.Record.Quotations.Speech;

/// <summary>A quoted name says little without whom or what it was given: "the deal, which she called “a gift”".</summary>
static class Named
{
    static readonly FrozenSet<string> Naming = FrozenSet.Create(StringComparer.Ordinal, "call", "label", "dub", "brand", "deem", "term", "describe", "characterize", "portray", "hail");

    /// <summary>Whom or what a quoted name is given, where it stands before the reporting words: "the deal, which she called “a gift”", "what he called “a gift”".</summary>
    internal static TextSpan? OfWhom(Passage passage, Attribution one)
    {
        if (one.Frame is not (Frame.Within or Frame.Predicate or Frame.Object or Frame.Quote) || !Naming.Contains(one.Lemma) || one.Cue is not { } cue || cue.End > one.Content[0].Start) return null;
        var number = one.Sentence;
        var tree = passage.Trees[number];
        var at = passage.Stretches.LastFrom(one.Content[0].End - 1);
        if (at < 0 || passage.Stretches[at].Start - one.Content[0].Start > 4) return null;
        // "Called “a gift” by the minister": the subject of the passive, or the noun that the participle stands behind.
        if (tree.Tag(one.Token) == Tag.VBN && tree.Child(one.Token, Relation.NsubjPass) is >= 0 and var subject) return Subjects.Whole(tree, subject);
        var from = one.Source is { } source && source.Start >= tree.Sentence.Start && source.Start < cue.Start ? tree.TokenFrom(source.Start) : one.Token;
        if (from > 0 && tree.Tag(from - 1) is Tag.WP or Tag.WDT) return passage.Span(number, from - 1, from - 1);
        var noun = from - 1;
        if (noun >= 0 && tree.Tag(noun) == Tag.Comma) noun--;
        if (noun < 0 || tree.Tag(noun) is not (Tag.NN or Tag.NNS) || passage.Quoted[number][noun] >= 0 || tree.Tag(one.Token) != Tag.VBN && from == one.Token) return null;
        return new(tree.Sentence.Tokens[tree.Left(noun)].Start, tree.Sentence.Tokens[noun].End);
    }
}

using System.Collections.Immutable;
using Parley.Record.Language;
using Parley.Record.Quotations.Clauses;
using Parley.Record.Quotations.Cues;
using Parley.Record.Quotations.Marks;
using Parley.Record.Quotations.Speakers;
using Parley.Record.Quotations.Speech;
using Parley.Record.Quotations.Trees;
using Parley.Record.Quotations.Turns;

namespace Parley.Record.Quotations.English;

/// <summary>The attributions of an English text: marks, tags and trees first, then the rules for quotations and for clauses, then the choice among them.</summary>
static class EnglishAttributions
{
    /// <summary>The score from which on an attribution is taken.</summary>
    internal const double Least = 0.5;

    /// <summary>The score from which on an attribution inside another one's words is told.</summary>
    const double LeastNested = 0.85;

    /// <summary>Finds them. Cost near-linear in the text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="parts">Which rules to use.</param>
    /// <param name="nested">Whether to tell attributions inside other ones too.</param>
    /// <param name="cancellation">Stops between sentences.</param>
    internal static (Passage Passage, List<Attribution> Found) Find(string text, FinderParts parts, bool nested, CancellationToken cancellation)
    {
        var lexicon = CueLexicon.Default;
        var passage = Read(text, lexicon, parts, cancellation);
        if (passage.Trees.IsEmpty) return (passage, []);
        var quotes = parts.HasFlag(FinderParts.Quotes) ? new QuoteRules(passage, lexicon).Find() : [];
        var clauses = Clauses(passage, lexicon, parts, inside: false, cancellation);
        var passed = Relays.PassOn(passage, quotes, clauses);
        var turns = parts.HasFlag(FinderParts.Turns) ? Transcript.Of(passage, SpeakerWords.Of("en")) : [];
        var inner = Selection.Within(turns, quotes);
        var chosen = Selection.Choose(passage, [.. turns, .. quotes], clauses, Least);
        if (parts.HasFlag(FinderParts.GoingOn)) new GoingOn(passage, lexicon).GoOn(chosen);
        if (parts.HasFlag(FinderParts.Quotes)) new Remainders(passage, lexicon).TakeIn(chosen);
        return (passage, nested ? Selection.WithNested(passage, chosen, Clauses(passage, lexicon, parts, inside: true, cancellation).Concat(clauses).Concat(passed).Concat(inner), LeastNested) : chosen);
    }

    static List<Attribution> Clauses(Passage passage, CueLexicon lexicon, FinderParts parts, bool inside, CancellationToken cancellation)
    {
        var found = new List<Attribution>();
        for (var i = 0; i < passage.Trees.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (passage.Trees[i].Sentence.IsParsed) found.AddRange(new ClauseRules(passage, i, lexicon, parts, inside).Find());
        }
        return found;
    }

    /// <summary>Tags every sentence, and parses those in which a word may report.</summary>
    internal static Passage Read(string text, CueLexicon lexicon, FinderParts parts, CancellationToken cancellation)
    {
        var reader = new EnglishReader();
        var lemmas = new LemmaCache();
        var tagged = new List<Sentence>();
        foreach (var sentence in EnglishReader.Split(text))
        {
            cancellation.ThrowIfCancellationRequested();
            tagged.Add(reader.Tag(sentence));
        }
        var trees = ImmutableArray.CreateBuilder<Tree>(tagged.Count);
        foreach (var sentence in parts.HasFlag(FinderParts.FirstWords) ? FirstWords.Settle(tagged) : tagged)
        {
            cancellation.ThrowIfCancellationRequested();
            trees.Add(new(MayReport(sentence, lemmas, lexicon) ? reader.Parse(sentence) : sentence, lemmas));
        }
        return new(text, trees.DrainToImmutable(), QuotationMarks.Find(text));
    }

    static bool MayReport(Sentence sentence, LemmaCache lemmas, CueLexicon lexicon)
    {
        for (var i = 0; i < sentence.Count; i++)
            if (sentence.Word(i).Equals("according", StringComparison.OrdinalIgnoreCase) || sentence.Tags[i] is Tag.VB or Tag.VBD or Tag.VBG or Tag.VBN or Tag.VBP or Tag.VBZ or Tag.NN or Tag.NNS or Tag.JJ && lexicon.Opens(lemmas.Of(sentence, i))) return true;
        return false;
    }
}

using Parley.Model.Anchors;

namespace Parley.Record.Quotations;

/// <summary>Attributions by the sentences in which they have words or a cue, so that what overlaps is looked for only there.</summary>
sealed class Nearby
{
    readonly Passage passage;
    readonly List<Attribution>?[] sentences;

    internal Nearby(Passage passage, IEnumerable<Attribution> all)
    {
        this.passage = passage;
        sentences = new List<Attribution>?[passage.Trees.Length];
        foreach (var one in all) Add(one);
    }

    /// <summary>Adds an attribution with all it has.</summary>
    internal void Add(Attribution one)
    {
        Put(one.Sentence, one);
        if (one.Cue is { } cue) Put(passage.SentenceAt(cue.Start), one);
        foreach (var span in one.Content) Add(one, span);
    }

    /// <summary>Adds a passage that an attribution has gained.</summary>
    internal void Add(Attribution one, TextSpan span)
    {
        for (var (at, last) = (passage.SentenceAt(span.Start), Last(span)); at <= last; at++) Put(at, one);
    }

    /// <summary>Takes an attribution out.</summary>
    internal void Remove(Attribution one)
    {
        sentences[one.Sentence]?.Remove(one);
        if (one.Cue is { } cue) sentences[passage.SentenceAt(cue.Start)]?.Remove(one);
        foreach (var span in one.Content) for (var (at, last) = (passage.SentenceAt(span.Start), Last(span)); at <= last; at++) sentences[at]?.Remove(one);
    }

    /// <summary>Those with something in a sentence, in the order in which they were added.</summary>
    internal IReadOnlyList<Attribution> In(int sentence) => sentences[sentence] ?? (IReadOnlyList<Attribution>)[];

    /// <summary>Those with something in the sentences of a passage; one may come more than once.</summary>
    internal IEnumerable<Attribution> Around(TextSpan span)
    {
        for (var (at, last) = (passage.SentenceAt(span.Start), Last(span)); at <= last; at++)
            foreach (var one in In(at)) yield return one;
    }

    /// <summary>Those with something in the sentences that an attribution has something in; one may come more than once.</summary>
    internal IEnumerable<Attribution> Around(Attribution one)
    {
        foreach (var other in In(one.Sentence)) yield return other;
        if (one.Cue is { } cue) foreach (var other in Around(cue)) yield return other;
        foreach (var span in one.Content) foreach (var other in Around(span)) yield return other;
    }

    int Last(TextSpan span) => passage.SentenceAt(Math.Max(span.Start, span.End - 1));

    void Put(int sentence, Attribution one)
    {
        var list = sentences[sentence] ??= [];
        if (list.Count == 0 || !list.Contains(one)) list.Add(one);
    }
}

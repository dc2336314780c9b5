namespace Parley.Record.Quotations.Speakers;

/// <content>Reads no source at all: words that go on, and verbs without a subject.</content>
sealed partial class SourceReader
{
    static readonly System.Buffers.SearchValues<char> OnlyPause = System.Buffers.SearchValues.Create(" .,;:—–");

    Meant Unsourced()
    {
        var text = scene.Passage.Text;
        var start = attribution.Content.Count > 0 ? attribution.Content[0].Start : attribution.Cue?.Start ?? 0;
        var sentence = scene.Passage.SentenceAt(start);
        var quoted = attribution.Content.Count > 0 && IsQuoted(start);
        if (attribution.Cue is { } cue)
        {
            var word = text[cue.Start..cue.End];
            var before = Earlier(Math.Min(start, cue.Start));
            if (table.Language == "en" && word.EndsWith("ing", StringComparison.Ordinal) && before is { } doer && scene.Passage.SentenceAt(scene.Attributions[doer.Index].Cue?.Start ?? 0) == scene.Passage.SentenceAt(cue.Start))
                return Named(doer.Figure, 0.75, $"“{word}” goes with {doer.Figure.Name}, who speaks in the same sentence");
            // Spanish verbs need no subject.
            if (table.Language == "es")
            {
                var subject = scene.Antecedents.Subject(sentence, Math.Min(start, cue.Start), _ => true);
                for (var back = 1; subject is null && back <= 2 && sentence - back >= 0; back++) subject = scene.Antecedents.Subject(sentence - back, start, _ => true);
                if (subject is not null) return Named(subject, 0.75, $"“{word}” has no subject of its own; the last one is {subject.Name}");
            }
            return new(SpeakerReading.Open($"“{word}” says that it was said, but not by whom."), null);
        }
        if (!quoted) return new(SpeakerReading.Open("Nobody is named for these words."), null);
        var previous = Earlier(start);
        if (previous is { } last)
        {
            var end = scene.Attributions[last.Index].Content.Max(span => span.End);
            end = Math.Max(end, Math.Max(scene.Attributions[last.Index].Source?.End ?? 0, scene.Attributions[last.Index].Cue?.End ?? 0));
            var between = end <= start ? text.AsSpan(end, start - end) : default;
            if (!between.Contains('\n') && between.IndexOfAnyExcept(OnlyPause) < 0)
                return Named(last.Figure, 0.9, $"The words go on from those of {last.Figure.Name}");
        }
        if (sentence > 0 && scene.Passage.Paragraphs[sentence - 1] == scene.Passage.Paragraphs[sentence])
        {
            var subject = scene.Antecedents.Subject(sentence - 1, start, figure => figure.Kind is FigureKind.Person or FigureKind.Unknown);
            if (subject is not null && !InsideQuote(sentence - 1)) return Named(subject, 0.8, $"The sentence before is about {subject.Name}, and nobody else is named for these words");
        }
        if (previous is { } speaker && scene.Passage.Paragraphs[sentence] - scene.Passage.Paragraphs[scene.Passage.SentenceAt(scene.Attributions[speaker.Index].Content[0].Start)] <= 1)
            return Named(speaker.Figure, 0.7, $"Nobody is named for these words; {speaker.Figure.Name} spoke last");
        return new(SpeakerReading.Open("Nobody is named for these words."), null);
    }

    bool InsideQuote(int sentence) => IsQuoted(scene.Passage.Trees[sentence].Sentence.Start + 1);

    /// <summary>The last attribution before a position that is nested in no other and whose speaker is told.</summary>
    (int Index, Figure Figure)? Earlier(int position)
    {
        for (var i = index - 1; i >= 0 && i > index - 12; i--)
            if (scene.Outer[i] < 0 && scene.Readings[i]?.Figure is { } figure && scene.Attributions[i].Content.Count > 0 && scene.Attributions[i].Content[0].Start < position) return (i, figure);
        return null;
    }
}

using System.Collections.Immutable;
using Parley.Record.Language;
using Parley.Record.Quotations.English;
using Parley.Record.Quotations.Languages;
using Parley.Record.Quotations.Marks;
using Parley.Record.Quotations.Speakers;
using Parley.Record.Quotations.Trees;
using Parley.Record.Quotations.Turns;

namespace Parley.Record.Quotations;

/// <summary>Finds who said what in a text: words in quotation marks, paraphrases, and what lies between. Nothing is fetched; the same text gives the same answer.</summary>
public static class QuotationFinder
{
    /// <summary>The attributions of a text, in its order; those inside another one's words follow it. Cost near-linear in the text.</summary>
    /// <param name="text">The text, with line ends as \n.</param>
    /// <param name="speakers">Who may speak in it.</param>
    /// <param name="language">The language of the text, as two letters: en, de, fr or es. Recognised by its small words where it is null; others are read for quotation marks alone, as English is.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <exception cref="OperationCanceledException">The search was stopped.</exception>
    public static ImmutableArray<Quotation> Find(string text, IReadOnlyList<KnownSpeaker> speakers, string? language = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(speakers);
        cancellation.ThrowIfCancellationRequested();
        language ??= LanguageGuess.Of(text) ?? "en";
        var (passage, found) = ReportedSpeech.Languages.Contains(language) ? Foreign(text, language) : EnglishAttributions.Find(text, FinderParts.All, nested: true, cancellation);
        if (found.Count == 0) return [];
        var readings = SpeakerResolver.Read(passage, found, speakers, language, cancellation);
        return [.. found.Select((attribution, i) => Made(passage, attribution, readings[i]))];
    }

    static (Passage Passage, List<Attribution> Found) Foreign(string text, string language)
    {
        var stretches = QuotationMarks.Find(text);
        var passage = new Passage(text, [.. EnglishReader.Split(text).Select(sentence => new Tree(sentence))], stretches);
        var found = ReportedSpeech.Find(text, stretches, language);
        var turns = Transcript.Of(passage, SpeakerWords.Of(language));
        return (passage, turns.Count == 0 ? found : [.. turns.Concat(found).OrderBy(Selection.Place)]);
    }

    static Quotation Made(Passage passage, Attribution attribution, SpeakerReading speaker) =>
        new(
            [.. attribution.Content],
            attribution.Source is { } source ? [source] : [],
            attribution.Cue is { } cue ? [cue] : [],
            QuotedShare.ModeOf(passage.Text, passage.Stretches, attribution.Content, MarkStrength.Single),
            Confidences.Of(attribution),
            Reasons.Of(passage, attribution),
            speaker);
}

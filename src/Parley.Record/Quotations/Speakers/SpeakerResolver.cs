using System.Collections.Immutable;

namespace Parley.Record.Quotations.Speakers;

/// <summary>Tells who is meant by the words of a source: by names and titles of the case, by what the text says of its persons, and for pronouns by who was spoken of last.</summary>
/// <remarks>Cost near-linear in the text. Works from words alone, in every language <c>words.txt</c> has lists for.</remarks>
static class SpeakerResolver
{
    /// <summary>How many neighbours are looked at for one that holds an attribution.</summary>
    const int Near = 24;

    /// <summary>One reading for each attribution, in the same order.</summary>
    /// <param name="passage">The text.</param>
    /// <param name="attributions">In the order of the text.</param>
    /// <param name="known">Whom the case knows.</param>
    /// <param name="language">The language as a two-letter tag; that of the words where null.</param>
    /// <param name="cancellation">Stops between attributions.</param>
    internal static ImmutableArray<SpeakerReading> Read(Passage passage, IReadOnlyList<Attribution> attributions, IReadOnlyList<KnownSpeaker> known, string? language = null, CancellationToken cancellation = default)
    {
        var table = SpeakerWords.Of(language);
        var words = Word.Of(passage);
        var outer = new int[attributions.Count];
        for (var i = 0; i < outer.Length; i++) outer[i] = Outer(attributions, i);
        // What the first pass learns of men and women from sure pronouns helps the second, from the first line on.
        var genders = new Dictionary<string, Gender>(StringComparer.Ordinal);
        Pass(passage, words, attributions, outer, known, table, genders, cancellation);
        return [.. Pass(passage, words, attributions, outer, known, table, genders, cancellation).Select(meant => meant!.Value.Reading)];
    }

    static Meant?[] Pass(Passage passage, List<Word> words, IReadOnlyList<Attribution> attributions, int[] outer, IReadOnlyList<KnownSpeaker> known, SpeakerWords table, Dictionary<string, Gender> genders, CancellationToken cancellation)
    {
        var cast = new Cast(known, table);
        new CastReader(passage, words, cast, table).Read();
        foreach (var figure in cast.Figures) if (figure.Gender == Gender.Unknown && genders.TryGetValue(figure.Key, out var gender)) figure.Gender = gender;
        var readings = new Meant?[attributions.Count];
        var scene = new Scene(passage, words, cast, table, new PhraseReader(words, cast, table), new Antecedents(cast), attributions, outer, readings, genders);
        foreach (var nested in new[] { false, true })
            for (var i = 0; i < outer.Length; i++)
            {
                cancellation.ThrowIfCancellationRequested();
                if (outer[i] >= 0 == nested) readings[i] = new SourceReader(scene, i).Read();
            }
        return readings;
    }

    /// <summary>The attribution that another one stands in; -1 for none.</summary>
    static int Outer(IReadOnlyList<Attribution> all, int index)
    {
        var inner = all[index];
        var best = -1;
        for (var i = Math.Max(0, index - Near); i < Math.Min(all.Count, index + Near); i++)
        {
            if (i == index || inner.Content.Count == 0 || !inner.Content.TrueForAll(span => all[i].Content.Exists(wide => wide.Contains(span)))) continue;
            if (inner.Cue is { } cue && !all[i].Content.Exists(wide => wide.Contains(cue))) continue;
            if (all[i].Content.TrueForAll(span => inner.Content.Exists(wide => wide.Contains(span)))) continue;
            if (best < 0 || Length(all[i]) < Length(all[best])) best = i;
        }
        return best;
    }

    static int Length(Attribution attribution) => attribution.Content.Sum(span => span.Length);
}

/// <summary>A reading with whom it means.</summary>
readonly record struct Meant(SpeakerReading Reading, Figure? Figure);

/// <summary>All that reading one source needs of the rest.</summary>
sealed record Scene(
    Passage Passage,
    List<Word> Words,
    Cast Cast,
    SpeakerWords Table,
    PhraseReader Phrases,
    Antecedents Antecedents,
    IReadOnlyList<Attribution> Attributions,
    int[] Outer,
    Meant?[] Readings,
    Dictionary<string, Gender> Genders);

namespace Parley.Record.Quotations.Speakers;

/// <summary>Weighs who can be meant at a place: the nearer, the more at the head of a sentence, and the more a speaker, the likelier.</summary>
/// <remarks>The weights are set by hand and held by the figures on the annotated texts. Looks back a few sentences only, so its cost does not grow with the text.</remarks>
sealed class Antecedents(Cast cast)
{
    const int Reach = 12;

    readonly List<(Sighting Sighting, Figure Figure)> spoken = [];

    /// <summary>Somebody who can be meant, and how much speaks for it.</summary>
    internal readonly record struct Candidate(Figure Figure, double Score, Sighting Sighting);

    /// <summary>Takes note of a source, whose words may be a mere pronoun.</summary>
    internal void Spoke(Figure figure, Sighting sighting)
    {
        spoken.Insert(Before(spoken, sighting.At + 1) + 1, (sighting, figure));
    }

    /// <summary>The last one who spoke before a position.</summary>
    internal (Sighting Sighting, Figure Figure)? LastSpeaker(int position)
    {
        var at = Before(spoken, position);
        return at < 0 ? null : spoken[at];
    }

    /// <summary>The last one at the head of a sentence or speaking there; null for none.</summary>
    internal Figure? Subject(int sentence, int before, Func<Figure, bool> fits)
    {
        for (var i = Before(spoken, before); i >= 0 && spoken[i].Sighting.Sentence >= sentence; i--)
            if (spoken[i].Sighting.Sentence == sentence && spoken[i].Sighting.At < before && fits(spoken[i].Figure)) return spoken[i].Figure;
        foreach (var (sighting, figure) in Between(sentence, before))
            if (sighting is { Place: Place.Head, Quoted: false } && fits(figure)) return figure;
        return null;
    }

    IEnumerable<(Sighting Sighting, Figure Figure)> Between(int sentence, int before)
    {
        var all = cast.Sightings;
        var (low, high) = (0, all.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (all[middle].Sighting.Sentence < sentence) low = middle + 1;
            else high = middle;
        }
        for (var i = low; i < all.Count && all[i].Sighting.At < before; i++) if (all[i].Sighting.Sentence == sentence) yield return all[i];
    }

    /// <summary>The candidates, the likeliest first.</summary>
    internal List<Candidate> Rank(int position, int sentence, Passage passage, Func<Figure, double> fits, Func<Sighting, bool> counts)
    {
        var best = new Dictionary<Figure, (double Score, Sighting Sighting)>();
        var last = LastSpeaker(position);
        Take(cast.Sightings, Before(cast.Sightings, position));
        Take(spoken, Before(spoken, position));
        return [.. best.Select(pair => new Candidate(pair.Key, pair.Value.Score, pair.Value.Sighting)).OrderByDescending(candidate => candidate.Score).ThenByDescending(candidate => candidate.Sighting.At)];

        void Take(IReadOnlyList<(Sighting Sighting, Figure Figure)> all, int from)
        {
            for (var i = from; i >= 0 && sentence - all[i].Sighting.Sentence <= Reach; i--)
            {
                var (sighting, figure) = all[i];
                if (sighting.At >= position || !counts(sighting)) continue;
                var fit = fits(figure);
                if (double.IsNegativeInfinity(fit)) continue;
                var paragraphs = passage.Paragraphs[sentence] - passage.Paragraphs[sighting.Sentence];
                var score = fit - 0.4 * (sentence - sighting.Sentence) - 0.5 * Math.Min(paragraphs, 3) + Standing(sighting);
                if (figure.Known) score += 0.2;
                if (last is { } speaker && speaker.Figure == figure && speaker.Sighting.At == sighting.At && paragraphs == 0) score += 0.5;
                if (!best.TryGetValue(figure, out var known) || score > known.Score) best[figure] = (score, sighting);
            }
        }
    }

    static double Standing(Sighting sighting) => (sighting.Quoted ? -1.0 : 0) + sighting.Place switch
    {
        Place.Speaker => 1.0,
        Place.Head => 0.8,
        Place.Within => 0.1,
        _ => -0.4,
    };

    /// <summary>The last one that begins before a position; -1 for none.</summary>
    static int Before(IReadOnlyList<(Sighting Sighting, Figure Figure)> all, int position)
    {
        var (low, high) = (0, all.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (all[middle].Sighting.At < position) low = middle + 1;
            else high = middle;
        }
        return low - 1;
    }
}

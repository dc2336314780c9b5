using static Parley.Record.Quotations.Speakers.PhraseReader;

namespace Parley.Record.Quotations.Speakers;

/// <content>Reads words that point at what stands beside them: "who", "both".</content>
sealed partial class SourceReader
{
    /// <summary>"who", "which": the phrase right before.</summary>
    Meant Relative(int from, int to)
    {
        var words = scene.Words;
        var stop = from;
        while (stop > 0 && words[stop - 1].Sentence == words[from].Sentence && stop > from - 1 && table.Is("before", words[stop - 1].Folded)) stop--;
        // A source that ends right before.
        for (var i = index - 1; i >= Math.Max(0, index - 4); i--)
            if (scene.Attributions[i].Source is { } earlier && WordsIn(earlier).To == stop && scene.Readings[i]?.Figure is { } speaker)
                return Named(speaker, 0.95, $"{Said(from, to)} follows {speaker.Name}");
        var start = stop;
        while (start > 0 && stop - start < 8 && words[start - 1].Sentence == words[from].Sentence)
        {
            start--;
            if (table.IsDeterminer(words[start].Folded) && !words[start].Possessive) break;
            if (table.Is("before", words[start].Folded) || words[start + 1].Breaks && start + 1 < stop) { start++; break; }
        }
        if (start >= stop) return new(SpeakerReading.Open($"{Said(from, to)} has nobody right before it."), null);
        for (var begin = start; begin < stop; begin++)
            if (scene.Cast.Names.LongestAt(words, begin, stop) is { Figures: [var only] } entry && begin + entry.Words.Length == stop && !words[stop - 1].Possessive)
                return Named(only, 0.93, $"{Said(from, to)} follows {only.Name}");
        var meant = Phrase(start, stop);
        return meant with { Reading = meant.Reading with { Reason = $"{Said(from, to)} follows {Said(start, stop)}: {meant.Reading.Reason}" } };
    }

    /// <summary>"both", "neither side": two who were named together.</summary>
    Meant Pair(int from, int to)
    {
        if (scene.Phrases.Read(from, to) is { Figures: [var named], Way: Way.Name or Way.Title }) return Named(named, 0.9, Reason(named, from, to, "is a name"));
        var groups = scene.Cast.Figures.Where(figure => figure.Known && figure.Kind == FigureKind.Group && figure.Roles.Append(figure.Name.ToLowerInvariant()).Any(name => name.Split(' ').Any(word => table.Is("dual", word) || table.Is("and", word) || word is "two"))).ToList();
        if (groups is [var pair]) return Named(pair, 0.85, $"{Said(from, to)} are two together, as {pair.Name}");
        return new(SpeakerReading.Open($"{Said(from, to)} are two at once, and the case lists no such pair."), null);
    }
}

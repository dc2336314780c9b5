namespace Parley.Record.Quotations.Speakers;

/// <content>Reads a pronoun, or a word that several may be meant by: the likeliest, where it outweighs the others.</content>
sealed partial class SourceReader
{
    /// <summary>By how much the likeliest must outweigh the next.</summary>
    const double Margin = 0.35;

    /// <summary>How much must speak for anybody at all.</summary>
    const double Least = -0.8;

    /// <summary>From where on a pronoun tells of a man or a woman.</summary>
    const double Sure = 0.85;

    /// <summary>By how much the likeliest must outweigh somebody named in the same sentence.</summary>
    const double Contest = 2.2;

    Meant Pronoun(int from, int to)
    {
        var word = scene.Words[from].Folded;
        var person = table.Language == "en" && (table.Is("he", word) || table.Is("she", word) || table.Is("his", word) || table.Is("hers", word));
        var he = table.Is("he", word) || table.Is("his", word) && !table.Is("hers", word) && table.Language is "en" or "de";
        var she = table.Is("she", word) || table.Is("hers", word) && !table.Is("his", word);
        var they = table.Is("they", word) || table.Is("their", word);
        // German "sie" is both, and so may "ihr" be: the plural counts where nothing else tells.
        var plural = they && !she && !he;
        var gender = he && !she ? Gender.Male : she && !he ? Gender.Female : Gender.Unknown;
        return Ranked(from, to, figure => Fit(figure, person, plural, gender, table.Language == "en" && (table.Is("it", word) || table.Is("its", word))), 1, null);
    }

    double Fit(Figure figure, bool person, bool plural, Gender gender, bool thing)
    {
        const double No = double.NegativeInfinity;
        if (Conflicts(figure.Gender, gender)) return No;
        var matched = gender != Gender.Unknown && figure.Gender == gender ? 0.6 : 0;
        if (plural)
            return figure.Kind switch
            {
                FigureKind.Group => 0.8,
                // In somebody's mouth "they" means whom the listener knows, seldom the body last spoken of.
                FigureKind.Body => scene.Outer[index] >= 0 ? No : -0.2,
                FigureKind.Unknown => -0.4,
                FigureKind.Person when figure.Name.EndsWith('s') && figure.Nameless => 0.5,
                _ => No,
            };
        if (thing) return figure.Kind is FigureKind.Person or FigureKind.Group ? No : figure.Kind == FigureKind.Unknown ? -0.3 : 0.2;
        if (person) return figure.Kind switch { FigureKind.Person => matched, FigureKind.Unknown => matched - 1.2, _ => No };
        return figure.Kind == FigureKind.Group ? No : matched + (figure.Kind == FigureKind.Person ? 0.5 : figure.Kind == FigureKind.Document ? -0.5 : 0);
    }

    Meant Ranked(int from, int to, Func<Figure, double> fits, double sure, List<Figure>? pool)
    {
        var word = scene.Words[from];
        var outerIndex = scene.Outer[index];
        var outer = outerIndex >= 0 ? scene.Readings[outerIndex]?.Figure : null;
        var direct = outer is not null && IsQuoted(word.Start);
        var ranked = scene.Antecedents.Rank(word.Start, word.Sentence, scene.Passage, figure => figure == outer && direct && pool is null ? double.NegativeInfinity : fits(figure) + (figure == outer ? 1.5 : 0), sighting => !InOwnContent(sighting));
        if (ranked.Count == 0)
            return pool is null
                ? new(SpeakerReading.Open($"{Said(from, to)} has nobody before it who could be meant."), null)
                : new(SpeakerReading.Open($"{Said(from, to)} can be {List(pool.Select(figure => figure.Name))}, and none of them was spoken of before."), null);
        // "This", "diese": the nearest that fits, not the one spoken of most.
        if (table.Is("definite", word.Folded) && to - from == 1) ranked.Sort((a, b) => b.Sighting.At.CompareTo(a.Sighting.At));
        var best = ranked[0];
        if (pool is null && best.Score < Least)
            return new(SpeakerReading.Open($"{Said(from, to)} may be {best.Figure.Name}, but the name stands too far off."), null);
        var margin = ranked.Count > 1 ? Math.Abs(best.Score - ranked[1].Score) : 2;
        if (margin < Margin)
            return new(SpeakerReading.Open($"{Said(from, to)} can be {List(ranked.TakeWhile(one => best.Score - one.Score < Margin).Select(one => one.Figure.Name))}: the text does not tell them apart."), null);
        if (pool is null && Contested(ranked, word) is { } other)
            return new(SpeakerReading.Open($"{Said(from, to)} can be {best.Figure.Name} or {other}, who stand in one sentence."), null);
        if (pool is null && Rival(best.Figure, best.Sighting, from) is { } rival)
            return new(SpeakerReading.Open($"{Said(from, to)} can be {best.Figure.Name} or whoever “{rival}” was in the sentence before."), null);
        var confidence = Math.Min(sure, Math.Clamp(0.6 + 0.25 * margin + 0.1 * Math.Min(best.Score, 1), 0.5, 0.95));
        Learn(best.Figure, word.Folded, confidence);
        return Named(best.Figure, confidence, $"{Said(from, to)} is {Nearness(best.Sighting, word)}, {best.Figure.Name}");
    }

    /// <summary>Somebody else who fits and stands in the sentence of the likeliest, by name or as "him", where that is not the sentence of the pronoun: who is taken up then is anybody's guess.</summary>
    string? Contested(List<Antecedents.Candidate> ranked, Word word)
    {
        var best = ranked[0];
        if (best.Sighting.Sentence == word.Sentence || !table.Is("he", word.Folded) && !table.Is("she", word.Folded) || best.Figure.Kind != FigureKind.Person) return null;
        foreach (var other in ranked.Skip(1))
            if (best.Score - other.Score < Contest && other.Figure.Kind == FigureKind.Person && other.Figure.In(best.Sighting.Sentence).Any(sighting => !sighting.Quoted)) return other.Figure.Name;
        if (table.Language != "en") return null;
        for (var i = best.Sighting.Word + best.Sighting.Words; i < scene.Words.Count && scene.Words[i].Sentence == best.Sighting.Sentence; i++)
        {
            if (IsQuoted(scene.Words[i].Start)) continue;
            var isObject = scene.Words[i].Folded == "him" && word.Folded == "he"
                || scene.Words[i].Folded == "her" && word.Folded == "she" && i + 1 < scene.Words.Count && (scene.Words[i + 1].Sentence != scene.Words[i].Sentence || scene.Words[i + 1].Breaks || table.Is("cut", scene.Words[i + 1].Folded) || table.Is("before", scene.Words[i + 1].Folded) || scene.Words[i + 1].Folded is "whether" or "if");
            if (isObject) return $"whoever “{scene.Words[i].Folded}” is";
        }
        return null;
    }

    /// <summary>A pronoun before the candidate's name in one sentence is somebody else: "she was laughing and Holm was not".</summary>
    string? Rival(Figure figure, Sighting sighting, int from)
    {
        var pronoun = scene.Words[from].Folded;
        if (!table.Is("he", pronoun) && !table.Is("she", pronoun)) return null;
        var kind = table.Is("he", pronoun) ? "he" : "she";
        if (sighting.Sentence == scene.Words[from].Sentence || sighting.Place == Place.Speaker) return null;
        for (var i = sighting.Word - 1; i >= 0 && scene.Words[i].Sentence == sighting.Sentence; i--)
            if (table.Is(kind, scene.Words[i].Folded) && figure.In(sighting.Sentence).All(own => own.Word > i)) return scene.Words[i].Folded;
        return null;
    }

    void Learn(Figure figure, string pronoun, double confidence)
    {
        if (table.Language != "en" || figure.Gender != Gender.Unknown || figure.Kind != FigureKind.Person || confidence < Sure) return;
        figure.Gender = table.Is("he", pronoun) ? Gender.Male : table.Is("she", pronoun) ? Gender.Female : Gender.Unknown;
        if (figure.Gender != Gender.Unknown) scene.Genders[figure.Key] = figure.Gender;
    }

    static string Nearness(Sighting sighting, Word word)
    {
        var distance = word.Sentence - sighting.Sentence;
        var where = distance switch { 0 => "in the same sentence", 1 => "one sentence earlier", _ => $"{distance} sentences earlier" };
        return sighting.Place == Place.Speaker ? $"whoever spoke last that fits, {where}" : $"the last one named that fits, {where}";
    }
}

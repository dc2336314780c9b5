using Parley.Model.Anchors;
using Parley.Record.Quotations.Marks;
using static Parley.Record.Quotations.Speakers.PhraseReader;

namespace Parley.Record.Quotations.Speakers;

/// <summary>Reads one source.</summary>
sealed class SourceReader(Scene scene, int index)
{
    static readonly System.Buffers.SearchValues<char> OnlyPause = System.Buffers.SearchValues.Create(" .,;:—–");

    /// <summary>By how much the likeliest must outweigh the next.</summary>
    const double Margin = 0.35;

    /// <summary>How much must speak for anybody at all.</summary>
    const double Least = -0.8;

    /// <summary>From where on a pronoun tells of a man or a woman.</summary>
    const double Sure = 0.85;

    /// <summary>By how much the likeliest must outweigh somebody named in the same sentence.</summary>
    const double Contest = 2.2;

    readonly SpeakerWords table = scene.Table;
    readonly Attribution attribution = scene.Attributions[index];

    internal Meant Read()
    {
        if (attribution.Source is not { } source) return Unsourced();
        var (from, to) = WordsIn(source);
        if (from >= to) return new(SpeakerReading.Open("The source holds no word."), null);
        var meant = Sourced(from, to);
        if (meant.Figure is { } figure)
            scene.Antecedents.Spoke(figure, new(source.Start, from, scene.Words[from].Sentence, Place.Speaker, scene.Outer[index] >= 0, to - from));
        return meant;
    }

    (int From, int To) WordsIn(TextSpan span)
    {
        var from = FirstAt(span.Start);
        var to = from;
        while (to < scene.Words.Count && scene.Words[to].Start < span.End) to++;
        return (from, to);
    }

    int FirstAt(int position)
    {
        var (low, high) = (0, scene.Words.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (scene.Words[middle].Start < position) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    string Said(int from, int to) => "“" + scene.Passage.Text[scene.Words[from].Start..scene.Words[to - 1].End] + "”";

    Meant Sourced(int from, int to)
    {
        var first = scene.Words[from].Folded;
        var single = to - from == 1;
        var outer = scene.Outer[index] is >= 0 and var at ? scene.Readings[at]?.Figure : null;
        if (table.Is("own", first) && single && outer is not null)
            return Named(outer, first is "we" or "wir" or "nous" or "nosotros" or "us" ? 0.75 : 0.95, $"{Said(from, to)} is the speaker of the words it stands in, {outer.Name}");
        if (scene.Cast.Names.LongestAt(scene.Words, from, to) is { Given: true } entry && entry.Words.Length == to - from && (!table.Is("he", first) && !table.Is("she", first) || !single))
            return Picked(entry.Figures, from, to, 0.96, "is a name");
        if (table.Is("own", first) && single) return new(SpeakerReading.Open($"{Said(from, to)} is whoever wrote the text, whom the case does not list."), null);
        if (single && scene.Words[from].Folded == "you") return new(SpeakerReading.Open("“you” is whoever is spoken to."), null);
        if (table.Is("who", first) && single) return Relative(from, to);
        if (table.Is("therein", first) && single) return Ranked(from, to, figure => figure.Kind == FigureKind.Document ? 0.5 : double.NegativeInfinity, 0.9, null);
        if (table.Is("dual", first)) return Pair(from, to);
        if (IsPronoun(from, to)) return Pronoun(from, to);
        if (single && table.Is("nobody", first)) return Anonymous(from, to);
        return Phrase(from, to);
    }

    bool IsSome(string word) => table.Is("indefinite", word) || table.Is("number", word);

    bool IsPronoun(int from, int to)
    {
        var first = scene.Words[from].Folded;
        var possessive = table.Is("his", first) || table.Is("hers", first) || table.Is("its", first) || table.Is("their", first);
        if (to - from == 1) return possessive || table.Is("he", first) || table.Is("she", first) || table.Is("it", first) || table.Is("they", first);
        return !possessive && !table.IsDeterminer(first) && to - from <= 3 && (table.Is("he", first) || table.Is("she", first) || table.Is("it", first) || table.Is("they", first));
    }

    Meant Phrase(int from, int to)
    {
        var words = scene.Words;
        // "one of them", "two of the guards": somebody, but not who.
        if (IsSome(words[from].Folded) && to - from > 2 && table.Is("before", words[from + 1].Folded)) return Anonymous(from, to);
        var withheld = IsWithheld(words[from].Start, words[to - 1].End);
        var found = scene.Phrases.Read(from, to);
        if (found is { } named && !(withheld && named.Way is Way.LikeTitle or Way.Title or Way.Body))
        {
            var (sure, how) = named.Way switch
            {
                Way.Name => (0.97, "is a name"),
                Way.Part => (0.95, "is part of the name"),
                Way.Apposition => (0.95, "is named beside it"),
                Way.Title => (0.9, "is the title"),
                Way.LikeTitle => (0.8, "is like the title"),
                _ => (0.85, "speaks for the body named with it"),
            };
            if (Two(from, to) is { } two) return two;
            return Picked(named.Figures, from, to, sure, how);
        }
        if (Two(from, to) is { } both) return both;
        var form = NameForm.Of(words.GetRange(from, to - from), table);
        var kind = form.Kind(table);
        var indefinite = IsSome(form.Determiner) || IsSome(words[from].Folded) || table.Is("nobody", words[from].Folded) || form.Determiner.Length == 0 && !form.IsProper && (kind is FigureKind.Group or FigureKind.Person || kind == FigureKind.Unknown && !words[to - 1].Capital);
        if (!withheld && table.Is("definite", words[from].Folded) && from + 1 < to && table.Is("number", words[from + 1].Folded) && words[from + 1].Folded is var number
            && scene.Cast.Figures.Where(figure => figure.Known && figure.Kind == FigureKind.Group && figure.Roles.Any(role => role.Split(' ').Contains(number))).ToList() is [var counted])
            return Named(counted, 0.8, $"{Said(from, to)} are {number}, as {counted.Name}");
        var owner = words[from].Folded;
        if (kind is FigureKind.Body or FigureKind.Unknown && table.Is("possessive", owner) && table.IsNoun("spokes", form.Words[table.Language is "fr" or "es" ? 0 : form.Core - 1].Folded)
            && Ranked(from, from + 1, figure => figure.Kind == FigureKind.Body ? 0 : double.NegativeInfinity, 0.75, null) is { Figure: { } body } spoken)
            return spoken with { Reading = spoken.Reading with { Reason = $"{Said(from, to)} speaks for {body.Name}: {spoken.Reading.Reason}" } };
        if ((kind == FigureKind.Document || kind == FigureKind.Group && !indefinite) && !withheld && !form.IsProper)
        {
            var paper = scene.Cast.Introduce(scene.Passage.Text[words[from].Start..words[to - 1].End], kind, nameless: false);
            return new(new(null, paper.Name, false, 0.8, $"{Said(from, to)} is {(kind == FigureKind.Document ? "a document" : "a group")} that the case does not list."), paper);
        }
        if (withheld || indefinite && !form.IsProper || kind == FigureKind.Group && !form.IsProper) return Anonymous(from, to);
        if (form.IsProper)
        {
            var stranger = scene.Cast.Introduce(scene.Passage.Text[words[from].Start..words[to - 1].End], KindOfStranger(form), nameless: false);
            // The name is known from here on: "Ruiz" is Hanna Ruiz.
            var behind = to - form.Words.Count;
            scene.Cast.Names.Add(words, behind + form.Lead, behind + form.Core, stranger, given: false);
            if (stranger.Kind == FigureKind.Person) scene.Cast.Names.Add(words, behind + form.Core - 1, behind + form.Core, stranger, given: false);
            return new(new(null, stranger.Name, false, 0.9, $"{Said(from, to)} is nobody the case lists."), stranger);
        }
        // "The director": whoever speaks keeps their title only; a pronoun later can mean them.
        var unnamed = scene.Cast.Introduce(scene.Passage.Text[words[from].Start..words[to - 1].End], kind, nameless: true);
        unnamed.Gender = form.Words.Select(word => table.GenderOf(word.Folded)).FirstOrDefault(gender => gender != Gender.Unknown);
        if (unnamed.Gender == Gender.Unknown && table.Language != "en") unnamed.Gender = scene.Cast.OfDeterminer(form.Determiner);
        return new(SpeakerReading.Open($"{Said(from, to)} fits no name or title of the case and nobody the text introduces."), unnamed);
    }

    /// <summary>"Brandt and Moss": two speakers at once.</summary>
    Meant? Two(int from, int to)
    {
        for (var i = from + 1; i < to - 1; i++)
        {
            if (!table.Is("and", scene.Words[i].Folded)) continue;
            if (scene.Phrases.Read(from, i) is not { Figures: [var one], Way: Way.Name or Way.Part or Way.Title } || scene.Phrases.Read(i + 1, to) is not { Figures: [var other], Way: Way.Name or Way.Part or Way.Title } || one == other) continue;
            return new(SpeakerReading.Open($"{Said(from, to)} are two: {one.Name} and {other.Name}.") with { Name = $"{one.Name} and {other.Name}" }, null);
        }
        return null;
    }

    bool IsWithheld(int start, int end)
    {
        var sentence = scene.Passage.Trees[scene.Passage.SentenceAt(start)].Sentence;
        var text = scene.Passage.Text;
        var own = text.AsSpan(start, end - start);
        foreach (var phrase in table.All("withheld")) if (own.Contains(phrase, StringComparison.OrdinalIgnoreCase)) return true;
        var all = text.AsSpan(sentence.Start, sentence.End - sentence.Start);
        return all.Contains("anonymity", StringComparison.OrdinalIgnoreCase) || all.Contains("not to be named", StringComparison.OrdinalIgnoreCase) || all.Contains("anonymat", StringComparison.OrdinalIgnoreCase) || all.Contains("anonimato", StringComparison.OrdinalIgnoreCase);
    }

    Meant Anonymous(int from, int to)
    {
        var words = scene.Words;
        var form = NameForm.Of(words.GetRange(from, to - from), table);
        var figure = scene.Cast.Introduce(scene.Passage.Text[words[from].Start..words[to - 1].End], KindOfNameless(form, words[from].Folded), nameless: true);
        figure.Gender = form.Words.Take(form.Core).Select(word => table.GenderOf(word.Folded)).FirstOrDefault(gender => gender != Gender.Unknown);
        if (figure.Gender == Gender.Unknown && table.Language != "en") figure.Gender = scene.Cast.OfDeterminer(words[from].Folded);
        for (var i = form.Owner; i < form.Core; i++) figure.Roles.Add(form.Join(i, form.Core));
        // "Israeli officials", "officials of the ministry": a party, but not who.
        var party = table.Is("nobody", words[from].Folded) && to - from == 1 ? null : scene.Phrases.Of(from, Math.Min(to, from + 6));
        return new(new(party?.Party, null, true, 0.9, party is null
            ? $"{Said(from, to)} names nobody."
            : $"{Said(from, to)} names nobody, but puts them with {party.Name}."), figure);
    }

    FigureKind KindOfStranger(NameForm form)
    {
        foreach (var word in form.Words.Take(form.Core)) if (NameForm.NounKind(table, word.Folded) is not FigureKind.Unknown and var kind) return kind;
        return form.Core > 1 ? FigureKind.Person : FigureKind.Unknown;
    }

    FigureKind KindOfNameless(NameForm form, string first)
    {
        var kind = form.Kind(table);
        if (kind is FigureKind.Group or FigureKind.Body or FigureKind.Document) return kind;
        var head = form.Words[form.Core - 1].Folded;
        return table.Is("number", first) || form.Determiner.Length == 0 && head.EndsWith('s') && table.Language is "en" or "fr" or "es" ? FigureKind.Group : kind == FigureKind.Unknown ? FigureKind.Person : kind;
    }

    Meant Picked(List<Figure> figures, int from, int to, double sure, string how)
    {
        if (figures is [var only]) return Named(only, sure, Reason(only, from, to, how));
        var gender = scene.Words.GetRange(from, to - from).Select(word => table.GenderOf(word.Folded)).FirstOrDefault(one => one != Gender.Unknown);
        return Ranked(from, to, figure => figures.Contains(figure) && !Conflicts(figure.Gender, gender) ? 0 : double.NegativeInfinity, sure, figures);
    }

    string Reason(Figure figure, int from, int to, string how)
    {
        var said = Said(from, to);
        return how switch
        {
            "is a name" => said.Trim('“', '”') == figure.Name ? $"{said} is named in full" : $"{said} is a name of {figure.Name}",
            "is part of the name" => $"{said} is part of the name {figure.Name}",
            "is named beside it" => $"{said} names {figure.Name} in the apposition",
            "speaks for the body named with it" => $"{said} speaks for {figure.Name}",
            _ => $"{said} {how} of {figure.Name}",
        };
    }

    static Meant Named(Figure figure, double sure, string reason) => figure.Nameless
        ? new(new(figure.Party, null, true, sure, reason + ", who keeps the name back."), figure)
        : new(new(figure.Party, figure.Name, false, sure, reason + (figure.Known ? "." : ", who is no party of the case.")), figure);

    static bool Conflicts(Gender a, Gender b) => a != Gender.Unknown && b != Gender.Unknown && a != b;

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

    static string List(IEnumerable<string> names)
    {
        var all = names.Distinct().Take(5).ToList();
        return all.Count < 2 ? string.Concat(all) : string.Join(", ", all.SkipLast(1)) + " or " + all[^1];
    }

    bool InOwnContent(Sighting sighting) => attribution.Content.Exists(span => span.Start <= sighting.At && sighting.At < span.End);

    bool IsQuoted(int position) => scene.Passage.Stretches.Hold(position);

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

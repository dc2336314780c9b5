using Parley.Record.Quotations.Marks;

namespace Parley.Record.Quotations.Speakers;

/// <summary>Goes through a text once for everybody it names, with what it says of them: titles, appositions, and pronouns that can mean one person only.</summary>
sealed class CastReader(Passage passage, List<Word> words, Cast cast, SpeakerWords table)
{
    internal void Read()
    {
        IntroduceNames();
        for (var i = 0; i < words.Count;)
        {
            var end = SentenceEnd(i);
            var entry = cast.Names.LongestAt(words, i, end);
            if (entry is null || !entry.Proper && !IsPhrase(i) || entry.Words.Length == 1 && IsPronoun(words[i].Folded)) { i++; continue; }
            var stop = i + entry.Words.Length;
            foreach (var figure in entry.Figures)
            {
                if (entry.Figures.Count == 1) cast.See(figure, new(words[i].Start, i, words[i].Sentence, PlaceOf(i, stop), IsQuoted(words[i].Start), entry.Words.Length));
                if (entry.Proper && entry.Figures.Count == 1) Describe(figure, i, stop, end);
            }
            // "the Secretary’s report" names the Secretary too.
            for (var inner = i; inner < stop - 1; inner++)
                if (words[inner].Possessive && cast.Names.LongestAt(words, i, inner + 1) is { Figures: [var owner] } && !entry.Figures.Contains(owner))
                    cast.See(owner, new(words[i].Start, i, words[i].Sentence, Place.Aside, IsQuoted(words[i].Start), inner + 1 - i));
            i = stop;
        }
        cast.Sort();
        Vote();
    }

    int SentenceEnd(int at)
    {
        var end = at + 1;
        while (end < words.Count && words[end].Sentence == words[at].Sentence) end++;
        return end;
    }

    bool IsQuoted(int position) => passage.Stretches.Hold(position);

    bool IsFirst(int at) => at == 0 || words[at - 1].Sentence != words[at].Sentence;

    bool IsPronoun(string word) => table.Is("he", word) || table.Is("she", word) || table.Is("it", word) || table.Is("they", word) || table.Is("own", word) || table.Is("nobody", word) || table.Is("who", word) || table.Is("dual", word) || word == "you";

    /// <summary>Common nouns count behind an article, or at the head of a sentence.</summary>
    bool IsPhrase(int at) => words[at].Capital || !IsFirst(at) && !words[at].Breaks && (table.IsDeterminer(words[at - 1].Folded) || words[at - 1].Possessive);

    Place PlaceOf(int from, int to)
    {
        if (words[to - 1].Possessive) return Place.Aside;
        for (var i = from; i > from - 5; i--)
        {
            if (IsFirst(i) || words[i].Breaks) return Place.Head;
            var before = words[i - 1].Folded;
            if (table.Is("before", before)) return Place.Aside;
            if (table.Is("and", before)) return Place.Within;
            if (!(table.IsDeterminer(before) || NameForm.IsTitle(table, before) || words[i - 1].Capital || words[i - 1].Possessive)) return Place.Within;
        }
        return Place.Within;
    }

    /// <summary>Persons whom the case does not list: two capitalised words or more, or a title with a name.</summary>
    void IntroduceNames()
    {
        for (var i = 0; i < words.Count;)
        {
            var end = SentenceEnd(i);
            var entry = cast.Names.LongestAt(words, i, end);
            if (entry is { Proper: true }) { i += entry.Words.Length; continue; }
            if (!words[i].Capital || IsSmall(words[i].Folded)) { i++; continue; }
            if ((IsFirst(i) || IsQuoteHead(i)) && small.Contains(words[i].Folded)) { i++; continue; }
            if (IsHeadline(i, end)) { i = end; continue; }
            var stop = i + 1;
            while (stop < end && words[stop].Capital && !words[stop].Breaks && !words[stop - 1].Possessive && cast.Names.LongestAt(words, stop, end) is not { Proper: true } && !IsSmall(words[stop].Folded)) stop++;
            Introduce(i, stop);
            i = stop;
        }
    }

    /// <summary>Words that the text also writes small, so that a capital at the head of a sentence makes no name of them.</summary>
    readonly HashSet<string> small = [.. words.Where(word => !word.Capital).Select(word => word.Folded)];

    bool IsQuoteHead(int at) => words[at].Start > 0 && words[at].Breaks;

    /// <summary>A line of capitals names nobody for certain.</summary>
    bool IsHeadline(int at, int end)
    {
        while (!IsFirst(at)) at--;
        int capitals = 0, all = 0;
        for (var i = at; i < end; i++)
        {
            if (words[i].Folded.Length < 4) continue;
            all++;
            if (words[i].Capital) capitals++;
        }
        return all > 2 && 10 * capitals >= 8 * all && words[end - 1].End < passage.Text.Length && passage.Text[words[end - 1].End] is '\n' or ';';
    }

    bool IsSmall(string word) => table.IsDeterminer(word) || table.Is("before", word) || table.Is("cut", word) || table.Is("opener", word) || IsPronoun(word) || word.Length < 2 || char.IsDigit(word[0]);

    void Introduce(int from, int to)
    {
        var name = from;
        while (name < to - 1 && NameForm.IsTitle(table, words[name].Folded)) name++;
        var titled = name > from || !IsFirst(from) && !words[from].Breaks && NameForm.NounKind(table, words[from - 1].Folded) == FigureKind.Person && !words[from - 1].Possessive;
        if (!titled && to - name < 2) return;
        // In German every noun is written large: a name needs a title before it.
        if (table.Language == "de" && !titled) return;
        for (var i = name; i < to; i++)
            if (NameForm.NounKind(table, words[i].Folded) != FigureKind.Unknown || words[i].Folded.Length < 2 || words[i].End - words[i].Start > 2 && passage.Text.AsSpan(words[i].Start, words[i].End - words[i].Start).IndexOfAnyExceptInRange('A', 'Z') < 0) return;
        var figure = cast.Introduce(passage.Text[words[name].Start..words[to - 1].End], titled ? FigureKind.Person : FigureKind.Unknown, nameless: false, InBrackets(to));
        cast.Names.Add(words, name, to, figure, given: false);
        if (to - name > 1) cast.Names.Add(words, to - 1, to, figure, given: false);
    }

    /// <summary>"Ms Adan (Northern Council)": the party that stands in brackets behind a name.</summary>
    string? InBrackets(int to) =>
        to < words.Count && words[to].Sentence == words[to - 1].Sentence && passage.Text.AsSpan(words[to - 1].End, words[to].Start - words[to - 1].End).Trim() is "("
        && cast.Names.LongestAt(words, to, SentenceEnd(to)) is { Proper: true, Figures: [{ Party: { } party }] } ? party : null;

    /// <summary>Titles before a name and appositions on either side of it.</summary>
    void Describe(Figure figure, int from, int to, int end)
    {
        var first = from;
        // "finance minister Aylin Serra", "the premier, Lukas Venn"
        if (!IsFirst(from))
        {
            var start = from - 1;
            var limit = words[from].Breaks ? 7 : 4;
            while (start > 0 && from - start < limit && words[start - 1].Sentence == words[start].Sentence && !words[start].Breaks && !table.IsDeterminer(words[start].Folded)) start--;
            first = start;
            var anchored = table.IsDeterminer(words[start].Folded) || IsFirst(start);
            if (!words[from].Breaks)
            {
                start = from;
                while (!IsFirst(start) && !words[start].Breaks && NameForm.IsTitle(table, words[start - 1].Folded)) start--;
                if (start < from) Learn(figure, NameForm.Of(words.GetRange(start, from - start), table), !IsFirst(start) ? words[start - 1].Folded : "");
            }
            else if (anchored && (table.IsDeterminer(words[first].Folded) || words[first].Possessive || NameForm.IsTitle(table, words[first].Folded)))
            {
                var form = NameForm.Of(words.GetRange(first, from - first), table);
                if (!form.IsProper && form.Kind(table) == FigureKind.Person) Learn(figure, form, words[first].Folded);
            }
        }
        // "Dana Whitlock, an analyst with …", "Grace Liang, Halden’s chief executive"
        if (to < end && words[to].Breaks && !words[to - 1].Possessive && passage.Text.AsSpan(words[to - 1].End, words[to].Start - words[to - 1].End).Trim() is ",")
        {
            var stop = to + 1;
            while (stop < end && !words[stop].Breaks && stop - to < 9) stop++;
            var form = NameForm.Of(words.GetRange(to, stop - to), table);
            var head = form.IsEmpty ? "" : table.Language is "fr" or "es" ? form.Words[0].Folded : form.Words[form.Core - 1].Folded;
            if (!form.IsEmpty && !form.IsProper && (form.Determiner.Length > 0 || form.Owner > 0 || table.Language is "fr" or "es") && NameForm.NounKind(table, head) is FigureKind.Person)
                Learn(figure, form, form.Determiner);
            if (figure.Kind == FigureKind.Unknown && words[to].Folded is "who" or "whose") figure.Kind = FigureKind.Person;
        }
    }

    void Learn(Figure figure, NameForm form, string determiner)
    {
        if (form.IsEmpty || figure.Kind is FigureKind.Body or FigureKind.Document) return;
        var role = form.Join(form.Owner, form.Core);
        if (role.Length > 0) figure.Roles.Add(role);
        if (figure.Kind == FigureKind.Unknown) figure.Kind = FigureKind.Person;
        for (var i = form.Owner; i < form.Core && figure.Gender == Gender.Unknown; i++) figure.Gender = table.GenderOf(form.Words[i].Folded);
        if (figure.Gender == Gender.Unknown && table.Language is "fr" or "es" or "de") figure.Gender = cast.OfDeterminer(determiner);
    }

    /// <summary>A pronoun with only one person before it in its sentence, or in the sentence before where it opens its own, speaks for that person's gender.</summary>
    void Vote()
    {
        var at = 0;
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i].Folded;
            var he = table.Is("he", word) || table.Is("his", word) && !table.Is("hers", word);
            var she = table.Is("she", word) || table.Is("hers", word) && !table.Is("his", word);
            if (he == she || table.Language != "en") continue;
            while (at < cast.Sightings.Count && cast.Sightings[at].Sighting.At < words[i].Start) at++;
            var quoted = IsQuoted(words[i].Start);
            var figure = Only(at, words[i].Sentence, quoted);
            // "He did not respond" behind a sentence that names one person only.
            if (figure is null && !quoted && words[i].Sentence > 0 && IsFirstUnquoted(i)) figure = Only(Earlier(at, words[i].Sentence), words[i].Sentence - 1, quoted);
            if (figure is null) continue;
            if (he) figure.HeVotes++;
            else figure.SheVotes++;
        }
        foreach (var figure in cast.Figures)
        {
            if (figure.Gender != Gender.Unknown || figure.Kind is not (FigureKind.Person or FigureKind.Unknown)) continue;
            if (figure.HeVotes > 3 * figure.SheVotes) figure.Gender = Gender.Male;
            else if (figure.SheVotes > 3 * figure.HeVotes) figure.Gender = Gender.Female;
        }
    }

    /// <summary>Whether all words before it in its sentence stand in quotation marks.</summary>
    bool IsFirstUnquoted(int at)
    {
        for (var i = at; !IsFirst(i); i--) if (!IsQuoted(words[i - 1].Start)) return false;
        return true;
    }

    int Earlier(int at, int sentence)
    {
        while (at > 0 && cast.Sightings[at - 1].Sighting.Sentence >= sentence) at--;
        return at;
    }

    Figure? Only(int before, int sentence, bool quoted)
    {
        Figure? only = null;
        for (var i = before - 1; i >= 0 && cast.Sightings[i].Sighting.Sentence == sentence; i--)
        {
            var (sighting, figure) = cast.Sightings[i];
            if (sighting.Quoted != quoted || figure.Kind is FigureKind.Body or FigureKind.Document or FigureKind.Group || figure == only) continue;
            if (only is not null) return null;
            only = figure;
        }
        return only;
    }
}

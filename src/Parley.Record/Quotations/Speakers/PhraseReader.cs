namespace Parley.Record.Quotations.Speakers;

/// <summary>Finds whom a phrase names: by a name in it, by an apposition, by the body a spokesman speaks for, or by a title.</summary>
sealed class PhraseReader(List<Word> words, Cast cast, SpeakerWords table)
{
    /// <summary>How a phrase named somebody.</summary>
    internal enum Way
    {
        Name,
        Part,
        Apposition,
        Title,
        LikeTitle,
        Body,
    }

    internal readonly record struct Found(List<Figure> Figures, Way Way);

    /// <summary>Whom words name; null where they name nobody.</summary>
    internal Found? Read(int from, int to)
    {
        var segments = Segments(from, to);
        var (first, last) = segments[0];
        while (first < last - 1 && IsArticle(words[first])) first++;
        // Without the article, but a possessive can belong to a name of the case: "her deputies".
        var start = first;
        if (cast.Names.LongestAt(words, start, to) is { } whole && start + whole.Words.Length >= to && Usable(whole)) return new(whole.Figures, whole.Given ? Way.Name : Way.Part);
        var form = NameForm.Of(words.GetRange(from, last - from), table);
        var core = last - form.Words.Count + form.Core;
        if (Covering(start, core, last, form) is { } named) return new(named.Figures, named.Given ? Way.Name : Way.Part);
        var properHead = form.IsProper && form.Core > form.Lead;
        foreach (var (begin, end) in segments.Skip(1))
        {
            var at = begin;
            while (at < end - 1 && IsArticle(words[at])) at++;
            var behind = NameForm.Of(words.GetRange(begin, end - begin), table);
            if (behind.IsEmpty || table.Is("who", words[begin].Folded)) continue;
            if (Covering(at, end - behind.Words.Count + behind.Core, end, behind) is { } other && (other.Proper && !properHead || properHead && other.Given && !other.Proper)) return new(other.Figures, Way.Apposition);
        }
        if (properHead) return null;
        var complement = Of(from, to);
        if (Titles(form, 3) is { Count: > 0 } same && !(complement is not null && HeadIs("spokes", form))) return new(same, Way.Title);
        if (complement is not null && (HeadIs("spokes", form) || HeadIs("body", form) && complement.Kind is FigureKind.Body or FigureKind.Unknown)) return new([complement], Way.Body);
        // "Article 6 of the Treaty": the treaty.
        if (HeadIs("part", form) && Of(from, to, documents: true) is { } whole2) return new([whole2], Way.Body);
        var indefinite = table.Is("indefinite", form.Determiner) || form.Determiner.Length == 0 && form.Kind(table) == FigureKind.Person;
        foreach (var grade in new[] { 2, 1 })
            if (Titles(form, grade) is { Count: > 0 } like)
            {
                if (indefinite) like.RemoveAll(figure => figure.Kind is FigureKind.Person or FigureKind.Group && !AllWordsOf(figure, form));
                if (like.Count > 0) return new(like, Way.LikeTitle);
            }
        return null;
    }

    bool IsArticle(Word word) => (table.Is("definite", word.Folded) || table.Is("indefinite", word.Folded) || word.Folded is "other" or "own" or "former" or "old") && !word.Possessive;

    static bool Usable(Names.Entry entry) => entry.Figures.Count > 0;

    List<(int From, int To)> Segments(int from, int to)
    {
        var segments = new List<(int From, int To)>();
        var begin = from;
        for (var i = from + 1; i <= to; i++)
            if (i == to || words[i].Breaks) { segments.Add((begin, i)); begin = i; }
        return segments;
    }

    /// <summary>A name that holds the head of the core: its last word; in Romance languages its first will do.</summary>
    Names.Entry? Covering(int from, int core, int end, NameForm form)
    {
        for (var i = from; i < core; i++)
        {
            var entry = cast.Names.LongestAt(words, i, end);
            if (entry is null || !Usable(entry)) continue;
            var stop = i + entry.Words.Length;
            var own = stop + 1 == end && words[stop].Folded == "own";
            var owns = words[stop - 1].Possessive && stop < end && !own;
            if (!owns && (stop >= core || own || i == from && table.Language is "fr" or "es" && !(form.IsProper && form.Lead > 0) || i == from && table.Language == "de" && words[stop - 1].Capital && form.Determiner.Length > 0)) return entry;
        }
        return null;
    }

    /// <summary>Somebody named behind "of" or "for", or as the owner, or by an adjective: "the spokesman for the ministry", "Seveth’s general staff".</summary>
    internal Figure? Of(int from, int to, bool documents = false)
    {
        for (var i = from; i < to; i++)
        {
            var entry = cast.Names.LongestAt(words, i, to);
            if (entry is not { Figures: [var only] } || only.Kind is FigureKind.Person || only.Kind is FigureKind.Document != documents) continue;
            if (!entry.Proper && !(i > 0 && (table.IsDeterminer(words[i - 1].Folded) || table.Is("before", words[i - 1].Folded)))) continue;
            return only;
        }
        return null;
    }

    bool HeadIs(string kind, NameForm form) => !form.IsEmpty && table.IsNoun(kind, table.Language is "fr" or "es" || kind == "part" ? form.Words[Math.Min(form.Owner, form.Words.Count - 1)].Folded : form.Words[Math.Max(0, form.Core - 1)].Folded);

    /// <summary>Whether every word of a description stands in the names of a figure.</summary>
    static bool AllWordsOf(Figure figure, NameForm form) => form.Core - form.Owner > 1 && figure.Roles.Any(role => form.Words.Skip(form.Owner).Take(form.Core - form.Owner).All(word => role.Split(' ').Contains(word.Folded)));

    /// <summary>Figures with a title: 3 the same words, 2 one of them shorter in front ("the minister", "the finance minister"), 1 all words of the shorter in the longer.</summary>
    List<Figure> Titles(NameForm form, int grade)
    {
        var role = form.Join(form.Owner, form.Core);
        return role.Length == 0 ? [] : [.. cast.Titled.Where(figure => figure.Roles.Any(own => Grade(role, own) == grade))];
    }

    int Grade(string role, string own)
    {
        if (role == own) return 3;
        if (own.EndsWith(" " + role, StringComparison.Ordinal) || role.EndsWith(" " + own, StringComparison.Ordinal)) return 2;
        if (table.Language is "fr" or "es" && (own.StartsWith(role + " ", StringComparison.Ordinal) || role.StartsWith(own + " ", StringComparison.Ordinal))) return 2;
        if (table.Language == "de" && role.Length > 4 && own.Length > 4 && (own.EndsWith(role, StringComparison.Ordinal) || role.EndsWith(own, StringComparison.Ordinal))) return 2;
        var (mine, theirs) = (role.Split(' '), own.Split(' '));
        return mine[^1] == theirs[^1] && (mine.All(theirs.Contains) || theirs.All(mine.Contains)) ? 1 : 0;
    }
}

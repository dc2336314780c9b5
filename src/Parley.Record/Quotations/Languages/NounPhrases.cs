namespace Parley.Record.Quotations.Languages;

/// <summary>Noun phrases from small words and capitals alone.</summary>
static class NounPhrases
{
    const int Longest = 14;

    /// <summary>The phrase that begins at a word, with an apposition behind it; empty where none begins.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="at">The first word.</param>
    /// <param name="until">Behind the last word that can belong to it.</param>
    /// <param name="goesOn">Whether something must follow, so that what reaches the end is no apposition.</param>
    internal static (int From, int To) Right(ReportedClause clause, int at, int until, bool goesOn = false)
    {
        if (at >= until || clause.IsQuoted(at)) return (at, at);
        if (clause.IsPronoun(at) || clause.IsNobody(at) && (at + 1 >= until || clause.Breaks(at + 1))) return (at, at + 1);
        var german = clause.Table.Language == "de";
        var nouns = 0;
        var to = at;
        for (var i = at; i < until && i - at < Longest; i++)
        {
            if (clause.IsQuoted(i) || i > at && clause.Breaks(i) || clause.Is("time", i)) break;
            if (clause.Is("relative", i) && !clause.IsDeterminer(i)) break;
            if (clause.IsDeterminer(i) && !(i == at))
            {
                // "der Vorsitzende der Gewerkschaft" goes on, "dijo Quiroz el lunes" does not.
                if (german ? nouns > 0 && Genitive(clause, i) && i + 1 < until : clause.IsPreposition(i) || clause.IsPreposition(i - 1)) continue;
                break;
            }
            if (clause.IsPreposition(i) && !clause.IsDeterminer(i))
            {
                if (i > at && Of(clause.Folded(i)) && i + 1 < until && !clause.Breaks(i + 1)) continue;
                break;
            }
            if (clause.Is("that", i) || clause.Is("and", i) && !(i > at && i + 1 < until && clause.Word(i + 1).Capital && clause.Word(i - 1).Capital && !clause.Breaks(i + 1))) break;
            if (clause.Is("and", i)) continue;
            var noun = clause.Word(i).Capital || !german;
            if (german && !noun && nouns > 0) break;
            if (!german && nouns > 0 && clause.IsOpener(i)) break;
            if (noun) nouns++;
            if (noun) to = i + 1;
        }
        return nouns == 0 ? (at, at) : (at, Apposition(clause, at, to, until, goesOn));
    }

    static bool Genitive(ReportedClause clause, int at) => clause.Folded(at) is "der" or "des";

    static bool Of(string word) => word is "de" or "du" or "des" or "d" or "del" or "von" or "vom" or "para" or "la" or "los" or "las";

    /// <summary>Past ", la secrétaire du syndicat", up to the next comma or the end.</summary>
    static int Apposition(ReportedClause clause, int from, int to, int until, bool goesOn)
    {
        if (to >= until || clause.IsQuoted(to) || clause.Before(to) != ',' || clause.Is("that", to) || clause.Is("and", to)) return to;
        var stop = to + 1;
        while (stop < until && !clause.Breaks(stop) && !clause.IsQuoted(stop)) stop++;
        // A noun with its article or known for a person, or a bare name behind a title.
        var name = true;
        for (var i = to; i < stop; i++) name &= clause.Word(i).Capital;
        if (!clause.IsDeterminer(to) && !clause.IsPerson(to) && !(name && stop - to <= 4 && clause.IsDeterminer(from))) return to;
        for (var i = to; i < stop; i++) if (clause.Table.Verbs(clause.Folded(i)).Count > 0 && !clause.IsDeterminer(i - 1)) return to;
        return stop - to <= 8 && !(goesOn && stop == until) ? stop : to;
    }

    /// <summary>The phrase before a verb: the last one between commas, or the one before an apposition or a relative clause; without an adverbial before it.</summary>
    internal static (int From, int To) Left(ReportedClause clause, int from, int verb)
    {
        var to = verb;
        while (to > from && !clause.Breaks(to) && (clause.Is("clitic", to - 1) && !(clause.Word(to - 1).Capital && clause.IsPronoun(to - 1)) && !(to - 1 == from && clause.IsPronoun(to - 1)) && !(clause.IsPronoun(to - 1) && to - 1 > from && clause.Is("and", to - 2)) || clause.Folded(to - 1) == "t")) to--;
        if (to <= from) return (to, to);
        var segments = new List<(int From, int To)>();
        for (var (end, i) = (to, to - 1); i >= from; i--)
        {
            if (clause.IsQuoted(i)) break;
            if (i > from && !clause.Breaks(i)) continue;
            segments.Add((i, end));
            end = i;
            if (segments.Count == 3) break;
        }
        if (segments.Count == 0) return (to, to);
        var (first, last) = segments[0];
        var closed = clause.Breaks(to);
        // "Le ministère, lui, dénonce"; "Ein Bericht, der dieser Zeitung vorliegt, nennt".
        if (closed && segments.Count > 1)
        {
            var earlier = segments[1];
            if (IsSubject(clause, earlier.From, earlier.To))
                return IsAside(clause, first, last) ? earlier : (earlier.From, last);
        }
        if (closed && segments.Count == 1) return (to, to);
        if (IsSubordinate(clause, first)) return Right(clause, from, first) is var subject && IsSubject(clause, subject.From, subject.To) ? subject : (to, to);
        while (first < last && (clause.Is("and", first) || clause.IsOpener(first) || clause.Is("clitic", first) && !clause.IsPronoun(first)) && !clause.IsDeterminer(first)) first++;
        if (first >= last) return from < segments[0].From && Right(clause, from, segments[0].From) is var shared && IsSubject(clause, shared.From, shared.To) ? shared : (to, to);
        return IsSubject(clause, first, last) ? (first, last) : (to, to);
    }

    static bool IsSubordinate(ReportedClause clause, int at) => clause.Is("that", at) && !clause.IsDeterminer(at);

    static bool IsAside(ReportedClause clause, int from, int to) =>
        to - from == 1 && clause.IsPronoun(from) || clause.IsPreposition(from) && !clause.IsDeterminer(from)
        || clause.Is("relative", from) && (clause.Table.Language != "de" || !clause.Word(to - 1).Capital);

    static bool IsSubject(ReportedClause clause, int from, int to) =>
        to > from && !clause.IsQuoted(from) && !(clause.IsPreposition(from) && !clause.IsDeterminer(from)) && !clause.IsOpener(from) && !clause.Is("time", from) && !clause.Is("that", from) && clause.Folded(from) is not ("im" or "am" or "au" or "al" or "zum" or "zur");
}

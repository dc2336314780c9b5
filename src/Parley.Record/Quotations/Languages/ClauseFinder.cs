using Parley.Model.Anchors;
using Parley.Record.Quotations.Marks;

namespace Parley.Record.Quotations.Languages;

/// <summary>Finds the reporting words of one clause, and what and whom they report.</summary>
sealed class ClauseFinder(ReportedClause clause, List<Attribution> found)
{
    static readonly System.Buffers.SearchValues<char> OnlyPause = System.Buffers.SearchValues.Create(" ,—–\u00a0\u202f");

    readonly ReportingWords table = clause.Table;
    readonly bool german = clause.Table.Language == "de";
    int claimed = -1;
    TextSpan? lastSource;

    readonly record struct Hit(int First, int Last, ReportingVerb Verb, int Particle, int Auxiliary);

    internal void Find()
    {
        if (According()) return;
        var hits = Hits();
        // Reporting words put in or behind take all before them, other reporting words included.
        foreach (var hit in hits) if (Behind(hit)) return;
        for (var i = 0; i < hits.Count; i++)
        {
            if (hits[i].First < claimed) continue;
            var next = hits.Skip(i + 1).Where(other => other.First > hits[i].Last && IsJoined(other)).Select(other => (Hit?)other).FirstOrDefault();
            Before(hits[i], next);
        }
        if (claimed < 0) Colon();
    }

    /// <summary>"The colonel was blunter: “…”": words before a colon that hold no reporting verb.</summary>
    void Colon()
    {
        for (var i = clause.From + 1; i < clause.To; i++)
        {
            if (!clause.IsQuoted(i) || clause.IsQuoted(i - 1) || !clause.Between(i).Contains(':')) continue;
            var phrase = NounPhrases.Right(clause, clause.From, i);
            if (phrase.To == phrase.From || EndOfQuote(i) - i < 3) return;
            found.Add(new() { Content = [new(clause.StartOf(i), clause.EndOf(EndOfQuote(i)))], Source = clause.Span(phrase.From, phrase.To), Cue = new(clause.Word(i - 1).End, clause.Word(i - 1).End + 1), Frame = Frame.Colon, Lemma = ":", Sentence = clause.Word(i).Sentence, Token = i - 1, Score = 0.6 });
            return;
        }
    }

    List<Hit> Hits()
    {
        var hits = new List<Hit>();
        for (var i = clause.From; i < clause.To; i++)
        {
            if (clause.IsQuoted(i)) continue;
            foreach (var verb in table.Verbs(clause.Folded(i)).OrderBy(verb => verb.Kind == ReportingKind.Want).ThenByDescending(verb => verb.Words.Length + (verb.Particle.Length > 0 ? 1 : 0)))
                if (Matches(verb, i) is { } hit) hits.Add(hit);
        }
        return hits;
    }

    Hit? Matches(ReportingVerb verb, int at)
    {
        var first = at - verb.Words.Length + 1;
        if (first < clause.From) return null;
        for (var i = 0; i < verb.Words.Length - 1; i++) if (clause.Folded(first + i) != verb.Words[i] || clause.IsQuoted(first + i)) return null;
        if (german && clause.Word(first).Capital && first != clause.From) return null;
        if (!german && first > clause.From && !clause.Breaks(first) && clause.IsDeterminer(first - 1) && !verb.Participle) return null;
        if (IsSubordinate(first, at, verb)) return null;
        var particle = -1;
        if (verb.Particle.Length > 0)
        {
            for (var i = at + 1; i < clause.To && particle < 0; i++) if (!clause.IsQuoted(i) && clause.Folded(i) == verb.Particle && (i + 1 == clause.To || clause.Breaks(i + 1))) particle = i;
            if (particle < 0) return null;
        }
        if (verb.Prepositions.Length > 0 && Preposition(verb, at + 1) < 0) return null;
        if (!verb.Participle) return new(first, at, verb, particle, -1);
        for (var i = first - 1; i >= clause.From && first - i <= (german ? 16 : 4); i--)
        {
            if (!german && clause.Breaks(i + 1)) return null;
            if (!clause.IsQuoted(i) && clause.Is("aux", i)) return new(german ? first : i, at, verb, -1, i);
        }
        return null;
    }

    /// <summary>A verb of a relative or other subordinate clause: "ein Schlosser, der … lesen will, meinte", "que pidió no ser citado".</summary>
    bool IsSubordinate(int first, int last, ReportingVerb verb)
    {
        if (!german)
        {
            var before = first - 1;
            while (before > clause.From && clause.Is("clitic", before) && !clause.Breaks(before)) before--;
            return before >= clause.From && !clause.IsQuoted(before) && clause.Is("relative", before) && !clause.Between(first).Contains(',');
        }
        if (verb.Particle.Length > 0 || last + 1 < clause.To && !clause.Breaks(last + 1)) return false;
        for (var i = first; i > clause.From; i--)
            if (clause.Breaks(i)) return i < first && (clause.Is("relative", i) && !clause.Word(i).Capital || clause.Is("that", i) || clause.IsOpener(i));
        return clause.Is("that", clause.From);
    }

    int Preposition(ReportingVerb verb, int from)
    {
        for (var i = from; i < clause.To && i - from < 7; i++)
            if (!clause.IsQuoted(i) && verb.Prepositions.Contains(clause.Folded(i))) return i;
        return -1;
    }

    /// <summary>A verb that shares the subject of one before: "agradece … y lamenta", "lehnt … ab, stimmt … zu".</summary>
    bool IsJoined(Hit hit)
    {
        var at = hit.First;
        while (at > clause.From && clause.Is("clitic", at - 1) && !clause.Breaks(at)) at--;
        return at > clause.From && !clause.IsQuoted(at - 1) && (clause.Is("and", at - 1) || german && hit.Particle >= 0 && clause.Before(at) == ',');
    }

    // ---- Behind or put in: "…, sagte sie", "…, a annoncé jeudi le syndicat", "—… —dijo la alcaldesa—".

    bool Behind(Hit hit)
    {
        var start = german && hit.Auxiliary >= 0 ? hit.Auxiliary : hit.First;
        while (start > clause.From && !clause.Breaks(start) && !clause.Word(start - 1).Capital && (clause.Is("clitic", start - 1) && !clause.IsDeterminer(start - 1) || clause.Folded(start - 1) is "le" or "l" or "t") && !clause.IsQuoted(start - 1)) start--;
        var afterQuote = start > clause.From && clause.IsQuoted(start - 1);
        // The sentence before ended inside the marks: "…?», preguntó".
        var afterEarlier = start == clause.From && Earlier(start) >= 0;
        if (!afterQuote && !afterEarlier && clause.Before(start) != ',' && !(start > clause.From && clause.Before(start) is '—' or '–')) return false;
        if (hit.Verb.Kind is ReportingKind.Of && !afterQuote) return false;
        var at = hit.Last + 1;
        while (at < clause.To && !clause.Breaks(at) && (clause.Is("time", at) || clause.Is("clitic", at) && !clause.IsPronoun(at) && !clause.IsDeterminer(at) || clause.Folded(at) == "t" || clause.IsDeterminer(at) && at + 1 < clause.To && clause.Is("time", at + 1))) at++;
        var phrase = at < clause.To && (!clause.Breaks(at) || at == hit.Last + 1 && clause.Between(at).Trim() is "-" or "-t-") ? NounPhrases.Right(clause, at, clause.To) : (at, at);
        var named = phrase.Item2 > phrase.Item1;
        var rest = named ? phrase.Item2 : at;
        if (!afterQuote && !afterEarlier)
        {
            // Without marks only a verb with its subject behind it, and nothing reported behind that.
            if (!named || hit.Verb.Kind == ReportingKind.Want && !IsSaying(hit) || Commas(start) > 1 && HasComplement(hit.Last + 1) || german && !SubjunctiveOrShort(start)) return false;
            if (!german && !clause.IsPronoun(phrase.Item1) && !clause.IsDeterminer(phrase.Item1) && !clause.Word(phrase.Item1).Capital) return false;
            if (HasComplement(hit.Last + 1)) return false;
        }
        else if (!named && table.Language != "es" && !(hit.Verb.Kind == ReportingKind.Say)) return false;
        if (afterQuote && !named && start > clause.From + 1 && rest < clause.To && !clause.Breaks(rest) && HasComplement(rest)) return false;
        if (afterQuote && !IsSpeech(start - 1)) return false;
        var content = new List<TextSpan>();
        if (afterEarlier) content.Add(Stretch(Earlier(start)));
        else content.Add(new(clause.Start, afterQuote ? clause.EndOf(start - 1) : EndBefore(start)));
        // "…», recuerda, «…»"
        var next = Math.Max(rest, hit.Particle + 1);
        while (next < clause.To && !clause.IsQuoted(next) && !clause.Breaks(next)) next++;
        if (next < clause.To && clause.IsQuoted(next)) content.Add(new(clause.StartOf(next), clause.EndOf(EndOfQuote(next))));
        else if (!afterQuote && next < clause.To && clause.Before(next) == ',' && clause.To - next > 2) content.Add(new(clause.Word(next).Start, clause.End));
        Add(hit, content, named ? clause.Span(phrase.Item1, phrase.Item2) : null, Frame.Quote, named ? 0.9 : 0.7);
        claimed = clause.To;
        return true;
    }

    /// <summary>The stretch that ends right before the clause; -1 for none.</summary>
    int Earlier(int at)
    {
        var start = clause.Word(at).Start;
        for (var i = clause.Stretches.LastFrom(start); i >= 0; i--)
        {
            if (clause.Stretches[i].End > start) continue;
            var between = clause.Text.AsSpan(clause.Stretches[i].End, start - clause.Stretches[i].End);
            return between.Contains('\n') || between.IndexOfAnyExcept(OnlyPause) >= 0 ? -1 : i;
        }
        return -1;
    }

    TextSpan Stretch(int index) => new(clause.Stretches[index].Start, clause.Stretches[index].End);

    int EndOfQuote(int at)
    {
        var stretch = clause.Stretch(at);
        while (at + 1 < clause.To && clause.Stretch(at + 1) == stretch) at++;
        return at;
    }

    int EndBefore(int at)
    {
        return clause.EndOf(at - 1);
    }

    /// <summary>Whether the quotation that ends here is speech: it opens the clause, or is long.</summary>
    bool IsSpeech(int last)
    {
        var stretch = clause.Stretch(last);
        var first = last;
        while (first > clause.From && clause.Stretch(first - 1) == stretch) first--;
        return first == clause.From || last - first >= 3 || clause.Stretches[stretch].Strength == MarkStrength.Dash;
    }

    static bool IsSaying(Hit hit) => hit.Verb.Kind is ReportingKind.Say or ReportingKind.Think;

    int Commas(int until)
    {
        var count = 0;
        for (var i = clause.From + 1; i <= until && i < clause.To; i++) if (clause.Before(i) == ',') count++;
        return count;
    }

    bool SubjunctiveOrShort(int until)
    {
        for (var i = clause.From; i < until; i++) if (clause.Is("subjunctive", i)) return true;
        return clause.Before(until) == ',' && Commas(until) == 1 && !clause.IsPreposition(clause.From) && !clause.IsOpener(clause.From);
    }

    bool HasComplement(int from)
    {
        for (var i = from; i < clause.To && i - from < 12; i++)
        {
            if (clause.IsQuoted(i) || clause.Is("that", i) && (german || i - from < 6) || clause.Between(i).Contains(':')) return true;
            if (german && clause.Before(i) == ',' && clause.Is("subjunctive", Math.Min(i + 1, clause.To - 1))) return true;
        }
        return false;
    }

    // ---- Before: "X sagte, …", "X affirme que …", "X pide …".

    void Before(Hit hit, Hit? next)
    {
        var group = german && hit.Auxiliary >= 0 ? hit.Auxiliary : hit.First;
        var begin = Math.Max(clause.From, claimed);
        var phrase = NounPhrases.Left(clause, begin, group);
        var named = phrase.To > phrase.From;
        var after = german && hit.Auxiliary >= 0 ? hit.Auxiliary + 1 : hit.Last + 1;
        TextSpan? source = null;
        if (clause.Is("inside", hit.Last) && clause.IsPreposition(clause.From) && NounPhrases.Right(clause, clause.From + 1, group) is var place && place.To > place.From) source = clause.Span(place.From, place.To);
        else if (IsJoined(hit) && lastSource is not null) source = lastSource;
        else if (named && !(german && Inverts(phrase.From, group))) source = clause.Span(phrase.From, phrase.To);
        else if (german || group == clause.From)
        {
            var at = after;
            while (at < clause.To && !clause.Breaks(at) && clause.Is("clitic", at) && !clause.IsPronoun(at) && !clause.IsDeterminer(at)) at++;
            var right = NounPhrases.Right(clause, at, clause.To);
            if (right.To > right.From && (german || table.Language == "es" && clause.Word(right.From).Capital)) { source = clause.Span(right.From, right.To); after = right.To; }
        }
        if (source is null && table.Language != "es") return;
        var stop = next is { } joined ? BeforeJoin(joined) : clause.To;
        if (Content(hit, after, stop) is not { } content) return;
        if (source is null && content.Frame == Frame.Object) return;
        Add(hit, [content.Span], source, content.Frame, source is null ? 0.6 : content.Score);
        lastSource = source;
        claimed = stop;
        if (content.Frame == Frame.Object && german) for (claimed = hit.Last + 1; claimed < stop && clause.Word(claimed).Start < content.Span.End; claimed++) { }
    }

    /// <summary>In German the subject stands behind the verb where something else stands before it.</summary>
    bool Inverts(int from, int verb) => clause.IsPreposition(clause.From) && !clause.IsDeterminer(clause.From) || clause.IsOpener(from) || clause.Is("time", from) || clause.Is("time", from + 1) || clause.Before(verb) == ',' && (clause.IsPreposition(clause.From) || clause.IsOpener(clause.From));

    int BeforeJoin(Hit joined)
    {
        var at = joined.First;
        while (at > clause.From && clause.Is("clitic", at - 1) && !clause.Breaks(at)) at--;
        return clause.Is("and", at - 1) ? at - 1 : at;
    }

    readonly record struct Reported(TextSpan Span, Frame Frame, double Score);

    Reported? Content(Hit hit, int after, int stop)
    {
        var end = stop < clause.To ? clause.EndOf(stop - 1) : clause.End;
        // A colon and a quotation.
        for (var i = after; i < stop && i - after < 14; i++)
        {
            if (i == clause.From || !clause.Between(i).Contains(':')) continue;
            if (clause.IsQuoted(i)) return new(new(clause.StartOf(i), Math.Max(end, clause.EndOf(i))), Frame.Colon, 0.95);
            return null;
        }
        if (after >= stop) return hit.Auxiliary >= 0 && german ? Object(hit, hit.Auxiliary + 1, hit.First) : null;
        if (hit.Verb.Prepositions.Length > 0)
            return Preposition(hit.Verb, after) is >= 0 and var preposition && preposition < stop ? Object(hit, preposition, stop) : null;
        if (Clause(hit, german ? Math.Max(after, hit.First == hit.Last || hit.Auxiliary >= 0 ? after : hit.Last + 1) : after, stop) is { } clausal) return new(new(clausal, end), Frame.Clause, 0.85);
        if (IsSaying(hit))
        {
            var at = Skip(after, stop);
            return at < stop && clause.IsQuoted(at) ? new(new(clause.StartOf(at), end), Frame.Quote, 0.8) : null;
        }
        if (german && hit.Auxiliary >= 0) return Object(hit, after, hit.First);
        return Object(hit, after, hit.Particle > after ? hit.Particle : stop);
    }

    /// <summary>Where the reported clause begins; -1 as null for none.</summary>
    int? Clause(Hit hit, int after, int stop)
    {
        for (var i = after; i < stop && i - after < (german ? 18 : 9); i++)
        {
            if (clause.IsQuoted(i)) return null;
            if (german)
            {
                if (i == after && !clause.Breaks(i) || clause.Before(i) != ',') { if (clause.Before(i) != ',') continue; }
                if (clause.Is("that", i)) return clause.Word(i).Start;
                if (clause.Is("subjunctive", i + 1) || clause.Is("subjunctive", i + 2) || HasSubjunctive(i, stop)) return clause.StartOf(i);
                if (clause.IsQuoted(i)) return clause.StartOf(i);
                if (hit.Verb.Kind is not ReportingKind.Say && HasZu(i, stop)) return clause.StartOf(i);
                if (hit.Verb.Kind is ReportingKind.Want && HasZu(i, stop)) return clause.StartOf(i);
                return !clause.Is("relative", i) && !clause.Is("and", i) && !clause.IsOpener(i) && hit.Verb.Kind != ReportingKind.Want && Adjacent(hit, i) ? clause.StartOf(i) : null;
            }
            if (clause.Breaks(i) && i > after && clause.Before(i) != ',') return null;
            if (hit.Verb.Kind == ReportingKind.Want && i > Skip(after, stop) && !(clause.Folded(i) is "que" or "qu" && clause.Breaks(i) is false && i - after < 3)) return null;
            if (!clause.Is("that", i)) continue;
            if (clause.Folded(i) is "avoir" or "être" or "n" or "ne" && i - after > 2) continue;
            // "qu’" after a comparison or a noun is no conjunction.
            if (i > after && hit.Verb.Kind == ReportingKind.Want && !clause.Is("time", i - 1) && clause.Folded(i) is not ("que" or "qu") ) continue;
            return i > after && clause.Folded(i) == "que" && clause.Folded(i - 1) is "lo" or "ce" ? clause.Word(i - 1).Start : clause.Word(i).Start;
        }
        if (!german && table.Language == "fr" && after + 1 < stop && IsInfinitive(clause.Folded(after)) | IsInfinitive(clause.Folded(Math.Min(after + 1, stop - 1)))) return clause.Word(after).Start;
        return null;
    }

    static bool Adjacent(Hit hit, int comma) => comma - Math.Max(hit.Last, hit.Particle) <= 8;

    bool HasSubjunctive(int from, int stop)
    {
        for (var i = from; i < stop && i - from < 12; i++) if (clause.Is("subjunctive", i)) return true;
        return false;
    }

    bool HasZu(int from, int stop)
    {
        for (var i = from; i < stop; i++) if (clause.Folded(i) == "zu" || clause.Folded(i).Contains("zu", StringComparison.Ordinal) && clause.Folded(i).EndsWith("en", StringComparison.Ordinal)) return true;
        return false;
    }

    static bool IsInfinitive(string word) => word.Length > 3 && (word.EndsWith("er", StringComparison.Ordinal) || word.EndsWith("ir", StringComparison.Ordinal) || word.EndsWith("oir", StringComparison.Ordinal));

    Reported? Object(Hit hit, int from, int stop)
    {
        var at = hit.Verb.Prepositions.Length > 0 ? from : Skip(from, stop);
        if (at >= stop) return null;
        var last = at;
        while (last < stop)
        {
            if (last > at && clause.Before(last) == ',' && !clause.IsQuoted(last) && clause.Is("relative", last)) break;
            last++;
        }
        var end = last == clause.To ? clause.End : clause.EndOf(last - 1);
        return end > clause.StartOf(at) ? new(new(clause.StartOf(at), end), Frame.Object, 0.6) : null;
    }

    int Skip(int at, int stop)
    {
        while (at < stop && !clause.IsQuoted(at) && (clause.Is("time", at) || clause.Is("clitic", at) && !clause.IsDeterminer(at) && !clause.IsPreposition(at) || clause.IsDeterminer(at) && at + 1 < stop && clause.Is("time", at + 1))) at++;
        return at;
    }

    // ---- "Selon X", "nach Angaben von X", "…, so X".

    bool According()
    {
        for (var i = clause.From; i < clause.To; i++)
        {
            if (clause.IsQuoted(i)) continue;
            foreach (var own in table.OwnAccording) if (Stands(own, i)) return Attribute(i, i + own.Length, OwnSource(i, i + own.Length), i + own.Length);
            foreach (var frame in table.According)
                if (Stands(frame, i) && (i == clause.From || clause.Breaks(i) || clause.Is("and", i - 1) || !clause.Breaks(i) && i > clause.From + 2) && NounPhrases.Right(clause, i + frame.Length, clause.To, goesOn: i == clause.From) is var phrase && phrase.To > phrase.From)
                    return Attribute(i, i + frame.Length, (phrase.From, phrase.To), phrase.To);
            if (clause.Is("so", i) && i > clause.From && (clause.Breaks(i) || clause.IsQuoted(i - 1)) && NounPhrases.Right(clause, i + 1, clause.To) is var name && name.To > name.From && (name.To == clause.To || clause.Breaks(name.To) || clause.IsPreposition(name.To)) && (clause.Word(i + 1).Capital || clause.IsDeterminer(i + 1)))
                return Attribute(i, i + 1, (name.From, name.To), name.To);
            if (clause.Is("after", i) && i > clause.From)
            {
                var start = i;
                while (start > clause.From && !clause.Breaks(start) && i - start < 7 && !clause.IsQuoted(start - 1)) start--;
                if (start < i) return Attribute(start, i + 1, (start, i), i + 1, (i, i + 1));
            }
        }
        if (clause.From + 1 < clause.To && Earlier(clause.From) >= 0 && clause.Is("so", clause.From) && NounPhrases.Right(clause, clause.From + 1, clause.To) is var speaker && speaker.To > speaker.From)
        {
            found.Add(new() { Content = [Stretch(Earlier(clause.From))], Source = clause.Span(speaker.From, speaker.To), Cue = clause.Span(clause.From, clause.From + 1), Frame = Frame.Quote, Lemma = "so", Sentence = clause.Word(clause.From).Sentence, Token = clause.From, Score = 0.9 });
            return true;
        }
        return false;
    }

    bool Stands(string[] frame, int at)
    {
        if (at + frame.Length > clause.To) return false;
        for (var i = 0; i < frame.Length; i++) if (clause.Folded(at + i) != frame[i] || clause.IsQuoted(at + i)) return false;
        return true;
    }

    (int, int) OwnSource(int from, int to)
    {
        for (var i = from; i < to; i++) if (clause.IsPronoun(i) || clause.Folded(i) is "su" or "sus" or "son" or "sa" or "l" or "ihrer" or "seiner") return (i, i + 1);
        return (to - 1, to);
    }

    bool Attribute(int from, int to, (int From, int To) source, int behind, (int From, int To)? cue = null)
    {
        var content = new List<TextSpan>();
        var before = from;
        while (before > clause.From && clause.Is("and", before - 1)) before--;
        if (before > clause.From + (clause.IsQuoted(clause.From) ? 0 : 1)) content.Add(new(clause.Start, clause.EndOf(before - 1)));
        if (behind < clause.To && (content.Count == 0 || clause.Before(behind) == ',' && clause.To - behind > 2 || clause.IsQuoted(behind))) content.Add(new(clause.StartOf(behind), clause.End));
        if (content.Count == 0) return false;
        var quote = clause.IsQuoted(clause.From) && content.Count == 1 && before > clause.From;
        found.Add(new() { Content = content, Source = clause.Span(source.From, source.To), Cue = cue is { } own ? clause.Span(own.From, own.To) : clause.Span(from, to), Frame = quote ? Frame.Quote : Frame.AccordingTo, Lemma = clause.Folded(from), Sentence = clause.Word(from).Sentence, Token = from, Score = 0.9 });
        return true;
    }

    void Add(Hit hit, List<TextSpan> content, TextSpan? source, Frame frame, double score) =>
        found.Add(new() { Content = content, Source = source, Cue = clause.Span(hit.First, hit.Last + 1), Frame = frame, Lemma = clause.Folded(hit.Last), Sentence = clause.Word(hit.Last).Sentence, Token = hit.Last, Score = score });
}

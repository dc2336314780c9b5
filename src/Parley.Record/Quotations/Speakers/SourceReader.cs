using Parley.Model.Anchors;
using Parley.Record.Quotations.Marks;

namespace Parley.Record.Quotations.Speakers;

/// <summary>Reads one source.</summary>
sealed partial class SourceReader(Scene scene, int index)
{
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

    static string List(IEnumerable<string> names)
    {
        var all = names.Distinct().Take(5).ToList();
        return all.Count < 2 ? string.Concat(all) : string.Join(", ", all.SkipLast(1)) + " or " + all[^1];
    }

    bool InOwnContent(Sighting sighting) => attribution.Content.Exists(span => span.Start <= sighting.At && sighting.At < span.End);

    bool IsQuoted(int position) => scene.Passage.Stretches.Hold(position);
}

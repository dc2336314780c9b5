using static Parley.Record.Quotations.Speakers.PhraseReader;

namespace Parley.Record.Quotations.Speakers;

/// <content>Reads a phrase that names, describes or withholds: "Brandt and Moss", "the director", "two of the guards".</content>
sealed partial class SourceReader
{
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
}

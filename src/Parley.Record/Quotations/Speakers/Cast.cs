namespace Parley.Record.Quotations.Speakers;

/// <summary>Whom a text and a case name: the parties with all their names, and persons the text introduces.</summary>
sealed class Cast
{
    readonly SpeakerWords table;
    /// <summary>How many nameless speakers are kept in mind.</summary>
    const int Remembered = 40;

    readonly List<Figure> figures = [];
    readonly List<Figure> named = [];
    readonly Queue<Figure> nameless = new();
    readonly List<(Sighting Sighting, Figure Figure)> sightings = [];

    internal Cast(IReadOnlyList<KnownSpeaker> known, SpeakerWords table)
    {
        this.table = table;
        Names = new(word => table.Language == "de" || NameForm.IsTitle(table, word), word => table.IsDeterminer(word) || table.Is("before", word) || table.Is("cut", word) || table.Is("opener", word) || table.Is("and", word));
        foreach (var speaker in known)
        {
            if (speaker.Names.IsDefaultOrEmpty) continue;
            var people = People(speaker.Names);
            Know(speaker.Id, [.. speaker.Names.Where(name => !people.Any(person => person.Contains(name)))]);
            foreach (var person in people) Know(speaker.Id, person);
        }
    }

    /// <summary>The names of people among the names of a party that is not itself a person: "Antony Blinken" and "Blinken" beside "United States". They are figures of their own, since "he" can mean them and not the party.</summary>
    List<List<string>> People(IReadOnlyList<string> names)
    {
        var people = new List<List<string>>();
        if (IsPerson(NameForm.Of(names[0], table))) return people;
        foreach (var name in names.Skip(1).Where(name => IsPerson(NameForm.Of(name, table)))) people.Add([name]);
        foreach (var name in names.Skip(1))
            if (people.Count == 1 && IsOffice(NameForm.Of(name, table))) people[0].Add(name);
            else if (NameForm.Of(name, table) is { IsProper: true, Words.Count: 1 } single && people.Find(person => NameForm.Of(person[0], table) is var full && full.Words[full.Core - 1].Folded == single.Words[0].Folded) is { } owner && !owner.Contains(name)) owner.Add(name);
        return people;
    }

    /// <summary>Whether a name has the shape of a person's: two proper words or more, none of them a noun for something else.</summary>
    bool IsPerson(NameForm form) => !form.IsEmpty && form.IsProper && form.Core - form.Lead >= 2 && form.Kind(table) is FigureKind.Unknown or FigureKind.Person;

    /// <summary>Whether a name is an office: "Secretary of State". Where a party has one person among its names, it is that person's, whom "he" can mean.</summary>
    bool IsOffice(NameForm form) => !form.IsEmpty && !form.IsProper && form.Kind(table) == FigureKind.Person;

    void Know(string party, IReadOnlyList<string> names)
    {
        var figure = new Figure(party, names[0]);
        figures.Add(figure);
        named.Add(figure);
        var shaped = FigureKind.Unknown;
        foreach (var name in names)
        {
            var form = NameForm.Of(name, table);
            if (form.IsEmpty) continue;
            var kind = form.Kind(table);
            if (kind != FigureKind.Unknown && figure.Kind == FigureKind.Unknown) figure.Kind = kind;
            if (kind == FigureKind.Unknown && form.IsProper && form.Core - form.Lead >= 2) shaped = FigureKind.Person;
            foreach (var word in form.Words.Take(form.Core)) if (figure.Gender == Gender.Unknown && !word.Possessive) figure.Gender = table.GenderOf(word.Folded);
            if (figure.Gender == Gender.Unknown) figure.Gender = OfDeterminer(form.Determiner);
        }
        if (figure.Kind == FigureKind.Unknown) figure.Kind = shaped;
        if (figure.Kind != FigureKind.Person && table.Language == "en") figure.Gender = Gender.Unknown;
        foreach (var name in names) Enter(figure, NameForm.Of(name, table));
    }

    internal Names Names { get; }

    internal IReadOnlyList<Figure> Figures => figures;

    /// <summary>Whom a title can mean: the named, and the last nameless ones.</summary>
    internal IEnumerable<Figure> Titled => named.Concat(nameless);

    /// <summary>Every place where somebody is named, in the order of the text.</summary>
    internal IReadOnlyList<(Sighting Sighting, Figure Figure)> Sightings => sightings;

    internal Gender OfDeterminer(string determiner) =>
        table.Is("definite-m", determiner) ? Gender.Male : table.Is("definite-f", determiner) ? Gender.Female : table.Is("definite-n", determiner) ? Gender.Neuter : Gender.Unknown;

    /// <summary>Somebody the text introduces.</summary>
    /// <param name="name">As the text has it.</param>
    /// <param name="kind">A person, as far as is known.</param>
    /// <param name="nameless">Whether it is no name.</param>
    /// <param name="party">The party the text says it belongs to; null where it says nothing.</param>
    internal Figure Introduce(string name, FigureKind kind, bool nameless, string? party = null)
    {
        var figure = new Figure(party, name) { Kind = kind, Nameless = nameless };
        figures.Add(figure);
        if (!nameless)
        {
            named.Add(figure);
            return figure;
        }
        this.nameless.Enqueue(figure);
        if (this.nameless.Count > Remembered) this.nameless.Dequeue();
        return figure;
    }

    /// <summary>Takes a name and what can stand for it: without a title, without the rest, the surname alone.</summary>
    internal void Enter(Figure figure, NameForm form)
    {
        Names.Add(form.Words, 0, form.Words.Count, figure, given: true);
        // The German genitive: "nach Angaben des Unternehmens", "des Rates".
        if (table.Language == "de" && form.Words.Count > 0)
            foreach (var ending in new[] { "s", "es" })
                Names.Add([.. form.Words.SkipLast(1), form.Words[^1] with { Folded = form.Words[^1].Folded + ending }], 0, form.Words.Count, figure, given: false);
        // "The nation and the state" is neither of them.
        if (form.Words.Take(form.Core).Any(word => table.Is("and", word.Folded)))
        {
            figure.Roles.Add(form.Full);
            return;
        }
        if (form.Role.Length > 0) figure.Roles.Add(form.Role);
        EnterBody(figure, form);
        if (!form.IsProper)
        {
            if (form.Core < form.Words.Count && form.Owner == 0) figure.Roles.Add(form.CoreText);
            return;
        }
        if (form.Lead > 0 || form.Core < form.Words.Count) Names.Add(form.Words, form.Lead, form.Core, figure, given: false);
        if (figure.Kind is FigureKind.Person or FigureKind.Unknown && form.Core - form.Lead >= 2) 
        {
            Names.Add(form.Words, form.Core - 1, form.Core, figure, given: false);
            Names.Add(form.Words, form.Lead, form.Lead + 1, figure, given: false);
        }
    }

    /// <summary>"The union" for the Postal Workers’ Union, "Ombe" for the Government of Ombe.</summary>
    void EnterBody(Figure figure, NameForm form)
    {
        if (figure.Kind is FigureKind.Person or FigureKind.Unknown) return;
        var head = form.Words[table.Language is "fr" or "es" ? 0 : form.Core - 1].Folded;
        if (NameForm.NounKind(table, head) == figure.Kind)
        {
            figure.Roles.Add(head);
            if (form.Core < form.Words.Count) figure.Roles.Add(form.CoreText);
        }
        if (!table.IsNoun("state", head) || form.Core >= form.Words.Count - 1) return;
        var place = form.Core + 1;
        while (place < form.Words.Count - 1 && table.IsDeterminer(form.Words[place].Folded)) place++;
        if (form.Words[place].Capital) Names.Add(form.Words, place, form.Words.Count, figure, given: false);
    }

    internal void See(Figure figure, Sighting sighting)
    {
        figure.Sightings.Add(sighting);
        sightings.Add((sighting, figure));
    }

    internal void Sort() => sightings.Sort((a, b) => a.Sighting.At.CompareTo(b.Sighting.At));
}

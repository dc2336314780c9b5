namespace Parley.Record.Quotations.Speakers;

/// <summary>A name or description taken apart: "Prime Minister Benjamin Netanyahu of Israel" is the role "prime minister", the proper name "benjamin netanyahu" and the rest "israel".</summary>
sealed class NameForm
{
    /// <summary>All words behind the article.</summary>
    internal required IReadOnlyList<Word> Words { get; init; }

    /// <summary>How many of them stand before "of", "for", "who" and the like.</summary>
    internal required int Core { get; init; }

    /// <summary>How many words of the core are titles or nouns for persons before a proper name.</summary>
    internal required int Lead { get; init; }

    /// <summary>The article or possessive in front, in small letters; empty for none.</summary>
    internal required string Determiner { get; init; }

    internal bool IsEmpty => Words.Count == 0;

    internal string Full => Join(0, Words.Count);

    internal string CoreText => Join(0, Core);

    /// <summary>The words before the proper name, or the whole core where there is no proper name.</summary>
    internal string Role => IsProper ? Join(Owner, Lead) : Join(Owner, Core);

    /// <summary>Whether a proper name ends the core.</summary>
    internal required bool IsProper { get; init; }

    /// <summary>How many words at the head name an owner: "the Front’s secretary".</summary>
    internal int Owner { get; private init; }

    internal string Proper => IsProper ? Join(Lead, Core) : "";

    internal string Join(int from, int to) => from >= to ? "" : string.Join(' ', Words.Skip(from).Take(to - from).Select(word => word.Folded));

    internal static NameForm Of(string name, SpeakerWords table) => Of(Word.Of(name), table);

    internal static NameForm Of(IReadOnlyList<Word> words, SpeakerWords table)
    {
        var determiner = "";
        var first = 0;
        while (first < words.Count - 1 && (table.IsDeterminer(words[first].Folded) || words[first].Folded is "other" or "former" or "own") && !words[first].Possessive)
        {
            if (determiner.Length == 0 || table.Is("possessive", words[first].Folded)) determiner = words[first].Folded;
            first++;
        }
        var rest = words.Skip(first).ToList();
        var core = rest.Count;
        for (var i = 1; i < rest.Count; i++)
            if (table.Is("cut", rest[i].Folded) && !(table.Language == "de" && rest[i].Capital)) { core = i; break; }
        var owner = 0;
        for (var i = 0; i < core - 1; i++) if (rest[i].Possessive) owner = i + 1;
        var lead = owner;
        while (lead < core - 1 && IsTitle(table, rest[lead].Folded)) lead++;
        // Small words before a proper name are a role as well: "goalie Kyle Bauer".
        var small = lead;
        while (small < core - 1 && !rest[small].Capital) small++;
        if (small > lead) lead = small;
        while (lead < core - 1 && IsTitle(table, rest[lead].Folded)) lead++;
        var proper = rest.Count > 0 && core > lead && rest.Skip(lead).Take(core - lead).All(word => word.Capital || word.Folded is "de" or "van" or "von" or "al" or "del" or "da" or "ibn" or "bin")
            && !(IsTitle(table, rest[core - 1].Folded) && rest.Skip(lead).Take(core - lead).All(word => IsTitle(table, word.Folded)))
            // "The Council" and "Supporters" are nouns, whatever their capital.
            && !rest.Skip(lead).Take(core - lead).All(word => NounKind(table, word.Folded) != FigureKind.Unknown)
            && !(table.Language == "de" && core - lead == 1 && determiner.Length > 0 && lead == owner);
        return new() { Words = rest, Core = core, Lead = lead, Determiner = determiner, IsProper = proper, Owner = owner };
    }

    /// <summary>What the nouns of a core say it is; the head noun, last in Germanic languages and first in Romance ones, has the first word.</summary>
    internal FigureKind Kind(SpeakerWords table)
    {
        if (Words.Count == 0) return FigureKind.Unknown;
        if (Words.Take(Core).Any(word => table.Is("and", word.Folded)) || table.Is("dual", Determiner) || table.Is("dual", Words[0].Folded)) return FigureKind.Group;
        var romance = table.Language is "fr" or "es";
        for (var i = Owner; i < Core; i++)
        {
            var word = romance ? Words[i].Folded : Words[Core - 1 - (i - Owner)].Folded;
            if (NounKind(table, word) is not FigureKind.Unknown and var kind) return kind;
        }
        return FigureKind.Unknown;
    }

    internal static FigureKind NounKind(SpeakerWords table, string word) =>
        table.IsNoun("person", word) || table.IsNoun("male", word) || table.IsNoun("female", word) ? FigureKind.Person
        : table.IsNoun("group", word) ? FigureKind.Group
        : table.IsNoun("body", word) ? FigureKind.Body
        : table.IsNoun("document", word) ? FigureKind.Document
        : FigureKind.Unknown;

    internal static bool IsTitle(SpeakerWords table, string word) =>
        table.IsNoun("title", word) || table.IsNoun("person", word) || table.IsNoun("male", word) || table.IsNoun("female", word);
}

using System.Collections.Frozen;

namespace Parley.Record.Quotations.Speakers;

/// <summary>The small words and nouns of one language by which a source tells whom it means; the lists are <c>words.txt</c> beside this file.</summary>
sealed class SpeakerWords
{
    static readonly Dictionary<string, Dictionary<string, FrozenSet<string>>> tables = Load();

    readonly Dictionary<string, FrozenSet<string>> own;

    SpeakerWords(string language, Dictionary<string, FrozenSet<string>> own) => (Language, this.own) = (language, own);

    internal string Language { get; }

    /// <summary>The words of a language; those of English where Parley has none.</summary>
    internal static SpeakerWords Of(string? language) =>
        language is not null && tables.TryGetValue(language, out var own) ? new(language, own) : new("en", tables["en"]);

    internal bool Is(string kind, string word) => own.TryGetValue(kind, out var words) && words.Contains(word);

    internal FrozenSet<string> All(string kind) => own.GetValueOrDefault(kind) ?? FrozenSet<string>.Empty;

    /// <summary>Whether a noun is of a kind, German compounds by their last part: Wirtschaftsministerin is a Ministerin.</summary>
    internal bool IsNoun(string kind, string word)
    {
        if (Is(kind, word)) return true;
        var hyphen = word.LastIndexOf('-');
        if (hyphen > 0 && Is(kind, word[(hyphen + 1)..])) return true;
        if (Language != "de" || word.Length < 7) return false;
        for (var cut = 3; cut <= word.Length - 4; cut++)
            if (Is(kind, word[cut..])) return true;
        return false;
    }

    internal bool IsDeterminer(string word) => Is("definite", word) || Is("indefinite", word) || Is("possessive", word);

    internal Gender GenderOf(string word) =>
        IsNoun("male", word) ? Gender.Male : IsNoun("female", word) ? Gender.Female : Gender.Unknown;

    static Dictionary<string, Dictionary<string, FrozenSet<string>>> Load()
    {
        using var stream = typeof(SpeakerWords).Assembly.GetManifestResourceStream("Parley.Record.Quotations.Speakers.words.txt")!;
        using var reader = new StreamReader(stream);
        var lists = new Dictionary<string, Dictionary<string, HashSet<string>>>(StringComparer.Ordinal);
        var current = new HashSet<string>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            line = line.Trim();
            if (line.Length == 0 || line[0] == '#') continue;
            if (line[0] == '[')
            {
                var parts = line.Trim('[', ']').Split(' ');
                if (!lists.TryGetValue(parts[0], out var kinds)) lists[parts[0]] = kinds = new(StringComparer.Ordinal);
                if (!kinds.TryGetValue(parts[1], out current!)) kinds[parts[1]] = current = new(StringComparer.Ordinal);
                continue;
            }
            current.UnionWith(line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        }
        return lists.ToDictionary(pair => pair.Key, pair => pair.Value.ToDictionary(kind => kind.Key, kind => kind.Value.ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal), StringComparer.Ordinal);
    }
}

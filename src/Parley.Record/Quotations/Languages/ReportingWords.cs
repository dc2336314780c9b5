using System.Collections.Frozen;

namespace Parley.Record.Quotations.Languages;

/// <summary>The words by which one language reports speech; the lists are <c>reporting.txt</c> beside this file.</summary>
sealed class ReportingWords
{
    static readonly Dictionary<string, ReportingWords> tables = Load();

    readonly Dictionary<string, FrozenSet<string>> lists = new(StringComparer.Ordinal);
    readonly Dictionary<string, List<ReportingVerb>> verbs = new(StringComparer.Ordinal);
    readonly List<string[]> according = [];
    readonly List<string[]> ownAccording = [];

    ReportingWords(string language) => Language = language;

    internal string Language { get; }

    /// <summary>The table of a language; an empty one where there is none.</summary>
    internal static ReportingWords Of(string language) => tables.GetValueOrDefault(language) ?? new(language);

    internal bool Is(string kind, string word) => lists.TryGetValue(kind, out var words) && words.Contains(word);

    /// <summary>The verbs that have this form; the form of several words goes by its last.</summary>
    internal IReadOnlyList<ReportingVerb> Verbs(string form) => verbs.GetValueOrDefault(form) ?? [];

    /// <summary>"according to" and its like, as words, the longest first.</summary>
    internal IReadOnlyList<string[]> According => according;

    /// <summary>The same with the source in it: "a su juicio".</summary>
    internal IReadOnlyList<string[]> OwnAccording => ownAccording;

    static Dictionary<string, ReportingWords> Load()
    {
        using var stream = typeof(ReportingWords).Assembly.GetManifestResourceStream("Parley.Record.Quotations.Languages.reporting.txt")!;
        using var reader = new StreamReader(stream);
        var all = new Dictionary<string, ReportingWords>(StringComparer.Ordinal);
        var classes = new Dictionary<(string, string), (string[] Finite, string[] Participle)>();
        string[] head = [];
        while (reader.ReadLine() is { } line)
        {
            line = line.Trim();
            if (line.Length == 0 || line[0] == '#') continue;
            if (line[0] == '[') { head = line.Trim('[', ']').Split(' '); continue; }
            if (!all.TryGetValue(head[0], out var table)) all[head[0]] = table = new(head[0]);
            if (head[1] == "class")
            {
                var halves = line.Split('=');
                classes[(head[0], head[2])] = (halves[0].Split('|'), halves.Length > 1 ? halves[1].Split('|') : []);
                continue;
            }
            var entries = line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            switch (head[1])
            {
                case "say" or "think" or "want" or "of":
                    foreach (var entry in entries) table.Add(entry, Enum.Parse<ReportingKind>(head[1], ignoreCase: true), classes);
                    break;
                case "according": table.according.AddRange(entries.Select(entry => entry.Split(' ')).OrderByDescending(words => words.Length)); break;
                case "according-own": table.ownAccording.AddRange(entries.Select(entry => entry.Split(' '))); break;
                default: table.lists[head[1]] = entries.ToFrozenSet(StringComparer.Ordinal); break;
            }
        }
        return all;
    }

    void Add(string entry, ReportingKind kind, Dictionary<(string, string), (string[] Finite, string[] Participle)> classes)
    {
        string[] prepositions = [];
        var particle = "";
        if (entry.IndexOf('>') is >= 0 and var sign) (entry, prepositions) = (entry[..sign], entry[(sign + 1)..].Split('/'));
        var participles = new List<string>();
        if (entry.IndexOf('=') is >= 0 and var equals)
        {
            participles.AddRange(entry[(equals + 1)..].Split('/'));
            entry = entry[..equals];
        }
        if (entry.IndexOf('+') is >= 0 and var plus) (entry, particle) = (entry[..plus], entry[(plus + 1)..]);
        var forms = new List<string>();
        foreach (var form in entry.Split('/'))
        {
            var hyphen = form.IndexOf('-');
            if (hyphen > 0 && classes.TryGetValue((Language, form[(hyphen + 1)..]), out var endings))
            {
                forms.AddRange(endings.Finite.Select(ending => form[..hyphen] + ending));
                participles.AddRange(endings.Participle.Select(ending => form[..hyphen] + ending));
            }
            else forms.Add(form);
        }
        foreach (var form in forms) Enter(form, new(kind, form.Split(' '), false, particle, prepositions));
        foreach (var form in participles) Enter(form, new(kind, form.Split(' '), true, "", prepositions));
    }

    void Enter(string form, ReportingVerb verb)
    {
        var last = verb.Words[^1];
        if (!verbs.TryGetValue(last, out var list)) verbs[last] = list = [];
        list.Add(verb);
    }
}

/// <summary>A form of a verb that reports.</summary>
/// <param name="Kind">What can follow it.</param>
/// <param name="Words">Its words; most have one.</param>
/// <param name="Participle">Whether it needs an auxiliary before it.</param>
/// <param name="Particle">What must stand at the end of the clause; empty for nothing.</param>
/// <param name="Prepositions">One of these must follow; none for any.</param>
sealed record ReportingVerb(ReportingKind Kind, string[] Words, bool Participle, string Particle, string[] Prepositions);

/// <summary>What a reporting verb takes.</summary>
enum ReportingKind
{
    Say,
    Think,
    Want,
    Of,
}

using System.Collections.Frozen;
using System.Globalization;

namespace Parley.Record.Quotations.Cues;

/// <summary>Which words report, in which frames, and how surely. The list is <c>cues.txt</c> beside this file: a line <c>[Frame level]</c>, then words.</summary>
sealed class CueLexicon
{
    readonly FrozenDictionary<(string Lemma, Frame Frame), double> scores;
    readonly FrozenSet<string> says;
    readonly FrozenSet<string> known;
    readonly FrozenSet<string> opening;

    CueLexicon(Dictionary<(string, Frame), double> scores, HashSet<string> says)
    {
        this.scores = scores.ToFrozenDictionary();
        this.says = says.ToFrozenSet(StringComparer.Ordinal);
        known = scores.Keys.Select(key => key.Item1).Concat(says).ToFrozenSet(StringComparer.Ordinal);
        opening = known.Select(word => word.Split(' ')[0]).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The list that Parley brings along.</summary>
    internal static CueLexicon Default { get; } = Load();

    /// <summary>How likely a word in a frame is meant as reporting: 0 to 1.</summary>
    internal double Score(string lemma, Frame frame, bool sourced)
    {
        var score = scores.GetValueOrDefault((lemma, frame));
        return sourced ? score : score * 0.75;
    }

    internal bool Has(string lemma, Frame frame) => scores.ContainsKey((lemma, frame));

    /// <summary>Whether a verb can stand beside a quotation: "said", "wrote".</summary>
    internal bool Says(string lemma) => says.Contains(lemma);

    /// <summary>Whether a word reports, alone or with a preposition or more.</summary>
    internal bool Opens(string lemma) => opening.Contains(lemma);

    /// <summary>Whether a word reports in any frame.</summary>
    internal bool Knows(string lemma) => known.Contains(lemma);

    static string[] Forms(string word) => word[^1] == 'e' ? [word, word[..^1]] : "aiouy".Contains(word[^1]) ? [word] : [word, word + "e"];

    static CueLexicon Load()
    {
        using var stream = typeof(CueLexicon).Assembly.GetManifestResourceStream("Parley.Record.Quotations.Cues.cues.txt")!;
        using var reader = new StreamReader(stream);
        var scores = new Dictionary<(string, Frame), double>();
        var says = new HashSet<string>(StringComparer.Ordinal);
        Frame? frame = null;
        var level = 0.0;
        while (reader.ReadLine() is { } line)
        {
            line = line.Trim();
            if (line.Length == 0 || line[0] == '#') continue;
            if (line[0] == '[')
            {
                var parts = line.Trim('[', ']').Split(' ');
                frame = parts[0] == "Says" ? null : Enum.Parse<Frame>(parts[0]);
                if (parts.Length > 1) level = double.Parse(parts[1], CultureInfo.InvariantCulture);
                continue;
            }
            foreach (var word in line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                // Of a participle the lemma may come with or without its last e.
                foreach (var form in word.Contains(' ') ? [word] : Forms(word))
                {
                    if (frame is { } known) scores.TryAdd((form, known), level);
                    else says.Add(form);
                }
            }
        }
        return new(scores, says);
    }
}

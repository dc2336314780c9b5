namespace Parley.Record.Quotations.Speakers;

/// <summary>Finds names, the longest first, in a row of words.</summary>
sealed class Names(Func<string, bool> isTitle, Func<string, bool> isSmall)
{
    readonly Dictionary<string, List<Entry>> byFirst = new(StringComparer.Ordinal);

    /// <summary>A name and whose it is; several figures can share one.</summary>
    internal sealed record Entry(string[] Words, bool[] Capital, List<Figure> Figures, bool Proper)
    {
        /// <summary>Whether it was given as a whole rather than cut out of a longer one.</summary>
        internal bool Given { get; set; }
    }

    internal void Add(IReadOnlyList<Word> words, int from, int to, Figure figure, bool given)
    {
        if (from >= to) return;
        var folded = words.Skip(from).Take(to - from).Select(word => word.Folded).ToArray();
        if (!byFirst.TryGetValue(folded[0], out var list)) byFirst[folded[0]] = list = [];
        var entry = list.Find(one => one.Words.AsSpan().SequenceEqual(folded));
        if (entry is null)
        {
            var capital = words.Skip(from).Take(to - from).Select(word => word.Capital).ToArray();
            list.Add(entry = new(folded, capital, [], capital[0] && capital[^1]));
        }
        // A name somebody bears as given outweighs a part of somebody else's: "Halden" is not Halden Bank's alone if it is listed.
        if (given && !entry.Given) { entry.Figures.RemoveAll(other => other != figure); entry.Given = true; }
        if ((given || !entry.Given) && !entry.Figures.Contains(figure)) entry.Figures.Add(figure);
    }

    /// <summary>The longest name that begins at a word; null for none.</summary>
    internal Entry? LongestAt(IReadOnlyList<Word> words, int at, int end)
    {
        if (!byFirst.TryGetValue(words[at].Folded, out var list)) return null;
        Entry? best = null;
        foreach (var entry in list)
            if ((best is null || entry.Words.Length > best.Words.Length) && Stands(entry, words, at, end) && !IsPartOfOther(entry, words, at, end)) best = entry;
        return best;
    }

    /// <summary>Whether a single word belongs to another name: "Low Stanner", "Halden Street".</summary>
    bool IsPartOfOther(Entry entry, IReadOnlyList<Word> words, int at, int end)
    {
        if (entry.Words.Length > 1 || !entry.Proper) return false;
        if (at > 0 && words[at - 1].Sentence == words[at].Sentence && !words[at].Breaks && words[at - 1].Capital && !words[at - 1].Possessive && !isTitle(words[at - 1].Folded))
        {
            if (!isSmall(words[at - 1].Folded)) return true;
        }
        return false;
    }

    static bool Stands(Entry entry, IReadOnlyList<Word> words, int at, int end)
    {
        if (at + entry.Words.Length > end) return false;
        for (var i = 0; i < entry.Words.Length; i++)
        {
            var word = words[at + i];
            if (word.Folded != entry.Words[i] || entry.Capital[i] && !word.Capital) return false;
            if (i > 0 && word.Breaks) return false;
        }
        return true;
    }
}

using Parley.Record.Language;

namespace Parley.Training;

/// <summary>Learns rules for dictionary forms: for each tag, endings whose words change otherwise than the shorter ending says.</summary>
internal static class LemmaTraining
{
    /// <summary>The rules of some sentences, those of short endings first.</summary>
    public static Lemmas Learn(IEnumerable<TreeSentence> sentences)
    {
        var counts = new SortedDictionary<(Tag Tag, int Length, string Ending), SortedDictionary<(int Drop, string Add), int>>(
            Comparer<(Tag Tag, int Length, string Ending)>.Create((x, y) => (x.Tag, x.Length) != (y.Tag, y.Length) ? (x.Tag, x.Length).CompareTo((y.Tag, y.Length)) : string.CompareOrdinal(x.Ending, y.Ending)));
        foreach (var sentence in sentences)
            for (var index = 0; index < sentence.Tags.Length; index++)
                Count(sentence.Sentence.Word(index).ToString().ToLowerInvariant().Replace('’', '\''), sentence.Tags[index], sentence.Lemmas[index].ToLowerInvariant());

        var rules = new Dictionary<(Tag, string), (int Drop, string Add)>();
        var kept = new List<LemmaRule>();
        foreach (var ((tag, length, ending), changes) in counts)
        {
            var total = changes.Values.Sum();
            var best = changes.MaxBy(change => (change.Value, -change.Key.Drop)).Key;
            var whole = ending.StartsWith('^');
            var shorter = Shorter(rules, tag, ending, length);
            if (best == shorter || (length > 0 && !whole && total < 3) || changes[best] * 2 < total || best.Drop > 255)
                continue;
            rules[(tag, ending)] = best;
            kept.Add(new(tag, ending, (byte)best.Drop, best.Add));
        }
        return new(kept);

        void Count(string word, Tag tag, string lemma)
        {
            var same = 0;
            while (same < word.Length && same < lemma.Length && word[same] == lemma[same])
                same++;
            var change = (word.Length - same, lemma[same..]);
            for (var length = 0; length <= Math.Min(Lemmas.LongestEnding, word.Length); length++)
                Add((tag, length, word[^length..]));
            Add((tag, 1000, "^" + word));

            void Add((Tag, int, string) key)
            {
                if (!counts.TryGetValue(key, out var changes))
                    counts.Add(key, changes = new(Comparer<(int Drop, string Add)>.Create((x, y) => x.Drop != y.Drop ? x.Drop.CompareTo(y.Drop) : string.CompareOrdinal(x.Add, y.Add))));
                changes[change] = changes.GetValueOrDefault(change) + 1;
            }
        }
    }

    static (int Drop, string Add)? Shorter(Dictionary<(Tag, string), (int Drop, string Add)> rules, Tag tag, string ending, int length)
    {
        var word = length == 1000 ? ending[1..] : ending;
        for (var shorter = length == 1000 ? Math.Min(Lemmas.LongestEnding, word.Length) : length - 1; shorter >= 0; shorter--)
            if (rules.TryGetValue((tag, word[^shorter..]), out var change))
                return change;
        return length == 0 ? null : (0, "");
    }
}

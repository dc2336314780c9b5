using Parley.Record.Language;

namespace Parley.Training;

/// <summary>Learns which tags words have.</summary>
internal static class LexiconTraining
{
    const int enoughForOne = 12;
    const int enough = 2;
    const double certain = 0.995;
    const double share = 0.05;

    /// <summary>The lexicon of some sentences.</summary>
    public static Lexicon Learn(IEnumerable<TreeSentence> sentences)
    {
        var counts = new SortedDictionary<uint, int[]>();
        var words = new SentenceWords();
        foreach (var sentence in sentences)
        {
            words.Read(sentence.Sentence);
            for (var index = 0; index < sentence.Tags.Length; index++)
            {
                var form = words.Exacts[index + SentenceWords.Margin];
                if (!counts.TryGetValue(form, out var tags))
                    counts.Add(form, tags = new int[ClassTable.MostClasses]);
                tags[(int)sentence.Tags[index]]++;
            }
        }
        return new([.. counts.Where(pair => pair.Value.Sum() >= enough).Select(pair => Entry(pair.Key, pair.Value))]);
    }

    static LexiconEntry Entry(uint form, int[] tags)
    {
        var total = tags.Sum();
        var most = Array.IndexOf(tags, tags.Max());
        var set = 17u;
        for (var tag = 0; tag < tags.Length; tag++)
            if (tags[tag] >= total * share)
                set = FeatureHash.Of(set, (uint)tag);
        return new(form, (ushort)Math.Max(1, set & 0xFFFF), total >= enoughForOne && tags[most] >= total * certain ? (Tag)most : Tag.None);
    }
}

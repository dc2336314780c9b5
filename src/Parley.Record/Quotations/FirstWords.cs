using Parley.Record.Language;

namespace Parley.Record.Quotations;

/// <summary>Tags the first word of a sentence as a name where the text uses it as one elsewhere: capitals at the head of a sentence tell nothing by themselves.</summary>
static class FirstWords
{
    internal static IEnumerable<Sentence> Settle(IReadOnlyList<Sentence> tagged)
    {
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var sentence in tagged)
        {
            for (var i = 1; i < sentence.Count; i++)
            {
                var word = sentence.Word(i);
                if (!char.IsLetter(word[0]) || word.Length < 2) continue;
                if (sentence.Tags[i] == Tag.NNP && char.IsUpper(word[0])) Count(names, word.ToString(), 1);
                else if (sentence.Tags[i] is not (Tag.NNP or Tag.NNPS) && char.IsLower(word[0]) && names.Count > 0) Count(names, Upper(word), -1);
            }
        }
        foreach (var sentence in tagged)
        {
            var first = 0;
            while (first < sentence.Count - 1 && !char.IsLetterOrDigit(sentence.Word(first)[0])) first++;
            if (sentence.Tags[first] is Tag.NNP or Tag.PRP or Tag.DT or Tag.IN || !char.IsUpper(sentence.Word(first)[0]) || names.GetValueOrDefault(sentence.Word(first).ToString()) <= 0) yield return sentence;
            else yield return new(sentence.Text, sentence.Tokens) { Tags = sentence.Tags.SetItem(first, Tag.NNP), Lemmas = sentence.Lemmas };
        }
    }

    static void Count(Dictionary<string, int> names, string word, int by) => names[word] = names.GetValueOrDefault(word) + by;

    static string Upper(ReadOnlySpan<char> word) => string.Concat(char.ToUpperInvariant(word[0]).ToString(), word[1..]);
}

namespace Parley.Record.Language;

/// <summary>Gives quotation marks their heads once the tree of the words is there.</summary>
/// <remarks>As the treebanks have it: a mark depends on the uppermost word of what it encloses, and crosses no arc.</remarks>
internal static class QuoteAttachment
{
    /// <summary>Attaches the tokens that have no head yet.</summary>
    /// <param name="tags">The tags of the sentence.</param>
    /// <param name="heads">The heads; -1 is the root, <see cref="Missing"/> a mark without a head.</param>
    /// <param name="relations">Takes the relations.</param>
    public static void Attach(ReadOnlySpan<Tag> tags, Span<int> heads, Span<Relation> relations)
    {
        for (var index = 0; index < tags.Length; index++)
        {
            if (heads[index] != Missing)
                continue;
            var opens = tags[index] == Tag.OpenQuote;
            var inner = Neighbour(heads, index, opens ? 1 : -1);
            heads[index] = inner >= 0 ? Highest(heads, index, inner, Partner(tags, index, opens)) : Neighbour(heads, index, opens ? -1 : 1);
            relations[index] = Relation.Punct;
        }
    }

    /// <summary>Stands for a head that is not known yet.</summary>
    public const int Missing = -2;

    /// <summary>The nearest word on one side, or -1.</summary>
    static int Neighbour(ReadOnlySpan<int> heads, int index, int step)
    {
        do
            index += step;
        while (index >= 0 && index < heads.Length && heads[index] == Missing);
        return index < heads.Length ? index : -1;
    }

    /// <summary>The other mark of the pair, or the end of the sentence.</summary>
    static int Partner(ReadOnlySpan<Tag> tags, int index, bool opens)
    {
        var step = opens ? 1 : -1;
        var wanted = opens ? Tag.CloseQuote : Tag.OpenQuote;
        for (index += step; index >= 0 && index < tags.Length; index += step)
            if (tags[index] == wanted)
                return index;
        return index;
    }

    static int Highest(ReadOnlySpan<int> heads, int index, int word, int partner)
    {
        var (low, high) = index < partner ? (index, partner) : (partner, index);
        while (heads[word] > low && heads[word] < high)
            word = heads[word];
        return word;
    }
}

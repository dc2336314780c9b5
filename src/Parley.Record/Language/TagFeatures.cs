namespace Parley.Record.Language;

/// <summary>What the tagger looks at: the word, its ending and shape, the two tags before it, the words around it.</summary>
internal static class TagFeatures
{
    /// <summary>How many features a decision has.</summary>
    public const int Count = 22;

    /// <summary>The features of a word.</summary>
    /// <param name="words">The words of the sentence.</param>
    /// <param name="lexical">For each word, with the margin of <paramref name="words"/>, the set of its tags in the lexicon.</param>
    /// <param name="at">The place of the word in these lists.</param>
    /// <param name="before">The tag before it.</param>
    /// <param name="before2">The tag before that.</param>
    /// <param name="features">Takes the features: <see cref="Count"/> places.</param>
    public static void Fill(SentenceWords words, ReadOnlySpan<ushort> lexical, int at, Tag before, Tag before2, Span<uint> features)
    {
        var forms = words.Forms;
        var suffixes = words.Suffixes3;
        var shapes = words.Shapes;
        var (form, shape, suffix) = (forms[at], (uint)shapes[at], suffixes[at]);
        var (previous, tags) = ((uint)before, ((uint)before2 << 8) | (uint)before);
        features = features[..Count];
        features[0] = FeatureHash.Of(1, form);
        features[1] = FeatureHash.Of(2, words.Exacts[at], shape & 0x80);
        features[2] = FeatureHash.Of(3, suffix, shape & 3);
        features[3] = FeatureHash.Of(4, words.Suffixes2[at], shape & 0x1F);
        features[4] = FeatureHash.Of(5, words.Prefixes[at]);
        features[5] = FeatureHash.Of(6, shape);
        features[6] = FeatureHash.Of(7, previous);
        features[7] = FeatureHash.Of(8, tags);
        features[8] = FeatureHash.Of(9, previous, form);
        features[9] = FeatureHash.Of(10, forms[at - 1]);
        features[10] = FeatureHash.Of(11, forms[at - 1], form);
        features[11] = FeatureHash.Of(12, forms[at + 1]);
        features[12] = FeatureHash.Of(13, form, forms[at + 1]);
        features[13] = FeatureHash.Of(14, forms[at - 2]);
        features[14] = FeatureHash.Of(15, forms[at + 2]);
        features[15] = FeatureHash.Of(16, suffixes[at + 1], (uint)shapes[at + 1] & 3);
        features[16] = FeatureHash.Of(17, suffixes[at - 1]);
        features[17] = FeatureHash.Of(18, previous, suffix, (uint)shapes[at] & 3);
        features[18] = FeatureHash.Of(19, previous, lexical[at], lexical[at + 1]);
        features[19] = FeatureHash.Of(20, lexical[at], lexical[at + 1], lexical[at + 2]);
        features[20] = FeatureHash.Of(21, shape & 0x87, previous, (uint)shapes[at + 1] & 7);
        features[21] = FeatureHash.Of(22, tags, lexical[at]);
    }
}

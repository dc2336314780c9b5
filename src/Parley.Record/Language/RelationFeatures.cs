namespace Parley.Record.Language;

/// <summary>What the parser looks at to name the relation of a word to its head: both words, their neighbours and dependents, and where they stand.</summary>
internal static class RelationFeatures
{
    /// <summary>How many features a relation has.</summary>
    public const int Count = 34;

    /// <summary>The features of a relation.</summary>
    /// <param name="input">The sentence.</param>
    /// <param name="state">How far the parser has come, just before the arc is made.</param>
    /// <param name="d">The dependent.</param>
    /// <param name="h">Its head.</param>
    /// <param name="features">Takes the features: <see cref="Count"/> places.</param>
    public static void Fill(ParserInput input, ParserState state, int d, int h, Span<uint> features)
    {
        var w = input.Forms;
        var t = input.Tags;
        var wt = input.FormTags;
        var side = d < h ? 1u : 0;
        var distance = TransitionFeatures.Distance(Math.Abs(d - h)) | (side << 8);
        int dl = state.Left[d], dr = state.Right[d], hl = state.Left[h], hr = state.Right[h];
        uint dw = w[d], dt = t[d] | (side << 8), hw = w[h], ht = t[h], dwt = wt[d], hwt = wt[h];
        uint before = t[d > 0 ? d - 1 : state.None], behind = t[Math.Min(d + 1, state.None)];
        uint dlt = t[dl], drt = t[dr], dll = (uint)state.Relations[dl], drl = (uint)state.Relations[dr], hll = (uint)state.Relations[hl], hrl = (uint)state.Relations[hr];
        var dependents = state.Dependents[h];
        var set = (uint)(dependents ^ (dependents >> 29));
        var own = state.Dependents[d];
        var ownSet = (uint)(own ^ (own >> 29));
        features = features[..Count];
        var n = 0;
        features[n++] = FeatureHash.Of(1, dwt, side);
        features[n++] = FeatureHash.Of(2, dt);
        features[n++] = FeatureHash.Of(3, hwt, side);
        features[n++] = FeatureHash.Of(4, ht, side);
        features[n++] = FeatureHash.Of(5, dt, ht);
        features[n++] = FeatureHash.Of(6, dwt, ht, side);
        features[n++] = FeatureHash.Of(7, dt, hwt);
        features[n++] = FeatureHash.Of(8, dwt, hwt, side);
        features[n++] = FeatureHash.Of(9, dt, ht, distance);
        features[n++] = FeatureHash.Of(10, dw, side);
        features[n++] = FeatureHash.Of(11, hw, side);
        features[n++] = FeatureHash.Of(12, dt, ht, dlt);
        features[n++] = FeatureHash.Of(13, dt, ht, drt);
        features[n++] = FeatureHash.Of(14, dt, dll, drl, ht);
        features[n++] = FeatureHash.Of(15, dwt, w[dl]);
        features[n++] = FeatureHash.Of(16, dt, w[dl], ht);
        features[n++] = FeatureHash.Of(17, dt, w[dl], hw);
        features[n++] = FeatureHash.Of(18, dt, ht, hrl, hll);
        features[n++] = FeatureHash.Of(19, dt, hwt, hrl);
        features[n++] = FeatureHash.Of(20, dt, hwt, hll);
        features[n++] = FeatureHash.Of(21, dt, ht, set);
        features[n++] = FeatureHash.Of(22, dt, ht, ownSet);
        features[n++] = FeatureHash.Of(23, dwt, ownSet);
        features[n++] = FeatureHash.Of(24, dt, hwt, ownSet);
        features[n++] = FeatureHash.Of(25, dt, ht, before);
        features[n++] = FeatureHash.Of(26, dt, ht, behind);
        features[n++] = FeatureHash.Of(27, input.Suffixes[d], ht, side);
        features[n++] = FeatureHash.Of(28, input.Suffixes[h], dt);
        features[n++] = FeatureHash.Of(29, dt, w[dl], ownSet);
        features[n++] = FeatureHash.Of(30, dt, ht, input.QuoteMarks[d] | (input.QuoteMarks[h] << 4));
        features[n++] = FeatureHash.Of(31, hwt, set, dt);
        features[n++] = FeatureHash.Of(32, dt, ht, t[hr], t[hl]);
        features[n++] = FeatureHash.Of(33, dwt, w[dr]);
        features[n++] = FeatureHash.Of(34, dt, ht, w[state.Left2[d]]);
    }
}

namespace Parley.Record.Language;

/// <summary>What the parser looks at before a move: the words on top of the stack, the next words, their dependents so far, distances, quotation marks.</summary>
/// <remarks>After Y. Zhang and J. Nivre, Transition-based dependency parsing with rich non-local features, ACL 2011, for the arc-hybrid system.</remarks>
internal static class TransitionFeatures
{
    /// <summary>How many features a move has.</summary>
    public const int Count = 64;

    /// <summary>The features of the next move.</summary>
    /// <param name="input">The sentence.</param>
    /// <param name="state">How far the parser has come.</param>
    /// <param name="features">Takes the features: <see cref="Count"/> places.</param>
    public static void Fill(ParserInput input, ParserState state, Span<uint> features)
    {
        var w = input.Forms;
        var t = input.Tags;
        var wt = input.FormTags;
        var marks = input.QuoteMarks;
        int s0 = state.Stack(0), s1 = state.Stack(1), s2 = state.Stack(2), b0 = state.Next;
        int b1 = Math.Min(b0 + 1, state.None), b2 = Math.Min(b0 + 2, state.None);
        uint s0w = w[s0], s0t = t[s0], s0wt = wt[s0], s1w = w[s1], s1t = t[s1], s1wt = wt[s1], b0w = w[b0], b0t = t[b0], b0wt = wt[b0];
        uint s2t = t[s2], b1t = t[b1], b2t = t[b2];
        int s0l = state.Left[s0], s0r = state.Right[s0], s1l = state.Left[s1], s1r = state.Right[s1], b0l = state.Left[b0];
        uint s0lt = t[s0l], s0rt = t[s0r], s1rt = t[s1r], s1lt = t[s1l], b0lt = t[b0l];
        uint s0ll = Label(state, s0l), s0rl = Label(state, s0r), s1ll = Label(state, s1l), s1rl = Label(state, s1r), b0ll = Label(state, b0l);
        var near = Distance(b0 - s0);
        var far = Distance(s0 - s1);
        uint s0v = (uint)state.Valences[s0], s1v = (uint)state.Valences[s1], b0v = (uint)state.Valences[b0];
        var quotes = marks[b0] | ((marks[s0] & 3) << 3) | ((marks[s1] & 2) << 4);
        features = features[..Count];
        var n = 0;
        features[n++] = FeatureHash.Of(1, s0wt);
        features[n++] = FeatureHash.Of(2, s0t);
        features[n++] = FeatureHash.Of(3, s1wt);
        features[n++] = FeatureHash.Of(4, s1t);
        features[n++] = FeatureHash.Of(5, b0wt);
        features[n++] = FeatureHash.Of(6, b0t);
        features[n++] = FeatureHash.Of(7, wt[b1]);
        features[n++] = FeatureHash.Of(8, w[s0]);
        features[n++] = FeatureHash.Of(9, w[b0]);
        features[n++] = FeatureHash.Of(10, wt[b2]);
        features[n++] = FeatureHash.Of(11, wt[s2]);
        features[n++] = FeatureHash.Of(12, s0wt, b0wt);
        features[n++] = FeatureHash.Of(13, s0wt, b0t);
        features[n++] = FeatureHash.Of(14, s0t, b0wt);
        features[n++] = FeatureHash.Of(15, s0t, b0t);
        features[n++] = FeatureHash.Of(16, b0t, b1t);
        features[n++] = FeatureHash.Of(17, b0wt, b1t);
        features[n++] = FeatureHash.Of(18, s1wt, s0wt);
        features[n++] = FeatureHash.Of(19, s1wt, s0t);
        features[n++] = FeatureHash.Of(20, s1t, s0wt);
        features[n++] = FeatureHash.Of(21, s1t, s0t);
        features[n++] = FeatureHash.Of(22, s1t, b0wt);
        features[n++] = FeatureHash.Of(23, s1wt, b0t);
        features[n++] = FeatureHash.Of(24, s1t, s0t, b0t);
        features[n++] = FeatureHash.Of(25, s0t, b0t, b1t);
        features[n++] = FeatureHash.Of(26, b0t, b1t, b2t);
        features[n++] = FeatureHash.Of(27, s2t, s1t, s0t);
        features[n++] = FeatureHash.Of(28, s2t, s1t, s0t, b0t);
        features[n++] = FeatureHash.Of(29, s1t, s0t, b0t, b1t);
        features[n++] = FeatureHash.Of(30, s0wt, b0t, b1t);
        features[n++] = FeatureHash.Of(31, s1wt, s0t, b0t);
        features[n++] = FeatureHash.Of(32, s1t, s0wt, b0t);
        features[n++] = FeatureHash.Of(33, s1t, s0t, b0wt);
        features[n++] = FeatureHash.Of(34, s0t, s0lt, b0t);
        features[n++] = FeatureHash.Of(35, s0t, s0rt, b0t);
        features[n++] = FeatureHash.Of(36, s0t, b0t, b0lt);
        features[n++] = FeatureHash.Of(37, s1t, s1rt, s0t);
        features[n++] = FeatureHash.Of(38, s1t, s1lt, s0t);
        features[n++] = FeatureHash.Of(39, s1t, s0t, s0rt);
        features[n++] = FeatureHash.Of(40, s1t, s0t, s0lt);
        features[n++] = FeatureHash.Of(41, s0wt, s0ll, s0rl);
        features[n++] = FeatureHash.Of(42, s1wt, s1ll, s1rl);
        features[n++] = FeatureHash.Of(43, b0wt, b0ll);
        features[n++] = FeatureHash.Of(44, s0t, s0ll, b0t, b0ll);
        features[n++] = FeatureHash.Of(45, s0t, s0rl, b0t, b0ll);
        features[n++] = FeatureHash.Of(46, s1t, s1rl, s0t, s0rl);
        features[n++] = FeatureHash.Of(47, s1t, s1rl, s0t, b0t);
        features[n++] = FeatureHash.Of(48, s0wt, near);
        features[n++] = FeatureHash.Of(49, b0wt, near);
        features[n++] = FeatureHash.Of(50, s0t, b0t, near);
        features[n++] = FeatureHash.Of(51, s1t, s0t, far, b0t);
        features[n++] = FeatureHash.Of(52, s1wt, far);
        features[n++] = FeatureHash.Of(53, s0wt, s0v);
        features[n++] = FeatureHash.Of(54, b0wt, b0v);
        features[n++] = FeatureHash.Of(55, s1wt, s1v);
        features[n++] = FeatureHash.Of(56, s0t, b0t, quotes);
        features[n++] = FeatureHash.Of(57, s1t, s0t, quotes);
        features[n++] = FeatureHash.Of(58, s0t, Set(state, s0), b0t);
        features[n++] = FeatureHash.Of(59, s1t, Set(state, s1), s0t);
        features[n++] = FeatureHash.Of(60, b0t, Set(state, b0), s0t);
        features[n++] = FeatureHash.Of(61, s0w, b0w, b1t);
        features[n++] = FeatureHash.Of(62, input.Suffixes[s0], b0t, s1t);
        features[n++] = FeatureHash.Of(63, s1w, s0t, w[s0r]);
        features[n++] = FeatureHash.Of(64, s0w, w[s0r], b0t);
    }

    static uint Label(ParserState state, int word) => (uint)state.Relations[word];

    static uint Set(ParserState state, int word) => (uint)(state.Dependents[word] ^ (state.Dependents[word] >> 29));

    /// <summary>Distances up to six as they are, then in two classes.</summary>
    public static uint Distance(int distance) => (uint)(distance <= 6 ? Math.Max(0, distance) : distance <= 10 ? 7 : 8);
}

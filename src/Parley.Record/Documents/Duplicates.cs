using System.Collections.Immutable;
using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace Parley.Record.Documents;

/// <summary>Notices documents that came twice, in versions, or as reprints.</summary>
public static class Duplicates
{
    /// <summary>From which share of common passages two texts are nearly the same.</summary>
    public const double Near = 0.8;

    /// <summary>From which share of the passages of the shorter text it is cut from the longer, and from which part of the length on: a statement that is quoted whole in a report is none.</summary>
    public const double Cut = 0.75;

    /// <inheritdoc cref="Cut"/>
    public const double CutLength = 0.5;

    const int Words = 5;
    const int Bands = 32;
    const int Rows = 3;

    /// <summary>
    /// All pairs that are alike, in the order of the list. Candidates come from MinHash signatures of five-word passages in 32 bands of 3 (Broder 1997;
    /// Leskovec, Rajaraman and Ullman, Mining of Massive Datasets, section 3.4): a pair with a share of 0.8 is missed
    /// once in ten billion times, one with 0.6 once in 2,500, one with 0.4 once in eight. Shares are then counted exactly.
    /// Cost linear in the texts, and in the pairs that are found.
    /// </summary>
    /// <param name="documents">The documents to compare.</param>
    /// <param name="cancellation">Stops between documents.</param>
    /// <exception cref="OperationCanceledException">The search was stopped.</exception>
    public static ImmutableArray<Likeness> Among(IReadOnlyList<Document> documents, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(documents);
        var passages = new ulong[documents.Count][];
        var candidates = new SortedSet<(int First, int Second)>();
        var seen = new Dictionary<(int Band, ulong Key), List<int>>();
        for (var i = 0; i < documents.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            passages[i] = Passages(documents[i].Text);
            foreach (var key in Keys(documents[i], passages[i]))
            {
                ref var others = ref CollectionsMarshal.GetValueRefOrAddDefault(seen, key, out _);
                foreach (var other in others ??= []) candidates.Add((other, i));
                others.Add(i);
            }
        }

        var alike = ImmutableArray.CreateBuilder<Likeness>();
        foreach (var (first, second) in candidates)
        {
            cancellation.ThrowIfCancellationRequested();
            var common = Common(passages[first], passages[second]);
            var (fewer, more) = (Math.Min(passages[first].Length, passages[second].Length), Math.Max(passages[first].Length, passages[second].Length));
            var all = fewer + more - common;
            var share = all == 0 ? 0 : (double)common / all;
            var isCut = fewer >= CutLength * more && common >= Cut * fewer;
            if (Kind(documents[first], documents[second], share, isCut) is { } kind) alike.Add(new(documents[first], documents[second], kind, share));
        }
        return alike.ToImmutable();
    }

    static LikenessKind? Kind(Document first, Document second, double share, bool isCut)
    {
        if (first.Hash == second.Hash) return LikenessKind.SameFile;
        if (string.Equals(first.Text, second.Text, StringComparison.Ordinal)) return LikenessKind.SameText;
        if (Heading(first) is { } heading && heading == Heading(second)) return LikenessKind.Version;
        return share >= Near ? LikenessKind.NearlySame : isCut ? LikenessKind.Shortened : null;
    }

    static string? Heading(Document document) => document.Title is { } title ? $"{document.Publisher}\n{title}".ToUpperInvariant() : null;

    static IEnumerable<(int Band, ulong Key)> Keys(Document document, ulong[] passages)
    {
        // Texts too short for a passage, and versions that share few, still meet by text and by title.
        yield return (-1, XxHash3.HashToUInt64(MemoryMarshal.AsBytes(document.Text.AsSpan())));
        if (Heading(document) is { } heading) yield return (-2, XxHash3.HashToUInt64(MemoryMarshal.AsBytes(heading.AsSpan())));
        if (passages.Length == 0) yield break;
        var least = new ulong[Rows];
        for (var band = 0; band < Bands; band++)
        {
            Array.Fill(least, ulong.MaxValue);
            foreach (var passage in passages)
            {
                for (var row = 0; row < Rows; row++) least[row] = Math.Min(least[row], Mix(passage, (ulong)(band * Rows + row)));
            }
            yield return (band, XxHash3.HashToUInt64(MemoryMarshal.AsBytes<ulong>(least)));
        }
    }

    /// <summary>The hashes of all runs of five words, sorted, each once; case and marks do not count.</summary>
    static ulong[] Passages(string text)
    {
        var words = new List<ulong>();
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[at])) { at++; continue; }
            var hash = 14695981039346656037UL;
            for (; at < text.Length && char.IsLetterOrDigit(text[at]); at++) hash = (hash ^ char.ToLowerInvariant(text[at])) * 1099511628211UL;
            words.Add(hash);
        }
        var passages = new HashSet<ulong>();
        for (var i = 0; i + Words <= words.Count; i++)
        {
            var hash = 0UL;
            for (var j = i; j < i + Words; j++) hash = Mix(hash ^ words[j], 0);
            passages.Add(hash);
        }
        return [.. passages.Order()];
    }

    static int Common(ulong[] first, ulong[] second)
    {
        var common = 0;
        for (int i = 0, j = 0; i < first.Length && j < second.Length;)
        {
            var order = first[i].CompareTo(second[j]);
            if (order == 0) common++;
            if (order <= 0) i++;
            if (order >= 0) j++;
        }
        return common;
    }

    /// <summary>The finaliser of SplitMix64, moved by a seed: a family of permutations of 64 bits.</summary>
    static ulong Mix(ulong value, ulong seed)
    {
        value += (seed + 1) * 0x9E3779B97F4A7C15UL;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
        return value ^ (value >> 31);
    }
}

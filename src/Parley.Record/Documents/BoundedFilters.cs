using System.IO.Compression;
using System.Runtime.InteropServices;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Parley.Record.Documents;

/// <summary>The decoders of a PDF's streams, stopped once all streams together, or what is drawn on one page, unfold to more than allowed.</summary>
sealed class BoundedFilters(long bound, long drawn) : IFilterProvider
{
    /// <summary>LZW unfolds up to 2,700-fold and cannot be measured beforehand; text comes in far smaller pieces.</summary>
    const int MostLzw = 128 << 10;

    /// <summary>How many letters one stream may show: each becomes an object with its place, its font and its colour.</summary>
    const int MostShown = 400_000;

    readonly IFilterProvider inner = DefaultFilterProvider.Instance;
    long unfolded;
    long onPage;

    /// <summary>Whether the bound was hit.</summary>
    public bool Exceeded { get; private set; }

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => [.. inner.GetFilters(dictionary).Select(Bounded)];

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => [.. inner.GetNamedFilters(names).Select(Bounded)];

    public IReadOnlyList<IFilter> GetAllFilters() => [.. inner.GetAllFilters().Select(Bounded)];

    IFilter Bounded(IFilter filter) => new BoundedFilter(this, filter);

    /// <summary>Counts what is drawn anew.</summary>
    public void BeginPage() => onPage = 0;

    void Take(long bytes, DictionaryToken stream)
    {
        unfolded += bytes;
        if (IsDrawn(stream)) onPage += bytes;
        if (unfolded <= bound && onPage <= drawn) return;
        Exceeded = true;
        throw new InvalidDataException("The streams unfold to more than allowed.");
    }

    /// <summary>Fonts say how long their parts are, pictures and lists of objects what they are; what draws a page says nothing, or that it is a form.</summary>
    static bool IsDrawn(DictionaryToken stream) =>
        !stream.ContainsKey(NameToken.Type) && !stream.ContainsKey(NameToken.Length1) && (!stream.TryGet(NameToken.Subtype, out NameToken kind) || kind == NameToken.Form)
        || stream.TryGet(NameToken.Subtype, out NameToken form) && form == NameToken.Form;

    /// <summary>How many bytes stand within brackets, which is how a PDF writes what it shows.</summary>
    static int Shown(ReadOnlySpan<byte> drawing)
    {
        var (shown, inside) = (0, false);
        foreach (var one in drawing)
        {
            if (one is (byte)'(' or (byte)'<') inside = true;
            else if (one is (byte)')' or (byte)'>') inside = false;
            else if (inside) shown++;
        }
        return shown;
    }

    sealed class BoundedFilter(BoundedFilters owner, IFilter filter) : IFilter
    {
        public bool IsSupported => filter.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            // Deflate unfolds a thousandfold, and its decoder holds the whole of it: look first.
            if (filter is FlateFilter) Measure(input, streamDictionary);
            if (filter is LzwFilter && input.Length > MostLzw) owner.Take(long.MaxValue / 2, streamDictionary);
            var output = filter.Decode(input, streamDictionary, filterProvider, filterIndex);
            if (filter is not FlateFilter) owner.Take(output.Length, streamDictionary);
            if (IsDrawn(streamDictionary) && Shown(output.Span) > MostShown) owner.Take(long.MaxValue / 2, streamDictionary);
            return output;
        }

        void Measure(Memory<byte> input, DictionaryToken dictionary)
        {
            if (!MemoryMarshal.TryGetArray<byte>(input, out var segment)) return;
            using var stream = new ZLibStream(new MemoryStream(segment.Array!, segment.Offset, segment.Count), CompressionMode.Decompress);
            var buffer = new byte[81920];
            try
            {
                for (int count; (count = stream.Read(buffer)) > 0;) owner.Take(count, dictionary);
            }
            catch (InvalidDataException) when (!owner.Exceeded)
            {
                // Damaged data is for the decoder itself to forgive or refuse.
            }
        }
    }
}

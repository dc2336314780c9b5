using System.IO.Compression;
using System.Runtime.InteropServices;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Parley.Record.Documents;

/// <summary>The decoders of a PDF's streams, stopped once all streams together unfold to more than allowed.</summary>
sealed class BoundedFilters(long bound) : IFilterProvider
{
    /// <summary>LZW unfolds up to 2,700-fold and cannot be measured beforehand; text comes in far smaller pieces.</summary>
    const int MostLzw = 128 << 10;

    readonly IFilterProvider inner = DefaultFilterProvider.Instance;
    long unfolded;

    /// <summary>Whether the bound was hit.</summary>
    public bool Exceeded { get; private set; }

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => [.. inner.GetFilters(dictionary).Select(Bounded)];

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => [.. inner.GetNamedFilters(names).Select(Bounded)];

    public IReadOnlyList<IFilter> GetAllFilters() => [.. inner.GetAllFilters().Select(Bounded)];

    IFilter Bounded(IFilter filter) => new BoundedFilter(this, filter);

    void Take(long bytes)
    {
        unfolded += bytes;
        if (unfolded <= bound) return;
        Exceeded = true;
        throw new InvalidDataException("The streams unfold to more than allowed.");
    }

    sealed class BoundedFilter(BoundedFilters owner, IFilter filter) : IFilter
    {
        public bool IsSupported => filter.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            // Deflate unfolds a thousandfold, and its decoder holds the whole of it: look first.
            if (filter is FlateFilter) Measure(input);
            if (filter is LzwFilter && input.Length > MostLzw) owner.Take(long.MaxValue / 2);
            var output = filter.Decode(input, streamDictionary, filterProvider, filterIndex);
            if (filter is not FlateFilter) owner.Take(output.Length);
            return output;
        }

        void Measure(Memory<byte> input)
        {
            if (!MemoryMarshal.TryGetArray<byte>(input, out var segment)) return;
            using var stream = new ZLibStream(new MemoryStream(segment.Array!, segment.Offset, segment.Count), CompressionMode.Decompress);
            var buffer = new byte[81920];
            try
            {
                for (int count; (count = stream.Read(buffer)) > 0;) owner.Take(count);
            }
            catch (InvalidDataException) when (!owner.Exceeded)
            {
                // Damaged data is for the decoder itself to forgive or refuse.
            }
        }
    }
}

using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Parley.Record.Language;

/// <summary>What was learnt from the treebanks: lexicon, weights of the tagger and the parser, rules for dictionary forms.</summary>
/// <remarks>The model file begins with <c>PLM1</c>; the rest is compressed with Brotli. Numbers are little-endian.</remarks>
internal sealed class LanguageModel
{
    const string resource = "Parley.Record.Language.english.model";
    const uint magic = 0x314D4C50;

    static readonly Lazy<LanguageModel> english = new(LoadEnglish);

    /// <summary>The model that ships, loaded when it is first asked for.</summary>
    public static LanguageModel English => english.Value;

    /// <summary>The frequent words.</summary>
    public required Lexicon Lexicon { get; init; }

    /// <summary>Weights of the tagger.</summary>
    public required ClassTable Tags { get; init; }

    /// <summary>Weights of the moves of the parser.</summary>
    public required TransitionTable Transitions { get; init; }

    /// <summary>Weights of the relations.</summary>
    public required ClassTable Relations { get; init; }

    /// <summary>Rules for dictionary forms.</summary>
    public required Lemmas Lemmas { get; init; }

    /// <summary>Reads a model file.</summary>
    /// <exception cref="InvalidDataException">It is no model file, or a damaged one.</exception>
    public static LanguageModel Load(Stream stream)
    {
        var head = new byte[4];
        if (stream.ReadAtLeast(head, 4, throwOnEndOfStream: false) < 4 || BitConverter.ToUInt32(head) != magic)
            throw new InvalidDataException("This is no language model.");
        using var inner = new BrotliStream(stream, CompressionMode.Decompress, leaveOpen: true);
        using var reader = new BinaryReader(new BufferedStream(inner, 1 << 16));
        try
        {
            return Read(reader);
        }
        catch (Exception damage) when (damage is IOException or InvalidOperationException or ArgumentException or FormatException)
        {
            throw new InvalidDataException("The language model is damaged.", damage);
        }
    }

    static LanguageModel Read(BinaryReader reader)
    {
        var entries = new LexiconEntry[Size(reader, 1 << 20)];
        for (var index = 0; index < entries.Length; index++)
            entries[index] = new(reader.ReadUInt32(), reader.ReadUInt16(), (Tag)reader.ReadByte());
        var tags = GC.AllocateUninitializedArray<sbyte>(Size(reader, 1 << 28));
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(tags.AsSpan()));
        var relations = GC.AllocateUninitializedArray<sbyte>(Size(reader, 1 << 28));
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(relations.AsSpan()));
        var transitions = GC.AllocateUninitializedArray<ulong>(Size(reader, 1 << 26));
        var columns = GC.AllocateUninitializedArray<byte>(checked(transitions.Length * 8));
        reader.BaseStream.ReadExactly(columns);
        Join(columns, transitions);
        var rules = new LemmaRule[Size(reader, 1 << 20)];
        for (var index = 0; index < rules.Length; index++)
            rules[index] = new((Tag)reader.ReadByte(), reader.ReadString(), reader.ReadByte(), reader.ReadString());
        return new() { Lexicon = new(entries), Tags = new(tags), Relations = new(relations), Transitions = new(transitions), Lemmas = new(rules) };
    }

    /// <summary>Writes a model file; the same model gives the same bytes.</summary>
    public void Save(Stream stream)
    {
        stream.Write(BitConverter.GetBytes(magic));
        using var inner = new BrotliStream(stream, new BrotliCompressionOptions { Quality = 9 }, leaveOpen: true);
        using var writer = new BinaryWriter(inner);
        writer.Write(Lexicon.Entries.Count);
        foreach (var entry in Lexicon.Entries)
        {
            writer.Write(entry.Form);
            writer.Write(entry.Tags);
            writer.Write((byte)entry.Only);
        }
        foreach (var table in (ReadOnlySpan<ClassTable>)[Tags, Relations])
        {
            writer.Write(table.Rows.Length);
            writer.Write(MemoryMarshal.AsBytes(table.Rows));
        }
        writer.Write(Transitions.Rows.Length);
        WriteColumns(writer, Transitions.Rows);
        writer.Write(Lemmas.Rules.Count);
        foreach (var rule in Lemmas.Rules)
        {
            writer.Write((byte)rule.Tag);
            writer.Write(rule.Ending);
            writer.Write(rule.Drop);
            writer.Write(rule.Add);
        }
    }

    /// <summary>Byte for byte of the rows, all first bytes before all second ones: that way they compress better.</summary>
    static void WriteColumns(BinaryWriter writer, ReadOnlySpan<ulong> rows)
    {
        var column = new byte[rows.Length];
        for (var shift = 0; shift < 64; shift += 8)
        {
            for (var row = 0; row < rows.Length; row++)
                column[row] = (byte)(rows[row] >> shift);
            writer.Write(column);
        }
    }

    /// <summary>Puts columns of bytes together to rows. Compiled at its best at once: it runs once, over millions of rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void Join(ReadOnlySpan<byte> columns, Span<ulong> rows)
    {
        var count = rows.Length;
        ReadOnlySpan<byte> a = columns[..count], b = columns.Slice(count, count), c = columns.Slice(2 * count, count), d = columns.Slice(3 * count, count);
        ReadOnlySpan<byte> e = columns.Slice(4 * count, count), f = columns.Slice(5 * count, count), g = columns.Slice(6 * count, count), h = columns.Slice(7 * count, count);
        for (var row = 0; row < rows.Length; row++)
            rows[row] = a[row] | ((ulong)b[row] << 8) | ((ulong)c[row] << 16) | ((ulong)d[row] << 24) | ((ulong)e[row] << 32) | ((ulong)f[row] << 40) | ((ulong)g[row] << 48) | ((ulong)h[row] << 56);
    }

    static int Size(BinaryReader reader, int most)
    {
        var size = reader.ReadInt32();
        return size >= 0 && size <= most ? size : throw new InvalidDataException("The language model is damaged.");
    }

    static LanguageModel LoadEnglish()
    {
        using var stream = typeof(LanguageModel).Assembly.GetManifestResourceStream(resource) ?? throw new InvalidOperationException($"The resource {resource} is missing.");
        return Load(stream);
    }
}

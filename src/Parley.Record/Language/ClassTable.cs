using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Parley.Record.Language;

/// <summary>Weights of features for many classes at once: a row of 64 bytes for each feature, found by its hash.</summary>
/// <remarks>
/// <para>A row is one line of the processor's cache: 60 weights, three unused bytes, and a signature that tells its feature from others whose
/// hash falls on the same place. A feature that is not in the table counts as zero.</para>
/// </remarks>
internal sealed class ClassTable
{
    /// <summary>Bytes of a row.</summary>
    public const int Width = 64;

    /// <summary>How many classes there can be.</summary>
    public const int MostClasses = 60;

    /// <summary>How many places are looked at for a feature.</summary>
    public const int Probes = 4;

    const int signatureAt = Width - 1;

    readonly sbyte[] rows;
    readonly uint mask;

    /// <summary>A table of rows as they stand in the model file.</summary>
    /// <param name="rows">The rows; their number is a power of two.</param>
    public ClassTable(sbyte[] rows)
    {
        this.rows = rows;
        mask = (uint)(rows.Length / Width) - 1;
        if (rows.Length < Width || (rows.Length / Width & (int)mask) != 0)
            throw new InvalidDataException("The number of rows is not a power of two.");
    }

    /// <summary>The rows, for the model file.</summary>
    public ReadOnlySpan<sbyte> Rows => rows;

    /// <summary>What stands in a row to tell its feature from others; never 0, which marks an empty row.</summary>
    public static sbyte Signature(uint feature)
    {
        var signature = (sbyte)(feature >> 24);
        return signature == 0 ? (sbyte)1 : signature;
    }

    /// <summary>Adds up the weights of features, class by class.</summary>
    /// <param name="features">The features.</param>
    /// <param name="scores">Takes the sums: <see cref="Width"/> places.</param>
    public void Score(ReadOnlySpan<uint> features, Span<short> scores)
    {
        ref var start = ref MemoryMarshal.GetArrayDataReference(rows);
        Vector256<short> a = default, b = default, c = default, d = default;
        foreach (var feature in features)
        {
            var signature = Signature(feature);
            var place = feature & mask;
            for (var probe = 0; probe < Probes; probe++, place = (place + 1) & mask)
            {
                ref var row = ref Unsafe.Add(ref start, (nint)place * Width);
                var found = Unsafe.Add(ref row, signatureAt);
                if (found == signature)
                {
                    var (low, high) = (Vector256.LoadUnsafe(ref row), Vector256.LoadUnsafe(ref row, 32));
                    a += Vector256.WidenLower(low);
                    b += Vector256.WidenUpper(low);
                    c += Vector256.WidenLower(high);
                    d += Vector256.WidenUpper(high);
                    break;
                }
                if (found == 0)
                    break;
            }
        }
        ref var sums = ref MemoryMarshal.GetReference(scores[..Width]);
        a.StoreUnsafe(ref sums);
        b.StoreUnsafe(ref sums, 16);
        c.StoreUnsafe(ref sums, 32);
        d.StoreUnsafe(ref sums, 48);
    }
}

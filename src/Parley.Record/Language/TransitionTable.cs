namespace Parley.Record.Language;

/// <summary>Weights of features for the three transitions of the parser: eight bytes for each feature, found by its hash.</summary>
internal sealed class TransitionTable
{
    /// <summary>Numbers of a row: three weights and a signature.</summary>
    public const int Width = 4;

    /// <summary>How many places are looked at for a feature.</summary>
    public const int Probes = 4;

    readonly ulong[] rows;
    readonly uint mask;

    /// <summary>A table of rows as they stand in the model file.</summary>
    /// <param name="rows">The rows, each of four 16-bit numbers, the signature uppermost; their number is a power of two.</param>
    public TransitionTable(ulong[] rows)
    {
        this.rows = rows;
        mask = (uint)rows.Length - 1;
        if (rows.Length == 0 || (rows.Length & (int)mask) != 0)
            throw new InvalidDataException("The number of rows is not a power of two.");
    }

    /// <summary>The rows, for the model file.</summary>
    public ReadOnlySpan<ulong> Rows => rows;

    /// <summary>What stands in a row to tell its feature from others; never 0, which marks an empty row.</summary>
    public static ushort Signature(uint feature)
    {
        var signature = (ushort)(feature >> 16);
        return signature == 0 ? (ushort)1 : signature;
    }

    /// <summary>Adds up the weights of features, for each of the three transitions.</summary>
    public (int Shift, int Left, int Right) Score(ReadOnlySpan<uint> features)
    {
        int shift = 0, left = 0, right = 0;
        foreach (var feature in features)
        {
            var signature = Signature(feature);
            var place = feature & mask;
            for (var probe = 0; probe < Probes; probe++, place = (place + 1) & mask)
            {
                var row = rows[place];
                if ((ushort)(row >> 48) == signature)
                {
                    shift += (short)row;
                    left += (short)(row >> 16);
                    right += (short)(row >> 32);
                    break;
                }
                if (row == 0)
                    break;
            }
        }
        return (shift, left, right);
    }
}

using Parley.Record.Language;

namespace Parley.Training;

/// <summary>Makes the tables of the model file out of learnt weights: rounded to few bits, and placed by hash.</summary>
internal static class Tables
{
    /// <summary>A table for many classes, its weights in steps of <paramref name="scale"/> to one.</summary>
    /// <param name="weights">What was learnt.</param>
    /// <param name="scale">How many steps make one.</param>
    /// <param name="least">The size below which a feature is left out.</param>
    public static ClassTable Classes(Perceptron weights, double scale, double least)
    {
        var kept = weights.Averages(least).ToList();
        var count = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, kept.Count * 5 / 4));
        var rows = new sbyte[count * ClassTable.Width];
        foreach (var (feature, values) in kept)
        {
            if (Place(feature, count, ClassTable.Probes, place => rows[(place * ClassTable.Width) + ClassTable.Width - 1], ClassTable.Signature(feature)) is not { } place)
                continue;
            var row = rows.AsSpan(place * ClassTable.Width, ClassTable.Width);
            for (var index = 0; index < Math.Min(values.Length, ClassTable.MostClasses); index++)
                row[index] = (sbyte)Math.Clamp(Math.Round(values[index] * scale), -127, 127);
            row[^1] = ClassTable.Signature(feature);
        }
        return new(rows);
    }

    /// <summary>A table for the moves of the parser.</summary>
    /// <inheritdoc cref="Classes"/>
    public static TransitionTable Transitions(Perceptron weights, double scale, double least)
    {
        var kept = weights.Averages(least).ToList();
        var count = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, kept.Count * 5 / 4));
        var rows = new ulong[count];
        foreach (var (feature, values) in kept)
        {
            var signature = TransitionTable.Signature(feature);
            if (Place(feature, count, TransitionTable.Probes, place => (int)(rows[place] >> 48), signature) is not { } place)
                continue;
            var row = (ulong)signature << 48;
            for (var index = 0; index < 3; index++)
                row |= (ulong)(ushort)(short)Math.Clamp(Math.Round(values[index] * scale), -2047, 2047) << (16 * index);
            rows[place] = row;
        }
        return new(rows);
    }

    /// <summary>A free place that a reader of the table will come to; none if a likelier feature answers to the same signature before it.</summary>
    static int? Place(uint feature, int count, int probes, Func<int, int> signatureAt, int signature)
    {
        for (var probe = 0; probe < probes; probe++)
        {
            var place = (int)((feature + (uint)probe) & (uint)(count - 1));
            if (signatureAt(place) == 0)
                return place;
            if (signatureAt(place) == signature)
                return null;
        }
        return null;
    }
}

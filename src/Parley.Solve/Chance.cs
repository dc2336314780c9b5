using System.Numerics;

namespace Parley.Solve;

/// <summary>A stream of random bits that depends on a seed and an index alone, so that any split of the work draws the same: SplitMix64 (Steele, Lea and Flood 2014).</summary>
struct Chance(ulong seed, long index)
{
    const ulong Golden = 0x9E3779B97F4A7C15;

    ulong state = Mix(Mix(seed) ^ (ulong)index * Golden);

    /// <summary>Sixty-four bits.</summary>
    public ulong Next() => Mix(state += Golden);

    /// <summary>A number from 0 up to but not including the bound, each with the same chance but for one part in 2^32 (Lemire 2019, without rejection).</summary>
    public int Below(int bound) => (int)(((Next() >> 32) * (ulong)bound) >> 32);

    /// <summary>A number from 0 up to but not including 1, in steps of 2^-53.</summary>
    public double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A number from 0 up to but not including the bound, each with the same chance (by rejection).</summary>
    public BigInteger Below(BigInteger bound)
    {
        var bits = (int)(bound - 1).GetBitLength();
        while (true)
        {
            var number = BigInteger.Zero;
            for (var drawn = 0; drawn < bits; drawn += 64) number = (number << 64) | Next();
            number &= (BigInteger.One << bits) - 1;
            if (number < bound) return number;
        }
    }

    static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}

using System.Runtime.CompilerServices;

namespace Parley.Record.Language;

/// <summary>Numbers for features: what a feature is made of, mixed into 32 bits without building a string.</summary>
/// <remarks>The functions are part of the model file; a model learnt with others does not apply.</remarks>
internal static class FeatureHash
{
    /// <summary>A feature of one part.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Of(uint template, uint a) => Finish((a * 0x9E3779B1u) + (template * 0x85EBCA6Bu));

    /// <summary>A feature of two parts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Of(uint template, uint a, uint b) => Finish(uint.RotateLeft((a * 0x9E3779B1u) ^ b, 13) * 0xC2B2AE35u + (template * 0x85EBCA6Bu));

    /// <summary>A feature of three parts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Of(uint template, uint a, uint b, uint c) => Of(template, uint.RotateLeft((a * 0x9E3779B1u) ^ b, 13) * 0xC2B2AE35u, c);

    /// <summary>A feature of four parts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Of(uint template, uint a, uint b, uint c, uint d) =>
        Of(template, uint.RotateLeft((a * 0x9E3779B1u) ^ b, 13) * 0xC2B2AE35u, uint.RotateLeft((c * 0x9E3779B1u) ^ d, 13) * 0xC2B2AE35u);

    /// <summary>Adds a character to the hash of a word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Add(uint hash, char c) => (hash ^ c) * 0x01000193u;

    /// <summary>The hash of no characters.</summary>
    public const uint Empty = 0x811C9DC5u;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static uint Finish(uint h)
    {
        h ^= h >> 16;
        h *= 0x7FEB352Du;
        h ^= h >> 15;
        h *= 0x846CA68Bu;
        return h ^ (h >> 16);
    }
}

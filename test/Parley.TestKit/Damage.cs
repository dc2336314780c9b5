using CsCheck;

namespace Parley.TestKit;

/// <summary>Sound files damaged at random: a few bytes changed, cut out, doubled or put in.</summary>
public static class Damage
{
    /// <summary>Damaged copies of a sound file.</summary>
    public static Gen<byte[]> To(byte[] sound) =>
        Gen.Select(Gen.Int[0, 4], Gen.Int[0, Math.Max(0, sound.Length - 1)], Gen.Int[1, 64], Gen.Byte).Array[1, 6].Select(blows => blows.Aggregate(sound, Blow));

    static byte[] Blow(byte[] bytes, (int Kind, int At, int Count, byte Value) blow)
    {
        var at = Math.Min(blow.At, bytes.Length);
        var end = Math.Min(at + blow.Count, bytes.Length);
        return blow.Kind switch
        {
            0 => [.. bytes[..at], blow.Value, .. bytes[Math.Min(at + 1, bytes.Length)..]],
            1 => [.. bytes[..at], .. bytes[end..]],
            2 => [.. bytes[..end], .. bytes[at..end], .. bytes[end..]],
            3 => bytes[..at],
            _ => [.. bytes[..at], .. Enumerable.Repeat(blow.Value, blow.Count), .. bytes[at..]],
        };
    }
}

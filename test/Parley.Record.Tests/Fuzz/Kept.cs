using System.Security.Cryptography;

namespace Parley.Record.Tests.Fuzz;

/// <summary>Files that once did harm, in <c>Fuzz/kept</c>. Every fuzz test reads those of its kind before anything else; what does harm anew is put there, to be looked at and committed with its mend.</summary>
static class Kept
{
    static string Folder => Repository.PathOf("test", "Parley.Record.Tests", "Fuzz", "kept");

    /// <summary>Reads the files of a kind that did harm before, then as many new ones as there is time for.</summary>
    /// <param name="ending">The ending of the files' names.</param>
    /// <param name="read">Reads one and throws where it does harm.</param>
    /// <param name="sound">A file to damage.</param>
    /// <param name="seconds">How long new ones are tried.</param>
    public static void Try(string ending, Action<byte[]> read, byte[] sound, int seconds)
    {
        foreach (var file in Directory.EnumerateFiles(Folder, "*" + ending).Order(StringComparer.Ordinal)) read(File.ReadAllBytes(file));
        CsCheck.Check.Sample(
            Damage.To(sound),
            damaged =>
            {
                try
                {
                    read(damaged);
                }
                catch (Exception)
                {
                    File.WriteAllBytes(Path.Combine(Folder, Convert.ToHexStringLower(SHA256.HashData(damaged))[..12] + ending), damaged);
                    throw;
                }
            },
            time: seconds,
            threads: 1);
    }
}

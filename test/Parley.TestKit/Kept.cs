using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace Parley.TestKit;

/// <summary>Files that once did harm, in <c>Fuzz/kept</c> of the test project. Every fuzz test reads those of its kind before anything else; what does harm anew is put there, to be looked at and committed with its mend.</summary>
public static class Kept
{
    /// <summary>How many damaged files are tried, the same in every run; with PARLEY_EXPLORE as many new ones as there is time for.</summary>
    const int Files = 3_000;

    /// <summary>Reads the files of a kind that did harm before, then damaged ones.</summary>
    /// <param name="ending">The ending of the files' names.</param>
    /// <param name="read">Reads one and throws where it does harm.</param>
    /// <param name="sound">A file to damage.</param>
    /// <param name="seconds">How long damaged ones are tried at most.</param>
    /// <param name="caller">The test, which names the project.</param>
    public static void Try(string ending, Action<byte[]> read, byte[] sound, int seconds, [CallerFilePath] string caller = "")
    {
        ArgumentNullException.ThrowIfNull(read);
        var project = caller.Replace('\\', '/').Split('/').Last(part => part.EndsWith(".Tests", StringComparison.Ordinal));
        var folder = Repository.PathOf("test", project, "Fuzz", "kept");
        foreach (var file in Directory.EnumerateFiles(folder, "*" + ending).Order(StringComparer.Ordinal)) read(File.ReadAllBytes(file));
        byte[]? harmful = null;
        try
        {
            Damage.To(sound).Sample(
                damaged =>
                {
                    try
                    {
                        read(damaged);
                    }
                    catch (Exception)
                    {
                        if (harmful is null || damaged.Length < harmful.Length) harmful = damaged;
                        throw;
                    }
                },
                Files,
                seconds,
                threads: 1,
                caller: ending);
        }
        finally
        {
            // The shortest of those that did harm is kept.
            if (harmful is not null) File.WriteAllBytes(Path.Combine(folder, Convert.ToHexStringLower(SHA256.HashData(harmful))[..12] + ending), harmful);
        }
    }
}

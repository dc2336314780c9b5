using System.IO.Compression;

namespace Parley.Record.Documents;

/// <summary>Unfolds an archive into nothing to see how much there is: what an entry says of its own size is not believed.</summary>
static class ArchiveBound
{
    /// <summary>The most entries an archive may have.</summary>
    const int Entries = 10_000;

    /// <summary>The most bytes of a part that says what the other parts are: whoever opens the archive holds all of it at once, many times over.</summary>
    const int Directory = 1 << 20;

    /// <summary>The most attributes of one tag: a parser looks for each among the others.</summary>
    const int Attributes = 10_000;

    /// <summary>Whether the archive unfolds to more bytes than allowed, all entries together, or to more than a parser of its parts should bear. Cost linear in what unfolds, at most the bound.</summary>
    /// <exception cref="InvalidDataException">It is no archive.</exception>
    public static bool Unfolds(Stream stream, long bound, CancellationToken cancellation)
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        if (archive.Entries.Count > Entries) return true;
        var buffer = new byte[81920];
        var total = 0L;
        foreach (var entry in archive.Entries)
        {
            using var content = entry.Open();
            var most = IsDirectory(entry) ? Math.Min(bound, total + Directory) : bound;
            var (tag, signs) = (false, 0);
            for (int count; (count = content.Read(buffer)) > 0;)
            {
                cancellation.ThrowIfCancellationRequested();
                total += count;
                if (total > most) return true;
                foreach (var one in buffer.AsSpan(0, count))
                {
                    if (one is (byte)'<' or (byte)'>') (tag, signs) = (one == '<', 0);
                    else if (tag && one == '=' && ++signs > Attributes) return true;
                }
            }
        }
        return false;
    }

    static bool IsDirectory(ZipArchiveEntry entry) => entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase) || entry.FullName.Contains("[Content_Types]", StringComparison.OrdinalIgnoreCase);
}

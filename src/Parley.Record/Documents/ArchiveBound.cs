using System.IO.Compression;

namespace Parley.Record.Documents;

/// <summary>Unfolds an archive into nothing to see how much there is: what an entry says of its own size is not believed.</summary>
static class ArchiveBound
{
    /// <summary>The most entries an archive may have.</summary>
    const int Entries = 10_000;

    /// <summary>Whether the archive unfolds to more bytes than allowed, all entries together. Cost linear in what unfolds, at most the bound.</summary>
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
            for (int count; (count = content.Read(buffer)) > 0;)
            {
                cancellation.ThrowIfCancellationRequested();
                total += count;
                if (total > bound) return true;
            }
        }
        return false;
    }
}

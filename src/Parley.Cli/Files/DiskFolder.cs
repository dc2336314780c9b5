using Parley.Model.Files;

namespace Parley.Cli.Files;

/// <summary>A case folder on a disk. Nothing outside it is read, neither by '..' nor by a link.</summary>
sealed class DiskFolder(string root) : ICaseFolder
{
    /// <summary>How much is read at once; of a smaller file no more than it holds, for a case may have a hundred thousand.</summary>
    const int Block = 81920;

    readonly string root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));

    public FolderFile Read(string path, int limit)
    {
        try
        {
            if (!Inside(path, out var full)) return new(FolderFileStatus.Outside);
            var file = new FileInfo(full);
            if (!file.Exists) return new(FolderFileStatus.Missing);
            if (file.ResolveLinkTarget(returnFinalTarget: true) is { } target && !IsBelow(target.FullName)) return new(FolderFileStatus.Outside);
            return ReadUpTo(full, limit);
        }
        catch (Exception error) when (error is UnauthorizedAccessException or IOException)
        {
            return new(FolderFileStatus.Refused);
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException)
        {
            return new(FolderFileStatus.Missing);
        }
    }

    bool Inside(string path, out string full)
    {
        full = Path.GetFullPath(Path.Combine(root, path));
        if (Path.IsPathRooted(path) || !IsBelow(full)) return false;
        // A linked folder on the way would lead out unseen.
        for (var folder = Path.GetDirectoryName(full); folder is not null && IsBelow(folder); folder = Path.GetDirectoryName(folder))
            if (Directory.Exists(folder) && new DirectoryInfo(folder).ResolveLinkTarget(returnFinalTarget: true) is { } target && !IsBelow(target.FullName))
                return false;
        return true;
    }

    bool IsBelow(string full) => full.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>Reads no more than the limit, whatever size the system reports: a pipe or device has none.</summary>
    static FolderFile ReadUpTo(string full, int limit)
    {
        using var stream = new FileStream(full, FileMode.Open, FileAccess.Read, FileShare.Read);
        if (stream.CanSeek && stream.Length > limit) return new(FolderFileStatus.TooLarge);
        using var buffer = new MemoryStream(stream.CanSeek ? (int)stream.Length : 0);
        var block = new byte[stream.CanSeek ? Math.Clamp(stream.Length + 1, 1, Block) : Block];
        for (int read; (read = stream.Read(block)) > 0;)
        {
            buffer.Write(block, 0, read);
            if (buffer.Length > limit) return new(FolderFileStatus.TooLarge);
        }
        return new(FolderFileStatus.Found, buffer.ToArray());
    }
}

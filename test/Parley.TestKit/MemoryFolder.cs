using System.Text;
using Parley.Model.Files;

namespace Parley.TestKit;

/// <summary>A case folder in memory, made of file names and texts.</summary>
public sealed class MemoryFolder(params IEnumerable<(string Path, string Text)> files) : ICaseFolder
{
    readonly Dictionary<string, byte[]> files = files.ToDictionary(file => file.Path, file => Encoding.UTF8.GetBytes(file.Text), StringComparer.Ordinal);

    /// <summary>A folder whose case file is not text.</summary>
    public static MemoryFolder OfBytes(byte[] caseFile) => new() { files = { ["case.yaml"] = caseFile } };

    /// <summary>The folder of a case of the repository, read whole from disk.</summary>
    public static MemoryFolder OfDisk(params string[] path)
    {
        var root = Repository.PathOf(path);
        var folder = new MemoryFolder();
        foreach (var file in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories))
            folder.files[Path.GetRelativePath(root, file).Replace('\\', '/')] = File.ReadAllBytes(file);
        return folder;
    }

    /// <inheritdoc/>
    public FolderFile Read(string path, int limit)
    {
        if (path.StartsWith('/') || path.Split('/').Contains("..")) return new(FolderFileStatus.Outside);
        if (!files.TryGetValue(path, out var bytes)) return new(FolderFileStatus.Missing);
        return bytes.Length > limit ? new(FolderFileStatus.TooLarge) : new(FolderFileStatus.Found, bytes);
    }
}

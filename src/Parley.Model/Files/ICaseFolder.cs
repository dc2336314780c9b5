namespace Parley.Model.Files;

/// <summary>The folder of a case, wherever it lies: on a disk, in a database, in memory.</summary>
public interface ICaseFolder
{
    /// <summary>Reads a file of the folder.</summary>
    /// <param name="path">A path relative to the folder, with '/' between its parts.</param>
    /// <param name="limit">The greatest size to read, in bytes.</param>
    /// <returns>The bytes, or why there are none.</returns>
    FolderFile Read(string path, int limit);
}

/// <summary>A file of a case folder, or why it cannot be had.</summary>
/// <param name="Status">Whether it could be read.</param>
/// <param name="Bytes">Its bytes; empty unless it was found.</param>
public readonly record struct FolderFile(FolderFileStatus Status, ReadOnlyMemory<byte> Bytes = default);

/// <summary>Whether a file could be read.</summary>
public enum FolderFileStatus
{
    /// <summary>It could.</summary>
    Found,

    /// <summary>There is no such file.</summary>
    Missing,

    /// <summary>The path leads out of the case folder.</summary>
    Outside,

    /// <summary>It is larger than the limit.</summary>
    TooLarge,

    /// <summary>The system refuses to give it.</summary>
    Refused,
}

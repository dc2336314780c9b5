using System.Text;
using Parley.Model.Files;

namespace Parley.Cli.Files;

/// <summary>A case folder as it would be if some files were written.</summary>
sealed class DraftFolder(ICaseFolder folder, IReadOnlyDictionary<string, string> drafts) : ICaseFolder
{
    public FolderFile Read(string path, int limit)
    {
        if (!drafts.TryGetValue(path, out var text)) return folder.Read(path, limit);
        var bytes = Encoding.UTF8.GetBytes(text);
        return bytes.Length > limit ? new(FolderFileStatus.TooLarge) : new(FolderFileStatus.Found, bytes);
    }
}

using System.Collections.Immutable;
using System.Text;
using Parley.Model;
using Parley.Record.Coding;

namespace Parley.Cli.Verbs;

/// <summary>How coders read the statements of a case: the history in <c>coding.jsonl</c> and the changes of the codebook in <c>codebook.jsonl</c>, both in its folder.</summary>
static class CodingLog
{
    const long Longest = 64 << 20;

    public static string PathOf(string folder) => Path.Combine(folder, "coding.jsonl");

    /// <summary>The history, an empty one where there is none; null with findings where it cannot be read.</summary>
    public static (CodingHistory? History, ImmutableArray<Finding> Findings) Read(string folder)
    {
        var file = new FileInfo(PathOf(folder));
        if (!file.Exists) return (CodingHistory.Empty, []);
        if (file.Length > Longest) throw new WrongCallException($"'{file.FullName}' is too large to be a history of coding.");
        return CodingFile.Read(file.Name, File.ReadAllText(file.FullName, Encoding.UTF8));
    }

    public static string BookOf(string folder) => Path.Combine(folder, "codebook.jsonl");

    /// <summary>The changes of the codebook, none where there is no file; null with findings where it cannot be read.</summary>
    public static (ImmutableArray<CodebookLine>? Lines, ImmutableArray<Finding> Findings) ReadBook(string folder)
    {
        var file = new FileInfo(BookOf(folder));
        if (!file.Exists) return (ImmutableArray<CodebookLine>.Empty, []);
        if (file.Length > Longest) throw new WrongCallException($"'{file.FullName}' is too large to be a codebook.");
        return CodebookFile.Read(file.Name, File.ReadAllText(file.FullName, Encoding.UTF8));
    }
}

using Parley.Cli.Verbs;
using Parley.Model;
using Parley.Model.Files;

namespace Parley.Cli.Files;

/// <summary>Changes lines of a case file and leaves all others as they are.</summary>
static class CaseEdit
{
    /// <summary>Writes the case file changed, if what comes out reads as the case that is wanted.</summary>
    /// <param name="inHand">The case as it is.</param>
    /// <param name="wanted">The case as it is to be.</param>
    /// <param name="change">Changes the text, line ends as \n; null where it is not written so that it can be changed with certainty.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    /// <exception cref="WrongCallException">The text cannot be changed with certainty.</exception>
    public static async Task WriteAsync(CaseInHand inHand, Case wanted, Func<string, string?> change, CancellationToken cancellation)
    {
        var folder = new DiskFolder(inHand.Folder);
        var (file, before, windows) = CaseUpdate.TextOf(inHand.Folder, "code");
        var after = change(before);
        var read = after is null ? null : CaseFile.Read(new DraftFolder(folder, new Dictionary<string, string>(StringComparer.Ordinal) { [file] = after }), cancellation).Case;
        if (read is null || CaseUpdate.Written(read) != CaseUpdate.Written(wanted)) throw new WrongCallException($"The statement is not written so that it can be changed with certainty. Change it in {file} yourself: a key a line.");
        if (after != before) await OutputFile.WriteAsync(Path.Combine(inHand.Folder, file), windows ? after!.Replace("\n", "\r\n", StringComparison.Ordinal) : after!, replace: true, cancellation);
    }
}

using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Parley.Cli.Verbs;
using Parley.Model;
using Parley.Model.Files;
using Parley.Record.Interchange;

namespace Parley.Cli.Files;

/// <summary>The text of a case file with entries added, and the files that go with them; nothing that stands in it is changed.</summary>
/// <param name="Addition">What is added.</param>
/// <param name="File">The name of the case file.</param>
/// <param name="Text">Its text.</param>
sealed record CaseUpdate(CaseAddition Addition, string File, string Text)
{
    const int MostNames = 1000;

    static readonly string[] names = ["case.yaml", "case.yml"];

    /// <summary>The case with what is added, read again: it has to hold all it held. A statement that makes an error is left out and told.</summary>
    public static (CaseUpdate? Update, ImmutableArray<Finding> Findings) Of(string verb, CaseInHand inHand, CaseAddition addition, CancellationToken cancellation)
    {
        var folder = new DiskFolder(inHand.Folder);
        addition = Placed(addition, folder);
        var (file, before, windows) = TextOf(inHand.Folder, verb);
        var findings = ImmutableArray.CreateBuilder<Finding>();
        while (true)
        {
            var text = CaseText.Add(before, "parties", addition.Parties);
            if (text is not null) text = CaseText.Add(text, "sources", addition.Sources);
            if (text is not null) text = CaseText.Add(text, "statements", addition.Statements);
            if (text is not null) text = CaseText.Add(text, "contested", addition.Contested);
            if (text is null) throw new WrongCallException("'parties', 'sources', 'statements' or 'contested' of the case are written in braces on one line. Write them one entry a line, so that entries can be added.");

            var after = CaseFile.Read(new DraftFolder(folder, addition.Texts.Append(new(file, text)).ToDictionary(StringComparer.Ordinal)), cancellation);
            if (after.Case is { } @case)
            {
                if (!Holds(@case, inHand.Reading.Case!)) throw new WrongCallException("What is to be added would change what stands in the case; nothing was written. Write the entries one a line, so that more can be added.");
                return (new(addition, file, windows ? text.Replace("\n", "\r\n", StringComparison.Ordinal) : text), findings.ToImmutable());
            }
            var errors = after.Findings.Where(finding => finding.Severity == Severity.Error).ToArray();
            var bad = addition.Statements.Select(entry => (entry.Key, Lines: CaseText.LinesOf(text, "statements", entry.Key))).Select(entry => (entry.Key, Error: Array.Find(errors, error => error.Place.File == file && error.Place.Line >= entry.Lines.First && error.Place.Line <= entry.Lines.Last))).Where(entry => entry.Error is not null).ToArray();
            foreach (var (id, error) in bad) findings.Add(new(Severity.Warning, "statement-left-out", new(file, 0, 0), $"The statement '{id}' was left out: {error!.What}", error.Mend));
            if (bad.Length == 0) return (null, [.. findings, .. errors]);
            addition = addition.Without(bad.Select(one => one.Key).ToHashSet(StringComparer.Ordinal));
        }
    }

    /// <summary>The name and text of a case file that is YAML, line ends as \n, and whether they were those of Windows.</summary>
    /// <exception cref="WrongCallException">The case is not YAML.</exception>
    public static (string File, string Text, bool Windows) TextOf(string folder, string verb)
    {
        var disk = new DiskFolder(folder);
        var file = names.FirstOrDefault(name => disk.Read(name, CaseFile.SizeLimit).Status == FolderFileStatus.Found)
            ?? throw new WrongCallException($"'{verb}' adds to case.yaml; save the case as YAML first.");
        var text = Encoding.UTF8.GetString(disk.Read(file, CaseFile.SizeLimit).Bytes.Span).TrimStart('\uFEFF');
        return (file, text.Replace("\r\n", "\n", StringComparison.Ordinal), text.Contains("\r\n", StringComparison.Ordinal));
    }

    /// <summary>Whether a case holds all that another holds, unchanged and in its order.</summary>
    static bool Holds(Case @case, Case held) =>
        Written(@case with { Parties = @case.Parties.Where((id, _) => held.Parties.Has(id)), Sources = @case.Sources.Where((id, _) => held.Sources.Has(id)), Statements = @case.Statements.Where((id, _) => held.Statements.Has(id)), Contested = @case.Contested.Where((id, _) => held.Contested.Has(id)) }) == Written(held);

    /// <summary>A case in full, to tell whether two are the same.</summary>
    internal static string Written(Case @case) => JsonSerializer.Serialize(@case, CaseJson.Options);

    /// <summary>Writes the texts, the codings where there are any, and last the case, each whole or not at all.</summary>
    public async Task WriteAsync(string folder, string? coded, CancellationToken cancellation)
    {
        if (!Addition.Texts.IsEmpty) Directory.CreateDirectory(Path.Combine(folder, "sources"));
        foreach (var (file, text) in Addition.Texts.Where(entry => !System.IO.File.Exists(Path.Combine(folder, entry.Key)))) await OutputFile.WriteAsync(Path.Combine(folder, file), text, replace: false, cancellation);
        if (coded is not null) await OutputFile.WriteAsync(CodingLog.PathOf(folder), coded, replace: true, cancellation);
        await OutputFile.WriteAsync(Path.Combine(folder, File), Text, replace: true, cancellation);
    }

    /// <summary>The addition with files for its texts that nobody uses; a file that holds the very text, as of an import that was stopped, is taken up.</summary>
    static CaseAddition Placed(CaseAddition addition, DiskFolder folder)
    {
        var moved = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (file, text) in addition.Texts)
        {
            var free = file;
            for (var number = 2; !IsFree(free, text); number++) free = number > MostNames ? throw new WrongCallException($"'{file}' cannot be written beside what lies in the folder.") : $"{file[..^".txt".Length]}-{number}.txt";
            moved[file] = free;
        }
        return addition with
        {
            Texts = [.. addition.Texts.Select(entry => KeyValuePair.Create(moved[entry.Key], entry.Value))],
            Sources = [.. addition.Sources.Select(entry => entry.Value.File is { } file ? KeyValuePair.Create(entry.Key, entry.Value with { File = moved[file] }) : entry)],
        };

        bool IsFree(string file, string text) => !moved.ContainsValue(file) && folder.Read(file, CaseFile.SizeLimit) switch
        {
            { Status: FolderFileStatus.Missing } => true,
            { Status: FolderFileStatus.Found, Bytes: var bytes } => bytes.Span.SequenceEqual(Encoding.UTF8.GetBytes(text)),
            _ => false,
        };
    }
}

using System.Text.Json;
using Parley.Model.Checks;
using Parley.Model.Schema;

namespace Parley.Model.Files;

/// <summary>Reads a case from its folder: the file <c>case.yaml</c> (or <c>case.json</c>) and the texts of its sources.</summary>
public static class CaseFile
{
    /// <summary>The greatest size of a case file or of a source text, 16 MiB.</summary>
    public const int SizeLimit = 16 * 1024 * 1024;

    static readonly string[] Names = ["case.yaml", "case.yml", "case.json"];

    /// <summary>Reads and checks a case. Cost linear in the size of the files.</summary>
    /// <param name="folder">The folder of the case.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>All findings, in the order of their places, and the case unless one of them is an error.</returns>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public static CaseReading Read(ICaseFolder folder, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(folder);
        foreach (var name in Names)
        {
            var file = folder.Read(name, SizeLimit);
            if (file.Status == FolderFileStatus.Missing) continue;
            return file.Status == FolderFileStatus.Found ? Read(name, file.Bytes.Span, folder, cancellation) : CaseReading.Failed(FileFindings.Of(name, file.Status, new(name, 0, 0)));
        }
        return CaseReading.Failed(new Finding(Severity.Error, "no-case-file", new("case.yaml", 0, 0), "The folder holds no case.yaml.", "Run 'parley new FOLDER' for a case to start from, or give the folder that holds the file."));
    }

    static CaseReading Read(string name, ReadOnlySpan<byte> bytes, ICaseFolder folder, CancellationToken cancellation)
    {
        var (text, undecodable) = Utf8Text.Decode(name, bytes);
        if (text is null) return CaseReading.Failed(undecodable!);

        var (root, syntax) = YamlReader.Read(name, text);
        if (root is null) return CaseReading.Failed([.. syntax]);
        cancellation.ThrowIfCancellationRequested();

        var findings = syntax.AddRange(ShapeCheck.Run(root, CaseSchema.Root));
        if (!findings.IsEmpty) return CaseReading.Failed([.. findings]);
        cancellation.ThrowIfCancellationRequested();

        var @case = JsonSerializer.Deserialize<Case>(DataJson.Write(root).Span, CaseJson.Options)!;
        var places = new Places(root);
        var texts = SourceTexts.Read(@case, places, folder, cancellation);
        findings = [.. texts.Findings, .. CaseCheck.Run(@case, places, texts.Texts, cancellation)];
        findings = [.. findings.InOrder()];
        return findings.Any(finding => finding.Severity == Severity.Error)
            ? CaseReading.Failed([.. findings])
            : new(@case, texts.Texts, findings, places);
    }
}

using System.Collections.Immutable;
using Parley.Model.Anchors;

namespace Parley.Model.Files;

/// <summary>Reads the texts of a case's sources.</summary>
static class SourceTexts
{
    public static (Keyed<SourceText> Texts, ImmutableArray<Finding> Findings) Read(Case @case, Places places, ICaseFolder folder, CancellationToken cancellation)
    {
        var texts = new List<KeyValuePair<string, SourceText>>();
        var findings = ImmutableArray.CreateBuilder<Finding>();
        foreach (var (id, source) in @case.Sources)
        {
            if (source.File is not { } path) continue;
            cancellation.ThrowIfCancellationRequested();
            var file = folder.Read(path, CaseFile.SizeLimit);
            if (file.Status != FolderFileStatus.Found)
            {
                findings.Add(FileFindings.Of(path, file.Status, places.Of("sources", id, "file")));
                continue;
            }
            var (text, undecodable) = Utf8Text.Decode(path, file.Bytes.Span);
            if (text is null) findings.Add(undecodable!);
            else texts.Add(KeyValuePair.Create(id, new SourceText(path, text)));
        }
        return (new(texts), findings.ToImmutable());
    }
}

using System.IO.Compression;
using System.Text;
using System.Xml;
using Parley.Record.Documents;

namespace Parley.Record.Interchange;

/// <summary>Projects as REFI-QDA 1.5 exchanges them between programs for qualitative analysis: <c>.qdpx</c> files, archives of <c>project.qde</c> and the texts.</summary>
/// <remarks>Positions count Unicode code points from 0, the end not included. What the format has no place for stands as JSON in its notes and variables.</remarks>
public static class Qdpx
{
    /// <summary>The record as the bytes of a .qdpx file; the same record makes the same bytes. Cost linear in the texts and passages.</summary>
    public static byte[] Write(CodedRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using (var project = Entry(archive, "project.qde"))
            using (var xml = XmlWriter.Create(project, QdpxWriter.Settings)) new QdpxWriter(xml, record).Write();
            foreach (var (id, text) in record.Texts.Where((id, _) => record.Sources.Has(id)))
            {
                using var entry = Entry(archive, "Sources/" + QdpxWriter.FileOf(id));
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }
        return bytes.ToArray();
    }

    /// <summary>Reads a project. Passages coded with a speaker become statements; the rest is read as remarks or told as findings. The file is taken as hostile: what it unfolds to is bounded, nothing is written or fetched, document types are refused.</summary>
    /// <param name="name">The name of the file, for findings.</param>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="options">What helps to read it.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public static InterchangeReading Read(string name, ReadOnlyMemory<byte> bytes, InterchangeOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        options ??= new();
        var findings = new FindingList(name);
        if (bytes.Length > options.Limits.Bytes)
        {
            findings.Error("document-too-large", $"The file is larger than {options.Limits.Bytes >> 20} MiB.", "Split the project in the other program.");
            return findings.Reading(null);
        }
        try
        {
            using var stream = new MemoryStream(bytes.ToArray(), writable: false);
            if (ArchiveBound.Unfolds(stream, options.Limits.Unfolded, cancellation))
            {
                findings.Error("document-bomb", $"The parts of the file unfold to more than {options.Limits.Unfolded >> 20} MiB, or are more than ten thousand.", "Do not use this file; ask for another copy.");
                return findings.Reading(null);
            }
            using var archive = new ZipArchive(stream, ZipArchiveMode.Read);
            return Read(archive, options, findings, cancellation);
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException or ArgumentException or NotSupportedException)
        {
            findings.Error("document-broken", "The file says it is a .qdpx project, and cannot be read as an archive.", "Export it again from the program it came from.");
            return findings.Reading(null);
        }
    }

    static InterchangeReading Read(ZipArchive archive, InterchangeOptions options, FindingList findings, CancellationToken cancellation)
    {
        var entries = new Dictionary<string, ZipArchiveEntry>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in archive.Entries)
        {
            var name = entry.FullName.Replace('\\', '/');
            if (name.StartsWith('/') || name.Contains(':', StringComparison.Ordinal) || name.Split('/').Contains(".."))
                findings.Warn("archive-path", $"A part of the file is named '{Passages.Beginning(Qda.Plain(name))}', which leads out of it.", "It was not read. Ask whoever sent the file.");
            else if (!name.EndsWith('/') && !entries.TryAdd(name, entry))
                findings.Warn("archive-twice", $"Two parts of the file are named '{Passages.Beginning(Qda.Plain(name))}'.", "The first was read.");
        }
        if (!entries.TryGetValue("project.qde", out var project))
        {
            findings.Error("qda-form", "There is no project.qde in the file.", "Export it as a REFI-QDA project (.qdpx) from the other program.");
            return findings.Reading(null);
        }
        using var content = project.Open();
        var root = Qda.Read(content, "project.qde", options.Limits.Characters, findings);
        if (root is null) return findings.Reading(null);
        if (root.Name.LocalName != "Project")
        {
            findings.Error("qda-form", $"project.qde is a <{Passages.Beginning(root.Name.LocalName)}> and no project.", "Export it as a REFI-QDA project (.qdpx) from the other program.");
            return findings.Reading(null);
        }

        // Many documents may name one part, so what is read counts each time.
        var left = options.Limits.Unfolded;
        return new QdpxReader(root, Text, options, findings).Read(cancellation);

        byte[]? Text(string path)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!entries.TryGetValue("sources/" + path, out var entry) && !entries.TryGetValue(path, out entry)) return null;
            if (left <= 0) return null;
            using var from = entry.Open();
            using var held = new MemoryStream();
            from.CopyTo(held);
            left -= held.Length;
            if (left <= 0) findings.Error("document-bomb", $"The documents of the project come to more than {options.Limits.Unfolded >> 20} MiB.", "Do not use this file; ask for another copy.");
            return held.ToArray();
        }
    }

    static Stream Entry(ZipArchive archive, string name)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
        return entry.Open();
    }
}

using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Parley.Model;
using Parley.Model.Anchors;

namespace Parley.Record.Documents;

/// <summary>Sources of a case that say much the same: what is reported twice is not said twice.</summary>
public static class CaseDuplicates
{
    /// <summary>A warning for each two sources with texts that are alike. Cost as of <see cref="Duplicates.Among"/>.</summary>
    /// <param name="case">The case.</param>
    /// <param name="texts">The texts of its sources, by id.</param>
    /// <param name="place">Where a source stands in the case file, by its id.</param>
    /// <param name="cancellation">Stops between documents.</param>
    /// <exception cref="OperationCanceledException">The search was stopped.</exception>
    public static ImmutableArray<Finding> Findings(Case @case, Keyed<SourceText> texts, Func<string, Place> place, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(@case);
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(place);
        // Two sources may share one file, as the parts of a collection do.
        Document[] documents = [.. @case.Sources.Where((id, _) => texts.Has(id)).DistinctBy(entry => entry.Value.File).Select(entry => Document(entry.Key, entry.Value, texts[entry.Key].Text))];
        return [.. Duplicates.Among(documents, cancellation).Select(alike => Told(alike, place(alike.Second.Name)))];
    }

    static Finding Told(Likeness alike, Place place)
    {
        var (first, second) = (alike.First.Name, alike.Second.Name);
        var share = (alike.Share * 100).ToString("0", CultureInfo.InvariantCulture);
        return alike.Kind switch
        {
            LikenessKind.Version => new(Severity.Warning, "source-version", place, $"'{second}' and '{first}' have one title and different texts ({share} % of their passages are common): they look like versions of one document.", "Say in their notes which came first; quote the one that counts."),
            LikenessKind.Shortened => new(Severity.Warning, "source-alike", place, $"'{second}' and '{first}' have {share} % of their passages in common, most of the shorter among them: one looks cut from the other.", "What both report was said once; keep the longer one, or say so in a note."),
            LikenessKind.NearlySame => new(Severity.Warning, "source-alike", place, $"'{second}' and '{first}' have {share} % of their passages in common: one looks like a reprint of the other.", "What both report was said once; keep the one that reported it first, or say so in a note."),
            _ => new(Severity.Warning, "source-twice", place, $"'{second}' has the same text as '{first}'.", "Keep one of them, and let statements name that one."),
        };
    }

    /// <summary>A source of a case as a document, to compare it with others.</summary>
    internal static Document Document(string id, Source source, string text) => new()
    {
        Name = id,
        Kind = FileKind.PlainText,
        Original = ImmutableCollectionsMarshal.AsImmutableArray(Encoding.UTF8.GetBytes(text)),
        Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
        Text = text,
        Map = new([]),
        Title = source.Title,
        Publisher = source.Publisher,
        Date = source.Date,
    };
}

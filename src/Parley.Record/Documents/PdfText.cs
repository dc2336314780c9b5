using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis;
using UglyToad.PdfPig.DocumentLayoutAnalysis.PageSegmenter;
using UglyToad.PdfPig.DocumentLayoutAnalysis.ReadingOrderDetector;
using UglyToad.PdfPig.DocumentLayoutAnalysis.WordExtractor;
using UglyToad.PdfPig.Exceptions;

namespace Parley.Record.Documents;

/// <summary>The text of a PDF in reading order, column by column, words that a line end parted put together again.</summary>
static partial class PdfText
{
    /// <summary>More letters than a page of print can hold.</summary>
    const int LettersOfAPage = 100_000;

    /// <summary>The ligatures of Unicode from U+FB00 on.</summary>
    static readonly string[] ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

    public static RawReading Read(string name, ImmutableArray<byte> bytes, ReadingLimits limits, CancellationToken cancellation)
    {
        var filters = new BoundedFilters(limits.Unfolded);
        try
        {
            using var pdf = PdfDocument.Open(ImmutableCollectionsMarshal.AsArray(bytes)!, new ParsingOptions
            {
                SkipMissingFonts = true,
                UseLenientParsing = true,
                MaxStackDepth = limits.Depth,
                FilterProvider = filters,
            });
            if (pdf.NumberOfPages > limits.Pages) return RawReading.Refused(DocumentFindings.TooManyPages(name, limits.Pages));

            var builder = new TextBuilder();
            var pictures = new List<int>();
            for (var number = 1; number <= pdf.NumberOfPages && builder.Length < limits.Characters; number++)
            {
                cancellation.ThrowIfCancellationRequested();
                var page = pdf.GetPage(number);
                if (page.Letters.Count == 0 && page.NumberOfImages > 0) pictures.Add(number);
                if (page.Letters.Count is > 0 and <= LettersOfAPage) Add(builder, page);
            }
            if (filters.Exceeded) return RawReading.Refused(DocumentFindings.Unfolds(name, limits.Unfolded));
            if (builder.Length == 0 && pictures.Count > 0) return RawReading.Refused(DocumentFindings.Scanned(name));

            var (text, map) = builder.Build();
            return new()
            {
                Text = text,
                Map = map,
                Pages = pdf.NumberOfPages,
                Title = pdf.Information.Title,
                Author = pdf.Information.Author,
                Date = Day(pdf.Information.CreationDate),
                Findings = pictures.Count > 0 ? [DocumentFindings.SomeScanned(name, pictures)] : [],
            };
        }
        catch (PdfDocumentEncryptedException)
        {
            return RawReading.Refused(DocumentFindings.Password(name));
        }
        catch (Exception broken) when (broken is not OperationCanceledException)
        {
            return RawReading.Refused(filters.Exceeded ? DocumentFindings.Unfolds(name, limits.Unfolded) : DocumentFindings.Broken(name, "a PDF"));
        }
    }

    static void Add(TextBuilder builder, Page page)
    {
        var order = new Dictionary<Letter, int>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < page.Letters.Count; i++) order.TryAdd(page.Letters[i], i);

        var words = NearestNeighbourWordExtractor.Instance.GetWords(page.Letters).ToList();
        var blocks = DocstrumBoundingBoxes.Instance.GetBlocks(words);
        foreach (var block in UnsupervisedReadingOrderDetector.Instance.Get(blocks))
        {
            if (PageNumber().IsMatch(block.Text)) continue;
            foreach (var line in block.TextLines) Add(builder, line, page.Number, order);
            builder.Paragraph();
        }
    }

    static void Add(TextBuilder builder, TextLine line, int page, Dictionary<Letter, int> order)
    {
        var joins = builder.EndsInHyphen && line.Words is [var first, ..] && first.Text.Length > 0 && char.IsLower(first.Text[0]);
        if (joins) builder.TakeBack();
        else builder.Space();
        foreach (var word in line.Words)
        {
            foreach (var letter in word.Letters)
            {
                foreach (var character in Letters(letter.Value))
                {
                    if (order.TryGetValue(letter, out var at)) builder.Add([character], new(page, at));
                    else builder.Add(character.ToString());
                }
            }
            builder.Space();
        }
        builder.ForgetSpace();
    }

    /// <summary>What a glyph stands for: print joins "fi" and "ffl" into one, which no search for a word would meet.</summary>
    static string Letters(string glyph) => glyph.AsSpan().ContainsAnyInRange('\uFB00', '\uFB06') ? string.Concat(glyph.Select(letter => letter is >= '\uFB00' and <= '\uFB06' ? ligatures[letter - '\uFB00'] : letter.ToString())) : glyph;

    /// <summary>A date as PDF writes it, <c>D:20240207…</c>.</summary>
    static DateOnly? Day(string? text) =>
        text is ['D', ':', ..] && text.Length >= 10 && DateOnly.TryParseExact(text.AsSpan(2, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    [GeneratedRegex(@"\A\s*(page\s+)?[-–]?\s*\d{1,4}\s*[-–]?(\s*(of|/)\s*\d{1,4})?\s*\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex PageNumber();
}

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
using UglyToad.PdfPig.Util;

namespace Parley.Record.Documents;

/// <summary>The text of a PDF in reading order, column by column, words that a line end parted put together again.</summary>
static partial class PdfText
{
    /// <summary>More letters than a page of print can hold, and more than its blocks are looked for among, which takes time with their square.</summary>
    const int LettersOfAPage = 100_000;
    const int LettersInBlocks = 20_000;

    /// <summary>The most bytes that say what is drawn on one page; fonts and pictures do not count.</summary>
    const int Drawn = 8 << 20;

    public static RawReading Read(string name, ImmutableArray<byte> bytes, ReadingLimits limits, CancellationToken cancellation)
    {
        var filters = new BoundedFilters(limits.Unfolded, Drawn);
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

            if (new PdfForms(pdf).TooMany(cancellation)) return RawReading.Refused(DocumentFindings.TooMany(name, PdfForms.Most, "drawings on one page"));
            var lines = new List<PdfLine>();
            var length = 0;
            var pictures = new List<int>();
            for (var number = 1; number <= pdf.NumberOfPages && length < limits.Characters; number++)
            {
                cancellation.ThrowIfCancellationRequested();
                filters.BeginPage();
                var page = pdf.GetPage(number);
                if (page.Letters.Count > LettersOfAPage) return RawReading.Refused(DocumentFindings.TooMany(name, LettersOfAPage, "letters on one page"));
                if (page.Letters.Count == 0 && page.NumberOfImages > 0) pictures.Add(number);
                if (page.Letters.Count > 0) Add(lines, page);
                length += page.Letters.Count;
            }
            if (filters.Exceeded) return RawReading.Refused(DocumentFindings.Unfolds(name, limits.Unfolded));
            var (text, map) = Written(RunningHeads.Without(lines, pdf.NumberOfPages));
            if (text.Length == 0 && pictures.Count > 0) return RawReading.Refused(DocumentFindings.Scanned(name));
            return new()
            {
                Text = text,
                Map = map,
                Pages = pdf.NumberOfPages,
                Title = Title(pdf.Information.Title),
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

    static void Add(List<PdfLine> lines, Page page)
    {
        var order = new Dictionary<Letter, int>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < page.Letters.Count; i++) order.TryAdd(page.Letters[i], i);

        var letters = Once(page.Letters);
        IWordExtractor extractor = letters.Count <= LettersInBlocks ? NearestNeighbourWordExtractor.Instance : DefaultWordExtractor.Instance;
        var words = extractor.GetWords(letters).ToList();
        foreach (var group in PdfColumns.Of(words))
        {
            IEnumerable<TextBlock> blocks = letters.Count <= LettersInBlocks
                ? UnsupervisedReadingOrderDetector.Instance.Get(DocstrumBoundingBoxes.Instance.GetBlocks(group))
                : group.Count > 0 ? [new TextBlock([.. PdfColumns.Rows(group).Select(row => new TextLine([.. row.OrderBy(word => word.BoundingBox.Left)]))])] : [];
            foreach (var block in blocks)
            {
                if (PageNumber().IsMatch(block.Text)) continue;
                var opens = true;
                foreach (var line in block.TextLines)
                {
                    lines.Add(PdfLine.Of(line, page, order, opens));
                    opens = false;
                }
            }
        }
    }

    /// <summary>The letters without those that are printed again in the same place, which is how some programs print bold. The same place is a tenth of the height apart: the narrowest letter is twice as wide. Cost linear.</summary>
    static List<Letter> Once(IReadOnlyList<Letter> letters)
    {
        var seen = new HashSet<(string, long, long)>();
        var kept = new List<Letter>(letters.Count);
        foreach (var letter in letters)
        {
            var cell = Math.Max(0.01, Math.Abs(letter.PointSize) / 10);
            var (x, y) = ((long)(letter.StartBaseLine.X / cell), (long)(letter.StartBaseLine.Y / cell));
            var again = false;
            for (var near = -1; near <= 1; near++) again |= seen.Contains((letter.Value, x + near, y));
            if (again) continue;
            seen.Add((letter.Value, x, y));
            kept.Add(letter);
        }
        return kept;
    }

    static (string Text, OffsetMap Map) Written(List<PdfLine> lines)
    {
        var ends = new LineEnds(lines);
        var builder = new TextBuilder();
        for (var i = 0; i < lines.Count; i++)
        {
            if (i > 0) End(builder, ends, lines[i - 1], lines[i]);
            var (text, places) = (lines[i].Text, lines[i].Places);
            for (var at = 0; at < text.Length; at++)
            {
                if (text[at] == ' ') builder.Space();
                else if (places[at] >= 0) builder.Add([text[at]], new(lines[i].Page, places[at]));
                else builder.Add(text[at].ToString());
            }
        }
        return builder.Build();
    }

    /// <summary>Joins a line to the next: as one word, as one sentence, or as two paragraphs.</summary>
    static void End(TextBuilder builder, LineEnds ends, PdfLine line, PdfLine next)
    {
        if (next.Opens && !GoesOn(line.Text, next.Text))
        {
            builder.Paragraph();
            return;
        }
        switch (ends.Between(line.Text, next.Text))
        {
            case LineEnds.Join.Goes when line.Text[^1] != '\u00AD':
                builder.TakeBack();
                break;
            case LineEnds.Join.Goes or LineEnds.Join.Stays:
                break;
            default:
                builder.Space();
                break;
        }
    }

    /// <summary>Whether a block goes on with a sentence that a column, a page or a figure interrupted.</summary>
    static bool GoesOn(string line, string next) => next is [>= 'a' and <= 'z' or > '\u007F', ..] && char.IsLower(next[0]) && line is [.., var last] && (char.IsLetterOrDigit(last) || last is ',' or '-' or '\u2010' or '\u00AD' or '–' or '—');

    /// <summary>The title, unless it is the name of the file that a program made the PDF from.</summary>
    static string? Title(string? title) => title is null || FileName().IsMatch(title) ? null : title;

    [GeneratedRegex(@"\A\s*(Microsoft Word - .*|\S+\.(docx?|html?|odt|rtf|indd|qxd|tex|dvi|txt|pdf|pptx?|pages|cdr))\s*\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex FileName();

    /// <summary>A date as PDF writes it, <c>D:20240207…</c>.</summary>
    static DateOnly? Day(string? text) =>
        text is ['D', ':', ..] && text.Length >= 10 && DateOnly.TryParseExact(text.AsSpan(2, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    [GeneratedRegex(@"\A\s*(page\s+)?[-–]?\s*\d{1,4}\s*[-–]?(\s*(of|/)\s*\d{1,4})?\s*\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex PageNumber();
}

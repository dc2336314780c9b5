using System.Globalization;
using Markdig;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Parley.Record.Documents;

/// <summary>The words of a Markdown file without its marks.</summary>
static class MarkdownText
{
    static readonly MarkdownPipeline pipeline = new MarkdownPipelineBuilder().UsePreciseSourceLocation().UseYamlFrontMatter().UsePipeTables().Build();

    public static RawReading Read(string name, ReadOnlySpan<byte> bytes, ReadingLimits limits)
    {
        var (decoded, encoding, guessed) = TextDecoding.Read(bytes);
        // Each bracket may open a link and each bar a cell: a parser looks at them again and again.
        if (decoded.AsSpan().Count('[') + decoded.AsSpan().Count('|') > limits.Marks) return RawReading.Refused(DocumentFindings.TooMany(name, limits.Marks, "links and table cells"));
        MarkdownDocument parsed;
        try
        {
            parsed = Markdown.Parse(decoded, pipeline);
        }
        catch (ArgumentException)
        {
            return RawReading.Refused(DocumentFindings.TooDeep(name, 128));
        }

        var builder = new TextBuilder();
        foreach (var leaf in parsed.Descendants<LeafBlock>()) Add(builder, leaf);
        var (text, map) = builder.Build();
        var front = FrontMatter(parsed);
        return new()
        {
            Text = text,
            Map = map,
            Encoding = encoding,
            Title = front.GetValueOrDefault("title") ?? Heading(parsed),
            Author = front.GetValueOrDefault("author"),
            Publisher = front.GetValueOrDefault("publisher"),
            Date = DateOnly.TryParseExact(front.GetValueOrDefault("date"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null,
            Findings = guessed ? [DocumentFindings.Guessed(name, encoding)] : [],
        };
    }

    static void Add(TextBuilder builder, LeafBlock leaf)
    {
        if (leaf is YamlFrontMatterBlock or HtmlBlock or LinkReferenceDefinition or ThematicBreakBlock) return;
        if (leaf.Inline is null)
        {
            for (var i = 0; leaf is CodeBlock && i < leaf.Lines.Count; i++)
            {
                builder.Add(leaf.Lines.Lines[i].Slice.AsSpan(), new(0, leaf.Lines.Lines[i].Position));
                builder.Line();
            }
            builder.Paragraph();
            return;
        }
        foreach (var inline in leaf.Inline.Descendants())
        {
            switch (inline)
            {
                case LiteralInline literal when literal.Content.Length == literal.Span.Length:
                    builder.Add(literal.Content.AsSpan(), new(0, literal.Span.Start));
                    break;
                case LiteralInline escaped:
                    // An escape or a reference: the last characters stand in the source, the marks before them do not count.
                    builder.Add(escaped.Content.AsSpan(), new(0, escaped.Span.End + 1 - escaped.Content.Length));
                    break;
                case HtmlEntityInline entity:
                    builder.Add(entity.Transcoded.AsSpan(), new(0, entity.Span.Start));
                    break;
                case CodeInline code:
                    builder.Add(code.Content, new(0, code.Span.Start + code.DelimiterCount));
                    break;
                case LineBreakInline brk:
                    builder.Line(new(0, brk.Span.Start));
                    break;
            }
        }
        builder.Paragraph();
    }

    static string? Heading(MarkdownDocument parsed) =>
        parsed.OfType<HeadingBlock>().FirstOrDefault(heading => heading.Level == 1) is { Inline: { } inline }
            ? string.Concat(inline.Descendants().Select(part => part switch { LiteralInline literal => literal.Content.ToString(), CodeInline code => code.Content, _ => "" }))
            : null;

    /// <summary>The plain <c>key: value</c> lines before the text.</summary>
    static Dictionary<string, string> FrontMatter(MarkdownDocument parsed)
    {
        var found = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (parsed.FirstOrDefault() is not YamlFrontMatterBlock block) return found;
        foreach (var line in block.Lines.ToString().Split('\n'))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0) found.TryAdd(line[..colon].Trim(), line[(colon + 1)..].Trim().Trim('"', '\''));
        }
        return found;
    }
}

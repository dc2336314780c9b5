using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Parley.Model.Files;

/// <summary>Reads YAML 1.2 (and so JSON) into nodes that know their places. Anchors, aliases and tags are refused: a case says what it means where it stands.</summary>
sealed class YamlReader
{
    const int DepthLimit = 64;

    readonly string file;
    readonly Parser parser;
    readonly ImmutableArray<Finding>.Builder findings = ImmutableArray.CreateBuilder<Finding>();

    YamlReader(string file, string text)
    {
        this.file = file;
        parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
    }

    /// <summary>Reads a text; null where it could not be read as YAML at all.</summary>
    public static (DataNode? Root, ImmutableArray<Finding> Findings) Read(string file, string text)
    {
        if (TabFindings(file, text) is { IsEmpty: false } tabs) return (null, tabs);
        var reader = new YamlReader(file, text);
        try
        {
            return (reader.ReadDocument(), reader.findings.ToImmutable());
        }
        catch (YamlException error)
        {
            reader.Add("yaml-syntax", reader.At(error.Start), "This is not YAML: " + Sentence(error.Message), "Check indentation, colons and quotation marks here and on the line above.");
            return (null, reader.findings.ToImmutable());
        }
        catch (InvalidOperationException)
        {
            // The parser's own stacks run empty on some torn inputs; for the person it is a mistake in the file like any other.
            reader.Add("yaml-syntax", reader.At(reader.parser.Current?.End ?? Mark.Empty), "This is not YAML: brackets do not match.", "Check brackets and indentation here and below.");
            return (null, reader.findings.ToImmutable());
        }
        catch (ArgumentException)
        {
            // The parser refuses malformed tags and numbers of directives this way.
            reader.Add("yaml-syntax", reader.At(reader.parser.Current?.End ?? Mark.Empty), "This is not YAML: a tag ('!…') or an escape here is malformed.", "Put text that begins with '!' or '%' in quotation marks.");
            return (null, reader.findings.ToImmutable());
        }
        catch (TooDeepException error)
        {
            reader.Add("too-deep", error.Place, $"The file is nested more than {DepthLimit} levels deep.", "A case file needs about six levels; check brackets and indentation.");
            return (null, reader.findings.ToImmutable());
        }
    }

    static ImmutableArray<Finding> TabFindings(string file, string text)
    {
        var findings = ImmutableArray.CreateBuilder<Finding>();
        var line = 0;
        foreach (var content in text.AsSpan().EnumerateLines())
        {
            line++;
            var indentation = content[..(content.Length - content.TrimStart(" \t").Length)];
            var tab = indentation.IndexOf('\t');
            if (tab >= 0 && indentation.Length < content.Length && content[indentation.Length] != '#')
                findings.Add(new(Severity.Error, "tab", new(file, line, tab + 1), "A tab is used for indentation.", "Indent with spaces; YAML does not allow tabs there."));
        }
        return findings.ToImmutable();
    }

    DataNode? ReadDocument()
    {
        parser.Consume<StreamStart>();
        if (parser.Accept<StreamEnd>(out _)) return Empty();
        parser.Consume<DocumentStart>();
        var root = ReadNode(1);
        parser.Consume<DocumentEnd>();
        if (parser.Accept<DocumentStart>(out var second))
            Add("second-document", At(second.Start), "A second document begins here.", "A case file holds one document; remove the line '---' or make another case of it.");
        return root;
    }

    DataNode? Empty()
    {
        Add("empty-file", new(file, 1, 1), "The file is empty.", "Run 'parley new FOLDER' for a case to start from.");
        return null;
    }

    DataNode ReadNode(int depth)
    {
        var start = (NodeEvent?)null;
        switch (parser.Current)
        {
            case AnchorAlias alias:
                parser.MoveNext();
                Add("alias", At(alias.Start), $"The alias *{alias.Value.Value} is used here.", "Write the content out; a case file has no anchors and aliases.");
                return new DataScalar(At(alias.Start), "", Quoted: false);
            case NodeEvent node:
                start = node;
                break;
            default:
                throw new YamlException(parser.Current?.Start ?? Mark.Empty, parser.Current?.End ?? Mark.Empty, "a value is missing");
        }
        var place = At(start.Start);
        if (depth > DepthLimit) throw new TooDeepException(place);
        if (!start.Anchor.IsEmpty)
            Add("alias", place, $"The anchor &{start.Anchor.Value} is set here.", "Remove it; a case file has no anchors and aliases.");
        if (!start.Tag.IsEmpty && !start.Tag.IsNonSpecific)
            Add("tag", place, $"The tag {start.Tag.Value} is used here.", "Remove it; the kind of every value follows from its key.");
        return start switch
        {
            Scalar scalar => ReadScalar(scalar, place),
            SequenceStart => ReadList(place, depth),
            _ => ReadMap(place, depth),
        };
    }

    DataScalar ReadScalar(Scalar scalar, Place place)
    {
        parser.MoveNext();
        return new(place, scalar.Value, scalar.Style != ScalarStyle.Plain);
    }

    DataList ReadList(Place place, int depth)
    {
        parser.Consume<SequenceStart>();
        var items = ImmutableArray.CreateBuilder<DataNode>();
        while (!parser.TryConsume<SequenceEnd>(out _)) items.Add(ReadNode(depth + 1));
        return new(place, items.ToImmutable());
    }

    DataMap ReadMap(Place place, int depth)
    {
        parser.Consume<MappingStart>();
        var entries = ImmutableArray.CreateBuilder<DataEntry>();
        var seen = new Dictionary<string, Place>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = ReadNode(depth + 1);
            var value = ReadNode(depth + 1);
            if (key is not DataScalar { Text: var text })
                Add("key", key.Place, $"A key is {key.Kind}.", "Use a plain word as key; put rules that hold brackets in quotation marks.");
            else if (!seen.TryAdd(text, key.Place))
                Add("duplicate-key", key.Place, $"The key '{text}' stands here a second time; the first is on line {seen[text].Line}.", "Give one of them another name, or join the two.");
            else
                entries.Add(new(text, key.Place, value));
        }
        return new(place, entries.ToImmutable());
    }

    void Add(string code, Place place, string what, string mend) => findings.Add(new(Severity.Error, code, place, what, mend));

    Place At(in Mark mark) => new(file, (int)Math.Max(1, mark.Line), (int)Math.Max(1, mark.Column));

    static string Sentence(string message) => message.TrimEnd('.') + ".";

    [SuppressMessage("Design", "CA1032", Justification = "It never leaves this file.")]
    [SuppressMessage("Design", "CA1064", Justification = "It never leaves this file.")]
    sealed class TooDeepException(Place place) : Exception
    {
        public Place Place => place;
    }
}

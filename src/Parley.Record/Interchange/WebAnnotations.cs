using System.Text.Json;
using System.Text.Json.Nodes;
using Parley.Model;
using Parley.Model.Anchors;
using Parley.Model.Files;

namespace Parley.Record.Interchange;

/// <summary>Annotations as the W3C Web Annotation Data Model (Recommendation of 23 February 2017) has them, in JSON-LD: <c>.jsonld</c> files.</summary>
/// <remarks>Positions count Unicode code points from 0, the end not included (sections 4.2.4 and 4.2.5). Each statement is an annotation with its passages as targets and its stances as tags; documents, parties and the rest of a statement stand beside it under names that begin with <c>parley:</c>.</remarks>
public static class WebAnnotations
{
    /// <summary>The context of the Recommendation.</summary>
    internal const string Context = "http://www.w3.org/ns/anno.jsonld";

    /// <summary>What the names of this program's own begin with.</summary>
    internal const string Own = "urn:parley:";

    static readonly JsonSerializerOptions indented = new() { WriteIndented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 128 };

    /// <summary>The record as an annotation collection; the same record makes the same text. Cost linear in the texts and passages.</summary>
    public static string Write(CodedRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var texts = record.Texts.ToDictionary(entry => entry.Key, entry => (Text: new SourceText(entry.Key, entry.Value), Points: new CodePoints(entry.Value)), StringComparer.Ordinal);
        var addresses = record.Sources.Values.Select(source => source.Url).OfType<string>().CountBy(url => url).Where(url => url.Value == 1).Select(url => url.Key).ToHashSet(StringComparer.Ordinal);
        var items = new JsonArray([.. record.Statements.Select(entry => Annotation(record, addresses, entry.Key, entry.Value, texts.GetValueOrDefault(entry.Value.Source)))]);
        var root = new JsonObject
        {
            ["@context"] = new JsonArray(Context, new JsonObject { ["parley"] = Own }),
            ["type"] = "AnnotationCollection",
            ["label"] = record.Title,
            ["total"] = items.Count,
            ["first"] = new JsonObject { ["type"] = "AnnotationPage", ["startIndex"] = 0, ["items"] = items },
            ["parley:parties"] = JsonSerializer.SerializeToNode(record.Parties, CaseJson.Options),
            ["parley:sources"] = JsonSerializer.SerializeToNode(record.Sources, CaseJson.Options),
            ["parley:texts"] = JsonSerializer.SerializeToNode(record.Texts, CaseJson.Options),
            ["parley:contested"] = JsonSerializer.SerializeToNode(record.Contested, CaseJson.Options),
            ["parley:codings"] = JsonSerializer.SerializeToNode(record.Codings, CaseJson.Options),
            ["parley:codes"] = JsonSerializer.SerializeToNode(record.Codes, CaseJson.Options),
        };
        return root.ToJsonString(indented) + "\n";
    }

    /// <summary>Reads one annotation, a list, a page or a collection. Nothing is fetched, so a document counts only where the file or the case holds it.</summary>
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
            findings.Error("document-too-large", $"The file is larger than {options.Limits.Bytes >> 20} MiB.", "Split it.");
            return findings.Reading(null);
        }
        try
        {
            if (bytes.Span.StartsWith("\uFEFF"u8)) bytes = bytes[3..];
            using var document = JsonDocument.Parse(bytes, new() { MaxDepth = 128 });
            return new AnnotationReader(options, findings).Read(document.RootElement, cancellation);
        }
        catch (JsonException error)
        {
            findings.Error("annotation-form", "The file cannot be read as JSON.", "Export the annotations again.", (int)(error.LineNumber ?? 0) + 1, (int)(error.BytePositionInLine ?? 0) + 1);
        }
        catch (InvalidOperationException)
        {
            // Strings are decoded when they are asked for: bytes that are not UTF-8, or half a pair of surrogates.
            findings.Error("annotation-form", "A string in the file is no text.", "Export the annotations again, as UTF-8.");
        }
        return findings.Reading(null);
    }

    /// <summary>A tag that names a stance: <c>flow = low: red line</c>.</summary>
    internal static string Tag(string on, StanceKind kind) => $"{on}: {StanceWords.Of(kind)}";

    static JsonNode Annotation(CodedRecord record, HashSet<string> addresses, string id, Statement statement, (SourceText Text, CodePoints Points) held)
    {
        var bodies = new JsonArray();
        if (statement.Says is { } says) bodies.Add(Body("describing", says));
        foreach (var stance in statement.Stances) bodies.Add(Body("tagging", Tag(stance.On.ToString()!, stance.Kind)));
        var annotation = new JsonObject
        {
            ["id"] = $"{Own}statement:{id}",
            ["type"] = "Annotation",
            ["motivation"] = statement.Stances.IsEmpty ? "describing" : "classifying",
        };
        if (bodies.Count > 0) annotation["body"] = bodies;
        annotation["target"] = Targets(record, addresses, statement, held);
        annotation["parley:speaker"] = record.Parties.TryGet(statement.Speaker, out var party) ? party.Name : statement.Speaker;
        annotation["parley:date"] = statement.Date.ToString("yyyy-MM-dd");
        annotation["parley:statement"] = JsonSerializer.SerializeToNode(statement, CaseJson.Options);
        return annotation;
    }

    static JsonObject Body(string purpose, string value) => new() { ["type"] = "TextualBody", ["purpose"] = purpose, ["format"] = "text/plain", ["value"] = value };

    static JsonArray Targets(CodedRecord record, HashSet<string> addresses, Statement statement, (SourceText Text, CodePoints Points) held)
    {
        // An address is what other programs know a document by, where it is that of one alone.
        var source = record.Sources.TryGet(statement.Source, out var found) && found.Url is { } url && addresses.Contains(url) ? url : $"{Own}source:{statement.Source}";
        if (statement.Quote.IsEmpty) return [new JsonObject { ["type"] = "SpecificResource", ["source"] = source }];
        return new([.. statement.Quote.Select(fragment => new JsonObject { ["type"] = "SpecificResource", ["source"] = source, ["selector"] = Selectors(fragment, held) })]);
    }

    static JsonArray Selectors(Fragment fragment, (SourceText? Text, CodePoints? Points) held)
    {
        var quote = new JsonObject { ["type"] = "TextQuoteSelector", ["exact"] = fragment.Exact };
        if (fragment.Prefix is { } prefix) quote["prefix"] = prefix;
        if (fragment.Suffix is { } suffix) quote["suffix"] = suffix;
        var selectors = new JsonArray(quote);
        if (Passages.Places(held.Text, [fragment]) is [var span]) selectors.Add(new JsonObject { ["type"] = "TextPositionSelector", ["start"] = held.Points!.Of(span.Start), ["end"] = held.Points.Of(span.End) });
        return selectors;
    }
}

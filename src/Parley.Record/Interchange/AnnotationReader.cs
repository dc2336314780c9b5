using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Parley.Model;
using Parley.Model.Anchors;
using Parley.Record.Coding;

namespace Parley.Record.Interchange;

/// <summary>Reads the tree of an annotation file.</summary>
sealed class AnnotationReader(InterchangeOptions options, FindingList findings)
{
    const int MostAnnotations = 500_000;

    static readonly HashSet<string> understood = new(StringComparer.Ordinal) { "@context", "id", "type", "motivation", "body", "bodyValue", "target", "created", "modified", "creator", "generator", "generated" };

    readonly StatementMaker maker = new(options, findings);
    readonly Dictionary<string, string> byAddress = new(StringComparer.Ordinal);
    readonly SortedDictionary<string, int> leftOut = new(StringComparer.Ordinal);
    int count;

    public InterchangeReading Read(JsonElement root, CancellationToken cancellation)
    {
        Documents(root);
        foreach (var (id, source) in options.For?.Sources ?? Keyed<Source>.Empty)
        {
            if (byAddress.ContainsValue(id)) continue;
            maker.Know(id, source, options.Text(id));
            Address(id, source);
        }
        foreach (var annotation in Annotations(root))
        {
            cancellation.ThrowIfCancellationRequested();
            if (++count > MostAnnotations)
            {
                findings.Error("document-too-large", $"There are more than {MostAnnotations} annotations in the file.", "Split it.");
                break;
            }
            Annotation(annotation);
        }
        if (count == 0 && !root.TryGet("parley:sources", out _)) findings.Error("annotation-form", "There is no annotation in the file.", "Give Web Annotations as JSON-LD: one, a list, a page or a collection.");
        if (Next(root)) findings.Warn("annotation-pages", "The collection goes on in pages that are not in this file; nothing is fetched.", "Save all pages into one file.");
        foreach (var (what, number) in leftOut) findings.Warn("annotation-left-out", $"{number} × {what} were left out.", "Parley reads texts, their passages, tags and remarks.");
        return findings.Reading(maker.Record(
            root.Text("label") ?? findings.File,
            Own<ImmutableArray<Coded>>(root, "parley:codings", []),
            Own<ImmutableArray<BookCode>>(root, "parley:codes", []),
            Own(root, "parley:contested", Keyed<Contested>.Empty)));
    }

    void Documents(JsonElement root)
    {
        foreach (var (id, party) in Own(root, "parley:parties", Keyed<Party>.Empty)) maker.AddParty(id, party);
        var texts = Own(root, "parley:texts", Keyed<string>.Empty);
        foreach (var (id, source) in Own(root, "parley:sources", Keyed<Source>.Empty)) Address(maker.AddSource(id, source, texts.TryGet(id, out var text) ? text : null), source);
    }

    void Address(string id, Source source)
    {
        byAddress.TryAdd($"{WebAnnotations.Own}source:{id}", id);
        byAddress.TryAdd(id, id);
        if (source.Url is { } url) byAddress.TryAdd(url, id);
        if (source.File is { } file) byAddress.TryAdd(file, id);
    }

    T Own<T>(JsonElement root, string name, T none)
    {
        if (!root.TryGet(name, out var value)) return none;
        if (Carrier.Read<Held<T>>($"{{\"value\":{value.GetRawText()}}}") is { } held && Carrier.IsSound(held.Value)) return held.Value;
        findings.Warn("carried-broken", $"What Parley wrote under '{name}' was changed and cannot be read.", "It was left out.");
        return none;
    }

    sealed record Held<T>(T Value);

    static IEnumerable<JsonElement> Annotations(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array) return element.EnumerateArray().SelectMany(Annotations);
        if (element.ValueKind != JsonValueKind.Object) return [];
        if (element.TryGet("items", out var items)) return Annotations(items);
        if (element.TryGet("first", out var first)) return Annotations(first);
        if (element.TryGet("@graph", out var graph)) return Annotations(graph);
        return element.TryGet("target", out _) || element.Text("type") == "Annotation" ? [element] : [];
    }

    static bool Next(JsonElement root) =>
        root.TryGet("next", out _) || root.TryGet("first", out var first) && (first.ValueKind == JsonValueKind.String || first.TryGet("next", out _));

    void Annotation(JsonElement annotation)
    {
        var carried = annotation.TryGet("parley:statement", out var own) ? own.GetRawText() : null;
        var id = annotation.Text("id") ?? annotation.Text("@id") ?? $"annotation {count}";
        var label = $"'{Passages.Beginning(id)}'";
        var known = id.StartsWith(WebAnnotations.Own + "statement:", StringComparison.Ordinal) ? id[(WebAnnotations.Own.Length + "statement:".Length)..] : null;
        if (carried is not null) carried = $"{{\"parley\":\"statement\",\"id\":{JsonSerializer.Serialize(known ?? id)},\"value\":{carried}}}";

        var targets = annotation.TryGet("target", out var target) ? target.Many().ToArray() : [];
        var sources = targets.Select(Source).Distinct(StringComparer.Ordinal).ToArray();
        var source = sources.Length > 0 && sources[0] is { } address ? Document(address, carried is not null) : null;
        if (sources.Length > 1) findings.Warn("annotation-left-out", $"The annotation {label} is on several documents; its passages in the first were read.", "Make one for each document.");
        var places = source is null ? [] : targets.Where(one => Source(one) == sources[0]).SelectMany(one => Place(one, source, label)).ToArray();

        var told = Bodies(annotation);
        Carrier.TryRead<Statement>(carried, "statement", out var carrier);
        if (carrier is null && annotation.Text("creator") is { } creator) told.Remarks.Add($"Annotated by {creator}.");
        foreach (var property in annotation.EnumerateObject().Where(property => !understood.Contains(property.Name) && !property.Name.StartsWith("parley:", StringComparison.Ordinal))) Left(property.Name);
        maker.Add(new()
        {
            Label = label,
            Id = id.Split('/', ':', '#')[^1],
            Source = source,
            Spans = [.. places.Select(place => place.Span).OfType<TextSpan>()],
            Fragments = [.. places.Select(place => place.Fragment)],
            Speaker = annotation.Text("parley:speaker") ?? told.Speaker,
            Date = DateOnly.TryParseExact(annotation.Text("parley:date"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
            Says = told.Says == carrier?.Value.Says ? null : told.Says,
            Stances = [.. told.Stances],
            Remarks = [.. told.Remarks],
            Carried = carried,
        });
    }

    static string? Source(JsonElement target) =>
        target.ValueKind == JsonValueKind.String ? target.GetString()
        : target.TryGet("source", out var source) ? source.ValueKind == JsonValueKind.String ? source.GetString() : source.Text("id")
        : target.Text("id");

    /// <summary>The source at an address, made known where it is new.</summary>
    string Document(string address, bool own)
    {
        var whole = address;
        if (byAddress.TryGetValue(whole, out var id) || byAddress.TryGetValue(address = address.Split('#')[0], out id)) return id;
        if (!own) findings.Warn("annotation-document", $"The document '{Passages.Beginning(address)}' is neither in the file nor in the case, so its passages cannot be checked.", "Add it to the case with its text, then read the file again.");
        id = maker.AddSource(null, new() { Title = address, Url = address.Contains("://", StringComparison.Ordinal) ? address : null }, null);
        return byAddress[address] = id;
    }

    /// <summary>The passages that a target selects.</summary>
    IEnumerable<(Fragment Fragment, TextSpan? Span)> Place(JsonElement target, string source, string label)
    {
        if (!target.TryGet("selector", out var selector)) yield break;
        var selectors = selector.Many().SelectMany(Refined).ToArray();
        var quote = selectors.FirstOrDefault(one => one.Text("type") == "TextQuoteSelector");
        var position = selectors.FirstOrDefault(one => one.Text("type") == "TextPositionSelector");
        foreach (var other in selectors.Where(one => one.Text("type") is not ("TextQuoteSelector" or "TextPositionSelector"))) Left(other.Text("type") ?? "selector without type");
        var (text, points) = maker.TextOf(source);
        var exact = quote.Text("exact");
        var span = text is null || points is null ? null : Span(position, exact, text, points, label);
        if (exact is null && span is { } place && Passages.At(text!, points!, place) is { } there) yield return (there, place);
        if (exact is null) yield break;
        var fragment = new Fragment { Exact = exact, Prefix = quote.Text("prefix"), Suffix = quote.Text("suffix") };
        if (text is not null && text.Find(fragment) is var anchor)
        {
            if (anchor.Status == AnchorStatus.NotFound) findings.Warn("annotation-passage", $"The passage “{Passages.Beginning(exact)}” of {label} does not stand in its document as far as it is at hand.", "Look whether the document was changed since.");
            else if (anchor.Status == AnchorStatus.Ambiguous && span is { } one) fragment = fragment with { Start = points!.Of(one.Start) };
        }
        yield return (fragment, text is not null && Passages.Places(text, [fragment]) is [var found] ? found : null);
    }

    /// <summary>Where a position selector points. Code points are the standard's; where the quoted words fit UTF-16 units alone, those were meant (as browsers count).</summary>
    TextSpan? Span(JsonElement position, string? exact, SourceText text, CodePoints points, string label)
    {
        if (!position.Whole("start", out var start) || !position.Whole("end", out var end) || start < 0 || end <= start || end > text.Text.Length) return null;
        TextSpan? counted = end <= points.Count ? new(points.ToUnit(start), points.ToUnit(end)) : null;
        var units = new TextSpan(start, end);
        if (exact is null || counted is { } standard && Same(text, standard, exact)) return counted;
        if (!Same(text, units, exact)) return counted;
        if (counted != units) findings.Warn("annotation-positions", $"The positions of {label} count UTF-16 units, unlike the standard.", "They were read so, because the quoted words fit.");
        return units;
    }

    static bool Same(SourceText text, TextSpan span, string exact) => text.Text.AsSpan(span.Start, span.End - span.Start).SequenceEqual(exact);

    static IEnumerable<JsonElement> Refined(JsonElement selector)
    {
        for (var depth = 0; depth < 16 && selector.ValueKind == JsonValueKind.Object; depth++)
        {
            yield return selector;
            if (!selector.TryGet("refinedBy", out selector)) yield break;
        }
    }

    (string? Speaker, string? Says, List<(string, StanceKind)> Stances, List<string> Remarks) Bodies(JsonElement annotation)
    {
        string? speaker = null, says = null;
        var stances = new List<(string, StanceKind)>();
        var remarks = new List<string>();
        var bodies = annotation.TryGet("body", out var body) ? body.Many() : [];
        if (annotation.Text("bodyValue") is { } plain) Take(plain, null);
        foreach (var one in bodies)
        {
            if (one.Text("value") is { } value) Take(value, one.Text("purpose"));
            else remarks.Add($"See {(one.ValueKind == JsonValueKind.String ? one.GetString() : one.Text("id") ?? one.Text("source") ?? "an annotation without words")}.");
        }
        return (speaker, says, stances, remarks);

        void Take(string value, string? purpose)
        {
            var colon = value.LastIndexOf(':');
            if (colon > 0 && StanceWords.Read(value[(colon + 1)..]) is { } kind) stances.Add((value[..colon].Trim(), kind));
            else if (purpose is "tagging" or "classifying" or "identifying" && maker.Named(value) is not null) speaker ??= value;
            else if (purpose is "tagging" or "classifying") remarks.Add(maker.Coded(value));
            else if (purpose is "describing" && says is null) says = value;
            else remarks.Add(value);
        }
    }

    void Left(string what) => leftOut[what] = leftOut.GetValueOrDefault(what) + 1;
}

/// <summary>Asks a tree of JSON that may hold anything.</summary>
static class JsonQuestions
{
    public static bool TryGet(this JsonElement element, string name, out JsonElement value)
    {
        value = default;
        return element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out value);
    }

    public static string? Text(this JsonElement element, string name) =>
        !element.TryGet(name, out var value) ? null
        : value.ValueKind == JsonValueKind.String ? Sound(value)
        : value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0 && value[0].ValueKind == JsonValueKind.String ? Sound(value[0])
        : value.ValueKind == JsonValueKind.Object && name == "creator" ? value.Text("name") ?? value.Text("id") : null;

    public static bool Whole(this JsonElement element, string name, out int number)
    {
        number = 0;
        return element.TryGet(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out number);
    }

    /// <summary>A list, or the one thing that stands in its place.</summary>
    public static IEnumerable<JsonElement> Many(this JsonElement element) => element.ValueKind == JsonValueKind.Array ? element.EnumerateArray() : [element];

    /// <summary>A string that may have half a pair of surrogates escaped in it, which is no text.</summary>
    static string? Sound(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}

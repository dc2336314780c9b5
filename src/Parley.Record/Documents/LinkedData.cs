using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;

namespace Parley.Record.Documents;

/// <summary>What a page says of its article in JSON-LD with the words of schema.org. Only what it says of itself counts, not what it says of articles it holds or points to.</summary>
sealed record LinkedData
{
    /// <summary>The longest block that is read, and how many blocks.</summary>
    const int Longest = 1 << 20;
    const int Blocks = 32;

    static readonly JsonDocumentOptions lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    public string? Headline { get; init; }

    public string? Author { get; init; }

    public string? Publisher { get; init; }

    public string? Published { get; init; }

    public static LinkedData? Of(IHtmlDocument page)
    {
        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json' i]").Take(Blocks))
        {
            if (script.TextContent is not { Length: <= Longest } json) continue;
            try
            {
                using var data = JsonDocument.Parse(json, lenient);
                if (Article(data.RootElement) is { } found) return found;
            }
            catch (JsonException)
            {
                // Pages hold broken data more often than not; what else they say counts then.
            }
        }
        return null;
    }

    static LinkedData? Article(JsonElement node) => node.ValueKind switch
    {
        JsonValueKind.Array => node.EnumerateArray().Select(Article).FirstOrDefault(found => found is not null),
        JsonValueKind.Object when node.TryGetProperty("@graph", out var graph) => Article(graph),
        JsonValueKind.Object when Types(node).Any(IsArticle) => new() { Headline = Text(node, "headline") ?? Text(node, "name"), Author = Names(node, "author"), Publisher = Names(node, "publisher"), Published = Text(node, "datePublished") },
        _ => null,
    };

    static bool IsArticle(string type) => type.EndsWith("Article", StringComparison.Ordinal) || type.EndsWith("Posting", StringComparison.Ordinal) || type.EndsWith("Report", StringComparison.Ordinal) || type.EndsWith("SpecialAnnouncement", StringComparison.Ordinal);

    static IEnumerable<string> Types(JsonElement node) => !node.TryGetProperty("@type", out var type) ? [] : Texts(type);

    static IEnumerable<string> Texts(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Texts),
        JsonValueKind.Object when value.TryGetProperty("name", out var name) => Texts(name),
        _ => [],
    };

    static string? Text(JsonElement node, string key) => node.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? Decoded(value.GetString()!) : null;

    /// <summary>The names of persons or bodies, whether they stand alone, in an object or in a list.</summary>
    static string? Names(JsonElement node, string key)
    {
        if (!node.TryGetProperty(key, out var value)) return null;
        var names = Texts(value).Select(Decoded).OfType<string>().Where(name => !PageFacts.IsAddress(name)).Distinct().ToList();
        return names.Count > 0 ? string.Join(", ", names) : null;
    }

    static string? Decoded(string text) => string.IsNullOrWhiteSpace(text) ? null : WebUtility.HtmlDecode(text).Trim();
}

using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;

namespace Parley.Record.Documents;

/// <summary>
/// Title, author, publisher and day as a web page states them. What it says for programs counts before what it shows to people: JSON-LD, then the properties of Open Graph and
/// Dublin Core, then marks in the text, then a line that is a byline or a date and nothing else. What is ambiguous, such as 05/03/2025, stays unknown.
/// </summary>
static partial class PageFacts
{
    /// <summary>The longest line that can be a byline.</summary>
    const int LongestByline = 100;

    public static string? Title(IHtmlDocument page, LinkedData? data, string? extracted, string? publisher) =>
        data?.Headline ?? Meta(page, "meta[property='og:title']", "meta[name='dc.title' i]", "meta[name='dcterms.title' i]", "meta[name='twitter:title']") ?? Headed(page) ?? WithoutSite(extracted ?? page.Title, publisher);

    public static string? Author(IHtmlDocument page, LinkedData? data, string? extracted) =>
        Person(data?.Author)
        ?? Person(Meta(page, "meta[name='author' i]", "meta[property='article:author']", "meta[name='dc.creator' i]", "meta[name='dcterms.creator' i]", "meta[name='byl' i]", "meta[name='parsely-author']"))
        ?? Person(Shown(page, "[itemprop='author'] [itemprop='name']", "[itemprop='author']", "[rel='author']"))
        ?? Person(extracted)
        ?? Person(Byline(page));

    public static string? Publisher(IHtmlDocument page, LinkedData? data, string? extracted) =>
        data?.Publisher ?? Meta(page, "meta[property='og:site_name']", "meta[name='dc.publisher' i]", "meta[name='dcterms.publisher' i]", "[itemprop='publisher'] meta[itemprop='name']", "meta[name='application-name']")
        ?? Shown(page, "[itemprop='publisher'] [itemprop='name']") ?? extracted;

    public static bool IsAddress(string text) => text.Contains("://", StringComparison.Ordinal) || text.StartsWith("www.", StringComparison.OrdinalIgnoreCase);

    internal static string? Meta(IHtmlDocument page, params ReadOnlySpan<string> selectors)
    {
        foreach (var selector in selectors)
        {
            if (page.QuerySelector(selector)?.GetAttribute("content") is { } content && !string.IsNullOrWhiteSpace(content)) return content.Trim();
        }
        return null;
    }

    static string? Shown(IHtmlDocument page, params ReadOnlySpan<string> selectors)
    {
        foreach (var selector in selectors)
        {
            if (page.QuerySelector(selector)?.TextContent is { Length: <= LongestByline } text && !string.IsNullOrWhiteSpace(text)) return text.Trim();
        }
        return null;
    }

    /// <summary>The one heading of the page, where the title of its window says it too and adds only the name of the site.</summary>
    static string? Headed(IHtmlDocument page)
    {
        if (page.Title is not { } title) return null;
        foreach (var level in (ReadOnlySpan<string>)["h1", "h2"])
        {
            if (page.QuerySelectorAll(level) is not [var heading] || heading.TextContent.Trim() is not { Length: > 3 } text) continue;
            var at = title.IndexOf(text, StringComparison.OrdinalIgnoreCase);
            if (at < 0) return null;
            var (before, after) = (title[..at].TrimEnd(), title[(at + text.Length)..].TrimStart());
            return (before.Length == 0 || IsRule(before[^1])) && (after.Length == 0 || IsRule(after[0])) ? text : null;
        }
        return null;
    }

    /// <summary>"Talks on fees « Strait Blog" without the name of the site.</summary>
    static string? WithoutSite(string? title, string? site)
    {
        if (title is null || site is null || !title.EndsWith(site, StringComparison.OrdinalIgnoreCase)) return title;
        var rest = title[..^site.Length].TrimEnd();
        return rest is [.. { Length: > 1 } text, var last] && IsRule(last) ? text.TrimEnd() : title;
    }

    static bool IsRule(char c) => c is '|' or '-' or '–' or '—' or '«' or '»' or ':' or '·' or '•' or '/' or '>';

    /// <summary>A line near the top that is a byline and nothing else.</summary>
    static string? Byline(IHtmlDocument page)
    {
        foreach (var element in page.QuerySelectorAll("[class*='byline' i], [class*='author' i], p > b, p > strong, p > em, p").Take(40))
        {
            if (element.TextContent is { Length: <= LongestByline } text && ByName().IsMatch(text.Trim())) return text;
        }
        return null;
    }

    /// <summary>A name without the "By" before it; addresses and what a program put in are none.</summary>
    static string? Person(string? text)
    {
        if (text is null) return null;
        text = By().Replace(text.Trim(), "");
        return text.Length == 0 || IsAddress(text) || text is "admin" or "administrator" or "webmaster" ? null : text;
    }

    [GeneratedRegex(@"\A(written\s+)?by:?\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex By();

    [GeneratedRegex(@"\ABy:?\s+\p{Lu}[\p{L}.'’-]*(\s+(\p{Lu}[\p{L}.'’-]*|and|of|de|da|van|von|al|bin|,)){1,9}\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex ByName();
}

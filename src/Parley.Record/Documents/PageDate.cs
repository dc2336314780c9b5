using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;

namespace Parley.Record.Documents;

/// <summary>The day a web page says it was published, as it stands there: no clock time, no zone.</summary>
static partial class PageDate
{
    static readonly string[] metas =
    [
        "meta[property='article:published_time']", "meta[name='article:published_time']", "meta[itemprop='datePublished']", "meta[name='dc.date' i]", "meta[name='dcterms.date' i]",
        "meta[name='date' i]", "meta[name='pubdate' i]", "meta[name='parsely-pub-date']",
    ];

    public static DateOnly? Of(IHtmlDocument page)
    {
        foreach (var meta in metas)
        {
            if (Day(page.QuerySelector(meta)?.GetAttribute("content")) is { } day) return day;
        }
        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json']"))
        {
            if (Published().Match(script.TextContent) is { Success: true } found && Day(found.Groups["day"].Value) is { } day) return day;
        }
        return Day(page.QuerySelector("article time[datetime], time[pubdate], time[datetime]")?.GetAttribute("datetime"));
    }

    static DateOnly? Day(string? text) =>
        text?.Trim() is { Length: >= 10 } trimmed && DateOnly.TryParseExact(trimmed.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    [GeneratedRegex("\"datePublished\"\\s*:\\s*\"(?<day>[0-9]{4}-[0-9]{2}-[0-9]{2})", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Published();
}

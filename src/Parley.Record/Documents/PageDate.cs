using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;

namespace Parley.Record.Documents;

/// <summary>The day a web page says it was published, as it stands there: no clock time, no zone.</summary>
static partial class PageDate
{
    /// <summary>The longest line that can be a date and nothing else.</summary>
    const int LongestDate = 60;

    /// <summary>How many lines are looked at for a date.</summary>
    const int Lines = 60;

    static readonly string[] metas =
    [
        "meta[property='article:published_time']", "meta[name='article:published_time']", "meta[itemprop='datePublished']", "meta[name='dc.date.issued' i]", "meta[name='dcterms.issued' i]",
        "meta[name='dc.date' i]", "meta[name='dcterms.date' i]", "meta[name='dcterms.created' i]", "meta[name='date' i]", "meta[name='pubdate' i]", "meta[name='publish-date' i]", "meta[name='parsely-pub-date']",
    ];

    public static DateOnly? Of(IHtmlDocument page, LinkedData? data)
    {
        if (Day(data?.Published) is { } stated) return stated;
        foreach (var meta in metas)
        {
            if (Day(page.QuerySelector(meta)?.GetAttribute("content")) is { } day) return day;
        }
        return Day(page.QuerySelector("[itemprop='datePublished'][datetime]")?.GetAttribute("datetime"))
            ?? Day(page.QuerySelector("[itemprop='datePublished'][content]")?.GetAttribute("content"))
            ?? Day(page.QuerySelector("article time[datetime], time[pubdate], time[datetime]")?.GetAttribute("datetime"))
            ?? page.QuerySelectorAll("time, [class*='date' i], [class*='publish' i], [id*='date' i], p > i, p > em, p").Take(Lines).Select(line => Written(line.TextContent)).FirstOrDefault(day => day is not null);
    }

    /// <summary>A day as programs write it, with or without the time behind it.</summary>
    static DateOnly? Day(string? text)
    {
        var trimmed = text.AsSpan().Trim();
        if (trimmed.Length >= 10 && DateOnly.TryParseExact(trimmed[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        return trimmed.Length == 8 && DateOnly.TryParseExact(trimmed, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day) ? day : Written(trimmed.ToString());
    }

    /// <summary>A line that is a date in words and nothing else; days in figures only are told apart by nobody.</summary>
    static DateOnly? Written(string line)
    {
        if (line.Length > LongestDate || InWords().Match(line) is not { Success: true } found || !Around().IsMatch(line.Remove(found.Index, found.Length))) return null;
        var month = Month(found.Groups["month"].Value);
        return month > 0 && DateOnly.TryParseExact($"{found.Groups["year"].Value}-{month}-{found.Groups["day"].Value}", "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }

    /// <summary>The number of a month, named in full or by three letters or more that no other begins with; 0 for no month.</summary>
    static int Month(string name)
    {
        if (name.Length < 3) return 0;
        foreach (var language in months)
        {
            var begin = Array.FindAll(language, month => month.StartsWith(name, StringComparison.OrdinalIgnoreCase));
            if (begin is [var only]) return Array.IndexOf(language, only) + 1;
        }
        return 0;
    }

    static readonly string[][] months =
    [
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
        ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"],
        ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"],
        ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"],
    ];

    [GeneratedRegex(@"\b(?<day>\d{1,2})(st|nd|rd|th|er|\.)?\s+(de\s+)?(?<month>\p{L}+)\.?,?\s+(de\s+)?(?<year>\d{4})\b|\b(?<month>\p{L}+)\.?\s+(?<day>\d{1,2})(st|nd|rd|th)?,?\s+(?<year>\d{4})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex InWords();

    /// <summary>What may stand around a date: the weekday, the time, a word for publishing. A day of a change is not the day of publication.</summary>
    [GeneratedRegex(@"\A(\s|\p{P}|[|+]|\d{1,2}[:.h]\d{2}|(published|posted|publié|veröffentlicht|publicado|date|on|at|le|la|am|um|el|à|a|las|pm|gmt|utc|cet|cest|est|edt|uhr|(mon|tues|wednes|thurs|fri|satur|sun)day|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lunes|martes|miércoles|jueves|viernes|sábado|domingo)\b)*\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Around();
}

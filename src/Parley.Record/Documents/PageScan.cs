using System.Collections.Immutable;
using System.Net;
using System.Text;

namespace Parley.Record.Documents;

/// <summary>One pass over the source of a web page: the letters outside its tags with their places, and how much a parser would have to bear. Cost linear in the source.</summary>
sealed class PageScan
{
    /// <summary>Elements without end, or whose end may be left out.</summary>
    static readonly HashSet<string> endless = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "optgroup", "colgroup", "html", "head", "body",
    };

    /// <summary>Elements that a parser opens anew in every following block until they are closed.</summary>
    static readonly HashSet<string> formatting = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
    };

    static readonly HashSet<string> raw = new(StringComparer.OrdinalIgnoreCase) { "script", "style", "template", "textarea", "title", "iframe", "noembed", "xmp" };

    readonly string source;
    readonly StringBuilder letters = new();
    readonly ImmutableArray<int>.Builder places = ImmutableArray.CreateBuilder<int>();
    int depth;
    int open;

    PageScan(string source) => this.source = source;

    /// <summary>The letters outside tags, scripts and styles, without blanks.</summary>
    public string Letters { get; private set; } = "";

    /// <summary>Where each letter stands in the source.</summary>
    public ImmutableArray<int> Places { get; private set; } = [];

    /// <summary>The deepest nesting of elements that must be closed.</summary>
    public int Depth { get; private set; }

    /// <summary>How many elements a parser would open anew because they were never closed.</summary>
    public long Reopened { get; private set; }

    public static PageScan Of(string source)
    {
        var scan = new PageScan(source);
        scan.Run();
        return scan;
    }

    void Run()
    {
        for (var at = 0; at < source.Length;)
        {
            if (source[at] == '<' && at + 1 < source.Length && (char.IsAsciiLetter(source[at + 1]) || source[at + 1] is '/' or '!' or '?')) at = Tag(at);
            else at = Letter(at);
        }
        (Letters, Places) = (letters.ToString(), places.ToImmutable());
    }

    int Letter(int at)
    {
        if (source[at] == '&' && source.IndexOf(';', at, Math.Min(12, source.Length - at)) is var end and > 0)
        {
            var decoded = WebUtility.HtmlDecode(source[at..(end + 1)]);
            if (decoded.Length <= 2)
            {
                foreach (var c in decoded) Put(c, at);
                return end + 1;
            }
        }
        Put(source[at], at);
        return at + 1;
    }

    void Put(char c, int at)
    {
        if (char.IsWhiteSpace(c)) return;
        letters.Append(c);
        places.Add(at);
    }

    int Tag(int at)
    {
        if (source.AsSpan(at).StartsWith("<!--")) return After("-->", at + 4);
        var closing = source[at + 1] == '/';
        var start = at + (closing ? 2 : 1);
        var nameEnd = start;
        while (nameEnd < source.Length && char.IsAsciiLetterOrDigit(source[nameEnd])) nameEnd++;
        var name = source[start..Math.Min(nameEnd, start + 32)];
        var end = TagEnd(nameEnd);
        if (name.Length == 0) return end;

        if (formatting.Contains(name)) open = closing ? Math.Max(0, open - 1) : open + 1;
        else if (!closing) Reopened += open;
        if (endless.Contains(name)) return end;

        depth = closing ? Math.Max(0, depth - 1) : depth + 1;
        Depth = Math.Max(Depth, depth);
        return !closing && raw.Contains(name) ? AfterRaw(name, end) : end;
    }

    int TagEnd(int at)
    {
        for (var quote = '\0'; at < source.Length; at++)
        {
            var c = source[at];
            if (quote != '\0') { if (c == quote) quote = '\0'; }
            else if (c is '"' or '\'' && source[at - 1] == '=') quote = c;
            else if (c == '>') return at + 1;
        }
        return source.Length;
    }

    int AfterRaw(string name, int at)
    {
        var end = source.IndexOf("</" + name, at, StringComparison.OrdinalIgnoreCase);
        return end < 0 ? source.Length : end;
    }

    int After(string mark, int at)
    {
        var found = at <= source.Length ? source.IndexOf(mark, at, StringComparison.Ordinal) : -1;
        return found < 0 ? source.Length : found + mark.Length;
    }
}

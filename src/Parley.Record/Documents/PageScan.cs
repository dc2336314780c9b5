using System.Collections.Immutable;
using System.Net;
using System.Text;

namespace Parley.Record.Documents;

/// <summary>
/// One pass over the source of a web page, before any parser sees it: the letters outside its tags with their places, how much a parser would have to bear, and the page
/// without what no reader sees. Tags are told apart as section 13.2.5 of the HTML standard does; what was skipped here is not handed on, so that nothing unmeasured is parsed.
/// Cost linear in the source.
/// </summary>
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

    /// <summary>Elements whose content is no markup; that of the last three is text.</summary>
    static readonly HashSet<string> raw = new(StringComparer.OrdinalIgnoreCase) { "script", "style", "iframe", "noembed", "noframes", "textarea", "title", "xmp" };
    static readonly HashSet<string> rawText = new(StringComparer.OrdinalIgnoreCase) { "textarea", "title", "xmp" };

    /// <summary>The longest value of an attribute that is handed on: longer ones are pictures written as letters.</summary>
    const int LongestValue = 16 << 10;

    readonly string source;
    readonly StringBuilder letters = new();
    readonly StringBuilder parsed;
    readonly ImmutableArray<int>.Builder places = ImmutableArray.CreateBuilder<int>();
    int depth;
    int open;
    int handed;

    PageScan(string source) => (this.source, parsed) = (source, new(source.Length));

    /// <summary>The page as it came, decoded.</summary>
    public string Source => source;

    /// <summary>The letters outside tags, scripts and styles, without blanks.</summary>
    public string Letters { get; private set; } = "";

    /// <summary>Where each letter stands in the source.</summary>
    public ImmutableArray<int> Places { get; private set; } = [];

    /// <summary>The page for a parser: without comments, scripts, styles and overlong attributes; the data it states of itself stays.</summary>
    public string Parsed { get; private set; } = "";

    /// <summary>How many tags it has.</summary>
    public int Tags { get; private set; }

    /// <summary>How many attributes its tags have.</summary>
    public int Attributes { get; private set; }

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
        Hand(source.Length);
        (Letters, Places, Parsed) = (letters.ToString(), places.DrainToImmutable(), parsed.ToString());
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
        Tags++;
        var closing = source[at + 1] == '/';
        var start = at + (closing ? 2 : 1);
        if (start >= source.Length || !char.IsAsciiLetter(source[start])) return NoElement(at);
        var nameEnd = start;
        while (nameEnd < source.Length && !Ends(source[nameEnd])) nameEnd++;
        var name = source[start..Math.Min(nameEnd, start + 32)];
        var end = TagEnd(nameEnd);

        if (formatting.Contains(name)) open = closing ? Math.Max(0, open - 1) : open + 1;
        else if (!closing) Reopened += open;
        if (endless.Contains(name)) return end;

        depth = closing ? Math.Max(0, depth - 1) : depth + 1;
        Depth = Math.Max(Depth, depth);
        return !closing && raw.Contains(name) ? Raw(name, at, end) : end;
    }

    /// <summary>A comment, a declaration, an instruction: nothing but the document type is handed on.</summary>
    int NoElement(int at)
    {
        var end = source.AsSpan(at).StartsWith("<!--") ? CommentEnd(at + 2) : After('>', at);
        if (!source.AsSpan(at).StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase)) Skip(at, end);
        return end;
    }

    /// <summary>Behind a comment; <c>&lt;!--&gt;</c> is a whole one.</summary>
    int CommentEnd(int at)
    {
        for (; (at = source.IndexOf("--", at, StringComparison.Ordinal)) >= 0; at++)
        {
            var rest = source.AsSpan(at + 2);
            if (rest.StartsWith(">")) return at + 3;
            if (rest.StartsWith("!>")) return at + 4;
        }
        return source.Length;
    }

    int TagEnd(int at)
    {
        while (at < source.Length)
        {
            var c = source[at];
            if (c == '>') return at + 1;
            if (Ends(c)) { at++; continue; }
            Attributes++;
            for (at++; at < source.Length && source[at] != '=' && !Ends(source[at]);) at++;
            var sign = Blanks(at);
            if (sign < source.Length && source[sign] == '=') at = ValueEnd(Blanks(sign + 1));
        }
        return source.Length;
    }

    int ValueEnd(int at)
    {
        if (at >= source.Length) return at;
        var (start, end) = (at, at);
        if (source[at] is '"' or '\'')
        {
            start++;
            end = source.IndexOf(source[at], start);
            at = end < 0 ? source.Length : end + 1;
            end = end < 0 ? at : end;
        }
        else
        {
            while (end < source.Length && source[end] != '>' && !char.IsWhiteSpace(source[end])) end++;
            at = end;
        }
        if (end - start > LongestValue) Skip(start, end);
        return at;
    }

    /// <summary>Passes over content that is no markup, from the end of its tag.</summary>
    int Raw(string name, int tag, int at)
    {
        var end = at;
        var mark = "</" + name;
        for (; (end = source.IndexOf(mark, end, StringComparison.OrdinalIgnoreCase)) >= 0; end++)
        {
            if (end + mark.Length < source.Length && Ends(source[end + mark.Length])) break;
        }
        if (end < 0) end = source.Length;
        var states = source.AsSpan(tag, at - tag).Contains("ld+json", StringComparison.OrdinalIgnoreCase);
        if (states || rawText.Contains(name)) Skip(at, end, source[at..end].Replace("<", states ? "\\u003c" : "&lt;", StringComparison.Ordinal));
        else Skip(at, end);
        return end;
    }

    int After(char mark, int at)
    {
        var found = source.IndexOf(mark, at);
        return found < 0 ? source.Length : found + 1;
    }

    int Blanks(int at)
    {
        while (at < source.Length && char.IsWhiteSpace(source[at])) at++;
        return at;
    }

    static bool Ends(char c) => c is '>' or '/' || char.IsWhiteSpace(c);

    /// <summary>Hands everything up to a place on to the parser.</summary>
    void Hand(int to)
    {
        if (to > handed) parsed.Append(source, handed, to - handed);
        handed = Math.Max(handed, to);
    }

    void Skip(int from, int to, string instead = "")
    {
        Hand(from);
        parsed.Append(instead);
        handed = to;
    }
}

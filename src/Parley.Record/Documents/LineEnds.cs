using System.Buffers;

namespace Parley.Record.Documents;

/// <summary>
/// Whether a hyphen at the end of a line belongs to the word ("cease-" "fire") or only parts it ("pro-" "posal"). In this order:
/// <list type="number">
/// <item>before a capital or a figure, after a figure, an abbreviation in capitals or a word that has a hyphen already, it stays: "Franco-German", "COVID-19", "state-of-the-art";</item>
/// <item>before "and", "or" and their like it stays, with a blank: "short- and long-term";</item>
/// <item>a soft hyphen goes;</item>
/// <item>the document itself decides: of "ceasefire" and "cease-fire" the one that it has more often elsewhere;</item>
/// <item>after a few words that are seldom written closed, and before a few that are, it stays: "non-", "self-", "two-", "-led", "-held";</item>
/// <item>else it goes: most hyphens at the ends of lines part words.</item>
/// </list>
/// </summary>
sealed class LineEnds
{
    /// <summary>What a hyphen at the end of a line becomes.</summary>
    public enum Join { Goes, Stays, StaysApart }

    static readonly HashSet<string> heads = new(StringComparer.OrdinalIgnoreCase)
    {
        "non", "self", "cease", "quasi", "vice", "half", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
    };

    static readonly HashSet<string> tails = new(StringComparer.OrdinalIgnoreCase)
    {
        "led", "held", "backed", "based", "brokered", "sponsored", "mediated", "occupied", "controlled", "imposed", "owned", "funded", "declared", "friendly", "wide", "term", "scale", "level", "old", "fire", "general", "elect", "state", "called",
    };

    static readonly HashSet<string> and = new(StringComparer.OrdinalIgnoreCase) { "and", "or", "to", "und", "oder", "bis", "et", "ou", "y", "o" };

    static readonly SearchValues<char> hyphens = SearchValues.Create("-\u2010\u2011");

    readonly Dictionary<string, int> counts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads what the document writes elsewhere. Cost linear in the lines.</summary>
    public LineEnds(IReadOnlyList<PdfLine> lines)
    {
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (Parts(lines[i].Text, lines[i + 1].Text) is not var (head, tail)) continue;
            counts[head + tail] = 0;
            counts[head + "-" + tail] = 0;
        }
        if (counts.Count == 0) return;
        var lookup = counts.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var line in lines)
        {
            for (var at = 0; at < line.Text.Length;)
            {
                var end = WordEnd(line.Text, at);
                if (end == at) { at++; continue; }
                // The last word of a line that ends in a hyphen is what is asked about.
                var word = line.Text.AsSpan(at, end - at);
                if (lookup.TryGetValue(word, out var count)) lookup[word] = count + 1;
                at = end;
            }
        }
    }

    /// <summary>What becomes of the hyphen between two lines; null where the first does not end in one.</summary>
    public Join? Between(string line, string next)
    {
        if (line is [.., '\u00AD']) return Join.Goes;
        if (Parts(line, next) is not var (head, tail)) return null;
        if (!char.IsLower(tail[0]) || char.IsDigit(head[^1]) || head.AsSpan().ContainsAny(hyphens) || IsAbbreviation(head)) return Join.Stays;
        if (and.Contains(tail)) return Join.StaysApart;
        var (closed, open) = (counts.GetValueOrDefault(head + tail), counts.GetValueOrDefault(head + "-" + tail));
        if (closed != open) return closed > open ? Join.Goes : Join.Stays;
        return heads.Contains(head) || tails.Contains(tail) ? Join.Stays : Join.Goes;
    }

    /// <summary>The word before a hyphen at the end of a line, and the first word of the next line.</summary>
    static (string Head, string Tail)? Parts(string line, string next)
    {
        if (line.Length < 2 || !hyphens.Contains(line[^1]) || !char.IsLetterOrDigit(line[^2]) || next.Length == 0 || !char.IsLetterOrDigit(next[0])) return null;
        var start = line.Length - 1;
        while (start > 0 && (char.IsLetterOrDigit(line[start - 1]) || hyphens.Contains(line[start - 1]))) start--;
        return (line[start..^1], next[..WordEnd(next, 0)]);
    }

    /// <summary>Behind a word, hyphens within it included.</summary>
    static int WordEnd(string text, int at)
    {
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || at > 0 && hyphens.Contains(text[at]) && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]) && char.IsLetterOrDigit(text[at - 1]))) at++;
        return at;
    }

    static bool IsAbbreviation(string word) => word.Length > 1 && word.All(char.IsUpper);
}

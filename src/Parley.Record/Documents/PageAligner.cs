using System.Text;

namespace Parley.Record.Documents;

/// <summary>Finds the text of an extracted article again in the source of its page, so that each letter has its place there.</summary>
sealed class PageAligner(PageScan scan, TextBuilder builder)
{
    /// <summary>How far ahead a stretch is looked for once too many could not be found: rewritten pages stay linear.</summary>
    const int Near = 1 << 16;

    /// <summary>How many vain searches of the whole page are borne.</summary>
    int patience = 64;
    int cursor;

    public void Add(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c)) letters.Append(c);
        }
        if (letters.Length == 0)
        {
            if (text.Length > 0) builder.Space();
            return;
        }
        var at = Find(letters.ToString());
        if (at >= 0) cursor = at + letters.Length;

        var behind = -1;
        foreach (var c in text)
        {
            // A blank stands right behind the letter before it, unless a tag or a reference does.
            if (char.IsWhiteSpace(c))
            {
                if (behind >= 0 && behind < scan.Source.Length && char.IsWhiteSpace(scan.Source[behind])) builder.Add(" ", new(0, behind));
                else builder.Space();
                behind = -1;
                continue;
            }
            behind = at >= 0 ? scan.Places[at] + 1 : -1;
            if (at >= 0) builder.Add([c], new(0, scan.Places[at++]));
            else builder.Add(c.ToString());
        }
    }

    int Find(string letters)
    {
        var ahead = patience > 0 ? scan.Letters.Length - cursor : Math.Min(scan.Letters.Length - cursor, Near + letters.Length);
        var at = scan.Letters.IndexOf(letters, cursor, ahead, StringComparison.Ordinal);
        if (at >= 0) return at;
        // An extractor may move a heading; behind the cursor is looked only while there is patience.
        if (patience-- <= 0) return -1;
        return scan.Letters.IndexOf(letters, 0, Math.Min(scan.Letters.Length, cursor + letters.Length), StringComparison.Ordinal);
    }
}

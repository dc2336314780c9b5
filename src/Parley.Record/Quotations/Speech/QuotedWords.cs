using Parley.Record.Language;
using Parley.Record.Quotations.Marks;

namespace Parley.Record.Quotations.Speech;

/// <summary>What stands in quotation marks: how many words, how they begin and end, whether somebody could have said them.</summary>
sealed class QuotedWords(Passage passage)
{
    /// <summary>Whether the words in the marks are speech rather than a name, a title, or a word held at arm's length.</summary>
    internal bool Speech(QuotedStretch stretch)
    {
        var words = Words(stretch);
        if (words >= 6 || stretch.RunsOn || stretch.Strength == MarkStrength.Dash) return true;
        if (words < 2) return LastInside(stretch) is '!' or '?' or '.';
        var number = passage.SentenceAt(stretch.Start);
        var tree = passage.Trees[number];
        for (var t = 0; t < tree.Count; t++)
        {
            var start = tree.Sentence.Tokens[t].Start;
            if (start < stretch.From || start >= stretch.To) continue;
            if (tree.Tag(t) is Tag.VBD or Tag.VBZ or Tag.VBP or Tag.MD or Tag.PRP or Tag.VB) return true;
        }
        return LastInside(stretch) is '!' or '?' or '.';
    }

    internal int Words(QuotedStretch stretch)
    {
        var count = 0;
        var inWord = false;
        for (var i = stretch.From; i < stretch.To; i++)
        {
            var letter = char.IsLetterOrDigit(passage.Text[i]) || passage.Text[i] is '’' or '\'';
            if (letter && !inWord) count++;
            inWord = letter;
        }
        return count;
    }

    internal bool StartsLarge(QuotedStretch stretch)
    {
        for (var i = stretch.From; i < stretch.To; i++) if (char.IsLetterOrDigit(passage.Text[i])) return char.IsUpper(passage.Text[i]);
        return false;
    }

    internal char LastInside(QuotedStretch stretch)
    {
        for (var i = stretch.To - 1; i >= stretch.From; i--) if (!char.IsWhiteSpace(passage.Text[i]) && passage.Text[i] is not ('’' or '\'')) return passage.Text[i];
        return ' ';
    }

    /// <summary>Whether a quotation is most of its paragraph, as in a list of what people said.</summary>
    internal bool Fills(QuotedStretch stretch)
    {
        if (Words(stretch) < 5) return false;
        var from = stretch.Start == 0 ? 0 : passage.Text.LastIndexOf('\n', stretch.Start - 1) + 1;
        var to = passage.Text.IndexOf('\n', stretch.End - 1) is >= 0 and var at ? at : passage.Text.Length;
        return stretch.End - stretch.Start >= 0.6 * (to - from);
    }
}

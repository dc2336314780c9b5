using System.Collections.Immutable;
using System.Globalization;
using Parley.Record.Language;

namespace Parley.Record.Quotations.Speakers;

/// <summary>A word as the resolver compares it: in small letters, without the ending of the possessive.</summary>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="End">Behind its last letter, the possessive ending included.</param>
/// <param name="Sentence">The number of its sentence.</param>
/// <param name="Folded">In small letters.</param>
/// <param name="Capital">Whether it begins with a capital.</param>
/// <param name="Possessive">Whether it ended in <c>’s</c> or <c>s’</c>.</param>
/// <param name="Breaks">Whether a comma, bracket, dash or the like stands before it.</param>
readonly record struct Word(int Start, int End, int Sentence, string Folded, bool Capital, bool Possessive, bool Breaks)
{
    /// <summary>The words of a passage, sentence by sentence. Cost linear in the text.</summary>
    internal static List<Word> Of(Passage passage)
    {
        var words = new List<Word>();
        for (var i = 0; i < passage.Trees.Length; i++)
            Read(passage.Text, passage.Trees[i].Sentence.Start, passage.Trees[i].Sentence.End, i, words);
        return words;
    }

    internal static List<Word> Of(string text, ImmutableArray<Sentence> sentences)
    {
        var words = new List<Word>();
        for (var i = 0; i < sentences.Length; i++) Read(text, sentences[i].Start, sentences[i].End, i, words);
        return words;
    }

    internal static List<Word> Of(string text)
    {
        var words = new List<Word>();
        Read(text, 0, text.Length, 0, words);
        return words;
    }

    static void Read(string text, int start, int end, int sentence, List<Word> words)
    {
        var first = words.Count;
        var from = start;
        for (var i = start; i < end;)
        {
            if (!Letter(text[i]))
            {
                i++;
                continue;
            }
            var stop = Stop(text, i, end);
            var possessive = false;
            var bare = stop;
            if (stop - i > 2 && text[stop - 1] is 's' && Apostrophe(text[stop - 2])) (possessive, bare) = (true, stop - 2);
            // "the banks’ shares", but not a quotation that closes behind an s.
            else if (text[stop - 1] == 's' && stop + 2 < end && Apostrophe(text[stop]) && text[stop + 1] == ' ' && char.IsLetter(text[stop + 2]) && text.AsSpan(start, i - start).IndexOf('‘') < 0) possessive = true;
            var breaks = words.Count > first && IsBreak(text.AsSpan(from, i - from));
            words.Add(new(i, stop, sentence, text[i..bare].ToLowerInvariant().Replace('’', '\''), char.IsUpper(text[i]), possessive, breaks));
            from = i = stop;
        }
    }

    /// <summary>Behind a word: hyphens and apostrophes within it belong to it, save for the elided article of French.</summary>
    static int Stop(string text, int start, int end)
    {
        var i = start;
        for (; i < end; i++)
        {
            if (Letter(text[i])) continue;
            if (i + 1 >= end || !Letter(text[i + 1])) break;
            if (Apostrophe(text[i]) && IsContraction(text.AsSpan(i + 1, Math.Min(end - i - 1, 4)))) break;
            if (text[i] == '-' && IsInversion(text.AsSpan(i + 1, Math.Min(end - i - 1, 8)))) break;
            if (text[i] is '-' or '‑' or '&' || text[i] == '.' && i - start == 1 && char.IsUpper(text[start])) continue;
            if (!Apostrophe(text[i])) break;
            // l’Union, d’accord, qu’elle; but O’Brien, don’t, Front’s.
            var elided = i - start == 1 && char.ToLowerInvariant(text[start]) is 'l' or 'd' or 'n' or 's' or 'm' or 'j' or 'c' or 't' || text.AsSpan(start, i - start).Equals("qu", StringComparison.OrdinalIgnoreCase);
            if (elided && char.IsLetter(text[i + 1]) && (i + 2 >= end || text[i + 1] != 's' || Letter(text[i + 2]))) return i;
        }
        return i;
    }

    /// <summary>The subject behind a French verb: dit-elle, constate-t-il.</summary>
    static bool IsInversion(ReadOnlySpan<char> behind)
    {
        if (behind.StartsWith("t-")) behind = behind[2..];
        foreach (var pronoun in inverted)
            if (behind.StartsWith(pronoun) && (behind.Length == pronoun.Length || !Letter(behind[pronoun.Length]))) return true;
        return false;
    }

    /// <summary>The verb that English hangs on a pronoun: I’ve, she’ll.</summary>
    static bool IsContraction(ReadOnlySpan<char> behind)
    {
        foreach (var verb in contracted)
            if (behind.StartsWith(verb) && (behind.Length == verb.Length || !Letter(behind[verb.Length]))) return true;
        return false;
    }

    static readonly string[] contracted = ["ve", "ll", "m", "re", "d"];

    static readonly string[] inverted = ["il", "elle", "on", "ils", "elles", "je", "nous"];

    static readonly System.Buffers.SearchValues<char> Pauses = System.Buffers.SearchValues.Create(",;:()—–“”„«»\"[]");

    static bool IsBreak(ReadOnlySpan<char> between) => between.IndexOfAny(Pauses) >= 0;

    static bool Letter(char c) => char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark;

    static bool Apostrophe(char c) => c is '’' or '\'';
}

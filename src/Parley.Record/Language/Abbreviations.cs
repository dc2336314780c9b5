using System.Collections.Frozen;

namespace Parley.Record.Language;

/// <summary>Words that keep their full stop, and which of them can end a sentence.</summary>
internal static class Abbreviations
{
    /// <summary>Stand before a name or figure, so that what follows never begins a sentence.</summary>
    static readonly FrozenSet<string> leading = FrozenSet.ToFrozenSet(
    [
        "mr", "mrs", "ms", "mx", "dr", "prof", "rev", "fr", "hon", "st", "ste", "messrs", "mme", "mlle", "m.sgt", "esq.", "pres", "rep", "reps", "sen", "sens",
        "gov", "govs", "lt", "col", "gen", "maj", "capt", "cpl", "sgt", "adm", "cmdr", "brig", "pvt", "det", "insp", "supt", "asst", "atty", "amb", "sec",
        "vs", "v", "no", "nos", "fig", "figs", "vol", "pp", "p", "cf", "ca", "approx", "e.g", "i.e", "viz", "nr", "art", "arts", "para", "sheikh.", "op", "ft",
        "mt", "lt.col", "rt", "ald", "dist", "asst", "del",
    ], StringComparer.OrdinalIgnoreCase);

    /// <summary>Can end a sentence.</summary>
    static readonly FrozenSet<string> others = FrozenSet.ToFrozenSet(
    [
        "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "inc", "corp", "co",
        "ltd", "bros", "jr", "sr", "esq", "etc", "al", "est", "dept", "univ", "assn", "ave", "blvd", "rd", "hwy", "ind", "min", "max", "ed", "eds", "calif", "fla", "ga",
        "ill", "kan", "ky", "md", "mich", "minn", "mo", "mont", "neb", "nev", "okla", "ore", "pa", "tenn", "tex", "va", "vt", "wash", "wis", "wyo", "ariz", "ark", "ala",
        "colo", "conn", "mass", "miss", "n.c", "n.h", "n.j", "n.m", "n.y", "d.c", "u.s", "u.k", "u.n", "e.u", "a.m", "p.m", "ph.d", "m.d", "b.a", "m.a", "lb", "lbs", "oz", "hrs",
        "attn", "tel", "ext", "div", "spec", "intl", "natl", "govt",
    ], StringComparer.OrdinalIgnoreCase);

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> leadingSpans = leading.GetAlternateLookup<ReadOnlySpan<char>>();
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> otherSpans = others.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a word that a full stop follows keeps it.</summary>
    /// <param name="word">The word without the full stop.</param>
    public static bool KeepsStop(ReadOnlySpan<char> word) =>
        IsInitial(word) || HasInnerStops(word) || leadingSpans.Contains(word) || (otherSpans.Contains(word) && IsWrittenAsAbbreviation(word));

    /// <summary>Whether what follows such a word belongs to it, whatever its first letter.</summary>
    /// <param name="word">The word without the full stop.</param>
    public static bool NeverEnds(ReadOnlySpan<char> word) => leadingSpans.Contains(word);

    /// <summary>Whether a word is the initial of a name.</summary>
    public static bool IsInitial(ReadOnlySpan<char> word) => word.Length == 1 && char.IsUpper(word[0]) && word[0] != 'I';

    /// <summary>Whether single letters with stops between them make up the word, as in <c>U.S</c> or <c>a.m</c>.</summary>
    static bool HasInnerStops(ReadOnlySpan<char> word)
    {
        if (word.Length < 3 || word.Length > 9 || !word.Contains('.'))
            return false;
        foreach (var part in word.Split('.'))
            if (word[part].Length is 0 or > 2 || !char.IsLetter(word[part][0]))
                return false;
        return true;
    }

    /// <summary>Months, states and companies are capitalised; <c>fig</c> or <c>miss</c> in lower case are words.</summary>
    static bool IsWrittenAsAbbreviation(ReadOnlySpan<char> word) =>
        char.IsUpper(word[0]) || word is "etc" or "al" or "jr" or "sr" or "lb" or "lbs" or "oz" or "hrs" or "dept" or "est" or "ext" or "tel" or "inc" or "ltd" or "govt";
}

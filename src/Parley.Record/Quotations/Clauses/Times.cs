using System.Collections.Frozen;
using Parley.Record.Language;
using Parley.Record.Quotations.Trees;

namespace Parley.Record.Quotations.Clauses;

/// <summary>Nouns that say when, and so never who.</summary>
static class Times
{
    static readonly FrozenSet<string> Words = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "april", "june", "july", "august", "september", "october", "november", "december",
        "today", "yesterday", "tonight", "tomorrow", "day", "days", "week", "weeks", "month", "months", "year", "years", "morning", "afternoon", "evening", "night", "weekend", "hour", "hours", "minutes", "time", "moment", "decade", "decades", "century", "summer", "winter", "spring", "autumn", "fall");

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a token names a time.</summary>
    internal static bool Names(Tree tree, int token) => tree.Tag(token) is Tag.NN or Tag.NNS or Tag.NNP or Tag.CD && (Lookup.Contains(tree.Word(token)) || tree.Tag(token) == Tag.CD && tree.Word(token).Length == 4 && tree.Word(token)[0] is '1' or '2');
}

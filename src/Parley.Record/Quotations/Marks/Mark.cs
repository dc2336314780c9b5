namespace Parley.Record.Quotations.Marks;

/// <summary>A character, or two apostrophes in a row, that may open or close a quotation.</summary>
readonly record struct Mark(MarkKind Kind, int Length, bool MayOpen, bool MayClose, char Character)
{
    /// <summary>The mark at a place of a paragraph; none where there is none.</summary>
    internal static Mark At(string text, int at, int start, int end)
    {
        var c = text[at];
        switch (c)
        {
            case '“' or '”' or '„' or '‟' or '"' or '＂' or '❝' or '❞':
                return Of(MarkKind.Double, 1, text, at, start, end);
            case '«' or '»':
                return Of(MarkKind.Guillemet, 1, text, at, start, end);
            case '\'' or '`' or '’' or '‘' when at + 1 < end && text[at + 1] == c:
                return Of(MarkKind.Double, 2, text, at, start, end);
            case '‘' or '‹' or '›' or '‚' or '\'':
                var opens = (at == start || !char.IsLetterOrDigit(text[at - 1]) && text[at - 1] != '.') && at + 1 < end && (char.IsLetterOrDigit(text[at + 1]) || text[at + 1] is '¿' or '¡' or '…');
                return opens ? new(MarkKind.Single, 1, true, false, c) : default;
            default:
                return default;
        }
    }

    /// <summary>Whether this mark closes what the other one opened.</summary>
    internal bool Closes(Mark open) => MayClose && Kind == open.Kind && (Length == 2) == (open.Length == 2) && !(Character == '“' && open.Character == '“') && !(Character == '«' && open.Character == '«') && !(Character == '»' && open.Character == '»');

    /// <summary>Whether this mark, met inside what the other one opened, shows that the other one was never closed.</summary>
    internal bool Reopens(Mark open) => MayOpen && !MayClose && Kind == open.Kind && (Length == 2) == (open.Length == 2);

    static Mark Of(MarkKind kind, int length, string text, int at, int start, int end)
    {
        var before = at == start ? ' ' : text[at - 1];
        var after = at + length >= end ? ' ' : text[at + length];
        // Values in the tags of a page are no quotations.
        if (before == '=') return default;
        var wordAfter = char.IsLetterOrDigit(after) || after is '[' or '(' or '$' or '‘' or '‚' or '‹' or '›' or '¿' or '¡' or '…' or '#' or '@' or '*' or '£' or '€';
        var wordBefore = char.IsLetterOrDigit(before) || before is '.' or ',' or '!' or '?' or '…' or ')' or ']' or ';' or ':' or '%' or '*' or '’' or '‘' or '‹' or '›' or '\'' or '-' or '—';
        var (opens, closes) = text[at] switch
        {
            '“' or '‟' => (true, wordBefore && !wordAfter),
            '„' => (true, false),
            '”' => (!wordBefore && wordAfter, true),
            '«' => (!(wordBefore && !wordAfter), wordBefore && !wordAfter),
            '»' => (!wordBefore && wordAfter, true),
            '`' => (true, false),
            // Straight marks open before a word and close behind one; between two words or two blanks they may do either.
            _ => (!(wordBefore && !wordAfter && !char.IsWhiteSpace(before)), !char.IsWhiteSpace(before) || !wordAfter),
        };
        return new(kind, length, opens, closes, text[at]);
    }
}

/// <summary>Which marks belong together.</summary>
enum MarkKind
{
    None,
    Single,
    Double,
    Guillemet,
}

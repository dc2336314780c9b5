namespace Parley.Record.Quotations.English;

/// <summary>The parts of the English finder, so that a measurement can leave each out in turn.</summary>
[Flags]
enum FinderParts
{
    /// <summary>Quotations with their reporting words beside them.</summary>
    Quotes = 1,
    /// <summary>Quotations that go on, stand alone, or stand in a clause whose verb reports.</summary>
    GoingOn = 2,
    /// <summary>Reported clauses and infinitives.</summary>
    Clauses = 4,
    /// <summary>Objects and prepositions: "rejected the plan".</summary>
    Objects = 8,
    /// <summary>Nouns and adjectives that report.</summary>
    Nouns = 16,
    /// <summary>Reporting clauses put in or after, and "according to".</summary>
    Parentheses = 32,
    /// <summary>First words of sentences settled by the rest of the text.</summary>
    FirstWords = 64,
    /// <summary>The longer a content, the likelier.</summary>
    Lengths = 128,
    /// <summary>Lines of minutes and transcripts.</summary>
    Turns = 256,
    /// <summary>All of them.</summary>
    All = 511,
}

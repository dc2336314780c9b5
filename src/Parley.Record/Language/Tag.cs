namespace Parley.Record.Language;

/// <summary>The part of speech of a token, in the Penn Treebank set as the English treebanks of Universal Dependencies use it.</summary>
/// <remarks>The order is part of the model file: add at the end only.</remarks>
public enum Tag : byte
{
    /// <summary>Not tagged.</summary>
    None,
    /// <summary>Noun, singular or mass: <c>plan</c>.</summary>
    NN,
    /// <summary>Noun, plural: <c>plans</c>.</summary>
    NNS,
    /// <summary>Proper noun, singular.</summary>
    NNP,
    /// <summary>Proper noun, plural.</summary>
    NNPS,
    /// <summary>Personal pronoun: <c>she</c>, <c>them</c>.</summary>
    PRP,
    /// <summary>Possessive pronoun (<c>PRP$</c>): <c>her</c>, <c>their</c>.</summary>
    PRPS,
    /// <summary>Verb, base form: <c>say</c>.</summary>
    VB,
    /// <summary>Verb, past tense: <c>said</c>.</summary>
    VBD,
    /// <summary>Verb, gerund or present participle: <c>saying</c>.</summary>
    VBG,
    /// <summary>Verb, past participle: <c>told</c> in <c>was told</c>.</summary>
    VBN,
    /// <summary>Verb, present, not third person singular: <c>they say</c>.</summary>
    VBP,
    /// <summary>Verb, present, third person singular: <c>says</c>.</summary>
    VBZ,
    /// <summary>Modal verb: <c>will</c>, <c>could</c>.</summary>
    MD,
    /// <summary>Preposition or subordinating conjunction: <c>of</c>, <c>that</c>, <c>because</c>.</summary>
    IN,
    /// <summary>The word <c>to</c> before a verb.</summary>
    TO,
    /// <summary>Determiner: <c>the</c>, <c>no</c>, <c>this</c>.</summary>
    DT,
    /// <summary>Determiner before a determiner: <c>all</c> in <c>all the</c>.</summary>
    PDT,
    /// <summary>Determiner that asks or relates: <c>which</c>, <c>that</c>.</summary>
    WDT,
    /// <summary>Pronoun that asks or relates: <c>who</c>, <c>what</c>.</summary>
    WP,
    /// <summary>The word <c>whose</c> (<c>WP$</c>).</summary>
    WPS,
    /// <summary>Adverb that asks or relates: <c>when</c>, <c>how</c>.</summary>
    WRB,
    /// <summary>Adjective.</summary>
    JJ,
    /// <summary>Adjective, comparative.</summary>
    JJR,
    /// <summary>Adjective, superlative.</summary>
    JJS,
    /// <summary>Adverb, with <c>not</c>.</summary>
    RB,
    /// <summary>Adverb, comparative.</summary>
    RBR,
    /// <summary>Adverb, superlative.</summary>
    RBS,
    /// <summary>Particle of a verb: <c>up</c> in <c>give up</c>.</summary>
    RP,
    /// <summary>Coordinating conjunction: <c>and</c>, <c>but</c>.</summary>
    CC,
    /// <summary>Number.</summary>
    CD,
    /// <summary>The word <c>there</c> in <c>there is</c>.</summary>
    EX,
    /// <summary>Ending of the possessive: <c>'s</c>, <c>'</c>.</summary>
    POS,
    /// <summary>Interjection: <c>yes</c>, <c>please</c>.</summary>
    UH,
    /// <summary>Foreign word.</summary>
    FW,
    /// <summary>Affix that stands alone.</summary>
    AFX,
    /// <summary>Part of a word that was written apart.</summary>
    GW,
    /// <summary>Mark of a list item.</summary>
    LS,
    /// <summary>Symbol, with <c>#</c>.</summary>
    SYM,
    /// <summary>E-mail or web address.</summary>
    ADD,
    /// <summary>Sign of a currency (<c>$</c>).</summary>
    Currency,
    /// <summary>End of a sentence: <c>.</c>, <c>?</c>, <c>!</c>.</summary>
    Stop,
    /// <summary>Comma.</summary>
    Comma,
    /// <summary>Colon, semicolon, dash, ellipsis.</summary>
    Colon,
    /// <summary>Quotation mark that opens.</summary>
    OpenQuote,
    /// <summary>Quotation mark that closes.</summary>
    CloseQuote,
    /// <summary>Bracket that opens (<c>-LRB-</c>).</summary>
    OpenBracket,
    /// <summary>Bracket that closes (<c>-RRB-</c>).</summary>
    CloseBracket,
    /// <summary>Hyphen within a word.</summary>
    HYPH,
    /// <summary>Superfluous punctuation: a line of stars, a smiley.</summary>
    NFP,
}

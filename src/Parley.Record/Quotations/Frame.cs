namespace Parley.Record.Quotations;

/// <summary>How the words that report hang together with what they report.</summary>
enum Frame
{
    /// <summary>A quotation beside a reporting clause.</summary>
    Quote,
    /// <summary>A quotation behind a colon, without a verb of saying.</summary>
    Colon,
    /// <summary>A line of minutes or a transcript: a name, a colon, and the words.</summary>
    Turn,
    /// <summary>A quotation that goes on where nobody is named again.</summary>
    Continued,
    /// <summary>Quoted words in a clause whose verb reports: "hailed the deal as a “breakthrough”".</summary>
    Within,
    /// <summary>A clause: "said (that) it was over".</summary>
    Clause,
    /// <summary>A question: "asked whether", "explained why".</summary>
    Question,
    /// <summary>An infinitive: "vowed to stay".</summary>
    Infinitive,
    /// <summary>Somebody and an infinitive: "urged them to stay".</summary>
    ObjectInfinitive,
    /// <summary>Somebody or something and what it is called: "called it a mistake".</summary>
    Predicate,
    /// <summary>A noun: "rejected the plan".</summary>
    Object,
    /// <summary>A noun with a preposition: "called for talks".</summary>
    Preposition,
    /// <summary>A reporting clause put in or after: "the talks, she said, had failed".</summary>
    Parenthetical,
    /// <summary>"According to …".</summary>
    AccordingTo,
    /// <summary>A noun with a clause: "the claim that …".</summary>
    NounClause,
    /// <summary>A noun with an infinitive: "their decision to …".</summary>
    NounInfinitive,
    /// <summary>A noun with a preposition: "criticism of the plan".</summary>
    NounPreposition,
    /// <summary>An adjective with a clause: "confident that …".</summary>
    AdjectiveClause,
    /// <summary>An adjective with an infinitive: "willing to …".</summary>
    AdjectiveInfinitive,
    /// <summary>An adjective with a preposition: "critical of the plan".</summary>
    AdjectivePreposition,
    /// <summary>A passive: "was accused of …", "is expected to …".</summary>
    Passive,
}

namespace Parley.Record.Language;

/// <summary>How a token depends on its head, in the terms of Universal Dependencies, with the few subtypes that matter for attribution.</summary>
/// <remarks>The order is part of the model file: add at the end only.</remarks>
public enum Relation : byte
{
    /// <summary>Not parsed, or none of the others (<c>dep</c>).</summary>
    Dep,
    /// <summary>The head of the sentence.</summary>
    Root,
    /// <summary>Nominal subject.</summary>
    Nsubj,
    /// <summary>Nominal subject of a passive.</summary>
    NsubjPass,
    /// <summary>Clausal subject, active or passive.</summary>
    Csubj,
    /// <summary>Object.</summary>
    Obj,
    /// <summary>Indirect object.</summary>
    Iobj,
    /// <summary>Oblique nominal: <c>in Geneva</c> under a verb.</summary>
    Obl,
    /// <summary>Agent of a passive: <c>by the minister</c>.</summary>
    OblAgent,
    /// <summary>Oblique nominal without a preposition: <c>on Monday</c> said as <c>Monday</c>.</summary>
    OblUnmarked,
    /// <summary>Clausal complement: what is said, after <c>said</c>.</summary>
    Ccomp,
    /// <summary>Open clausal complement: <c>promised to leave</c>.</summary>
    Xcomp,
    /// <summary>A clause placed beside another: <c>he said</c>, after what he said.</summary>
    Parataxis,
    /// <summary>Adverbial clause.</summary>
    Advcl,
    /// <summary>Clause that modifies a noun: <c>the plan to leave</c>.</summary>
    Acl,
    /// <summary>Relative clause.</summary>
    AclRelcl,
    /// <summary>Adjective of a noun.</summary>
    Amod,
    /// <summary>Apposition.</summary>
    Appos,
    /// <summary>Nominal modifier of a noun.</summary>
    Nmod,
    /// <summary>Possessor.</summary>
    NmodPoss,
    /// <summary>Nominal modifier without a preposition.</summary>
    NmodUnmarked,
    /// <summary>Title or description before a name: <c>President</c> in some names.</summary>
    NmodDesc,
    /// <summary>Auxiliary.</summary>
    Aux,
    /// <summary>Auxiliary of a passive.</summary>
    AuxPass,
    /// <summary>Copula.</summary>
    Cop,
    /// <summary>Subordinating word: <c>that</c>, <c>to</c>, <c>because</c>.</summary>
    Mark,
    /// <summary>Determiner.</summary>
    Det,
    /// <summary>Preposition, or the ending of the possessive.</summary>
    Case,
    /// <summary>Part of a compound noun.</summary>
    Compound,
    /// <summary>Particle of a verb.</summary>
    CompoundPrt,
    /// <summary>Further part of a name.</summary>
    Flat,
    /// <summary>Further part of a fixed expression: <c>to</c> in <c>according to</c>.</summary>
    Fixed,
    /// <summary>Coordinated element; its head is the first one.</summary>
    Conj,
    /// <summary>Coordinating word; its head is the element that follows.</summary>
    Cc,
    /// <summary>Adverb.</summary>
    Advmod,
    /// <summary>Number of a noun.</summary>
    Nummod,
    /// <summary>Expletive: <c>there</c>, <c>it</c>.</summary>
    Expl,
    /// <summary>Interjection or filler.</summary>
    Discourse,
    /// <summary>Person addressed.</summary>
    Vocative,
    /// <summary>Item of a list.</summary>
    List,
    /// <summary>Part of a word written apart.</summary>
    Goeswith,
    /// <summary>Word that was corrected at once.</summary>
    Reparandum,
    /// <summary>Remnant of an omitted head.</summary>
    Orphan,
    /// <summary>Element moved out of its clause.</summary>
    Dislocated,
    /// <summary>Punctuation.</summary>
    Punct,
}

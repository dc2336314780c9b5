namespace Parley.Record.Quotations;

/// <summary>Why an attribution was found, in one plain sentence.</summary>
static class Reasons
{
    internal static string Of(Passage passage, Attribution attribution)
    {
        var cue = attribution.Cue is { } span ? passage.Text[span.Start..span.End] : "";
        return attribution.Frame switch
        {
            Frame.Quote => $"Words in quotation marks beside “{cue}”.",
            Frame.Colon => "Words in quotation marks behind a colon.",
            Frame.Turn => "A line that begins with who speaks and a colon.",
            Frame.Continued => "Words in quotation marks with nobody named beside them.",
            Frame.Within => $"Quoted words in a clause with “{cue}”.",
            Frame.Clause => $"A clause that “{cue}” reports.",
            Frame.Question => $"A question or open point behind “{cue}”.",
            Frame.Infinitive => $"What “{cue}” is followed by, as an infinitive.",
            Frame.ObjectInfinitive => $"Whom “{cue}” is addressed to, and what they are to do.",
            Frame.Predicate => $"What somebody or something is called, behind “{cue}”.",
            Frame.Object => $"What “{cue}” is about.",
            Frame.Preposition => $"What “{cue}” and its preposition are about.",
            Frame.Parenthetical => $"The sentence around “{cue}”.",
            Frame.AccordingTo => "The sentence beside “according to”.",
            Frame.NounClause or Frame.NounInfinitive or Frame.NounPreposition => $"What the noun “{cue}” is followed by.",
            Frame.AdjectiveClause or Frame.AdjectiveInfinitive or Frame.AdjectivePreposition => $"What somebody is “{cue}” about.",
            _ => $"What is said with “{cue}” in the passive.",
        };
    }
}

using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Parley.Model;

namespace Parley.Record.Coding;

/// <summary>Words that speak for a stance.</summary>
/// <param name="Words">The words; a group "if" names a condition.</param>
/// <param name="Stance">The stance.</param>
/// <param name="Strength">How firmly it is said.</param>
/// <param name="Confidence">How sure it is.</param>
/// <param name="Reason">What the words are, as the beginning of a sentence.</param>
/// <param name="Denied">What is left when they are denied; null where nothing is.</param>
sealed record StancePattern(Regex Words, StanceKind Stance, Strength Strength, double Confidence, string Reason, StanceKind? Denied = null)
{
    /// <summary>Whether a denial before the words turns them; no where they hold one themselves.</summary>
    public bool CanBeDenied { get; init; } = true;
}

/// <summary>The patterns, and what turns or weakens them.</summary>
static partial class StancePatterns
{
    /// <summary>How far before the words a denial or a time may stand, in UTF-16 units.</summary>
    public const int Before = 60;

    public static ImmutableArray<StancePattern> All { get; } =
    [
        new(NonStarter(), StanceKind.RedLine, Strength.Firm, 0.85, "A term is called out of the question", StanceKind.Accepts),
        new(Vow(), StanceKind.RedLine, Strength.Firm, 0.75, "It is vowed that something will not happen, or not stop") { CanBeDenied = false },
        new(Never(), StanceKind.RedLine, Strength.Firm, 0.8, "Something is ruled out for good") { CanBeDenied = false },
        new(Only(), StanceKind.RedLine, Strength.Firm, 0.5, "Nothing else is said to do") { CanBeDenied = false },
        new(RuleOut(), StanceKind.RedLine, Strength.Stated, 0.7, "Something is ruled out", StanceKind.Accepts),
        new(Condition(), StanceKind.Conditional, Strength.Stated, 0.8, "A condition is named") { CanBeDenied = false },
        new(If(), StanceKind.Conditional, Strength.Stated, 0.6, "A condition is named") { CanBeDenied = false },
        new(Exchange(), StanceKind.Conditional, Strength.Stated, 0.65, "One thing is offered for another"),
        new(Rejection(), StanceKind.Opposes, Strength.Stated, 0.75, "A rejection", StanceKind.Accepts),
        new(Warning(), StanceKind.Opposes, Strength.Hinted, 0.5, "A warning of what it would lead to") { CanBeDenied = false },
        new(Obstacle(), StanceKind.Opposes, Strength.Stated, 0.55, "It is called an obstacle"),
        new(Demand(), StanceKind.Demands, Strength.Stated, 0.75, "A demand"),
        new(VowTo(), StanceKind.Demands, Strength.Firm, 0.55, "It is vowed"),
        new(Duty(), StanceKind.Demands, Strength.Stated, 0.65, "A duty is named"),
        new(Should(), StanceKind.Demands, Strength.Hinted, 0.4, "Something is called for"),
        new(Acceptance(), StanceKind.Accepts, Strength.Stated, 0.75, "An acceptance", StanceKind.Opposes),
        new(Opening(), StanceKind.Accepts, Strength.Hinted, 0.5, "Room for agreement is seen", StanceKind.Opposes),
    ];

    const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    [GeneratedRegex(@"\b(non-?starters?|off the table|out of the question|red lines?|not negotiable|non-?negotiable|unacceptable|no room for (compromise|negotiation))\b", Options)]
    private static partial Regex NonStarter();

    [GeneratedRegex(@"\b(vow(s|ed|ing)?|swore|sworn|pledg(e|es|ed|ing))\b.{0,60}\b(not|never|no|until|unless)\b|\bwill (not|never) (stop|rest|end|halt|cease)\b", Options)]
    private static partial Regex Vow();

    [GeneratedRegex(@"\b(will|would|shall|can|could|may|must) never \w+|\bnever (accept|agree|allow|sign|surrender|give up|recogni[sz]e|withdraw|return)\b|\b(will|shall|would) not (accept|allow|tolerate|sign|surrender|yield|recogni[sz]e|give up|compromise|agree|discuss|negotiate)\b|\b(won[’']t|wouldn[’']t) (accept|allow|tolerate|sign|surrender|yield|agree)\b|\bunder no circumstances\b", Options)]
    private static partial Regex Never();

    [GeneratedRegex(@"\b(there is|there[’']s) no (solution|alternative|substitute|way|other way)\b.{0,40}\b(besides|but|except|other than|than|for)\b|\bnothing (less|short) (than|of)\b", Options)]
    private static partial Regex Only();

    [GeneratedRegex(@"\b(only if|only when|only after|as long as|so long as|provided( that)?|on (the )?condition( that)?|unless|if and only if|in the event that)\b(?<if>[^.;”""]{3,120})", Options)]
    private static partial Regex Condition();

    [GeneratedRegex(@"\b(in exchange for|in return for|against)\b(?<if>[^.;”""]{3,120})", Options)]
    private static partial Regex Exchange();

    [GeneratedRegex(@"\b(reject(s|ed|ing|ion)?|spurn(s|ed|ing)?|rebuff(s|ed)?|refus(e|es|ed|ing|al)|oppos(e|es|ed|ing|ition to)|dismiss(es|ed)?|turn(s|ed) down|balk(s|ed) at|brush(es|ed) (off|aside)|scoff(s|ed) at|resist(s|ed|ing)?|object(s|ed) to|declin(e|es|ed) to|disagree(s|d)?|against (the|any|a)|ludicrous|delusional|surrender to)\b", Options)]
    private static partial Regex Rejection();

    [GeneratedRegex(@"\b(will|would|it[’']ll) only (invite|lead|bring|make|encourage)\b|\b(won[’']t|will not|would not) (lead|bring|help|work|solve)\b|\b(would|will) be (a )?(mistake|disaster|catastroph\w+|dangerous)\b|\bcatastroph\w+\b", Options)]
    private static partial Regex Warning();

    [GeneratedRegex(@"\b(obstacles?|sticking points?|stumbling blocks?|hurdles?|deal ?breakers?)\b", Options)]
    private static partial Regex Obstacle();

    [GeneratedRegex(@"\b(demand(ed|ing)|(we|i|they|also) demand|demands (that|an?|the|to)|insist(s|ed|ing)?( on| that)?|call(s|ed|ing)? (for|on)|urg(e|es|ed|ing)|press(es|ed|ing)|require(s|d)?|want(s|ed)? (to see|an?|the)|ask(s|ed) for|must (withdraw|leave|release|stop|end|be|free|pay|guarantee|protect)|seek(s|ing)?|appeal(s|ed)? (for|to))\b", Options)]
    private static partial Regex Demand();

    [GeneratedRegex(@"\b(has|have|had) (the|a|an) (responsibility|obligation|duty)\b|\b(is|are) (obliged|obligated|bound|required) to\b|\bmust ensure\b|\bto ensure that\b", Options)]
    private static partial Regex Duty();

    [GeneratedRegex(@"\b(accept(s|ed|ing)?|agree(s|d)? (to|on|that|with)|welcom(e|es|ed)|support(s|ed)?|endors(e|es|ed)|back(s|ed) (the|a)|consent(s|ed)? to|(is|are|was|were) (ready|willing|prepared|open) to)\b", Options)]
    private static partial Regex Acceptance();

    [GeneratedRegex(@"\b(space|room|basis|scope|opening) for (an? )?(agreement|deal|compromise|talks|negotiations?|progress)\b|\b(close to|within reach of) (an? )?(agreement|deal)\b|\bconstructive\b|\bencourag(ed|ing)\b|\bprogress\b", Options)]
    private static partial Regex Opening();

    [GeneratedRegex(@"\b(rul(e|es|ed|ing) out)\b", Options)]
    private static partial Regex RuleOut();

    [GeneratedRegex(@"\b(would|could|can|may|possible|ready|willing|prepared|accept|accepts|accepted|agree|agrees|agreed|sign)\b[^.;""]{0,60}\bif\b(?<if>[^.;”""]{3,120})", Options)]
    private static partial Regex If();

    [GeneratedRegex(@"\b(vow(s|ed|ing)?|swore|sworn|pledg(e|es|ed|ing)|promis(e|es|ed|ing))\b( to| that)?", Options)]
    private static partial Regex VowTo();

    [GeneratedRegex(@"\b(should|ought to|must|needs? to)\b", Options)]
    private static partial Regex Should();

    /// <summary>A denial, with no more than three words between it and the end.</summary>
    [GeneratedRegex(@"(\b(not|never|no|nothing|none|neither|nor|without|cannot|den(y|ies|ied))\b|n[’']t\b)(\s+[\p{L}’'-]+){0,3}\s*\z", Options)]
    public static partial Regex Denial();

    [GeneratedRegex(@"\b(whether|refus(e|es|ed|ing) to|declin(e|es|ed|ing) to)\b[^.;]*\z", Options)]
    public static partial Regex Whether();

    [GeneratedRegex(@"\b(earlier|previously|formerly|initially|at first|in the past|used to)\b[^.;]*\z", Options)]
    public static partial Regex Earlier();
}

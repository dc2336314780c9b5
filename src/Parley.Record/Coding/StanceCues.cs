using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Parley.Model;

namespace Parley.Record.Coding;

/// <summary>Reads a stance out of words: what a speaker demands, accepts, makes conditional, opposes or rules out, and how firmly.</summary>
public static partial class StanceCues
{
    /// <summary>The stances that the words suggest, strongest evidence first. Nothing is suggested where nothing in the words speaks for it. Cost linear in the text.</summary>
    /// <param name="content">What was said.</param>
    /// <param name="around">The sentence that reports it, cue verb included: "vowed that …". Empty where there is none.</param>
    public static ImmutableArray<StanceSuggestion> Read(string content, string around = "")
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(around);
        // The verb may vow and the content deny, so the two are read apart and then together.
        string[] readings = around.Length == 0 ? [content] : [content, around, around + " " + content];
        var found = new List<(StanceSuggestion Suggestion, int Reading, int Start, int End)>();
        foreach (var (pattern, stance, strength, confidence, reason) in Patterns)
        {
            for (var i = 0; i < readings.Length; i++)
            {
                var match = pattern.Match(readings[i]);
                if (!match.Success) continue;
                var condition = match.Groups["if"] is { Success: true } named ? named.Value.Trim(' ', ',', '.') : null;
                found.Add((new(stance, strength, confidence, $"{reason}: “{match.Value.Trim()}”.", condition), i, match.Index, match.Index + match.Length));
                break;
            }
        }
        // "Will never accept" is no acceptance.
        var standing = found.Where(one => !found.Any(other => other != one && other.Reading == one.Reading && other.Start <= one.Start && one.End <= other.End && other.End - other.Start > one.End - one.Start));
        return [.. standing.Select(one => one.Suggestion).GroupBy(suggestion => suggestion.Stance).Select(group => group.MaxBy(suggestion => suggestion.Confidence)!).OrderByDescending(suggestion => suggestion.Confidence)];
    }

    static ImmutableArray<(Regex Pattern, StanceKind Stance, Strength Strength, double Confidence, string Reason)> Patterns { get; } =
    [
        (NonStarter(), StanceKind.RedLine, Strength.Firm, 0.85, "A term is called out of the question"),
        (Vow(), StanceKind.RedLine, Strength.Firm, 0.75, "It is vowed that something will not happen, or not stop"),
        (Never(), StanceKind.RedLine, Strength.Firm, 0.8, "Something is ruled out for good"),
        (Only(), StanceKind.RedLine, Strength.Firm, 0.5, "Nothing else is said to do"),
        (Condition(), StanceKind.Conditional, Strength.Stated, 0.8, "A condition is named"),
        (Exchange(), StanceKind.Conditional, Strength.Stated, 0.65, "One thing is offered for another"),
        (Rejection(), StanceKind.Opposes, Strength.Stated, 0.75, "A rejection"),
        (Warning(), StanceKind.Opposes, Strength.Hinted, 0.5, "A warning of what it would lead to"),
        (Obstacle(), StanceKind.Opposes, Strength.Stated, 0.55, "It is called an obstacle"),
        (Demand(), StanceKind.Demands, Strength.Stated, 0.75, "A demand"),
        (Duty(), StanceKind.Demands, Strength.Stated, 0.65, "A duty is named"),
        (Acceptance(), StanceKind.Accepts, Strength.Stated, 0.75, "An acceptance"),
        (Opening(), StanceKind.Accepts, Strength.Hinted, 0.5, "Room for agreement is seen"),
    ];

    const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    [GeneratedRegex(@"\b(non-?starters?|off the table|out of the question|red lines?|not negotiable|non-?negotiable|unacceptable|no room for (compromise|negotiation))\b", Options)]
    private static partial Regex NonStarter();

    [GeneratedRegex(@"\b(vow(s|ed|ing)?|swore|sworn|pledg(e|es|ed|ing))\b.{0,60}\b(not|never|no|until|unless)\b|\bwill (not|never) (stop|rest|end|halt|cease)\b", Options)]
    private static partial Regex Vow();

    [GeneratedRegex(@"\b(will|would|shall|can|could|must) never \w+|\bnever (accept|agree|allow|sign|surrender|give up|recogni[sz]e|withdraw|return)\b|\b(will|shall|would) not (accept|allow|tolerate|sign|surrender|yield|recogni[sz]e|give up|compromise|agree)\b|\b(won[’']t|wouldn[’']t) (accept|allow|tolerate|sign|surrender|yield|agree)\b|\bunder no circumstances\b", Options)]
    private static partial Regex Never();

    [GeneratedRegex(@"\b(there is|there[’']s) no (solution|alternative|substitute|way|other way)\b.{0,40}\b(besides|but|except|other than|than|for)\b|\bnothing (less|short) (than|of)\b", Options)]
    private static partial Regex Only();

    [GeneratedRegex(@"\b(only if|only when|only after|as long as|so long as|provided( that)?|on (the )?condition( that)?|unless|if and only if|in the event that)\b(?<if>[^.;”""]{3,120})", Options)]
    private static partial Regex Condition();

    [GeneratedRegex(@"\b(in exchange for|in return for|against)\b(?<if>[^.;”""]{3,120})", Options)]
    private static partial Regex Exchange();

    [GeneratedRegex(@"\b(reject(s|ed|ing|ion)?|spurn(s|ed|ing)?|rebuff(s|ed)?|refus(e|es|ed|ing|al)|oppos(e|es|ed|ing|ition to)|dismiss(es|ed)?|ruled? out|rules out|ruling out|turn(s|ed) down|object(s|ed) to|declin(e|es|ed) to|disagree(s|d)?|against (the|any|a)|ludicrous|delusional|surrender to)\b", Options)]
    private static partial Regex Rejection();

    [GeneratedRegex(@"\b(will|would|it[’']ll) only (invite|lead|bring|make|encourage)\b|\b(won[’']t|will not|would not) (lead|bring|help|work|solve)\b|\b(would|will) be (a )?(mistake|disaster|catastroph\w+|dangerous)\b|\bcatastroph\w+\b", Options)]
    private static partial Regex Warning();

    [GeneratedRegex(@"\b(obstacles?|sticking points?|stumbling blocks?|hurdles?|deal ?breakers?)\b", Options)]
    private static partial Regex Obstacle();

    [GeneratedRegex(@"\b(demand(s|ed|ing)?|insist(s|ed|ing)?( on| that)?|call(s|ed|ing)? (for|on)|urg(e|es|ed|ing)|press(es|ed|ing)? for|require(s|d)?|want(s|ed)? (to see|an?|the)|ask(s|ed) for|must (withdraw|leave|release|stop|end|be|free|pay|guarantee|protect)|seek(s|ing)?|appeal(s|ed)? (for|to))\b", Options)]
    private static partial Regex Demand();

    [GeneratedRegex(@"\b(has|have|had) (the|a|an) (responsibility|obligation|duty)\b|\b(is|are) (obliged|obligated|bound|required) to\b|\bmust ensure\b|\bto ensure that\b", Options)]
    private static partial Regex Duty();

    [GeneratedRegex(@"\b(accept(s|ed|ing)?|agree(s|d)? (to|on|that|with)|welcom(e|es|ed)|support(s|ed)?|endors(e|es|ed)|back(s|ed) (the|a)|consent(s|ed)? to|(is|are|was|were) (ready|willing|prepared|open) to)\b", Options)]
    private static partial Regex Acceptance();

    [GeneratedRegex(@"\b(space|room|basis|scope|opening) for (an? )?(agreement|deal|compromise|talks|negotiations?|progress)\b|\b(close to|within reach of) (an? )?(agreement|deal)\b|\bconstructive\b|\bencourag(ed|ing)\b|\bprogress\b", Options)]
    private static partial Regex Opening();
}

/// <summary>A stance that words suggest, for a person to decide on.</summary>
/// <param name="Stance">The stance.</param>
/// <param name="Strength">How firmly it is said.</param>
/// <param name="Confidence">How sure the suggestion is: 0 to 1.</param>
/// <param name="Reason">What in the words speaks for it, in one sentence.</param>
/// <param name="If">For a conditional stance the words that name the condition.</param>
public sealed record StanceSuggestion(StanceKind Stance, Strength Strength, double Confidence, string Reason, string? If = null);

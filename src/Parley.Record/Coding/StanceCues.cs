using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Parley.Model;

namespace Parley.Record.Coding;

/// <summary>Reads a stance out of words: what a speaker demands, accepts, makes conditional, opposes or rules out, and how firmly.</summary>
public static class StanceCues
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
        var found = new List<(StanceSuggestion? Suggestion, int Reading, int Start, int End)>();
        foreach (var pattern in StancePatterns.All)
        {
            for (var i = 0; i < readings.Length; i++)
            {
                var match = pattern.Words.Match(readings[i]);
                if (!match.Success) continue;
                found.Add((Suggested(pattern, match, readings[i]), i, match.Index, match.Index + match.Length));
                break;
            }
        }
        // "Will never accept" is no acceptance.
        var standing = found.Where(one => !found.Any(other => other != one && other.Reading == one.Reading && other.Start <= one.Start && one.End <= other.End && other.End - other.Start > one.End - one.Start));
        return [.. standing.Select(one => one.Suggestion).OfType<StanceSuggestion>().GroupBy(suggestion => suggestion.Stance).Select(group => group.MaxBy(suggestion => suggestion.Confidence)!).OrderByDescending(suggestion => suggestion.Confidence)];
    }

    /// <summary>What a match comes to, denied or told of another time as it may be; null where nothing is left of it.</summary>
    static StanceSuggestion? Suggested(StancePattern pattern, Match match, string text)
    {
        var before = text[Math.Max(0, match.Index - StancePatterns.Before)..match.Index];
        if (StancePatterns.Whether().IsMatch(before)) return null;
        // "In return for it" names no condition.
        if (match.Groups["if"] is { Success: true } condition && !Stems.Of(condition.Value).Any()) return null;
        var (stance, strength, confidence) = (pattern.Stance, pattern.Strength, pattern.Confidence);
        var reason = $"{pattern.Reason}: “{match.Value.Trim()}”.";
        if (pattern.CanBeDenied && StancePatterns.Denial().Match(before) is { Success: true } denial)
        {
            if (pattern.Denied is not { } other) return null;
            (stance, strength, confidence) = (other, other == StanceKind.Accepts ? Strength.Hinted : strength, confidence * (other == StanceKind.Accepts ? 0.5 : 0.9));
            reason = $"{pattern.Reason}, denied: “{(denial.Value + match.Value).Trim()}”.";
        }
        if (StancePatterns.Earlier().IsMatch(before)) (confidence, reason) = (confidence * 0.6, reason + " It is told of an earlier time.");
        return new(stance, strength, Math.Round(confidence, 2), reason, match.Groups["if"] is { Success: true } named ? named.Value.Trim(' ', ',', '.') : null);
    }
}

/// <summary>A stance that words suggest, for a person to decide on.</summary>
/// <param name="Stance">The stance.</param>
/// <param name="Strength">How firmly it is said.</param>
/// <param name="Confidence">How sure the suggestion is: 0 to 1.</param>
/// <param name="Reason">What in the words speaks for it, in one sentence.</param>
/// <param name="If">For a conditional stance the words that name the condition.</param>
public sealed record StanceSuggestion(StanceKind Stance, Strength Strength, double Confidence, string Reason, string? If = null);

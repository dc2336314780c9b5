using System.Collections.Immutable;
using Parley.Model;
using Parley.Record.Coding;

namespace Parley.Record.Suggestions;

/// <summary>A statement that a document may hold, for a person to confirm, correct or leave.</summary>
public sealed record StatementSuggestion
{
    /// <summary>Its number in the answer, from 1; a person names it by it.</summary>
    public required int Number { get; init; }

    /// <summary>The id it would have in the case.</summary>
    public required string Id { get; init; }

    /// <summary>The id of the source it stands in.</summary>
    public required string Source { get; init; }

    /// <summary>Where it begins in the text.</summary>
    public required TextPlace Place { get; init; }

    /// <summary>The passage, a fragment for each stretch, without the quotation marks around it.</summary>
    public required ImmutableArray<Fragment> Quote { get; init; }

    /// <summary>Whether the source gives the speaker's words, a paraphrase, or both.</summary>
    public SpeechMode Mode { get; init; }

    /// <summary>The words that report it; null where there are none.</summary>
    public string? Cue { get; init; }

    /// <summary>The party that speaks; null where that is left open.</summary>
    public string? Speaker { get; init; }

    /// <summary>How the source calls the speaker; null where it does not, or by the party's own name.</summary>
    public string? By { get; init; }

    /// <summary>Whether the speaker keeps the name back.</summary>
    public bool Anonymous { get; init; }

    /// <summary>The day it is dated to, that of the document; null where none is known.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>How likely it is that somebody is reported to have said this, and that it was this speaker, 0 to 1: the product of the two below.</summary>
    public double Confidence => Math.Round(SaidConfidence * SpeakerConfidence, 2);

    /// <summary>How likely it is that somebody is reported to have said this, 0 to 1.</summary>
    public required double SaidConfidence { get; init; }

    /// <summary>How likely it is that it was this speaker; 0 where the speaker is open.</summary>
    public required double SpeakerConfidence { get; init; }

    /// <summary>What speaks for the passage, in one sentence.</summary>
    public required string Why { get; init; }

    /// <summary>What speaks for the speaker, or why it is left open, in one sentence.</summary>
    public required string SpeakerWhy { get; init; }

    /// <summary>How it may be coded, the likeliest first.</summary>
    public ImmutableArray<CodeSuggestion> Codes { get; init; } = [];

    /// <summary>How it stands to the case.</summary>
    public SuggestionStanding Standing { get; init; }

    /// <summary>The statement of the case that holds it already; null where none does.</summary>
    public string? Known { get; init; }

    /// <summary>It as a draft statement of the case, with the codings that are sure enough; null where the speaker or the day is open, or the case holds it.</summary>
    /// <param name="level">From which confidence a coding is taken along, 0 to 1.</param>
    public Statement? Draft(double level)
    {
        if (Standing != SuggestionStanding.New || Speaker is null || Date is not { } date) return null;
        // Of one term one stance alone can stand in a statement.
        ImmutableArray<Stance> stances =
        [
            .. from code in Codes
               where code.Code is not null && code.Confidence >= level
               group code by code.Code into same
               let best = same.First()
               select new Stance
               {
                   On = Model.Conditions.Condition.Parse(best.Code!).Condition!,
                   Kind = best.Stance,
                   If = best is { Stance: StanceKind.Conditional, IfCode: { } condition } ? Model.Conditions.Condition.Parse(condition).Condition : null,
               },
        ];
        return new()
        {
            Speaker = Speaker,
            By = By,
            Date = date,
            Source = Source,
            Quote = Quote,
            Mode = Mode,
            Stances = stances,
            Inferred = !stances.IsEmpty,
            Draft = true,
            Note = FormattableString.Invariant($"Suggested at {Confidence:0.00}. {Why} {SpeakerWhy}"),
        };
    }
}

/// <summary>How a suggestion stands to the case.</summary>
public enum SuggestionStanding
{
    /// <summary>The case does not hold it, and its speaker is known.</summary>
    New,

    /// <summary>Who speaks is left open; it is written only if a person says who.</summary>
    Open,

    /// <summary>A statement of the case holds it already.</summary>
    Known,
}

/// <summary>A place in a text.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column in Unicode characters, from 1.</param>
/// <param name="Start">How many Unicode characters stand before it.</param>
/// <param name="End">How many stand before its end, that of the last stretch.</param>
public readonly record struct TextPlace(int Line, int Column, int Start, int End);

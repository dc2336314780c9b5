using System.Collections.Immutable;
using Parley.Model;
using Parley.Model.Anchors;

namespace Parley.Record.Quotations;

/// <summary>One attribution that was found in a text: words, beliefs or wishes that the text lays to somebody. All positions count UTF-16 units of the text.</summary>
/// <param name="Content">What was said, a stretch for each fragment, in the order of the text; at least one.</param>
/// <param name="Source">The words that name who said it; none where the text leaves them out.</param>
/// <param name="Cue">The words that report: "vowed", "according to"; none where there are none.</param>
/// <param name="Mode">Whether the text gives the speaker's words, a paraphrase, or both.</param>
/// <param name="Confidence">How likely it is that somebody is reported to have said this, 0 to 1.</param>
/// <param name="Reason">What in the text speaks for it, in one sentence.</param>
/// <param name="Speaker">Who speaks, as far as the text tells.</param>
public sealed record Quotation(
    ImmutableArray<TextSpan> Content,
    ImmutableArray<TextSpan> Source,
    ImmutableArray<TextSpan> Cue,
    SpeechMode Mode,
    double Confidence,
    string Reason,
    SpeakerReading Speaker);

/// <summary>Who speaks, as far as the text tells. Where it does not tell enough, the party is left open and never guessed.</summary>
/// <param name="Party">The id of the <see cref="KnownSpeaker"/> it resolves to; null where that is left open.</param>
/// <param name="Name">The fullest words of the text for that speaker: "Prime Minister Aran of Vale"; null where there are none.</param>
/// <param name="Anonymous">Whether the speaker keeps the name back, as officials do who are not to be named.</param>
/// <param name="Confidence">How likely it is that the reading is right, 0 to 1.</param>
/// <param name="Reason">What speaks for it, or why it is left open, in one sentence.</param>
public sealed record SpeakerReading(string? Party, string? Name, bool Anonymous, double Confidence, string Reason)
{
    internal static SpeakerReading Open(string reason) => new(null, null, false, 0, reason);
}

using System.Collections.Immutable;
using Parley.Model;
using Parley.Model.Anchors;
using Parley.Record.Quotations.Marks;

namespace Parley.Record.Quotations;

/// <summary>How much of what was said stands in quotation marks.</summary>
static class QuotedShare
{
    /// <summary>Direct from 95 of 100 letters on, indirect up to 2, else mixed.</summary>
    /// <param name="text">The text.</param>
    /// <param name="stretches">What stands in marks.</param>
    /// <param name="content">What was said.</param>
    /// <param name="least">The weakest marks that count.</param>
    /// <param name="longest">The longest mark that counts: 1 leaves doubled apostrophes out.</param>
    internal static SpeechMode ModeOf(string text, ImmutableArray<QuotedStretch> stretches, IEnumerable<TextSpan> content, MarkStrength least, int longest = 2)
    {
        int inside = 0, all = 0, at = 0;
        foreach (var span in content.OrderBy(span => span.Start))
        {
            for (var i = span.Start; i < span.End; i++)
            {
                if (!char.IsLetterOrDigit(text[i])) continue;
                all++;
                while (at < stretches.Length && stretches[at].End <= i) at++;
                if (at < stretches.Length && stretches[at].Contains(i) && (stretches[at].Strength >= least || stretches[at].Strength == MarkStrength.Dash) && stretches[at].Opener <= longest) inside++;
            }
        }
        return inside > 0 && 100 * inside >= 95 * all ? SpeechMode.Direct : 100 * inside <= 2 * all ? SpeechMode.Indirect : SpeechMode.Mixed;
    }
}

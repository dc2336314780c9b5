using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Parley.Model;
using Parley.Model.Anchors;

namespace Parley.Record.Quotations;

/// <summary>Finds who said what in a text.</summary>
public static partial class QuotationFinder
{
    /// <summary>The attributions of a text, in its order. So far: words in quotation marks beside a form of "say", and the party named nearest before it in its sentence. Cost linear in the text.</summary>
    /// <param name="text">The text, with line ends as \n.</param>
    /// <param name="speakers">Who may speak in it.</param>
    /// <param name="language">The language of the text, as two letters.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <exception cref="OperationCanceledException">The search was stopped.</exception>
    public static ImmutableArray<Quotation> Find(string text, IReadOnlyList<KnownSpeaker> speakers, string language = "en", CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(speakers);
        ArgumentNullException.ThrowIfNull(language);
        var found = ImmutableArray.CreateBuilder<Quotation>();
        foreach (Match line in Lines().Matches(text))
        {
            cancellation.ThrowIfCancellationRequested();
            var cue = Cue().Match(line.Value);
            if (!cue.Success) continue;
            foreach (Match marked in Marked().Matches(line.Value))
            {
                TextSpan At(Capture part) => new(line.Index + part.Index, line.Index + part.Index + part.Length);
                var named = speakers.SelectMany(speaker => speaker.Names.Select(name => (speaker.Id, Name: name, Place: line.Value.IndexOf(name, StringComparison.OrdinalIgnoreCase)))).Where(one => one.Place >= 0).OrderBy(one => Math.Abs(one.Place - cue.Index)).FirstOrDefault();
                found.Add(new(
                    [At(marked)],
                    named.Name is null ? [] : [new(line.Index + named.Place, line.Index + named.Place + named.Name.Length)],
                    [At(cue)],
                    SpeechMode.Direct,
                    0.6,
                    $"Words in quotation marks beside “{cue.Value}”.",
                    named.Name is null ? new(null, null, false, 0.5, "Nobody of the case is named beside it.") : new(named.Id, named.Name, false, 0.5, $"“{named.Name}” is named beside it.")));
            }
        }
        return found.ToImmutable();
    }

    [GeneratedRegex(@"[^\n]+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Lines();

    [GeneratedRegex(@"\b(said|says|told|added)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Cue();

    [GeneratedRegex(@"“[^”\n]+”|""[^""\n]+""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Marked();
}

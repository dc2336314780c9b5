using Parley.Model;
using Parley.Model.Disclosure;
using Parley.Record.Networks;
using Parley.Report.Documents;
using Parley.Report.Drawing;

namespace Parley.Report.Answers;

/// <summary>The networks of a case as a document of their own, with pictures.</summary>
public static class NetworkDocument
{
    /// <summary>Composes the document.</summary>
    /// <param name="view">The case, or the view of it that the reader may see.</param>
    /// <param name="answer">Its networks.</param>
    /// <param name="drawing">Draws the pictures; without one it has their tables alone.</param>
    public static Document Of(Case view, NetworkAnswer answer, DrawingEngine? drawing = null)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(answer);
        return new()
        {
            Title = view.Title,
            Subtitle = "Who agrees with whom on what.",
            Disclosure = view.NarrowestClass(),
            Facts = [new("What this is", "The discourse network of a mediation"), new("As of", Wording.Date(view.AsOf))],
            Sections = [new("network", "Who agrees with whom on what", NetworkSection.Blocks(new(view), answer, drawing))],
        };
    }
}

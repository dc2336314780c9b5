using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace Parley.Record.Documents;

/// <summary>How much the forms of a PDF draw, told before any is drawn: twenty forms that call one another twice come to a million.</summary>
/// <param name="pdf">The file.</param>
sealed class PdfForms(PdfDocument pdf)
{
    /// <summary>More forms than a printed page draws.</summary>
    internal const int Most = 200_000;

    readonly Dictionary<IndirectReference, long> drawn = [];

    /// <summary>Whether a page draws more than <see cref="Most"/>. Cost linear in the streams of pages and forms.</summary>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    internal bool TooMany(CancellationToken cancellation)
    {
        var seen = new HashSet<IndirectReference>();
        var open = new Stack<(IToken? Node, IToken? Resources)>();
        if (pdf.Structure.Catalog.CatalogDictionary.TryGet(NameToken.Pages, out var pages)) open.Push((pages, null));
        while (open.TryPop(out var next))
        {
            cancellation.ThrowIfCancellationRequested();
            if (next.Node is IndirectReferenceToken reference && !seen.Add(reference.Data) || Resolved(next.Node) is not DictionaryToken node) continue;
            var resources = node.TryGet(NameToken.Resources, out var own) ? own : next.Resources;
            if (node.TryGet(NameToken.Kids, out var kids) && Resolved(kids) is ArrayToken children) foreach (var child in children.Data) open.Push((child, resources));
            else if (node.TryGet(NameToken.Contents, out var contents) && Largest(resources) is > 1 and var largest && Times(contents) * largest > Most) return true;
        }
        return false;
    }

    /// <summary>The most that one of the forms among resources draws, itself included; 0 without forms.</summary>
    long Largest(IToken? resources)
    {
        if (Resolved(resources) is not DictionaryToken own || !own.TryGet(NameToken.Xobject, out var named) || Resolved(named) is not DictionaryToken forms) return 0;
        var most = 0L;
        foreach (var form in forms.Data.Values)
            if (form is IndirectReferenceToken reference) most = Math.Max(most, Drawn(reference));
        return most;
    }

    long Drawn(IndirectReferenceToken form)
    {
        if (drawn.TryGetValue(form.Data, out var known)) return known;
        // A form that comes back to itself is for the reader's own depth to stop.
        drawn[form.Data] = 1;
        if (Resolved(form) is not StreamToken stream || !stream.StreamDictionary.TryGet(NameToken.Subtype, out NameToken kind) || kind != NameToken.Form) return 1;
        var within = stream.StreamDictionary.TryGet(NameToken.Resources, out var resources) ? Largest(resources) : 0;
        return drawn[form.Data] = within == 0 ? 1 : Math.Min(long.MaxValue / Most, 1 + Math.Min(Most, Times(stream)) * Math.Min(Most + 1L, within));
    }

    /// <summary>How often a stream, or several, call for something to be drawn.</summary>
    long Times(IToken? contents)
    {
        switch (Resolved(contents))
        {
            case StreamToken stream:
                var text = stream.Decode(pdf.Structure.FilterProvider, pdf.Structure.TokenScanner).Span;
                var count = 0L;
                for (var at = text.IndexOf("Do"u8); at >= 0; count++)
                {
                    text = text[(at + 2)..];
                    at = text.IndexOf("Do"u8);
                }
                return count;
            case ArrayToken several:
                return several.Data.Sum(Times);
            default:
                return 0;
        }
    }

    IToken? Resolved(IToken? token) => token is IndirectReferenceToken reference ? pdf.Structure.GetObject(reference.Data)?.Data : token;
}

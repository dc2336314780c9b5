using Parley.Model.Anchors;

namespace Parley.Record.Quotations;

/// <summary>How stretches of one text lie to one another.</summary>
static class Spans
{
    extension(TextSpan span)
    {
        internal int Length => span.End - span.Start;

        internal bool Contains(TextSpan other) => span.Start <= other.Start && other.End <= span.End;

        internal bool Overlaps(TextSpan other) => span.Start < other.End && other.Start < span.End;
    }
}

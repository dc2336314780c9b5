using Parley.Model.Anchors;

namespace Parley.Record.Quotations;

/// <summary>An attribution as it is put together: what was said, by whom, and the words that say so. Positions are of the text.</summary>
sealed record Attribution
{
    internal required List<TextSpan> Content { get; init; }

    internal TextSpan? Source { get; init; }

    internal TextSpan? Cue { get; init; }

    /// <summary>How words and content hang together.</summary>
    internal required Frame Frame { get; init; }

    /// <summary>The dictionary form of the cue.</summary>
    internal string Lemma { get; init; } = "";

    /// <summary>The number of the sentence of the cue, or of the content where there is no cue.</summary>
    internal int Sentence { get; init; }

    /// <summary>The token of the cue in its sentence; -1 where there is none.</summary>
    internal int Token { get; init; } = -1;

    /// <summary>How likely an attribution is meant at all: 0 to 1.</summary>
    internal double Score { get; init; }
}

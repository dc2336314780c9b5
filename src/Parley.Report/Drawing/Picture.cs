namespace Parley.Report.Drawing;

/// <summary>A drawing that is safe to put into any page as it stands. Only <see cref="DrawingEngine"/> makes one.</summary>
public sealed record Picture
{
    internal Picture(PictureKind kind, DrawingLabel label, string svg, string specification) => (Kind, Label, Svg, Specification) = (kind, label, svg, specification);

    /// <summary>What it was drawn from.</summary>
    public PictureKind Kind { get; }

    /// <summary>What it is called.</summary>
    public DrawingLabel Label { get; }

    /// <summary>One <c>svg</c> element without script, style sheet or reference to anything outside it.</summary>
    public string Svg { get; }

    /// <summary>The Vega-Lite specification in JSON, or the graph in DOT.</summary>
    public string Specification { get; }
}

/// <summary>What a picture was drawn from.</summary>
public enum PictureKind
{
    /// <summary>A Vega-Lite specification.</summary>
    Chart,

    /// <summary>A graph in DOT.</summary>
    Graph,
}

using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Parley.Report.Documents;

namespace Parley.Report.Drawing;

/// <summary>Lets through of a drawing what draws, and nothing else; what it does not know falls away.</summary>
static partial class SvgCleaner
{
    static readonly XNamespace svg = "http://www.w3.org/2000/svg";

    static readonly FrozenSet<string> elements = new[]
    {
        "g", "path", "rect", "line", "text", "tspan", "circle", "ellipse", "polygon", "polyline", "defs", "clipPath", "linearGradient", "radialGradient", "stop",
    }.ToFrozenSet(StringComparer.Ordinal);

    static readonly FrozenSet<string> geometry = new[]
    {
        "d", "points", "transform", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "fx", "fy", "dx", "dy", "width", "height", "offset", "gradientTransform",
    }.ToFrozenSet(StringComparer.Ordinal);

    static readonly FrozenSet<string> attributes = new[]
    {
        "fill", "fill-opacity", "fill-rule", "stroke", "stroke-width", "stroke-opacity", "stroke-dasharray", "stroke-dashoffset", "stroke-linecap", "stroke-linejoin",
        "stroke-miterlimit", "opacity", "text-anchor", "dominant-baseline", "font-size", "font-weight", "font-style", "stop-color", "stop-opacity", "gradientUnits",
        "clip-path", "clip-rule", "id",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The drawing as one svg element that scales to its place, with a title and a description.</summary>
    public static string Clean(string drawing, DrawingLabel label)
    {
        using var reader = XmlReader.Create(new StringReader(drawing), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, MaxCharactersInDocument = 50_000_000 });
        var source = XElement.Load(reader);
        var ids = source.Descendants().Attributes("id").Select(id => id.Value).Distinct(StringComparer.Ordinal)
            .Select((id, at) => (id, at)).ToDictionary(pair => pair.id, pair => $"{label.Id}-{pair.at + 1}", StringComparer.Ordinal);
        var box = source.Attribute("viewBox")?.Value ?? throw new InvalidOperationException("A drawing came without a viewBox.");
        var width = double.Parse(box.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)[2], CultureInfo.InvariantCulture);
        var root = new XElement(
            svg + "svg",
            new XAttribute("viewBox", Rounded(box)),
            new XAttribute("width", "100%"),
            new XAttribute("style", string.Create(CultureInfo.InvariantCulture, $"max-width:{Math.Ceiling(width)}px;height:auto")),
            new XAttribute("font-family", "Helvetica Neue, Helvetica, Arial, Liberation Sans, sans-serif"),
            new XAttribute("role", "img"),
            new XAttribute("aria-labelledby", $"{label.Id}-title {label.Id}-desc"),
            new XElement(svg + "title", new XAttribute("id", $"{label.Id}-title"), Characters.Printing(label.Title)),
            new XElement(svg + "desc", new XAttribute("id", $"{label.Id}-desc"), Characters.Printing(label.Description)),
            source.Elements().Select(child => Copy(child, ids)));
        return root.ToString(SaveOptions.DisableFormatting);
    }

    static XElement? Copy(XElement element, Dictionary<string, string> ids)
    {
        var name = element.Name.LocalName;
        if (element.Name.Namespace != svg || !elements.Contains(name)) return null;
        var kept = element.Attributes().Select(attribute => Copy(attribute, ids)).OfType<XAttribute>();
        IEnumerable<object?> children = element.Nodes().Select(node => node switch
        {
            XText text when name is "text" or "tspan" => (object)new XText(text.Value),
            XElement child => Copy(child, ids),
            _ => null,
        });
        var copy = new XElement(svg + name, kept, children);
        return name == "g" && copy.IsEmpty ? null : copy;
    }

    static XAttribute? Copy(XAttribute attribute, Dictionary<string, string> ids)
    {
        if (attribute.Name.Namespace != XNamespace.None) return null;
        var (name, value) = (attribute.Name.LocalName, attribute.Value);
        if (geometry.Contains(name)) return new XAttribute(name, Rounded(value));
        if (!attributes.Contains(name)) return null;
        if (name == "id") return new XAttribute(name, ids[value]);
        if (!value.Contains("url", StringComparison.OrdinalIgnoreCase)) return new XAttribute(name, value);
        return LocalReference().Match(value) is { Success: true } match && ids.TryGetValue(match.Groups["id"].Value, out var id) ? new XAttribute(name, $"url(#{id})") : null;
    }

    /// <summary>Coordinates to two decimals: no eye sees more, and files stay small.</summary>
    static string Rounded(string value) => LongNumber().Replace(value, match => Rounded(double.Parse(match.Value, CultureInfo.InvariantCulture)));

    static string Rounded(double number) => Math.Round(number, 2) is not 0 and var rounded ? rounded.ToString("0.##", CultureInfo.InvariantCulture) : "0";

    [GeneratedRegex(@"^url\(#(?<id>[^)\s]+)\)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LocalReference();

    [GeneratedRegex(@"-?(?:\d+\.?\d*|\.\d+)e[-+]?\d+|-?\d*\.\d{3,}", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex LongNumber();
}

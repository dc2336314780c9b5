using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using Parley.Report.Documents;

namespace Parley.Report.Drawing;

/// <summary>Text as DOT quotes it.</summary>
static class DotText
{
    static readonly FrozenSet<string> allowed = new[]
    {
        "arrowhead", "arrowsize", "arrowtail", "color", "constraint", "dir", "fillcolor", "fontcolor", "fontsize", "group", "height", "margin", "minlen", "penwidth",
        "peripheries", "rank", "shape", "style", "weight", "width",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>A quoted label, broken into lines at spaces. No line is empty: Graphviz measures an empty one with what happens to lie in its memory.</summary>
    public static string Label(string text, int width) => Label(Lines(Characters.Printing(text), width));

    /// <summary>A quoted label that keeps its distance from the line that it stands beside.</summary>
    public static string LabelBesideLine(string text, int width) => Label(Lines(Characters.Printing(text), width).Select(line => $"\u00A0{line}\u00A0"));

    static string Label(IEnumerable<string> lines) => $"\"{string.Join("\\n", lines.Select(Escaped))}\"";

    /// <summary>Traits that follow a label.</summary>
    public static string Traits(ImmutableArray<DotTrait> traits)
    {
        var written = new StringBuilder();
        foreach (var (name, value) in traits)
        {
            if (!allowed.Contains(name)) throw new ArgumentException($"“{name}” is not among the traits that a graph may set: {string.Join(", ", allowed.Order(StringComparer.Ordinal))}.", nameof(traits));
            written.Append(", ").Append(name).Append("=\"").Append(Escaped(Characters.Printing(value).ReplaceLineEndings(" "))).Append('"');
        }
        return written.ToString();
    }

    /// <summary>Quotes end a text, backslashes begin Graphviz's own signs, and an ampersand begins an entity, which Graphviz reads even in plain labels.</summary>
    static string Escaped(string line) =>
        line.Replace("&", "&amp;", StringComparison.Ordinal).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);

    static IEnumerable<string> Lines(string text, int width)
    {
        foreach (var paragraph in text.Split('\n'))
        {
            var line = new StringBuilder();
            foreach (var word in paragraph.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries))
            {
                if (line.Length > 0 && line.Length + 1 + word.Length > width)
                {
                    yield return line.ToString();
                    line.Clear();
                }
                if (line.Length > 0) line.Append(' ');
                line.Append(word);
            }
            if (line.Length > 0) yield return line.ToString();
        }
    }
}

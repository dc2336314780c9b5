using System.Text;

namespace Parley.Report.Html;

/// <summary>Builds HTML so that text can only ever be text.</summary>
sealed class Markup
{
    readonly StringBuilder html = new();

    /// <summary>Adds markup that this program wrote.</summary>
    public Markup Raw(string markup)
    {
        html.Append(markup);
        return this;
    }

    /// <summary>Adds text, whatever it holds.</summary>
    public Markup Text(string text)
    {
        foreach (var letter in text)
        {
            html.Append(letter switch
            {
                '<' => "&lt;",
                '>' => "&gt;",
                '&' => "&amp;",
                '"' => "&quot;",
                '\'' => "&#39;",
                // Characters that reorder what follows, or that are none, are shown as what they are: a gap in the text.
                _ when Hides(letter) => "\uFFFD",
                _ => letter.ToString(),
            });
        }
        return this;
    }

    /// <summary>Adds text inside an element.</summary>
    public Markup Element(string name, string text, string attributes = "") => Raw($"<{name}{attributes}>").Text(text).Raw($"</{name}>");

    public override string ToString() => html.ToString();

    static bool Hides(char letter) =>
        (char.IsControl(letter) && letter is not ('\n' or '\t')) || letter is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFFFE' or '\uFFFF';
}

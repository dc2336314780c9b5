using System.Text;
using Parley.Report.Documents;

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
        foreach (var letter in Characters.Printing(text))
        {
            html.Append(letter switch
            {
                '<' => "&lt;",
                '>' => "&gt;",
                '&' => "&amp;",
                '"' => "&quot;",
                '\'' => "&#39;",
                _ => letter.ToString(),
            });
        }
        return this;
    }

    /// <summary>Adds text inside an element.</summary>
    public Markup Element(string name, string text, string attributes = "") => Raw($"<{name}{attributes}>").Text(text).Raw($"</{name}>");

    public override string ToString() => html.ToString();
}

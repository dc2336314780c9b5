using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Parley.Record.Documents;

/// <summary>The part of a page that its marks say is the text, where no article stands out by its words: a short statement, a table, a transcript in many small paragraphs.</summary>
static class PageBody
{
    const string Main = "[itemprop='articleBody'], main, [role='main'], article, #main-content, #content, #main";

    /// <summary>Menus, notices and what a page asks of its reader.</summary>
    const string Around = "nav, aside, dialog, [role='navigation'], [role='dialog'], [role='alertdialog'], [role='banner'], [role='contentinfo'], [role='search'], [aria-hidden='true'], [hidden], [class*='newsletter' i], [id*='cookie' i], [class*='cookie' i], body > header, body > footer";

    /// <summary>The longest notice: whoever wraps a whole page into one keeps it.</summary>
    const int LongestNotice = 2000;

    /// <summary>Takes away what stands around the text. Cost linear in the nodes, but for notices within notices.</summary>
    public static void Clear(IHtmlDocument page)
    {
        var main = page.QuerySelectorAll(Main).ToHashSet();
        foreach (var notice in page.QuerySelectorAll(Around).ToList())
        {
            // A dialog within a menu went with it.
            if (notice.Owner is null || !page.Contains(notice)) continue;
            if (!notice.QuerySelectorAll(Main).Any(main.Contains) && !Long(notice)) notice.Remove();
        }
    }

    /// <summary>The element that is marked as the text, if there is one and no second.</summary>
    public static IElement? Marked(IHtmlDocument page)
    {
        foreach (var selector in Main.Split(", "))
        {
            if (page.QuerySelectorAll(selector) is [var only] && !string.IsNullOrWhiteSpace(only.TextContent)) return only;
        }
        return null;
    }

    static bool Long(IElement notice) => notice.TextContent.Length > LongestNotice;
}

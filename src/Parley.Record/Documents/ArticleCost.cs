using AngleSharp.Dom;

namespace Parley.Record.Documents;

/// <summary>
/// What it costs to look for the article of a page. The extractor goes from node to node by asking each for its next sibling, which takes time with every sibling,
/// and looks at each link of a block once for each other: both grow with the square. Measured on one core, a page of the most that is borne takes two seconds.
/// </summary>
static class ArticleCost
{
    /// <summary>The most that is borne, in pairs of siblings.</summary>
    const long Most = 200_000_000;

    /// <summary>How many pairs of siblings a pair of links costs.</summary>
    const long Link = 50;

    /// <summary>The most letters among which an article is looked for.</summary>
    public const int Letters = 1_000_000;

    /// <summary>Whether the search would take too long. Cost linear in the nodes.</summary>
    public static bool TooMuch(INode root)
    {
        var cost = 0L;
        for (var nodes = new Stack<INode>([root]); nodes.TryPop(out var node);)
        {
            var (children, links) = (0L, 0L);
            foreach (var child in node.ChildNodes)
            {
                children++;
                if (child.NodeName == "A") links++;
                if (child.HasChildNodes) nodes.Push(child);
            }
            cost += children * children + Link * links * links;
        }
        return cost > Most;
    }
}

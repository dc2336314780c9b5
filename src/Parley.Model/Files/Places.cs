namespace Parley.Model.Files;

/// <summary>Tells where in the case file something stands.</summary>
sealed class Places(DataNode root)
{
    /// <summary>The place of the value at the end of a path of keys and list positions; of the last part of it that was written where not all was.</summary>
    public Place Of(params ReadOnlySpan<object> path)
    {
        var (node, place) = (root, root.Place);
        foreach (var step in path)
        {
            switch (node, step)
            {
                case (DataMap map, string key) when map.Find(key) is { } entry:
                    node = entry.Value;
                    place = node is DataScalar ? node.Place : entry.KeyPlace;
                    break;
                case (DataList list, int position) when position < list.Items.Length:
                    node = list.Items[position];
                    place = node.Place;
                    break;
                case (not DataList, int):
                    break;
                default:
                    return place;
            }
        }
        return place;
    }

    /// <summary>The place of a key.</summary>
    public Place OfKey(params ReadOnlySpan<object> path)
    {
        if (path.IsEmpty) return root.Place;
        var node = root;
        foreach (var step in path[..^1])
        {
            node = (node, step) switch
            {
                (DataMap map, string key) => map.Find(key)?.Value ?? node,
                (DataList list, int position) when position < list.Items.Length => list.Items[position],
                _ => node,
            };
        }
        return node is DataMap parent && path[^1] is string last && parent.Find(last) is { } entry ? entry.KeyPlace : Of(path);
    }

    /// <summary>The place of part of a value that is text on one line.</summary>
    public static Place Within(Place place, int offset) => place with { Column = place.Column + offset };
}

namespace Parley.Report.Drawing;

/// <summary>What a drawing is called, for readers who do not see it and for other drawings on the page.</summary>
public sealed record DrawingLabel
{
    /// <summary>Names a drawing.</summary>
    /// <param name="id">Its anchor: ASCII letters, digits and hyphens, beginning with a letter, unique on the page.</param>
    /// <param name="title">What it shows, in a few words.</param>
    /// <param name="description">What a reader would see in it, in a sentence or two.</param>
    /// <exception cref="ArgumentException">The anchor is not one, or a text is empty.</exception>
    public DrawingLabel(string id, string title, string description)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        ArgumentException.ThrowIfNullOrWhiteSpace(description);
        if (!IsAnchor(id)) throw new ArgumentException($"“{id}” cannot be an anchor: ASCII letters, digits and hyphens, a letter first.", nameof(id));
        (Id, Title, Description) = (id, title, description);
    }

    /// <summary>Its anchor. Every id inside the drawing begins with it, so that several drawings live on one page.</summary>
    public string Id { get; }

    /// <summary>What it shows, in a few words.</summary>
    public string Title { get; }

    /// <summary>What a reader would see in it, in a sentence or two.</summary>
    public string Description { get; }

    static bool IsAnchor(string id) =>
        !string.IsNullOrEmpty(id) && char.IsAsciiLetter(id[0]) && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-');
}

using System.Text;
using System.Xml;

namespace Parley.Record.Documents;

/// <summary>
/// Reads a part of a word-processor document element by element: what is shown and stands, in the order in which it is read. Deleted words, words moved away, hidden words,
/// field codes and the reading aids over signs are left out; a text box follows the paragraph that it hangs on; the cells of a row stand in one line.
/// </summary>
sealed class DocxBody(TextBuilder builder, ReadingLimits limits, CancellationToken cancellation)
{
    /// <summary>What stands between two words of different elements.</summary>
    enum Gap { None, Space, Line, Paragraph }

    readonly List<(string Text, int Position, Gap Before)> boxes = [];
    XmlReader reader = null!;
    Gap gap;
    bool boxed;
    bool hidden;
    bool deleted;

    /// <summary>How many characters the running text has so far, those that are left out among them.</summary>
    public int Length { get; private set; }

    /// <summary>Whether the text has tracked changes.</summary>
    public bool Tracked { get; private set; }

    /// <summary>Whether the text has words that are not shown.</summary>
    public bool Hides { get; private set; }

    /// <summary>Whether elements are nested deeper than is borne; the text stops there.</summary>
    public bool TooDeep { get; private set; }

    /// <summary>Whether there is more to read.</summary>
    bool Bears => !TooDeep && Length <= limits.Characters;

    /// <summary>Reads a part to its end. Cost linear in the part.</summary>
    /// <exception cref="XmlException">The part is damaged, or names a document type.</exception>
    public void Read(Stream part)
    {
        using (reader = XmlReader.Create(part, new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, MaxCharactersInDocument = limits.Unfolded }))
        {
            gap = Gap.Paragraph;
            while (Bears && reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element) Visit();
            }
        }
    }

    void Visit()
    {
        cancellation.ThrowIfCancellationRequested();
        TooDeep |= reader.Depth > limits.Depth;
        if (!Bears) return;
        switch (reader.LocalName)
        {
            case "AlternateContent":
                Alternative();
                break;
            case not "txbxContent" when !reader.NamespaceURI.Contains("wordprocessingml", StringComparison.Ordinal):
                Inside(Visit);
                break;
            case "del" or "moveFrom":
                Tracked = true;
                Inside(null);
                break;
            case "ins" or "moveTo":
                Tracked = true;
                Inside(Visit);
                break;
            case "footnote" or "endnote" when reader.GetAttribute("type", reader.NamespaceURI) is "separator" or "continuationSeparator" or "continuationNotice":
            case "instrText" or "delText" or "delInstrText" or "rt" or "sectPr" or "tblPr" or "rPrChange" or "pPrChange":
                Inside(null);
                break;
            case "p":
                Paragraph();
                break;
            case "r":
                hidden = false;
                Inside(Visit);
                hidden = false;
                break;
            case "vanish":
                hidden = Hides = reader.GetAttribute("val", reader.NamespaceURI) is not ("0" or "false" or "off");
                break;
            case "tr":
                var outer = deleted;
                Inside(Visit);
                (deleted, gap) = (outer, Gap.Paragraph);
                break;
            case "trPr":
                Inside(() => { deleted |= reader.LocalName == "del"; Visit(); });
                break;
            case "tc":
                Inside(Visit);
                gap = Gap.Space;
                break;
            case "txbxContent":
                var within = (boxed, gap);
                (boxed, gap) = (true, Gap.Paragraph);
                Inside(Visit);
                (boxed, gap) = within;
                break;
            case "t":
                Add(Text());
                break;
            case "noBreakHyphen":
                Add("-");
                break;
            case "tab" or "ptab" or "br" or "cr":
                gap = (Gap)Math.Max((int)gap, (int)(reader.LocalName is "br" or "cr" ? Gap.Line : Gap.Space));
                break;
            default:
                Inside(Visit);
                break;
        }
    }

    /// <summary>A paragraph; where its end was deleted, the next goes on in it.</summary>
    void Paragraph()
    {
        var joins = false;
        Inside(() =>
        {
            if (reader.LocalName != "pPr") Visit();
            else Inside(() => Inside(() => { joins |= reader.LocalName is "del" or "moveFrom"; Tracked |= joins; Inside(null); }));
        });
        if (!joins) gap = Gap.Paragraph;
        if (boxed || boxes.Count == 0) return;
        foreach (var (text, position, before) in boxes) Put(text, position, before);
        boxes.Clear();
    }

    /// <summary>Of several ways to show one thing, the first.</summary>
    void Alternative()
    {
        var first = true;
        Inside(() =>
        {
            Inside(first ? Visit : null);
            first = false;
        });
    }

    /// <summary>Visits what an element holds, or passes over it, up to its end.</summary>
    void Inside(Action? each)
    {
        if (reader.IsEmptyElement) return;
        var depth = reader.Depth;
        while (Bears && reader.Read() && reader.Depth > depth)
        {
            if (each is not null && reader.NodeType == XmlNodeType.Element) each();
        }
    }

    string Text()
    {
        if (reader.IsEmptyElement) return "";
        var depth = reader.Depth;
        var text = new StringBuilder();
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace) text.Append(reader.Value);
        }
        return text.ToString();
    }

    void Add(string text)
    {
        var at = Length;
        Length += text.Length;
        if (hidden || deleted || text.Length == 0) return;
        if (boxed) boxes.Add((text, at, gap));
        else Put(text, at, gap);
        gap = Gap.None;
    }

    void Put(string text, int position, Gap before)
    {
        if (before == Gap.Paragraph) builder.Paragraph();
        else if (before == Gap.Line) builder.Line();
        else if (before == Gap.Space) builder.Space();
        builder.Add(text, new(0, position));
    }
}

using System.Security.Cryptography;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Parley.Record.Interchange;

/// <summary>Names and forms that REFI-QDA 1.5 shares between projects and codebooks.</summary>
static class Qda
{
    public static readonly XNamespace Project = "urn:QDA-XML:project:1.0";
    public static readonly XNamespace Codebook = "urn:QDA-XML:codebook:1.0";

    /// <summary>The heading of codes that name who speaks.</summary>
    public const string Speakers = "Speakers";

    /// <summary>The heading of codes that name what a passage says of something.</summary>
    public const string Positions = "Positions";

    /// <summary>The variable that carries what the format has no place for.</summary>
    public const string Carried = "parley";

    /// <summary>The deepest nesting of codes or elements that is read.</summary>
    public const int Depth = 128;

    /// <summary>A GUID that follows from what it is of, so that the same record makes the same file.</summary>
    public static string Guid(params ReadOnlySpan<string> of)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', of!)));
        hash[6] = (byte)(hash[6] & 0x0F | 0x80);
        hash[8] = (byte)(hash[8] & 0x3F | 0x80);
        return new Guid(hash.AsSpan(0, 16), bigEndian: true).ToString("D");
    }

    /// <summary>A text without the characters that XML cannot hold.</summary>
    public static string Plain(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i])) continue;
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i])) i++;
            else return string.Concat(text.EnumerateRunes().Select(rune => rune.Value > 0xFFFF || XmlConvert.IsXmlChar((char)rune.Value) ? rune.ToString() : "\uFFFD"));
        }
        return text;
    }

    /// <summary>Reads XML that nobody vouches for: no document types, nothing fetched, bounded in length and depth. Null with a finding where it cannot be.</summary>
    public static XElement? Read(Stream stream, string what, long longest, FindingList findings)
    {
        try
        {
            var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = longest, IgnoreComments = true, IgnoreProcessingInstructions = true };
            using var inner = XmlReader.Create(stream, settings);
            using var reader = new ShallowReader(inner);
            return XElement.Load(reader, LoadOptions.SetLineInfo | LoadOptions.PreserveWhitespace);
        }
        catch (XmlException error)
        {
            findings.Error("qda-xml", $"{what} cannot be read as XML: {error.Message.Split('\n')[0].TrimEnd('.')}.", "Export it again from the program it came from. Document types are refused.", error.LineNumber, error.LinePosition);
        }
        catch (Exception error) when (error is InvalidOperationException or ArgumentException or DecoderFallbackException or InvalidDataException or IOException or NotSupportedException)
        {
            findings.Error("qda-xml", $"{what} cannot be read as XML.", "Export it again from the program it came from.");
        }
        return null;
    }

    public static string? Get(this XElement element, string name) => element.Attribute(name)?.Value;

    /// <summary>GUIDs may stand in braces and in either case.</summary>
    public static string? Guid(this XElement element, string name = "guid") => element.Get(name)?.Trim().Trim('{', '}').ToUpperInvariant();

    public static IEnumerable<XElement> Named(this XElement? element, string name) => element?.Elements().Where(child => child.Name.LocalName == name) ?? [];

    public static XElement? Child(this XElement? element, string name) => element.Named(name).FirstOrDefault();

    public static string? Text(this XElement? element, string name) => element.Child(name)?.Value is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;

    /// <summary>Passes a reader on and refuses what is nested too deeply, before a tree of it is built.</summary>
    sealed class ShallowReader(XmlReader inner) : XmlReader, IXmlLineInfo
    {
        public override bool Read()
        {
            if (!inner.Read()) return false;
            return inner.Depth <= Qda.Depth ? true : throw new XmlException($"Elements are nested deeper than {Qda.Depth} levels");
        }

        public override int AttributeCount => inner.AttributeCount;
        public override string BaseURI => inner.BaseURI;
        public override int Depth => inner.Depth;
        public override bool EOF => inner.EOF;
        public override bool IsEmptyElement => inner.IsEmptyElement;
        public override string LocalName => inner.LocalName;
        public override string NamespaceURI => inner.NamespaceURI;
        public override XmlNameTable NameTable => inner.NameTable;
        public override XmlNodeType NodeType => inner.NodeType;
        public override string Prefix => inner.Prefix;
        public override ReadState ReadState => inner.ReadState;
        public override string Value => inner.Value;
        public int LineNumber => (inner as IXmlLineInfo)?.LineNumber ?? 0;
        public int LinePosition => (inner as IXmlLineInfo)?.LinePosition ?? 0;
        public bool HasLineInfo() => inner is IXmlLineInfo;
        public override string GetAttribute(int i) => inner.GetAttribute(i);
        public override string? GetAttribute(string name) => inner.GetAttribute(name);
        public override string? GetAttribute(string name, string? namespaceURI) => inner.GetAttribute(name, namespaceURI);
        public override string? LookupNamespace(string prefix) => inner.LookupNamespace(prefix);
        public override bool MoveToAttribute(string name) => inner.MoveToAttribute(name);
        public override bool MoveToAttribute(string name, string? ns) => inner.MoveToAttribute(name, ns);
        public override bool MoveToElement() => inner.MoveToElement();
        public override bool MoveToFirstAttribute() => inner.MoveToFirstAttribute();
        public override bool MoveToNextAttribute() => inner.MoveToNextAttribute();
        public override bool ReadAttributeValue() => inner.ReadAttributeValue();
        public override void ResolveEntity() => inner.ResolveEntity();
    }
}

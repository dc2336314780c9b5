using System.Collections.Immutable;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Parley.Model;

namespace Parley.Record.Interchange;

/// <summary>What a code means, told from its name and the heading it stands under.</summary>
/// <param name="Path">Its name with those above it.</param>
/// <param name="Speaker">Who speaks, under the heading "Speakers".</param>
/// <param name="Stance">What is said of what, for a stance under a condition.</param>
readonly record struct QdaCode(string Path, string? Speaker, (string On, StanceKind Kind)? Stance);

/// <summary>The tree of codes, in projects and codebooks alike.</summary>
static partial class QdaCodes
{
    public static void Write(XmlWriter xml, BookCode code, params ReadOnlySpan<string> path)
    {
        string[] here = [.. path, code.Name];
        xml.WriteStartElement("Code");
        xml.WriteAttributeString("guid", Qda.Guid(["code", .. here]));
        xml.WriteAttributeString("name", Qda.Plain(code.Name));
        xml.WriteAttributeString("isCodable", code.Codable ? "true" : "false");
        if (code.Colour is { } colour && Colour().IsMatch(colour)) xml.WriteAttributeString("color", colour);
        if (code.Description is { } description) xml.WriteElementString("Description", Qda.Plain(description));
        for (var i = 0; i < code.Codes.Length; i++) Write(xml, code.Codes[i], [.. here, $"{i}"]);
        xml.WriteEndElement();
    }

    /// <summary>The codes below an element, but for those that this program makes of speakers and stances; and what each GUID means, those included.</summary>
    public static ImmutableArray<BookCode> Read(XElement? codes, Dictionary<string, QdaCode> meanings, FindingList findings, string above = "", string? parent = null, bool speakers = false, bool made = false)
    {
        var read = ImmutableArray.CreateBuilder<BookCode>();
        foreach (var element in codes.Named("Code"))
        {
            var (guid, name) = (element.Guid(), element.Get("name"));
            if (guid is null || string.IsNullOrWhiteSpace(name))
            {
                findings.Warn("qda-code", "A code has no GUID or no name; it was left out with those below it.", "Name it in the other program.", ((IXmlLineInfo)element).LineNumber, ((IXmlLineInfo)element).LinePosition);
                continue;
            }
            var path = above.Length == 0 ? name : $"{above} / {name}";
            var heading = guid.Equals(Qda.Guid("heading", Qda.Speakers), StringComparison.OrdinalIgnoreCase) || guid.Equals(Qda.Guid("heading", Qda.Positions), StringComparison.OrdinalIgnoreCase);
            var stance = parent is not null && StanceWords.Read(name) is { } kind ? (parent, kind) : ((string, StanceKind)?)null;
            if (!meanings.TryAdd(guid, new(path, speakers ? name : null, stance)))
                findings.Warn("qda-code", $"The GUID of the code '{Passages.Beginning(path)}' is that of another.", "Passages coded with it count as coded with the first.");
            var below = Read(element, meanings, findings, path, name, string.Equals(name, Qda.Speakers, StringComparison.OrdinalIgnoreCase), made || heading);
            if (made || heading) continue;
            read.Add(new()
            {
                Name = name,
                Description = element.Child("Description")?.Value,
                Colour = element.Get("color"),
                Codable = element.Get("isCodable") is not ("false" or "0"),
                Codes = below,
            });
        }
        return read.ToImmutable();
    }

    [GeneratedRegex(@"\A#(?:[A-Fa-f0-9]{6}|[A-Fa-f0-9]{3})\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Colour();
}

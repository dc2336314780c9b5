using System.Collections.Immutable;
using System.Text;
using System.Xml;
using Parley.Model;
using Parley.Record.Documents;

namespace Parley.Record.Interchange;

/// <summary>Codebooks as REFI-QDA exchanges them: <c>.qdc</c> files (REFI-QDA 1.0, section 4.4).</summary>
public static class Qdc
{
    /// <summary>The codebook of a record: one code for each speaker, one for each stance under what it is about, and the record's own.</summary>
    public static ImmutableArray<BookCode> Of(CodedRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var positions =
            from statement in record.Statements.Values
            from stance in statement.Stances
            group stance.Kind by stance.On.ToString() into about
            orderby about.Key
            select new BookCode { Name = about.Key, Codable = false, Codes = [.. about.Distinct().Order().Select(kind => new BookCode { Name = StanceWords.Of(kind) })] };
        BookCode[] made =
        [
            new() { Name = Qda.Speakers, Codable = false, Codes = [.. record.Parties.Values.Select(party => new BookCode { Name = party.Name, Description = party.Note })] },
            new() { Name = Qda.Positions, Codable = false, Codes = [.. positions] },
        ];
        return [.. made.Where(heading => !heading.Codes.IsEmpty), .. record.Codes];
    }

    /// <summary>The codes as the text of a .qdc file. Characters that XML cannot hold are replaced; colours that are none are left out.</summary>
    public static string Write(IEnumerable<BookCode> codes)
    {
        ArgumentNullException.ThrowIfNull(codes);
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, QdpxWriter.Settings))
        {
            xml.WriteStartElement("CodeBook", Qda.Codebook.NamespaceName);
            xml.WriteAttributeString("origin", "Parley");
            xml.WriteStartElement("Codes");
            var at = 0;
            foreach (var code in codes) QdaCodes.Write(xml, code, $"{at++}");
        }
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    /// <summary>Reads a codebook. Sets of codes are left out with a finding.</summary>
    /// <param name="name">The name of the file, for findings.</param>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="limits">How much of a hostile file is borne; the defaults unless given.</param>
    /// <returns>The codes, none where an error stands in the way, and everything worth saying.</returns>
    public static (ImmutableArray<BookCode> Codes, ImmutableArray<Finding> Findings) Read(string name, ReadOnlyMemory<byte> bytes, ReadingLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        var findings = new FindingList(name);
        using var stream = new MemoryStream(bytes.ToArray(), writable: false);
        var root = Qda.Read(stream, name, (limits ?? ReadingLimits.Default).Characters, findings);
        if (root is null) return ([], findings.All);
        if (root.Name.LocalName != "CodeBook")
        {
            findings.Error("qda-form", $"The file is a <{Passages.Beginning(root.Name.LocalName)}> and no codebook.", "Give a .qdc file, or a project as .qdpx.");
            return ([], findings.All);
        }
        if (root.Child("Sets") is { } sets) findings.Warn("qda-left-out", $"{sets.Elements().Count()} sets of codes were left out.", "Parley has no sets; the codes in them were read.");
        return (QdaCodes.Read(root.Child("Codes"), [], findings), findings.All);
    }
}

using System.Collections.Immutable;
using System.Text;
using System.Xml;
using Parley.Model;
using Parley.Model.Anchors;
using Parley.Record.Coding;

namespace Parley.Record.Interchange;

/// <summary>Writes <c>project.qde</c>, in the order of elements that the schema of REFI-QDA 1.5 asks for.</summary>
sealed class QdpxWriter(XmlWriter xml, CodedRecord record)
{
    static readonly (string Name, string Type)[] variables = [("speaker", "Text"), ("date", "Date"), ("author", "Text"), ("publisher", "Text"), ("published", "Date"), ("url", "Text"), (Qda.Carried, "Text")];

    readonly ILookup<string, (int Index, Coded Item)> codings = record.Codings.Index().ToLookup(entry => entry.Item.Statement, StringComparer.Ordinal);
    readonly ILookup<string, KeyValuePair<string, Statement>> statements = record.Statements.ToLookup(entry => entry.Value.Source, StringComparer.Ordinal);
    readonly Dictionary<string, ImmutableArray<TextSpan>> places = new(StringComparer.Ordinal);
    readonly Dictionary<string, (SourceText Text, CodePoints Points)> texts = new(StringComparer.Ordinal);

    public static XmlWriterSettings Settings => new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineChars = "\n", NewLineHandling = NewLineHandling.Entitize };

    /// <summary>The file in the archive that holds the text of a source.</summary>
    public static string FileOf(string source) => Qda.Guid("source", source) + ".txt";

    public void Write()
    {
        foreach (var (id, text) in record.Texts) texts[id] = (new(id, text), new(text));
        foreach (var (id, statement) in record.Statements) places[id] = Passages.Places(texts.TryGetValue(statement.Source, out var held) ? held.Text : null, statement.Quote);

        xml.WriteStartElement("Project", Qda.Project.NamespaceName);
        xml.WriteAttributeString("name", Qda.Plain(record.Title));
        xml.WriteAttributeString("origin", "Parley");
        List("Users", record.Codings.Select(coded => coded.Coder).Distinct(StringComparer.Ordinal), User);
        CodeBook();
        if (record.Sources.Count + record.Statements.Count > 0) List("Variables", variables, Variable);
        List("Cases", record.Statements, entry => Case(entry.Key, entry.Value));
        List("Sources", record.Sources, entry => Source(entry.Key, entry.Value));
        List("Notes", Notes(), note => Note(note.Guid, note.Text));
        foreach (var guid in Loose()) Reference("NoteRef", guid);
        xml.WriteEndElement();
    }

    void User(string coder)
    {
        xml.WriteStartElement("User");
        xml.WriteAttributeString("guid", Qda.Guid("user", coder));
        xml.WriteAttributeString("name", Qda.Plain(coder));
        xml.WriteEndElement();
    }

    void CodeBook()
    {
        var positions = Positions();
        if (record.Parties.Count + positions.Count + record.Codes.Length == 0) return;
        xml.WriteStartElement("CodeBook");
        xml.WriteStartElement("Codes");
        if (record.Parties.Count > 0)
        {
            Code(Qda.Guid("heading", Qda.Speakers), Qda.Speakers, codable: false);
            foreach (var (id, party) in record.Parties)
            {
                Code(Qda.Guid("speaker", id), party.Name, codable: true);
                Reference("NoteRef", Qda.Guid("party note", id));
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
        }
        if (positions.Count > 0)
        {
            Code(Qda.Guid("heading", Qda.Positions), Qda.Positions, codable: false);
            foreach (var (on, kinds) in positions)
            {
                Code(Qda.Guid("condition", on), on, codable: false);
                foreach (var kind in kinds)
                {
                    Code(StanceGuid(on, kind), StanceWords.Of(kind), codable: true);
                    xml.WriteEndElement();
                }
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
        }
        for (var i = 0; i < record.Codes.Length; i++) QdaCodes.Write(xml, record.Codes[i], $"{i}");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>Everything that statements and coders take a stance on, and the stances taken.</summary>
    SortedDictionary<string, SortedSet<StanceKind>> Positions()
    {
        var positions = new SortedDictionary<string, SortedSet<StanceKind>>(StringComparer.Ordinal);
        var taken = record.Statements.Values.SelectMany(statement => statement.Stances.Select(stance => (On: stance.On.ToString()!, stance.Kind))).Concat(record.Codings.Select(coded => (On: coded.Code, Kind: coded.Stance)));
        foreach (var (on, kind) in taken)
        {
            if (!positions.TryGetValue(on, out var kinds)) positions[on] = kinds = [];
            kinds.Add(kind);
        }
        return positions;
    }

    void Code(string guid, string name, bool codable)
    {
        xml.WriteStartElement("Code");
        xml.WriteAttributeString("guid", guid);
        xml.WriteAttributeString("name", Qda.Plain(name));
        xml.WriteAttributeString("isCodable", codable ? "true" : "false");
    }

    void Variable((string Name, string Type) variable)
    {
        xml.WriteStartElement("Variable");
        xml.WriteAttributeString("guid", Qda.Guid("variable", variable.Name));
        xml.WriteAttributeString("name", variable.Name);
        xml.WriteAttributeString("typeOfVariable", variable.Type);
        xml.WriteEndElement();
    }

    /// <summary>A statement: its passages, speaker and stances together, which single selections cannot be.</summary>
    void Case(string id, Statement statement)
    {
        xml.WriteStartElement("Case");
        xml.WriteAttributeString("guid", Qda.Guid("statement", id));
        xml.WriteAttributeString("name", Qda.Plain(id));
        if (statement.Says is { } says) xml.WriteElementString("Description", Qda.Plain(says));
        foreach (var stance in statement.Stances) Reference("CodeRef", StanceGuid(stance.On.ToString()!, stance.Kind));
        Value("speaker", record.Parties.TryGet(statement.Speaker, out var party) ? party.Name : statement.Speaker);
        Value("date", statement.Date.ToString("yyyy-MM-dd"), "DateValue");
        Value(Qda.Carried, Carrier.Write("statement", id, statement));
        if (record.Sources.Has(statement.Source)) Reference("SourceRef", Qda.Guid("source", statement.Source));
        for (var i = 0; i < places[id].Length; i++) Reference("SelectionRef", SelectionGuid(id, i));
        xml.WriteEndElement();
    }

    void Source(string id, Source source)
    {
        xml.WriteStartElement("TextSource");
        xml.WriteAttributeString("guid", Qda.Guid("source", id));
        xml.WriteAttributeString("name", Qda.Plain(source.Title));
        if (texts.ContainsKey(id)) xml.WriteAttributeString("plainTextPath", "internal://" + FileOf(id));
        if (source.Note is { } note) xml.WriteElementString("Description", Qda.Plain(note));
        if (!texts.ContainsKey(id)) xml.WriteElementString("PlainTextContent", "");
        foreach (var (statementId, statement) in statements[id]) Selections(statementId, statement);
        Reference("NoteRef", Qda.Guid("source note", id));
        Value("author", source.Author);
        Value("publisher", source.Publisher);
        Value("published", source.Date?.ToString("yyyy-MM-dd"), "DateValue");
        Value("url", source.Url);
        xml.WriteEndElement();
    }

    void Selections(string id, Statement statement)
    {
        for (var i = 0; i < places[id].Length; i++)
        {
            var (span, held) = (places[id][i], texts[statement.Source]);
            xml.WriteStartElement("PlainTextSelection");
            xml.WriteAttributeString("guid", SelectionGuid(id, i));
            xml.WriteAttributeString("name", Qda.Plain(Passages.Beginning(held.Text.Text[span.Start..span.End])));
            xml.WriteAttributeString("startPosition", $"{held.Points.Of(span.Start)}");
            xml.WriteAttributeString("endPosition", $"{held.Points.Of(span.End)}");
            if (record.Parties.Has(statement.Speaker)) Coding(Qda.Guid("speaker coding", id, $"{i}"), Qda.Guid("speaker", statement.Speaker));
            if (i == 0)
            {
                foreach (var (at, stance) in statement.Stances.Index()) Coding(Qda.Guid("stance coding", id, $"{at}"), StanceGuid(stance.On.ToString()!, stance.Kind));
                foreach (var (at, coded) in codings[id]) Coding(Qda.Guid("coding", $"{at}"), StanceGuid(coded.Code, coded.Stance), coded.Coder, Qda.Guid("coding note", $"{at}"));
            }
            xml.WriteEndElement();
        }
    }

    void Coding(string guid, string code, string? coder = null, string? note = null)
    {
        xml.WriteStartElement("Coding");
        xml.WriteAttributeString("guid", guid);
        if (coder is not null) xml.WriteAttributeString("creatingUser", Qda.Guid("user", coder));
        Reference("CodeRef", code);
        if (note is not null) Reference("NoteRef", note);
        xml.WriteEndElement();
    }

    IEnumerable<(string Guid, string Text)> Notes() =>
    [
        .. record.Parties.Select(entry => (Qda.Guid("party note", entry.Key), Carrier.Write("party", entry.Key, entry.Value))),
        .. record.Sources.Select(entry => (Qda.Guid("source note", entry.Key), Carrier.Write("source", entry.Key, entry.Value))),
        .. record.Contested.Select(entry => (Qda.Guid("contested note", entry.Key), Carrier.Write("contested", entry.Key, entry.Value))),
        .. record.Codings.Index().Select(entry => (Qda.Guid("coding note", $"{entry.Index}"), Carrier.Write("coding", $"{entry.Index}", entry.Item))),
    ];

    /// <summary>Notes of codings that no selection can bear, because their statement has no place in a text.</summary>
    IEnumerable<string> Loose() => record.Codings.Index().Where(entry => !places.TryGetValue(entry.Item.Statement, out var spans) || spans.IsEmpty || !record.Sources.Has(record.Statements[entry.Item.Statement].Source)).Select(entry => Qda.Guid("coding note", $"{entry.Index}"));

    void Note(string guid, string text)
    {
        xml.WriteStartElement("Note");
        xml.WriteAttributeString("guid", guid);
        xml.WriteAttributeString("name", Qda.Carried);
        xml.WriteElementString("PlainTextContent", text);
        xml.WriteEndElement();
    }

    void Value(string variable, string? value, string element = "TextValue")
    {
        if (value is null) return;
        xml.WriteStartElement("VariableValue");
        Reference("VariableRef", Qda.Guid("variable", variable));
        xml.WriteElementString(element, Qda.Plain(value));
        xml.WriteEndElement();
    }

    void Reference(string element, string guid)
    {
        xml.WriteStartElement(element);
        xml.WriteAttributeString("targetGUID", guid);
        xml.WriteEndElement();
    }

    void List<T>(string element, IEnumerable<T> items, Action<T> write)
    {
        var any = false;
        foreach (var item in items)
        {
            if (!any) xml.WriteStartElement(element);
            any = true;
            write(item);
        }
        if (any) xml.WriteEndElement();
    }

    static string StanceGuid(string on, StanceKind kind) => Qda.Guid("stance", on, StanceWords.Of(kind));

    static string SelectionGuid(string statement, int at) => Qda.Guid("selection", statement, $"{at}");
}

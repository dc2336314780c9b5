using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Parley.Model;
using Parley.Model.Anchors;
using Parley.Model.Files;

namespace Parley.Record.Interchange;

/// <summary>Fills the tables of a new database.</summary>
sealed class DnaWriter(SqliteConnection connection, CodedRecord record)
{
    /// <summary>The password of the coder "Admin", without which the program does not open a database. It protects nothing.</summary>
    public const string Password = "parley";

    const int Admin = 1;

    static readonly string[] attributes = ["Type", "Alias", "Notes"];

    readonly Dictionary<(int Variable, string Value), int> entities = [];
    readonly Dictionary<string, int> coders = new(StringComparer.Ordinal);
    readonly Dictionary<string, SourceText> texts = new(StringComparer.Ordinal);
    readonly Dictionary<string, SqliteCommand> commands = new(StringComparer.Ordinal);
    readonly ILookup<string, DateOnly> days = record.Statements.Values.ToLookup(said => said.Source, said => said.Date, StringComparer.Ordinal);
    int coder;
    int statement;
    string? password;

    public void Write()
    {
        using (var making = connection.CreateCommand())
        {
            making.CommandText = DnaSchema.Tables;
            making.ExecuteNonQuery();
        }
        using var transaction = connection.BeginTransaction();
        Settings();
        Coder("Admin");
        foreach (var name in record.Codings.Select(coded => coded.Coder).Distinct(StringComparer.Ordinal)) coders[name] = Coder(name);
        Types();
        foreach (var (id, party) in record.Parties) Party(id, party);
        var sources = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (id, source) in record.Sources) sources[id] = Document(sources.Count + 1, id, source);
        var spans = new Dictionary<string, (int Document, TextSpan? Span)>(StringComparer.Ordinal);
        foreach (var (id, said) in record.Statements)
        {
            if (!sources.TryGetValue(said.Source, out var document)) Set($"parley.statement.{id}", Carrier.Write("statement", id, said));
            else
            {
                TextSpan? span = Passages.Places(texts.GetValueOrDefault(said.Source), said.Quote) is [var first, ..] ? first : null;
                spans[id] = (document, span);
                Statement(id, said, document, span);
            }
        }
        foreach (var (at, coded) in record.Codings.Index())
        {
            var carried = Carrier.Write("coding", $"{at}", coded);
            if (!spans.TryGetValue(coded.Statement, out var place) || place.Span is not { } span) Set($"parley.coding.{at}", carried);
            else Position(place.Document, span, coders[coded.Coder], record.Statements[coded.Statement], coded.Code, coded.Stance, carried);
        }
        transaction.Commit();
        foreach (var command in commands.Values) command.Dispose();
    }

    void Settings()
    {
        Set("version", DnaSchema.Version);
        Set("date", "2023-12-31");
        Set("parley.title", record.Title);
        if (record.Contested.Count > 0) Set("parley.contested", JsonSerializer.Serialize(record.Contested, CaseJson.Options));
        if (!record.Codes.IsEmpty) Set("parley.codes", JsonSerializer.Serialize(record.Codes, CaseJson.Options));
    }

    void Set(string property, string value) => Run("INSERT INTO SETTINGS(Property, Value) VALUES ($0, $1)", property, value);

    int Coder(string name)
    {
        Run("INSERT INTO CODERS(ID, Name, Red, Green, Blue, Password) VALUES ($0, $1, 255, 255, 0, $2)", ++coder, Name(name), password ??= Hash());
        return coder;
    }

    void Types()
    {
        Run("INSERT INTO STATEMENTTYPES(ID, Label, Red, Green, Blue) VALUES ($0, $1, 239, 208, 51)", DnaSchema.Statements, "DNA Statement");
        Run("INSERT INTO STATEMENTTYPES(ID, Label, Red, Green, Blue) VALUES ($0, $1, 211, 211, 211)", DnaSchema.Annotations, "Annotation");
        foreach (var (id, name, kind, type) in DnaSchema.Variables)
        {
            Run("INSERT INTO VARIABLES(ID, Variable, DataType, StatementTypeId) VALUES ($0, $1, $2, $3)", id, name, kind, type);
            if (kind != DnaSchema.Short) continue;
            Entity(id, "");
            foreach (var (at, attribute) in attributes.Index()) Run("INSERT INTO ATTRIBUTEVARIABLES(ID, VariableId, AttributeVariable) VALUES ($0, $1, $2)", id * 10 + at, id, attribute);
        }
    }

    void Party(string id, Party party)
    {
        Set($"parley.party.{id}", Carrier.Write("party", id, party));
        var entity = Entity(DnaSchema.Organization, party.Name);
        foreach (var (at, value) in new[] { party.Role.ToString(), party.Short, party.Note }.Index())
            if (value is not null) Run("INSERT OR REPLACE INTO ATTRIBUTEVALUES(EntityId, AttributeVariableId, AttributeValue) VALUES ($0, $1, $2)", entity, DnaSchema.Organization * 10 + at, Name(value));
    }

    int Document(int number, string id, Source source)
    {
        // The program wants a text, and a statement a place in it.
        var text = record.Texts.TryGet(id, out var held) ? held : null;
        if (!string.IsNullOrEmpty(text)) texts[id] = new(id, text);
        var kind = text is null ? "source-without-text" : text.Length == 0 ? "source-with-empty-text" : "source";
        Run(
            "INSERT INTO DOCUMENTS(ID, Title, Text, Coder, Author, Source, Section, Notes, Type, Date) VALUES ($0, $1, $2, $3, $4, $5, '', $6, '', $7)",
            number, Name(source.Title), string.IsNullOrEmpty(text) ? source.Title + " " : text, Admin, Name(source.Author), Name(source.Publisher), (source.Note is null ? "" : source.Note + "\n\n") + Carrier.Write(kind, id, source), DnaDates.Write(source.Date ?? FirstSaid(id)));
        return number;
    }

    DateOnly FirstSaid(string source) => days[source].DefaultIfEmpty(DnaDates.None).Min();

    /// <summary>A statement: one of theirs for each stance, since theirs have one; an annotation where there is none.</summary>
    void Statement(string id, Statement said, int document, TextSpan? span)
    {
        var whole = Carrier.Write(span is null ? "statement-without-place" : "statement", id, said);
        var place = span ?? new(0, 1);
        foreach (var (at, stance) in said.Stances.Index()) Position(document, place, Admin, said, stance.On.ToString()!, stance.Kind, at == 0 ? whole : Carrier.Write("stance", id, ""));
        if (!said.Stances.IsEmpty) return;
        var row = Row(DnaSchema.Annotations, document, place, Admin);
        LongText(row, DnaSchema.Note, said.Says ?? "");
        ShortText(row, DnaSchema.Speaker, Speaker(said));
        LongText(row, DnaSchema.CarriedNote, whole);
    }

    void Position(int document, TextSpan place, int coder, Statement said, string concept, StanceKind kind, string carried)
    {
        var row = Row(DnaSchema.Statements, document, place, coder);
        ShortText(row, DnaSchema.Person, said.By ?? "");
        ShortText(row, DnaSchema.Organization, Speaker(said));
        ShortText(row, DnaSchema.Concept, concept);
        Run("INSERT INTO DATABOOLEAN(StatementId, VariableId, Value) VALUES ($0, $1, $2)", row, DnaSchema.Agreement, StanceWords.IsFor(kind) ? 1 : 0);
        ShortText(row, DnaSchema.Stance, StanceWords.Of(kind));
        LongText(row, DnaSchema.Says, said.Says ?? "");
        LongText(row, DnaSchema.Carried, carried);
    }

    string Speaker(Statement said) => record.Parties.TryGet(said.Speaker, out var party) ? party.Name : said.Speaker;

    int Row(int type, int document, TextSpan place, int coder)
    {
        Run("INSERT INTO STATEMENTS(ID, StatementTypeId, DocumentId, Start, Stop, Coder) VALUES ($0, $1, $2, $3, $4, $5)", ++statement, type, document, place.Start, place.End, coder);
        return statement;
    }

    void ShortText(int row, int variable, string value) => Run("INSERT INTO DATASHORTTEXT(StatementId, VariableId, Entity) VALUES ($0, $1, $2)", row, variable, Entity(variable, value));

    void LongText(int row, int variable, string value) => Run("INSERT INTO DATALONGTEXT(StatementId, VariableId, Value) VALUES ($0, $1, $2)", row, variable, value);

    int Entity(int variable, string value)
    {
        var name = Name(value);
        if (entities.TryGetValue((variable, name), out var id)) return id;
        id = entities[(variable, name)] = entities.Count + 1;
        Run("INSERT INTO ENTITIES(ID, VariableId, Value, Red, Green, Blue) VALUES ($0, $1, $2, 0, 0, 0)", id, variable, name);
        return id;
    }

    /// <summary>A name as the program holds it.</summary>
    public static string Name(string? text)
    {
        text ??= "";
        var points = new CodePoints(text);
        return points.Count <= DnaSchema.LongestName ? text : text[..points.ToUnit(DnaSchema.LongestName)];
    }

    void Run(string sql, params ReadOnlySpan<object> values)
    {
        if (!commands.TryGetValue(sql, out var command))
        {
            command = commands[sql] = connection.CreateCommand();
            command.CommandText = sql;
            for (var i = 0; i < values.Length; i++) command.Parameters.Add(new SqliteParameter { ParameterName = string.Create(CultureInfo.InvariantCulture, $"${i}") });
        }
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i];
        command.ExecuteNonQuery();
    }

    /// <summary>The password as the program keeps it: SHA-256 a hundred thousand times over salt and password, salt and digest in Base64 (Jasypt's strong password encryptor). The salt follows from the title, so that the same record makes the same file.</summary>
    string Hash()
    {
        var salt = SHA256.HashData(Encoding.UTF8.GetBytes(record.Title)).AsSpan(0, 16);
        var digest = SHA256.HashData([.. salt, .. Encoding.UTF8.GetBytes(Password)]);
        for (var i = 1; i < 100_000; i++) digest = SHA256.HashData(digest);
        return Convert.ToBase64String([.. salt, .. digest]);
    }
}

/// <summary>Days as the program keeps moments: seconds since 1970, as if all were in one time zone.</summary>
static class DnaDates
{
    /// <summary>What stands where no day is known.</summary>
    public static readonly DateOnly None = DateOnly.FromDateTime(DateTime.UnixEpoch);

    public static long Write(DateOnly day) => new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero).ToUnixTimeSeconds();

    /// <summary>The day; null where it is none or unknown. Versions before 3 kept milliseconds.</summary>
    public static DateOnly? Read(long seconds)
    {
        if (Math.Abs(seconds) > 100_000_000_000) seconds /= 1000;
        if (seconds == 0 || Math.Abs(seconds) > 100_000_000_000) return null;
        return DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime);
    }
}

using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Parley.Model;
using Parley.Model.Anchors;
using Parley.Record.Coding;

namespace Parley.Record.Interchange;

/// <summary>Reads the tables of a database, each row by what it says and none by what the database would compute.</summary>
sealed class DnaReader(SqliteConnection connection, InterchangeOptions options, FindingList findings)
{
    /// <summary>The most rows of a table.</summary>
    const int MostRows = 1_000_000;

    static readonly string[] needed = ["DOCUMENTS", "STATEMENTS", "STATEMENTTYPES", "VARIABLES"];

    static readonly string[] unread = ["REGEXES", "VARIABLELINKS"];

    readonly StatementMaker maker = new(options, findings);
    readonly Dictionary<long, (string Id, int Length, int[] Pairs)> documents = [];
    readonly Dictionary<long, string> coders = [];
    readonly Dictionary<long, Row> rows = [];
    readonly SortedDictionary<int, Coded> codings = [];
    readonly Dictionary<string, string> settings = new(StringComparer.Ordinal);
    HashSet<string> tables = [];
    long characters;

    sealed class Row
    {
        public required long Id { get; init; }
        public required long Document { get; init; }
        public required long Start { get; init; }
        public required long Stop { get; init; }
        public required long Coder { get; init; }
        public Dictionary<string, string> Values { get; } = new(StringComparer.OrdinalIgnoreCase);
        public string? Carried => Values.GetValueOrDefault("parley");
    }

    public InterchangeReading Read()
    {
        tables = [.. Rows("SELECT upper(name) FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' AND sql NOT LIKE '%GENERATED%' AND sql NOT LIKE '% AS (%'", row => Text(row, 0))];
        if (needed.Where(table => !tables.Contains(table)).ToArray() is { Length: > 0 } missing)
        {
            findings.Error("dna-form", $"The database has no table {string.Join(", ", missing)} as the Discourse Network Analyzer 3 has it.", "Open it in version 3 of that program and save it anew.");
            return findings.Reading(null);
        }
        Settings();
        foreach (var (id, name) in Table("CODERS", "ID, Name", row => (Whole(row, 0), Text(row, 1)))) coders[id] = name;
        foreach (var document in Table("DOCUMENTS", "ID, Title, Text, Author, Source, Section, Notes, Type, Date", row => (Whole(row, 0), Text(row, 1), Text(row, 2), Text(row, 3), Text(row, 4), Text(row, 5), Text(row, 6), Text(row, 7), Whole(row, 8)), "ID")) Document(document);
        foreach (var row in Table("STATEMENTS", "ID, DocumentId, Start, Stop, Coder", row => new Row { Id = Whole(row, 0), Document = Whole(row, 1), Start = Whole(row, 2), Stop = Whole(row, 3), Coder = Whole(row, 4) }, "ID")) rows[row.Id] = row;
        Values();
        Statements();
        foreach (var (property, value) in settings.Where(entry => entry.Key.StartsWith("parley.statement.", StringComparison.Ordinal))) maker.Add(new() { Label = property, Id = property, Carried = value });
        foreach (var coding in settings.Where(entry => entry.Key.StartsWith("parley.coding.", StringComparison.Ordinal))) Coding(coding.Value, null);
        foreach (var table in unread.Where(tables.Contains))
        {
            if (Table(table, "count(*)", row => Whole(row, 0)).FirstOrDefault() is > 0 and var count) findings.Warn("dna-left-out", $"{count} entries of {table} were left out.", "Parley has no place for search terms and links between variables.");
        }
        return findings.Reading(maker.Record(settings.GetValueOrDefault("parley.title", findings.File), [.. codings.Values], Kept("codes", "the codebook", ImmutableArray<BookCode>.Empty), Kept("contested", "contested questions", Keyed<Contested>.Empty)));
    }

    void Settings()
    {
        foreach (var (property, value) in Table("SETTINGS", "Property, Value", row => (Text(row, 0), Text(row, 1)), "rowid")) settings.TryAdd(property, value);
        foreach (var (property, value) in settings.Where(entry => entry.Key.StartsWith("parley.party.", StringComparison.Ordinal)))
        {
            if (Carrier.TryRead<Party>(value, "party", out var party)) maker.AddParty(party.Id, party.Value);
            else findings.Warn("carried-broken", $"What is kept under {property} as JSON cannot be read.", "It was left out.");
        }
    }

    /// <summary>What stands as JSON in a setting of its own.</summary>
    T Kept<T>(string name, string what, T none)
    {
        if (!settings.TryGetValue($"parley.{name}", out var text)) return none;
        if (Carrier.Read<Held<T>>($"{{\"value\":{text}}}") is { } held && Carrier.IsSound(held.Value)) return held.Value;
        findings.Warn("carried-broken", $"What is kept of {what} as JSON cannot be read.", "It was left out.");
        return none;
    }

    sealed record Held<T>(T Value);

    void Document((long Id, string Title, string Text, string Author, string Source, string Section, string Notes, string Type, long Date) row)
    {
        var at = row.Notes.LastIndexOf("{\"parley\":\"source", StringComparison.Ordinal);
        var (notes, kept) = at < 0 ? (row.Notes, null) : (row.Notes[..at], row.Notes[at..]);
        notes = notes.EndsWith("\n\n", StringComparison.Ordinal) && at >= 0 ? notes[..^2] : notes.Trim();
        var kind = Carrier.Is(kept, "source") ? "source" : Carrier.Is(kept, "source-without-text") ? "source-without-text" : "source-with-empty-text";
        if (!Carrier.TryRead<Source>(kept, kind, out var carrier) && kept is not null) findings.Warn("carried-broken", $"What is kept of the document '{Passages.Beginning(row.Title)}' as JSON cannot be read.", "It was read from the rest of its row.");
        var source = carrier?.Value ?? new Source { Title = row.Title.Length > 0 ? row.Title : "Untitled" };
        if (row.Section.Length > 0) notes = $"{notes} Section: {row.Section}.".Trim();
        if (row.Type.Length > 0) notes = $"{notes} Type: {row.Type}.".Trim();
        source = source with
        {
            Title = DnaWriter.Name(source.Title) == row.Title ? source.Title : row.Title,
            Author = Changed(source.Author, row.Author),
            Publisher = Changed(source.Publisher, row.Source),
            Note = (source.Note ?? "") == notes ? source.Note : notes.Length > 0 ? notes : null,
            // A document without a date of its own was given that of its first statement.
            Date = carrier is not null && source.Date is null ? null : DnaDates.Read(row.Date) ?? source.Date,
        };
        var text = kind switch { "source-without-text" => null, "source-with-empty-text" => "", _ => row.Text };
        if (carrier is null) text = row.Text;
        // Positions count what the database holds, so a line end of two characters stays until they are read.
        documents[row.Id] = (maker.AddSource(carrier?.Id, source, text?.Replace("\r\n", "\n", StringComparison.Ordinal)), row.Text.Length, Pairs(row.Text));
    }

    static string? Changed(string? kept, string told) => DnaWriter.Name(kept) == told ? kept : told.Length > 0 ? told : null;

    void Values()
    {
        Fill("SELECT StatementId, Variable, Value FROM DATALONGTEXT JOIN VARIABLES ON VARIABLES.ID = VariableId", "DATALONGTEXT");
        Fill("SELECT StatementId, Variable, Value FROM DATABOOLEAN JOIN VARIABLES ON VARIABLES.ID = VariableId", "DATABOOLEAN");
        Fill("SELECT StatementId, Variable, Value FROM DATAINTEGER JOIN VARIABLES ON VARIABLES.ID = VariableId", "DATAINTEGER");
        Fill("SELECT StatementId, Variable, ENTITIES.Value FROM DATASHORTTEXT JOIN VARIABLES ON VARIABLES.ID = DATASHORTTEXT.VariableId JOIN ENTITIES ON ENTITIES.ID = Entity", "DATASHORTTEXT", "ENTITIES");
    }

    void Fill(string sql, params ReadOnlySpan<string> from)
    {
        foreach (var table in from)
            if (!tables.Contains(table)) return;
        foreach (var (statement, variable, value) in Rows(sql, row => (Whole(row, 0), Text(row, 1), Text(row, 2))))
            if (value.Length > 0 && rows.TryGetValue(statement, out var row)) row.Values.TryAdd(variable, value);
    }

    void Statements()
    {
        // The statements of theirs that are the stances of one of ours, by our id; the first holds it whole.
        var more = rows.Values.Where(row => Carrier.Is(row.Carried, "stance")).ToLookup(row => Carrier.TryRead<string>(row.Carried, "stance", out var carrier) ? carrier.Id : "", StringComparer.Ordinal);
        var whole = rows.Values.Select(row => (row, Id: Whole(row.Carried))).Where(entry => entry.Id is not null).ToDictionary(entry => entry.row.Id, entry => entry.Id!);
        var known = whole.Values.ToHashSet(StringComparer.Ordinal);
        foreach (var row in rows.Values.OrderBy(row => row.Id))
        {
            if (Carrier.Is(row.Carried, "coding")) continue;
            if (whole.TryGetValue(row.Id, out var id)) Statement(row, more[id]);
            else if (!Carrier.TryRead<string>(row.Carried, "stance", out var carrier) || !known.Contains(carrier.Id)) Statement(row, []);
        }
        foreach (var row in rows.Values.Where(row => Carrier.Is(row.Carried, "coding")).OrderBy(row => row.Id)) Coding(row.Carried, row);
    }

    static string? Whole(string? carried)
    {
        if (Carrier.TryRead<Statement>(carried, "statement", out var carrier)) return carrier.Id;
        return Carrier.TryRead(carried, "statement-without-place", out carrier) ? carrier.Id : null;
    }

    void Statement(Row row, IEnumerable<Row> more)
    {
        var label = $"{row.Id} of the database";
        if (!documents.TryGetValue(row.Document, out var document))
        {
            findings.Warn("passage-without-source", $"The statement {label} belongs to no document and was left out.", "Delete it in the Discourse Network Analyzer.");
            return;
        }
        var placed = !Carrier.Is(row.Carried, "statement-without-place");
        if (placed && (row.Start < 0 || row.Stop <= row.Start || row.Stop > document.Length))
        {
            findings.Warn("dna-position", $"The statement {label} goes from {row.Start} to {row.Stop}, which its document does not have; it was left out.", "Mark it anew in the Discourse Network Analyzer.");
            return;
        }
        var stances = ImmutableArray.CreateBuilder<(string, StanceKind)>();
        var remarks = new List<string>();
        foreach (var one in more.Prepend(row))
        {
            if (one.Values.GetValueOrDefault("concept") is { } concept) stances.Add((concept, Kind(one)));
        }
        Remarks(row, remarks);
        var carried = placed ? row.Carried : row.Carried!.Replace("statement-without-place", "statement", StringComparison.Ordinal);
        Carrier.TryRead<Statement>(carried, "statement", out var carrier);
        maker.Add(new()
        {
            Label = label,
            Id = $"{document.Id} {row.Id}",
            Source = document.Id,
            Spans = placed ? [Span(document.Pairs, row)] : [],
            MostSpans = 1,
            Speaker = row.Values.GetValueOrDefault("organization") is { } organization && organization != DnaWriter.Name(Named(carrier?.Value.Speaker)) ? organization : carrier is null ? row.Values.GetValueOrDefault("person") : null,
            By = Differs(row.Values.GetValueOrDefault("person"), carrier?.Value.By),
            Says = Differs(row.Values.GetValueOrDefault("says"), carrier?.Value.Says) ?? (carrier is null ? null : Differs(row.Values.GetValueOrDefault("note"), carrier.Value.Says)),
            Stances = [.. stances.Select(stance => (Full(carrier?.Value, stance.Item1), stance.Item2))],
            Remarks = [.. remarks],
            Carried = carried,
        });
    }

    string? Named(string? speaker) => speaker is not null && settings.TryGetValue($"parley.party.{speaker}", out var kept) && Carrier.TryRead<Party>(kept, "party", out var party) ? party.Value.Name : speaker;

    /// <summary>The condition whose beginning is all that the database could hold.</summary>
    static string Full(Statement? carried, string concept) =>
        carried?.Stances.Select(stance => stance.On.ToString()!).FirstOrDefault(on => DnaWriter.Name(on) == concept) ?? concept;

    static string? Differs(string? told, string? kept) => told is not null && told != DnaWriter.Name(kept) && told != kept ? told : null;

    static StanceKind Kind(Row row)
    {
        var agrees = row.Values.GetValueOrDefault("agreement") is not "0";
        return StanceWords.Read(row.Values.GetValueOrDefault("stance")) is { } kind && StanceWords.IsFor(kind) == agrees ? kind : agrees ? StanceKind.Accepts : StanceKind.Opposes;
    }

    void Remarks(Row row, List<string> remarks)
    {
        var own = Whole(row.Carried) is not null;
        foreach (var (variable, value) in row.Values.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            if (variable.ToLowerInvariant() is "person" or "organization" or "concept" or "agreement" or "stance" or "says" or "parley" || own && variable == "note") continue;
            remarks.Add(variable.Equals("note", StringComparison.OrdinalIgnoreCase) ? value : $"{variable}: {value}.");
        }
        if (!own && coders.GetValueOrDefault(row.Coder) is { } coder && coder != "Admin") remarks.Add($"Coded by {coder}.");
    }

    /// <summary>From positions in the text as the database holds it to positions in the text with line ends as \n.</summary>
    static TextSpan Span(int[] pairs, Row row) => new(Folded(pairs, (int)row.Start), Folded(pairs, (int)row.Stop));

    static int Folded(int[] pairs, int position)
    {
        var before = Array.BinarySearch(pairs, position);
        return position - (before < 0 ? ~before : before);
    }

    /// <summary>Where line ends of two characters begin.</summary>
    static int[] Pairs(string text) => text.Contains("\r\n", StringComparison.Ordinal) ? [.. Enumerable.Range(0, text.Length - 1).Where(at => text[at] == '\r' && text[at + 1] == '\n')] : [];

    void Coding(string? carried, Row? row)
    {
        if (!Carrier.TryRead<Coded>(carried, "coding", out var carrier) || !int.TryParse(carrier.Id, NumberStyles.None, CultureInfo.InvariantCulture, out var at))
        {
            findings.Warn("carried-broken", "What is kept of a coding as JSON cannot be read.", "It was left out; code the passage again.");
            return;
        }
        var coded = carrier.Value;
        if (row is not null)
        {
            var concept = row.Values.GetValueOrDefault("concept") ?? "";
            var coder = coders.GetValueOrDefault(row.Coder) ?? "";
            coded = coded with { Code = DnaWriter.Name(coded.Code) == concept ? coded.Code : concept, Stance = Kind(row), Coder = DnaWriter.Name(coded.Coder) == coder ? coded.Coder : coder };
        }
        codings[at] = coded;
    }

    IEnumerable<T> Table<T>(string table, string columns, Func<SqliteDataReader, T> read, string? order = null) =>
        tables.Contains(table) ? Rows($"SELECT {columns} FROM {table}{(order is null ? "" : $" ORDER BY {order}")}", read) : [];

    List<T> Rows<T>(string sql, Func<SqliteDataReader, T> read)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var found = new List<T>();
        while (reader.Read())
        {
            if (found.Count == MostRows) throw new FormatException("too many rows");
            found.Add(read(reader));
        }
        return found;
    }

    static long Whole(SqliteDataReader row, int column) => row.IsDBNull(column) ? -1 : row.GetInt64(column);

    string Text(SqliteDataReader row, int column)
    {
        if (row.IsDBNull(column)) return "";
        var text = row.GetString(column);
        if ((characters += text.Length) > options.Limits.Characters * 4L) throw new FormatException("too much text");
        return text;
    }
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using Parley.Model.Anchors;

namespace Parley.Record.Search;

/// <summary>Finds documents and statements by their words. An SQLite database with an FTS5 index, in memory or in a file; one thread at a time.</summary>
public sealed class SearchIndex : IDisposable
{
    const char MarkOn = '\u0002';
    const char MarkOff = '\u0003';

    /// <summary>The form of the index; one of an earlier form is made anew from its entries.</summary>
    const int Form = 2;

    /// <summary>How many hits are counted, and ranked by how well they fit; where there are more, the newest come first.</summary>
    public const int Ranked = 4_000;

    /// <summary>Up to how many of the newest hits are looked for entry by entry; more are looked for all at once.</summary>
    const int Few = 100;

    readonly SqliteConnection connection;

    SearchIndex(SqliteConnection connection) => this.connection = connection;

    /// <summary>An empty index for a few questions, gone when it is disposed of. It is made in a third of the time of one in a file, and takes longer over <c>begin*</c>.</summary>
    public static SearchIndex InMemory() => Open(":memory:", beginnings: "");

    /// <summary>The index in a file, made where there is none.</summary>
    /// <param name="file">The path of the database.</param>
    /// <exception cref="SqliteException">The file is no such database, or may not be written.</exception>
    public static SearchIndex Open(string file) => Open(file, beginnings: ", prefix='1 2 3'");

    static SearchIndex Open(string file, string beginnings)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        connection.Open();
        var index = new SearchIndex(connection);
        var earlier = index.Ask("PRAGMA user_version") < Form;
        if (earlier) index.Run("DROP TABLE IF EXISTS words; DROP TRIGGER IF EXISTS entry_in; DROP TRIGGER IF EXISTS entry_out;");
        index.Run(
            $"""
            PRAGMA journal_mode = WAL;
            PRAGMA synchronous = NORMAL;
            PRAGMA cache_size = -65536;
            CREATE TABLE IF NOT EXISTS entry(number INTEGER PRIMARY KEY, kind INTEGER NOT NULL, id TEXT NOT NULL, day TEXT, title TEXT NOT NULL, body TEXT NOT NULL, speaker TEXT NOT NULL, source TEXT NOT NULL, UNIQUE(kind, id));
            DROP INDEX IF EXISTS entry_day;
            CREATE INDEX IF NOT EXISTS entry_when ON entry(day, kind);
            CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts5(title, body, speaker, source, content='entry', content_rowid='number', tokenize='unicode61 remove_diacritics 2'{beginnings});
            CREATE TRIGGER IF NOT EXISTS entry_in AFTER INSERT ON entry BEGIN INSERT INTO words(rowid, title, body, speaker, source) VALUES (new.number, new.title, new.body, new.speaker, new.source); END;
            CREATE TRIGGER IF NOT EXISTS entry_out AFTER DELETE ON entry BEGIN INSERT INTO words(words, rowid, title, body, speaker, source) VALUES ('delete', old.number, old.title, old.body, old.speaker, old.source); END;
            """);
        if (earlier) index.Run(string.Create(CultureInfo.InvariantCulture, $"INSERT INTO words(words) VALUES ('rebuild'); PRAGMA user_version = {Form};"));
        return index;
    }

    /// <summary>Puts entries in; one of the same kind and id is replaced. All or none of them go in.</summary>
    /// <exception cref="OperationCanceledException">It was stopped, and nothing went in.</exception>
    public void Put(IEnumerable<SearchEntry> entries, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(entries);
        using var transaction = connection.BeginTransaction();
        using var delete = Command("DELETE FROM entry WHERE kind = $kind AND id = $id", "$kind", "$id");
        using var insert = Command("INSERT INTO entry(kind, id, day, title, body, speaker, source) VALUES ($kind, $id, $day, $title, $body, $speaker, $source)", "$kind", "$id", "$day", "$title", "$body", "$speaker", "$source");
        foreach (var entry in entries)
        {
            cancellation.ThrowIfCancellationRequested();
            Fill(delete, (int)entry.Kind, entry.Id);
            delete.ExecuteNonQuery();
            Fill(insert, (int)entry.Kind, entry.Id, entry.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Plain(entry.Title), Plain(entry.Text), Plain(entry.Speaker), Plain(entry.Source));
            insert.ExecuteNonQuery();
        }
        transaction.Commit();
    }

    /// <summary>Searches. The best hits come first (BM25, titles and speakers counting more than text); where more than <see cref="Ranked"/> fit, the newest.</summary>
    /// <param name="text">The question: words and "phrases" that must all be there, <c>-word</c>, <c>a or b</c>, <c>begin*</c>, <c>speaker:</c> <c>title:</c> <c>source:</c> <c>kind:</c>, <c>date:2024-02</c> <c>after:</c> <c>before:</c>.</param>
    /// <param name="limit">The most hits to give, at least 1.</param>
    public SearchAnswer Find(string text, int limit = 20)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        var query = SearchQuery.Parse(text);
        if (!query.Findings.IsEmpty) return new([], 0, false, query.Findings);

        var found = query.Match is null ? $"entry INDEXED BY entry_when WHERE {Within(query)}" : $"words WHERE words MATCH $match{Also(query)}";
        using var counting = Asking(query, $"SELECT count(*) FROM (SELECT 1 FROM {found} LIMIT {Ranked + 1})");
        var count = Convert.ToInt32(counting.ExecuteScalar(), CultureInfo.InvariantCulture);
        var more = count > Ranked;
        long[] numbers =
            count == 0 ? []
            : query.Match is null ? Numbers(query, $"SELECT number FROM {found} {Newest}", limit)
            : !more ? Numbers(query, $"SELECT rowid FROM {found} ORDER BY bm25(words, 4, 1, 3, 2), rowid", limit)
            : limit <= Few ? NewestOf(query, limit)
            : Numbers(query, $"SELECT number FROM entry INDEXED BY entry_when WHERE {Within(query)} AND +number IN (SELECT rowid FROM words WHERE words MATCH $match) {Newest}", limit);
        return new(Hits(query, numbers), Math.Min(count, Ranked), more, []);
    }

    /// <inheritdoc/>
    public void Dispose() => connection.Dispose();

    /// <summary>The newest first; of one day statements before documents, and what came in last before what came in earlier.</summary>
    const string Newest = "ORDER BY day DESC, kind DESC, number DESC";

    /// <summary>Days and kinds asked for, as a condition that the index on them answers alone.</summary>
    static string Within(SearchQuery query) => string.Join(
        " AND ",
        new[] { "1", query.Kind is null ? null : "kind = $kind", query.From is null ? null : "day >= $from", query.To is null ? null : "day <= $to" }.OfType<string>());

    /// <summary>The same beside words: gathered once and looked up, for reading each entry costs more than all words.</summary>
    static string Also(SearchQuery query) =>
        query.Kind is null && query.From is null && query.To is null ? "" : $" AND +rowid IN (SELECT number FROM entry INDEXED BY entry_when WHERE {Within(query)})";

    /// <summary>Where so many fit, the newest are soon found entry by entry.</summary>
    long[] NewestOf(SearchQuery query, int limit)
    {
        using var asking = Asking(query, $"SELECT number FROM entry INDEXED BY entry_when WHERE {Within(query)} {Newest}");
        using var fitting = Asking(query, "SELECT 1 FROM words WHERE words MATCH $match AND rowid = $number");
        var number = fitting.Parameters.Add(new SqliteParameter { ParameterName = "$number" });
        using var rows = asking.ExecuteReader();
        var numbers = new List<long>();
        while (numbers.Count < limit && rows.Read())
        {
            number.Value = rows.GetInt64(0);
            if (fitting.ExecuteScalar() is not null) numbers.Add((long)number.Value);
        }
        return [.. numbers];
    }

    long[] Numbers(SearchQuery query, string sql, int limit)
    {
        using var asking = Asking(query, sql + " LIMIT $limit");
        asking.Parameters.AddWithValue("$limit", limit);
        using var rows = asking.ExecuteReader();
        var numbers = new List<long>();
        while (rows.Read()) numbers.Add(rows.GetInt64(0));
        return [.. numbers];
    }

    /// <summary>The entries themselves, with the words around the best place: for those few alone that are given.</summary>
    ImmutableArray<SearchHit> Hits(SearchQuery query, long[] numbers)
    {
        var from = query.Match is null ? "entry WHERE number = $number" : "words JOIN entry ON entry.number = words.rowid WHERE words MATCH $match AND words.rowid = $number";
        var snippet = query.Match is null ? "substr(entry.body, 1, 160)" : $"snippet(words, 1, '{MarkOn}', '{MarkOff}', ' … ', 24)";
        using var asking = Asking(query, $"SELECT entry.kind, entry.id, entry.title, entry.speaker, entry.source, entry.day, {snippet} FROM {from}");
        var number = asking.Parameters.Add(new SqliteParameter { ParameterName = "$number" });
        var hits = ImmutableArray.CreateBuilder<SearchHit>(numbers.Length);
        foreach (var one in numbers)
        {
            number.Value = one;
            using var row = asking.ExecuteReader();
            if (row.Read()) hits.Add(Hit(row));
        }
        return hits.ToImmutable();
    }

    SqliteCommand Asking(SearchQuery query, string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        if (query.Match is { } match) command.Parameters.AddWithValue("$match", match);
        if (query.Kind is { } kind) command.Parameters.AddWithValue("$kind", (int)kind);
        if (query.From is { } first) command.Parameters.AddWithValue("$from", first);
        if (query.To is { } last) command.Parameters.AddWithValue("$to", last);
        return command;
    }

    static SearchHit Hit(SqliteDataReader row)
    {
        var text = new StringBuilder();
        var marks = ImmutableArray.CreateBuilder<TextSpan>();
        var start = -1;
        foreach (var c in row.GetString(6))
        {
            if (c == MarkOn) start = text.Length;
            else if (c == MarkOff) marks.Add(new(start, text.Length));
            else text.Append(c is '\n' ? ' ' : c);
        }
        DateOnly? date = row.IsDBNull(5) ? null : DateOnly.ParseExact(row.GetString(5), "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new((SearchKind)row.GetInt32(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), date, text.ToString(), marks.ToImmutable());
    }

    /// <summary>A text without the two characters that mark hits.</summary>
    static string Plain(string text) => text.AsSpan().IndexOfAny(MarkOn, MarkOff) < 0 ? text : text.Replace(MarkOn, ' ').Replace(MarkOff, ' ');

    SqliteCommand Command(string sql, params string[] names)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in names) command.Parameters.Add(new SqliteParameter { ParameterName = name });
        return command;
    }

    static void Fill(SqliteCommand command, params object?[] values)
    {
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i] ?? DBNull.Value;
    }

    long Ask(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    void Run(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}

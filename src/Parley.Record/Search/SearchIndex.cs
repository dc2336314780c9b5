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

    /// <summary>How many hits are ranked by how well they fit; beyond that, the newest come first.</summary>
    const int Ranked = 20_000;

    readonly SqliteConnection connection;

    SearchIndex(SqliteConnection connection) => this.connection = connection;

    /// <summary>An empty index that is gone when it is disposed of.</summary>
    public static SearchIndex InMemory() => Open(":memory:");

    /// <summary>The index in a file, made where there is none.</summary>
    /// <param name="file">The path of the database.</param>
    /// <exception cref="SqliteException">The file is no such database, or may not be written.</exception>
    public static SearchIndex Open(string file)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        connection.Open();
        var index = new SearchIndex(connection);
        index.Run(
            """
            PRAGMA journal_mode = WAL;
            PRAGMA synchronous = NORMAL;
            CREATE TABLE IF NOT EXISTS entry(number INTEGER PRIMARY KEY, kind INTEGER NOT NULL, id TEXT NOT NULL, day TEXT, title TEXT NOT NULL, body TEXT NOT NULL, speaker TEXT NOT NULL, source TEXT NOT NULL, UNIQUE(kind, id));
            CREATE INDEX IF NOT EXISTS entry_day ON entry(day);
            CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts5(title, body, speaker, source, content='entry', content_rowid='number', tokenize='unicode61 remove_diacritics 2');
            CREATE TRIGGER IF NOT EXISTS entry_in AFTER INSERT ON entry BEGIN INSERT INTO words(rowid, title, body, speaker, source) VALUES (new.number, new.title, new.body, new.speaker, new.source); END;
            CREATE TRIGGER IF NOT EXISTS entry_out AFTER DELETE ON entry BEGIN INSERT INTO words(words, rowid, title, body, speaker, source) VALUES ('delete', old.number, old.title, old.body, old.speaker, old.source); END;
            """);
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

    /// <summary>Searches. The best hits come first (BM25, titles and speakers counting more than text); of a very common word the newest.</summary>
    /// <param name="text">The question: words and "phrases" that must all be there, <c>-word</c>, <c>a or b</c>, <c>begin*</c>, <c>speaker:</c> <c>title:</c> <c>source:</c> <c>kind:</c>, <c>date:2024-02</c> <c>after:</c> <c>before:</c>.</param>
    /// <param name="limit">The most hits to give, at least 1.</param>
    public SearchAnswer Find(string text, int limit = 20)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        var query = SearchQuery.Parse(text);
        if (!query.Findings.IsEmpty) return new([], 0, query.Findings);

        using var counting = Asking(query, "SELECT count(*)", "", limit);
        var count = Convert.ToInt32(counting.ExecuteScalar(), CultureInfo.InvariantCulture);
        if (count == 0) return new([], 0, []);

        var order = query.Match is not null && count <= Ranked ? "ORDER BY bm25(words, 4, 1, 3, 2), entry.number" : "ORDER BY entry.day DESC, entry.number";
        var snippet = query.Match is null ? "substr(entry.body, 1, 160)" : $"snippet(words, 1, '{MarkOn}', '{MarkOff}', ' … ', 24)";
        using var asking = Asking(query, $"SELECT entry.kind, entry.id, entry.title, entry.speaker, entry.source, entry.day, {snippet}", order + " LIMIT $limit", limit);
        using var rows = asking.ExecuteReader();
        var hits = ImmutableArray.CreateBuilder<SearchHit>();
        while (rows.Read()) hits.Add(Hit(rows));
        return new(hits.ToImmutable(), count, []);
    }

    /// <inheritdoc/>
    public void Dispose() => connection.Dispose();

    SqliteCommand Asking(SearchQuery query, string select, string order, int limit)
    {
        var from = query.Match is null ? "entry" : "words JOIN entry ON entry.number = words.rowid";
        var where = new List<string>();
        var command = connection.CreateCommand();
        void Where(string condition, string name, object value)
        {
            where.Add(condition);
            command.Parameters.AddWithValue(name, value);
        }
        if (query.Match is { } match) Where("words MATCH $match", "$match", match);
        if (query.Kind is { } kind) Where("entry.kind = $kind", "$kind", (int)kind);
        if (query.From is { } first) Where("entry.day >= $from", "$from", first);
        if (query.To is { } last) Where("entry.day <= $to", "$to", last);
        // Counting words alone needs no look at the entries.
        if (query.Match is not null && where.Count == 1 && order.Length == 0) from = "words";
        if (order.Length > 0) command.Parameters.AddWithValue("$limit", limit);
        command.CommandText = $"{select} FROM {from} WHERE {string.Join(" AND ", where)} {order}";
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

    void Run(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}

using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Parley.Record.Interchange;

/// <summary>Databases of the Discourse Network Analyzer, version 3: <c>.dna</c> files (SQLite).</summary>
/// <remarks>Positions count UTF-16 units from 0, the end not included, as that program does. Its statements have one passage, one concept, and for or against; the rest of a statement stands as JSON in a variable named <c>parley</c>, the rest of a document in its notes, what is left in the settings.</remarks>
public static class Dna
{
    const int ReadOnly = 4;

    /// <summary>Names of options of SQLite that bound what a database can ask for.</summary>
    const int LengthLimit = 0;
    const int SqlLengthLimit = 1;
    const int ExpressionLimit = 3;

    /// <summary>After how many steps of a query somebody looks whether to stop, and after how many looks it has run too long: far above any honest table.</summary>
    const int Steps = 100_000;
    const int Looks = 20_000;

    /// <summary>The record as the bytes of a .dna file, which opens with the coder "Admin" and the password "parley"; the same record makes the same bytes. Cost linear in the texts and statements.</summary>
    public static byte[] Write(CodedRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        using var connection = InMemory();
        new DnaWriter(connection, record).Write();
        var memory = raw.sqlite3_serialize(connection.Handle, "main", out var size, 0);
        try
        {
            var bytes = new byte[size];
            Marshal.Copy(memory, bytes, 0, bytes.Length);
            return bytes;
        }
        finally
        {
            raw.sqlite3_free(memory);
        }
    }

    /// <summary>Reads a database. The file is taken as hostile: it is read in memory and never changed, tables that are not plain tables are refused, and rows, lengths and steps are bounded.</summary>
    /// <param name="name">The name of the file, for findings.</param>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="options">What helps to read it.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public static InterchangeReading Read(string name, ReadOnlyMemory<byte> bytes, InterchangeOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        options ??= new();
        var findings = new FindingList(name);
        if (bytes.Length > options.Limits.Bytes) findings.Error("document-too-large", $"The file is larger than {options.Limits.Bytes >> 20} MiB.", "Split the database in the Discourse Network Analyzer.");
        else if (bytes.Length < 100 || !bytes.Span.StartsWith("SQLite format 3\0"u8)) findings.Error("dna-form", "The file is no SQLite database.", "Give a .dna file of the Discourse Network Analyzer 3.");
        if (findings.HasErrors) return findings.Reading(null);

        var copy = bytes.ToArray();
        // A database in memory has no write-ahead log beside it, whatever its head says.
        (copy[18], copy[19]) = (1, 1);
        var pin = GCHandle.Alloc(copy, GCHandleType.Pinned);
        try
        {
            using var connection = InMemory();
            if (raw.sqlite3_deserialize(connection.Handle, "main", pin.AddrOfPinnedObject(), copy.Length, copy.Length, ReadOnly) != raw.SQLITE_OK) throw new SqliteException("not to be read", raw.SQLITE_NOTADB);
            raw.sqlite3_limit(connection.Handle, LengthLimit, Math.Max(copy.Length, 1 << 20));
            raw.sqlite3_limit(connection.Handle, SqlLengthLimit, 100_000);
            raw.sqlite3_limit(connection.Handle, ExpressionLimit, 100);
            var looks = 0;
            raw.sqlite3_progress_handler(connection.Handle, Steps, _ => cancellation.IsCancellationRequested || ++looks > Looks ? 1 : 0, null);
            return new DnaReader(connection, options, findings).Read();
        }
        catch (Exception error) when (error is SqliteException or InvalidCastException or FormatException or OverflowException)
        {
            cancellation.ThrowIfCancellationRequested();
            findings.Error("dna-broken", "The database is damaged, or does not have the form it should.", "Open it in the Discourse Network Analyzer and save a copy.");
            return findings.Reading(null);
        }
        finally
        {
            pin.Free();
        }
    }

    static SqliteConnection InMemory()
    {
        var connection = new SqliteConnection("Data Source=:memory:;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;";
        command.ExecuteNonQuery();
        return connection;
    }
}

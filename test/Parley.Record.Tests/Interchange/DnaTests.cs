using CsCheck;
using Microsoft.Data.Sqlite;
using Parley.Model;
using Parley.Record.Interchange;

namespace Parley.Record.Tests.Interchange;

public sealed class DnaTests
{
    [Fact]
    public void What_goes_out_comes_back_equal() =>
        RecordGen.Record.Sample(
            record =>
            {
                var reading = Dna.Read("a.dna", Dna.Write(record));

                Assert.Empty(reading.Findings);
                return record.Equals(reading.Record);
            },
            iter: 60);

    [Fact]
    public void The_same_record_makes_the_same_bytes() =>
        RecordGen.Record.Sample(record => Dna.Write(record).AsSpan().SequenceEqual(Dna.Write(record)), iter: 3);

    [Fact]
    public void Positions_count_utf_16_units_and_leave_the_end_out()
    {
        var bytes = Dna.Write(QdpxTests.Said("🤝🤝 He said no. 🤝", "said no"));

        Assert.Equal((8L, 15L), Asked(bytes, "SELECT Start, Stop FROM STATEMENTS", row => (row.GetInt64(0), row.GetInt64(1))));
    }

    [Fact]
    public void A_statement_moved_and_turned_in_the_other_program_is_so_here()
    {
        var said = QdpxTests.Said("He said no. She said yes.", "said no");
        said = said with { Statements = said.Statements.Select((_, one) => one with { Stances = [new() { On = Model.Conditions.Condition.Parse("flow = low").Condition!, Kind = StanceKind.RedLine }] }) };

        var bytes = Changed(Dna.Write(said), "UPDATE STATEMENTS SET Start = 12, Stop = 24; UPDATE DATABOOLEAN SET Value = 1;");
        var statement = Dna.Read("a.dna", bytes).Record!.Statements["s"];

        Assert.Equal("She said yes", Assert.Single(statement.Quote).Exact);
        Assert.Equal(StanceKind.Accepts, Assert.Single(statement.Stances).Kind);
        Assert.Equal("Kept.", statement.Note);
    }

    [Fact]
    public void A_database_of_another_hand_gives_statements_by_organization_and_concept()
    {
        var bytes = Changed(
            Dna.Write(new() { Title = "Empty" }),
            """
            DELETE FROM SETTINGS WHERE Property LIKE 'parley%';
            INSERT INTO CODERS(ID, Name, Password) VALUES (2, 'Ada', '');
            INSERT INTO DOCUMENTS(ID, Title, Text, Coder, Author, Source, Section, Notes, Type, Date) VALUES (7, 'Interview', '🤝 He said no.', 2, 'A. B.', 'Daily', 'Politics', 'Scanned.', '', 1707264000);
            INSERT INTO ENTITIES(ID, VariableId, Value) VALUES (101, 2, 'Upland'), (102, 3, 'flow = low'), (103, 3, 'Dams are good');
            INSERT INTO STATEMENTS(ID, StatementTypeId, DocumentId, Start, Stop, Coder) VALUES (1, 1, 7, 3, 13, 2), (2, 1, 7, 3, 13, 2), (3, 1, 7, 3, 99, 2), (4, 2, 7, 3, 5, 1);
            INSERT INTO DATASHORTTEXT(StatementId, VariableId, Entity) VALUES (1, 2, 101), (1, 3, 102), (2, 2, 101), (2, 3, 103);
            INSERT INTO DATABOOLEAN(StatementId, VariableId, Value) VALUES (1, 4, 0), (2, 4, 1);
            INSERT INTO DATALONGTEXT(StatementId, VariableId, Value) VALUES (4, 5, 'Look again.');
            INSERT INTO REGEXES(Label) VALUES ('dam');
            """);

        var reading = Dna.Read("b.dna", bytes);

        var record = reading.Record!;
        Assert.Equal(["interview-1", "interview-2"], record.Statements.Ids);
        Assert.Equal(("He said no", StanceKind.Opposes, new DateOnly(2024, 2, 7)), (record.Statements[0].Value.Quote[0].Exact, record.Statements[0].Value.Stances[0].Kind, record.Statements[0].Value.Date));
        Assert.Equal("Accepts: Dams are good. Coded by Ada.", string.Join(' ', record.Statements[1].Value.Note!.Split(". ").OrderBy(part => part, StringComparer.Ordinal).Select(part => part.TrimEnd('.') + ".")));
        Assert.Equal(("A. B.", "Daily", "Scanned. Section: Politics."), (record.Sources["interview"].Author, record.Sources["interview"].Publisher, record.Sources["interview"].Note));
        Assert.Equal(["code-no-condition", "dna-left-out", "dna-position", "passage-without-speaker", "speaker-new"], reading.Findings.Select(finding => finding.Code).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("DROP TABLE STATEMENTS", "dna-form")]
    [InlineData("ALTER TABLE STATEMENTS RENAME TO X; CREATE VIEW STATEMENTS AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i FROM n) SELECT i AS ID, 1 AS DocumentId, 0 AS Start, 1 AS Stop, 1 AS Coder FROM n", "dna-form")]
    [InlineData("ALTER TABLE DOCUMENTS RENAME TO X; CREATE TABLE DOCUMENTS(ID, Title, Text GENERATED ALWAYS AS (zeroblob(900000000)))", "dna-form")]
    [InlineData("ALTER TABLE DOCUMENTS RENAME COLUMN Title TO Y", "dna-broken")]
    [InlineData("PRAGMA ignore_check_constraints = ON; INSERT INTO STATEMENTS(ID, Start, Stop) VALUES (9, 'many', 'more')", "passage-without-source")]
    [InlineData("PRAGMA ignore_check_constraints = ON; UPDATE STATEMENTS SET Start = 7, Stop = 3", "dna-position")]
    public void A_database_of_another_form_is_a_finding(string change, string code) =>
        Assert.Equal(code, Assert.Single(Dna.Read("c.dna", Changed(Dna.Write(QdpxTests.Said("He said no.", "said no")), change)).Findings).Code);

    [Fact]
    public void A_file_that_is_no_database_is_a_finding()
    {
        var torn = Dna.Write(QdpxTests.Said("He said no.", "said no"))[..5000];

        Assert.Equal("dna-form", Assert.Single(Dna.Read("c.dna", "<?xml version=\"1.0\"?>"u8.ToArray()).Findings).Code);
        Assert.Equal("dna-broken", Assert.Single(Dna.Read("c.dna", torn).Findings).Code);
    }

    [Fact]
    public void A_reading_can_be_stopped()
    {
        var bytes = Dna.Write(QdpxTests.Said("He said no.", "said no"));
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();
        var large = Changed(bytes, "WITH RECURSIVE n(i) AS (SELECT 100 UNION ALL SELECT i + 1 FROM n WHERE i < 200000) INSERT INTO CODERS(ID, Name, Password) SELECT i, 'a', '' FROM n");

        Assert.Throws<OperationCanceledException>(() => Dna.Read("c.dna", large, cancellation: stopped.Token));
    }

    static byte[] Changed(byte[] bytes, string sql) => WithFile(bytes, (connection, file) =>
    {
        using (var command = connection.CreateCommand())
        {
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }
        connection.Close();
        return File.ReadAllBytes(file);
    });

    static T Asked<T>(byte[] bytes, string sql, Func<SqliteDataReader, T> read) => WithFile(bytes, (connection, _) =>
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var row = command.ExecuteReader();
        row.Read();
        return read(row);
    });

    static T WithFile<T>(byte[] bytes, Func<SqliteConnection, string, T> use)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(file, bytes);
            using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false, ForeignKeys = false }.ToString());
            connection.Open();
            return use(connection, file);
        }
        finally
        {
            File.Delete(file);
        }
    }
}

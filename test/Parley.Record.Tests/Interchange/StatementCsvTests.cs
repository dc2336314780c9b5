using Parley.Model;
using Parley.Record.Interchange;

namespace Parley.Record.Tests.Interchange;

public sealed class StatementCsvTests
{
    [Fact]
    public void A_statement_stands_on_a_line_for_each_stance_with_its_place()
    {
        var record = QdpxTests.Said("🤝 He said \"no, never\".", "said \"no, never\"");
        record = record with { Statements = record.Statements.Select((_, one) => one with { Stances = [Stance("flow = low", StanceKind.RedLine), Stance("price < 4", StanceKind.Accepts)] }) };

        var lines = StatementCsv.Write(record).Split("\r\n");

        Assert.Equal("statement,date,speaker,speaker_name,by,source,source_title,mode,says,passage,start,end,about,stance,if,inferred,note,draft", lines[0]);
        Assert.Equal("s,2025-07-09,upland,Upland,,minutes,Minutes,indirect,,\"said \"\"no, never\"\"\",5,21,flow = low,red line,,no,Kept.,no", lines[1]);
        Assert.Contains(",price < 4,accepts,", lines[2], StringComparison.Ordinal);
        Assert.Equal(("", 4), (lines[3], lines.Length));
    }

    [Fact]
    public void What_nobody_has_confirmed_says_so()
    {
        var record = QdpxTests.Said("He said no.", "said no");
        record = record with { Statements = record.Statements.Select((_, one) => one with { Draft = true }) };

        Assert.EndsWith(",yes\r\n", StatementCsv.Write(record), StringComparison.Ordinal);
    }

    [Fact]
    public void A_field_that_a_spreadsheet_would_compute_is_text()
    {
        var record = QdpxTests.Said("=cmd()", "=cmd()");

        Assert.Contains(",'=cmd(),0,6,", StatementCsv.Write(record), StringComparison.Ordinal);
    }

    static Stance Stance(string on, StanceKind kind) => new() { On = Model.Conditions.Condition.Parse(on).Condition!, Kind = kind };
}

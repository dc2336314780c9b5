using CsCheck;
using Parley.Model;
using Parley.Model.Files;
using Parley.Record.Interchange;

namespace Parley.Record.Tests.Interchange;

public sealed class CaseTextTests
{
    const string Head = "parley: 1\ntitle: T\nas_of: 2100-01-01\n";

    [Theory]
    [InlineData(Head)]
    [InlineData(Head + "parties: {}\n# a remark\nsources: {}   \n")]
    [InlineData(Head + "statements:\n\n# nothing yet\nsources:\n  # two spaces\n\nparties:\n  # none")]
    public void What_is_added_is_read_back_as_it_was(string text) =>
        RecordGen.Record.Where(record => record.Statements.Count > 0).Sample(record =>
        {
            record = record with { Sources = record.Sources.Select((_, source) => source with { File = null, VisibleTo = null }), Statements = record.Statements.Select((_, statement) => statement with { Stances = [], VisibleTo = null }) };

            var written = CaseText.Add(CaseText.Add(CaseText.Add(text, "parties", record.Parties)!, "sources", record.Sources)!, "statements", record.Statements)!;
            var reading = CaseFile.Read(new MemoryFolder(("case.yaml", written)));

            Assert.Empty(reading.Findings.Where(finding => finding.Severity == Severity.Error));
            Assert.Equal(record with { Title = "T", Texts = Keyed<string>.Empty, Codings = [], Codes = [] }, CodedRecord.Of(reading.Case!, _ => null));
        }, iter: 60);

    [Fact]
    public void Entries_stand_at_the_end_of_their_block_in_its_own_indentation() =>
        Assert.Equal(
            "parties:\n    upland:\n        name: Upland\n\n    # last\n    vale:\n      name: Vale\n\n# The rest.\ntitle: T\n",
            CaseText.Add<Party>("parties:\n    upland:\n        name: Upland\n\n    # last\n\n# The rest.\ntitle: T\n", "parties", [new("vale", new Party { Name = "Vale" })]));

    [Fact]
    public void A_block_in_braces_is_left_alone() => Assert.Null(CaseText.Add<Party>("parties: { upland: { name: Upland } }\n", "parties", [new("vale", new Party { Name = "Vale" })]));

    [Fact]
    public void The_lines_of_an_entry_are_known()
    {
        var text = CaseText.Add<Party>("statements:\n  one:\n    says: a\n", "statements", [new("two", new Party { Name = "b" }), new("three", new Party { Name = "c" })])!;

        Assert.Equal([(4, 5), (6, 7), (0, -1)], new[] { "two", "three", "four" }.Select(id => CaseText.LinesOf(text, "statements", id)));
    }
}

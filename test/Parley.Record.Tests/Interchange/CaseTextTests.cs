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

            var written = CaseText.Add(CaseText.Add(CaseText.Add(CaseText.Add(text, "parties", record.Parties)!, "sources", record.Sources)!, "statements", record.Statements)!, "contested", record.Contested)!;
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

    const string Statements = "statements:\n  a:   # first\n    speaker: vale\n    stances:\n      flow = low: opposes\n    draft: yes\n\n  b: { speaker: vale }\nissues: {}\n";

    [Fact]
    public void A_key_is_taken_out_with_all_that_belongs_to_it()
    {
        Assert.Equal(Statements.Replace("    draft: yes\n", "", StringComparison.Ordinal), CaseText.Remove(Statements, "statements", "a", "draft"));
        Assert.Equal(Statements.Replace("    stances:\n      flow = low: opposes\n", "", StringComparison.Ordinal), CaseText.Remove(Statements, "statements", "a", "stances"));
    }

    [Fact]
    public void A_key_is_set_at_the_end_of_its_entry() =>
        Assert.Equal(Statements.Replace("    draft: yes\n", "    draft: yes\n    inferred: yes\n", StringComparison.Ordinal), CaseText.Set(Statements, "statements", "a", "inferred", true));

    [Fact]
    public void An_entry_in_braces_or_one_that_is_not_there_is_left_alone()
    {
        Assert.Null(CaseText.Remove(Statements, "statements", "b", "speaker"));
        Assert.Null(CaseText.Set(Statements, "statements", "b", "inferred", true));
        Assert.Null(CaseText.Set(Statements, "statements", "c", "inferred", true));
    }
}

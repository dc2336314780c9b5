using Parley.Model.Files;
using Parley.Record.Networks;
using Parley.Report.Answers;
using Parley.Report.Documents;
using Parley.Report.Drawing;
using Parley.Report.Tests.Drawing;

namespace Parley.Report.Tests.Charts;

public sealed class NetworkPictureTests(SharedEngine shared) : IClassFixture<SharedEngine>
{
    [Fact]
    public void A_few_lines_are_drawn_as_a_graph()
    {
        var pictures = Pictures(parties: 3);

        Assert.Equal([PictureKind.Graph, PictureKind.Graph], pictures.Select(picture => picture.Kind));
    }

    [Fact]
    public void More_lines_than_can_be_followed_are_drawn_as_a_grid_that_names_everybody()
    {
        var pictures = Pictures(parties: 12);

        Assert.Equal([PictureKind.Chart, PictureKind.Chart], pictures.Select(picture => picture.Kind));
        Assert.All(pictures, picture => Assert.All(Enumerable.Range(1, 12), number => Assert.Contains($">Party number {number}<", picture.Svg, StringComparison.Ordinal)));
        Assert.Contains("✓", pictures[0].Svg, StringComparison.Ordinal);
        Assert.Contains("−4", pictures[1].Svg, StringComparison.Ordinal);
    }

    /// <summary>Parties that say something of four options each: the even ones for, the odd ones against.</summary>
    Picture[] Pictures(int parties)
    {
        var numbers = Enumerable.Range(1, parties).ToArray();
        var text = $$"""
            parley: 1
            title: Many
            as_of: 2025-07-14
            parties:
            {{string.Join('\n', numbers.Select(number => $"  p{number}: {{ name: Party number {number} }}"))}}
            sources: { a: { title: A, date: 2025-07-14 } }
            issues: { flow: { title: Flow, options: { a: A, b: B, c: C, d: D } } }
            statements:
            {{string.Join('\n', numbers.Select(number => $"  s{number}: {{ speaker: p{number}, date: 2025-07-14, source: a, says: So, stances: {{ {Stances(number % 2 == 0)} }} }}"))}}
            """;
        var @case = CaseFile.Read(new MemoryFolder(("case.yaml", text))).Case!;
        return [.. NetworkSection.Blocks(new Wording(@case), NetworkAnswer.Of(@case), shared.Engine).OfType<Figure>().Select(figure => figure.Picture)];
    }

    static string Stances(bool agrees) => string.Join(", ", "abcd".Select(option => $"flow = {option}: {(agrees ? "accepts" : "opposes")}"));
}

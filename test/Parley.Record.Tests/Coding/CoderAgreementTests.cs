using CsCheck;
using Parley.Model;
using Parley.Record.Coding;

namespace Parley.Record.Tests.Coding;

public sealed class CoderAgreementTests
{
    /// <summary>Four coders, twelve units, gaps as 0: the worked example of Krippendorff's own computing notes.</summary>
    static readonly int[][] coders =
    [
        [1, 2, 3, 3, 2, 1, 4, 1, 2, 0, 0, 0],
        [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, 0, 3],
        [0, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 0],
        [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, 0],
    ];

    static IEnumerable<IReadOnlyList<int>> Units => Enumerable.Range(0, 12).Select(unit => (IReadOnlyList<int>)[.. coders.Select(coder => coder[unit]).Where(value => value > 0)]);

    [Theory]
    [InlineData(MeasurementLevel.Nominal, 0.743)]
    [InlineData(MeasurementLevel.Ordinal, 0.815)]
    [InlineData(MeasurementLevel.Interval, 0.849)]
    public void The_published_example_of_alpha_comes_out(MeasurementLevel level, double expected) =>
        Assert.Equal(expected, CoderAgreement.Alpha(Units, level)!.Value, 3);

    [Fact]
    public void The_textbook_table_of_kappa_comes_out()
    {
        (bool, bool)[] pairs = [.. Enumerable.Repeat((true, true), 20), .. Enumerable.Repeat((true, false), 5), .. Enumerable.Repeat((false, true), 10), .. Enumerable.Repeat((false, false), 15)];

        Assert.Equal(0.4, CoderAgreement.Kappa(pairs)!.Value, 12);
    }

    [Fact]
    public void Where_everybody_says_the_same_throughout_there_is_nothing_to_measure()
    {
        Assert.Null(CoderAgreement.Kappa<int>([(1, 1), (1, 1)]));
        Assert.Null(CoderAgreement.Alpha([[1, 1], [1, 1, 1]]));
        Assert.Null(CoderAgreement.Kappa<int>([]));
    }

    [Fact]
    public void Full_agreement_is_one_and_a_unit_of_one_coder_changes_nothing() =>
        Assert.Equal(1, CoderAgreement.Alpha([[1, 1], [2, 2, 2], [3]])!.Value, 12);

    [Fact]
    public void Who_sits_where_does_not_matter() =>
        Gen.Int[1, 4].Array[2, 4].Array[2, 8].Sample(units =>
            Assert.Equal(CoderAgreement.Alpha(units, MeasurementLevel.Ordinal) ?? -9, CoderAgreement.Alpha(units.Reverse().Select(unit => (IReadOnlyList<int>)[.. unit.Reverse()]), MeasurementLevel.Ordinal) ?? -9, 9));

    [Fact]
    public void The_widest_disagreement_comes_first()
    {
        var parted = CoderAgreement.Disagreements(
        [
            Given("a", "ada", StanceKind.Accepts), Given("a", "ben", StanceKind.Conditional), Given("b", "ada", StanceKind.Demands), Given("b", "ben", StanceKind.RedLine),
            Given("c", "ada", StanceKind.Opposes), Given("c", "ben", StanceKind.Opposes), Given("d", "ada", StanceKind.Opposes),
        ]);

        Assert.Equal(["b", "a"], parted.Select(disagreement => disagreement.Statement));
        Assert.Equal(["ada", "ben"], parted[0].Codings.Select(coded => coded.Coder));
    }

    static Coded Given(string statement, string coder, StanceKind stance) => new() { Statement = statement, Coder = coder, Code = "flow = low", Stance = stance };
}

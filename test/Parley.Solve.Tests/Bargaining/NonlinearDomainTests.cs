using System.Globalization;
using System.Numerics;
using System.Xml.Linq;
using Parley.Solve.Bargaining;
using Parley.Solve.Outcomes;

namespace Parley.Solve.Tests.Bargaining;

/// <summary>The public domain of ten integer issues whose profiles are hyper-rectangles: 10^10 outcomes, none of them additive.</summary>
public class NonlinearDomainTests
{
    [Fact]
    public void The_frontier_is_that_published_with_the_domain()
    {
        var problem = Problem();

        var frontier = ParetoFrontier.Find(problem).Frontier!;

        var published = System.IO.File.ReadLines(File("pareto.xml")).Where(line => line.Contains(',', StringComparison.Ordinal))
            .Select(line => line.Split(',').Select(part => Math.Round(double.Parse(part, CultureInfo.InvariantCulture), 6)).ToArray());
        Assert.Equal(BigInteger.Pow(10, 10), problem.Outcomes.Count);
        Assert.True(frontier.Problem.IsExact);
        Assert.All(frontier.Points, point =>
        {
            Assert.True(point.HasAllOutcomes);
            Assert.Equal(point.Units, problem.UnitsOf(point.Outcomes().First().AsSpan()));
        });
        Assert.Equal(
            published.Select(point => string.Join(", ", point)).Order(StringComparer.Ordinal),
            frontier.Points.Select(point => string.Join(", ", point.Values.Select(value => Math.Round(value.ToDouble(), 6)))).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_best_outcomes_of_a_party_come_in_order()
    {
        var problem = Problem();

        var ordered = problem.InOrderOf(1);

        var best = ordered.Outcomes.Take(100).ToArray();
        Assert.Equal(SolveStatus.Complete, ordered.Status);
        Assert.Equal(problem.Parties[1].Ceiling, best[0].Value);
        Assert.Equal(best.Select(valued => valued.Value).OrderDescending(), best.Select(valued => valued.Value));
        Assert.All(best, valued => Assert.Equal(problem.Parties[1].SumOf(valued.Outcome.AsSpan()), valued.Value));
    }

    static BargainingProblem Problem() => new(OutcomeDiagram.Compile(new(Enumerable.Repeat(10, 10))).Diagram!, Profile("profile-1.xml"), Profile("profile-2.xml"));

    /// <summary>A sum of rectangles in shares of the greatest utility, as the file states it.</summary>
    static Utility Profile(string name)
    {
        var utility = XDocument.Load(File(name)).Descendants("utility").Single();
        var greatest = Number(utility, "maxutility");
        return Utility.Of(
            [.. Enumerable.Repeat(new Rational[10], 10)],
            default,
            [.. utility.Descendants("hyperRectangle").Select(rectangle => (Rule.All(rectangle.Elements("INCLUDES").Select(Side)), new Rational(Number(rectangle, "utility"), greatest)))],
            Rational.One);
    }

    static Rule Side(XElement side) => Rule.Takes(Number(side, "index") - 1, OptionSet.Range(Number(side, "min"), Number(side, "max")));

    static int Number(XElement element, string name) => int.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);

    static string File(string name)
    {
        var path = Repository.Shared("corpora", "domains", "anac2014-10issues-nonlinear", name);
        Assert.SkipWhen(path is null, "The public domains are not beside this checkout.");
        return path;
    }
}

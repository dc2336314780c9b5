using System.Numerics;
using CsCheck;
using Google.OrTools.Sat;
using Google.OrTools.Util;
using Parley.Solve.Bargaining;
using Parley.Solve.Outcomes;

namespace Parley.Solve.Tests.Bargaining;

/// <summary>Best packages by a constraint solver, as a second opinion on those found along the diagram.</summary>
public class ConstraintOracleTests
{
    [Fact]
    public void The_greatest_sum_and_the_greatest_smallest_gain_are_those_of_a_constraint_solver() =>
        BargainingGen.Problem.Sample(problem =>
        {
            var zone = AgreementZone.Of(ParetoFrontier.Find(problem).Frontier!);

            var common = problem.Parties.Aggregate(BigInteger.One, (scale, party) => scale / BigInteger.GreatestCommonDivisor(scale, party.Scale) * party.Scale);
            Assert.Equal(zone?.Utilitarian.Value, Best(problem, common, smallest: false));
            Assert.Equal(zone?.Egalitarian.Value, Best(problem, common, smallest: true));
        }, iter: 60, threads: 1);

    /// <summary>The best sum, or the best smallest gain, of packages that give every party its reservation; null where there is none.</summary>
    static Rational? Best(BargainingProblem problem, BigInteger common, bool smallest)
    {
        var (model, outcomes) = (new CpModel(), problem.Outcomes.Space);
        BoolVar[][] options = [.. outcomes.OptionCounts.Select((count, issue) => Enumerable.Range(0, count).Select(option => model.NewBoolVar($"{issue}={option}")).ToArray())];
        foreach (var issue in options)
            model.AddExactlyOne(issue);
        foreach (var rule in outcomes.Rules)
            model.AddBoolAnd([Holds(model, options, rule)]);

        var utilities = problem.Parties.Select(party => UtilityOf(model, options, party)).ToArray();
        long[] factors = [.. problem.Parties.Select(party => (long)(common / party.Scale))];
        for (var party = 0; party < utilities.Length; party++)
            model.Add(utilities[party] >= (long)problem.Parties[party].Reservation);
        if (smallest)
        {
            var least = model.NewIntVar(0, 1_000_000_000, "least gain");
            for (var party = 0; party < utilities.Length; party++)
                model.Add(least <= factors[party] * (utilities[party] - (long)problem.Parties[party].Reservation));
            model.Maximize(least);
        }
        else
        {
            model.Maximize(LinearExpr.WeightedSum(utilities, factors));
        }

        var solver = new CpSolver { StringParameters = "num_workers:1" };
        return solver.Solve(model) == CpSolverStatus.Optimal ? new Rational((BigInteger)Math.Round(solver.ObjectiveValue), common) : null;
    }

    static IntVar UtilityOf(CpModel model, BoolVar[][] options, Utility party)
    {
        const long Bound = 1_000_000_000;
        var terms = options.SelectMany((issue, at) => issue.Select((option, position) => option * (long)party.Values[at][position]))
            .Concat(party.Bonuses.Select(bonus => LinearExpr.Affine(Holds(model, options, bonus.When), (long)bonus.Adds, 0)));
        var sum = model.NewIntVar(-Bound, Bound, "sum");
        model.Add(sum == LinearExpr.Sum(terms));
        if (party.Ceiling is not { } ceiling)
            return sum;
        var cut = model.NewIntVar(-Bound, Bound, "cut");
        model.AddMinEquality(cut, [LinearExpr.Affine(sum, 1, 0), LinearExpr.Constant((long)ceiling)]);
        return cut;
    }

    /// <summary>A literal that is true exactly where a rule is kept.</summary>
    static BoolVar Holds(CpModel model, BoolVar[][] options, Rule rule)
    {
        var kept = model.NewBoolVar("kept");
        var (count, least, most) = rule switch
        {
            TakesRule takes => (LinearExpr.Sum(takes.Options.Select(option => options[takes.Issue][option])), 1, 1),
            NotRule not => (LinearExpr.Affine(Holds(model, options, not.Rule), 1, 0), 0, 0),
            ListRule list => (LinearExpr.Sum(list.Rules.Select(part => Holds(model, options, part))), list.Least, list.Most),
            _ => throw new ArgumentException("Unknown kind of rule.", nameof(rule)),
        };
        var within = least > most ? new Domain() : new Domain(least, most);
        model.AddLinearExpressionInDomain(count, within).OnlyEnforceIf(kept);
        model.AddLinearExpressionInDomain(count, within.Complement()).OnlyEnforceIf(kept.Not());
        return kept;
    }
}

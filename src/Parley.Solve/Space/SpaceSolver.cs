using System.Collections.Immutable;
using System.Numerics;
using Parley.Model;
using Parley.Solve.Outcomes;
using Parley.Solve.Positions;

namespace Parley.Solve.Space;

/// <summary>Answers <c>space</c> for one case.</summary>
sealed class SpaceSolver
{
    readonly Case @case;
    readonly OutcomeFrame frame;
    readonly ImmutableArray<RedLine> redLines;
    readonly ImmutableArray<Rule> rules;
    readonly CollisionSearch search;
    readonly CancellationToken cancellation;

    public SpaceSolver(Case @case, CancellationToken cancellation)
    {
        (this.@case, this.cancellation) = (@case, cancellation);
        frame = OutcomeFrame.Of(@case);
        redLines = RedLine.Of(@case);
        rules = [.. @case.Linkages.Values.Select(linkage => frame.Compile(linkage.Rule)), .. redLines.Select(line => line.Rule)];
        search = new(frame.Issues.Select(issue => issue.Count), rules, [.. rules.Select((_, rule) => rule >= @case.Linkages.Count)], cancellation: cancellation);
    }

    public SpaceAnswer Solve()
    {
        if (frame.Issues.IsEmpty) return new() { Status = SolveStatus.Complete, RedLines = [] };
        var example = search.OutcomeWithout();
        var isOpen = example is not null ? true : search.Status == SolveStatus.Complete ? false : (bool?)null;
        var answer = new SpaceAnswer
        {
            Status = search.Status,
            IsOpen = isOpen,
            Combinations = frame.Issues.Aggregate(BigInteger.One, (product, issue) => product * issue.Count),
            Packages = Count(_ => false),
            Open = isOpen == false ? 0 : Count(_ => true),
            Agreed = Agreed(),
            Example = example is { } outcome ? Named(outcome) : null,
            RedLines = [.. redLines.Select((line, at) => new RedLineInSpace(line, isOpen == false && search.OutcomeWithout(@case.Linkages.Count + at) is not null))],
            IsOpenAsReported = isOpen == true ? true : IsOpenAsReported(),
        };
        answer = isOpen == true ? answer with { Issues = Remaining() } : isOpen == false ? Collided(answer) : answer;
        return answer with { Status = search.Status };
    }

    ImmutableArray<IssueSpace> Remaining() => [.. frame.Issues.Select((issue, at) => new IssueSpace(issue.Id, [.. Options(issue, at)]))];

    /// <summary>Long ranges are not judged number by number.</summary>
    IEnumerable<OptionSpace> Options(IssueFrame issue, int at)
    {
        const int NumbersListed = 100;
        if (issue.Count > NumbersListed) yield break;
        for (var option = 0; option < issue.Count; option++)
        {
            var with = new CollisionSearch(frame.Issues.Select(other => other.Count), [.. rules, Rule.Takes(at, option)], [.. rules.Select(_ => true), false], cancellation: cancellation);
            var open = with.OutcomeWithout() is not null;
            var colliding = open ? [] : with.Shrink([.. Enumerable.Repeat(true, rules.Length + 1)]);
            yield return new(issue.OptionId(option), open, [.. colliding.Where(rule => rule < rules.Length).Select(NameOf)]);
        }
    }

    SpaceAnswer Collided(SpaceAnswer answer)
    {
        var collisions = search.Collisions().Take(SpaceAnswer.ListLimit + 1).ToArray();
        var openings = search.Openings().Take(SpaceAnswer.ListLimit + 1).ToArray();
        return answer with
        {
            Collisions = [.. collisions.OrderBy(collision => collision.Length).Take(SpaceAnswer.ListLimit).Select(CollisionOf)],
            Openings = [.. openings.Take(SpaceAnswer.ListLimit).Select(OpeningOf)],
            HasMore = collisions.Length > SpaceAnswer.ListLimit || openings.Length > SpaceAnswer.ListLimit,
        };
    }

    Collision CollisionOf(ImmutableArray<int> collision) => new(
        [.. collision.Where(IsRedLine).Select(NameOf)],
        [.. collision.Where(rule => !IsRedLine(rule)).Select(NameOf)],
        [.. Owners(collision)]);

    Opening OpeningOf(ImmutableArray<int> opening) => new(
        [.. opening.Select(NameOf)],
        [.. Owners(opening)],
        Count(rule => !opening.Contains(rule)),
        Named(search.OutcomeWithout([.. opening])!.Value));

    IEnumerable<string> Owners(ImmutableArray<int> indexes) => indexes.Where(IsRedLine).Select(rule => redLines[rule - @case.Linkages.Count].Party).Distinct();

    bool IsRedLine(int rule) => rule >= @case.Linkages.Count;

    string NameOf(int rule) => IsRedLine(rule) ? redLines[rule - @case.Linkages.Count].Id : @case.Linkages[rule].Key;

    bool? IsOpenAsReported()
    {
        var dropped = Enumerable.Range(0, rules.Length).Where(rule => IsRedLine(rule) && redLines[rule - @case.Linkages.Count].Basis != Basis.Reported).ToArray();
        return search.OutcomeWithout(dropped) is not null ? true : search.Status == SolveStatus.Complete ? false : null;
    }

    /// <summary>How many packages keep the linkages and the chosen red lines.</summary>
    BigInteger? Count(Func<int, bool> isKept) => CountOf(rules.Where((_, rule) => !IsRedLine(rule) || isKept(rule)));

    BigInteger? Agreed()
    {
        var agreed = PositionMatrix.Of(@case).Rows.Where(row => row.Term.Issue is not null && row.Standing == Standing.Agreed).ToLookup(row => row.Term.Issue!, row => row.Term.Options);
        if (frame.Issues.Any(issue => !agreed.Contains(issue.Id))) return 0;
        return CountOf(rules.Concat(frame.Issues.Select((issue, at) => Rule.Takes(at, agreed[issue.Id].Aggregate((a, b) => a.Union(b))))));
    }

    BigInteger? CountOf(IEnumerable<Rule> kept) =>
        OutcomeDiagram.Compile(new(frame.Issues.Select(issue => issue.Count), kept), cancellation: cancellation).Diagram?.Count;

    Keyed<string> Named(ImmutableArray<int> outcome) => new(frame.Issues.Select((issue, at) => KeyValuePair.Create(issue.Id, issue.OptionId(outcome[at]))));
}

using System.Collections.Immutable;
using System.Numerics;
using Parley.Model;
using Parley.Solve.Outcomes;
using Parley.Solve.Positions;

namespace Parley.Solve.Space;

/// <summary>Answers <c>space</c> for one case.</summary>
sealed class SpaceSolver
{
    /// <summary>More collisions than are listed are looked at, so that the shortest of them can be listed, as long as that takes few looks.</summary>
    const int CollisionsMet = 5 * SpaceAnswer.ListLimit;
    const int LooksForMore = 5_000;

    readonly Case @case;
    readonly OutcomeFrame frame;
    readonly ImmutableArray<RedLine> redLines;
    readonly ImmutableArray<Rule> rules;
    readonly CollisionSearch search;
    readonly PackageCounts counts;
    readonly IProgress<double>? progress;
    readonly CancellationToken cancellation;

    public SpaceSolver(Case @case, IProgress<double>? progress, CancellationToken cancellation)
    {
        (this.@case, this.progress, this.cancellation) = (@case, progress, cancellation);
        frame = OutcomeFrame.Of(@case);
        redLines = RedLine.Of(@case);
        rules = [.. @case.Linkages.Values.Select(linkage => frame.Compile(linkage.Rule)), .. redLines.Select(line => line.Rule)];
        search = new(frame.Issues.Select(issue => issue.Count), rules, [.. rules.Select((_, rule) => IsRedLine(rule))], cancellation: cancellation);
        counts = new([.. frame.Issues.Select(issue => issue.Count)], cancellation);
    }

    public SpaceAnswer Solve()
    {
        if (frame.Issues.IsEmpty) return new() { Status = SolveStatus.Complete, RedLines = [.. redLines.Select(line => new RedLineInSpace(line, false))] };
        var example = search.OutcomeWithout();
        var isOpen = example is not null ? true : search.Status == SolveStatus.Complete ? false : (bool?)null;
        progress?.Report(0.05);
        var answer = new SpaceAnswer
        {
            Status = search.Status,
            IsOpen = isOpen,
            Combinations = frame.Issues.Aggregate(BigInteger.One, (product, issue) => product * issue.Count),
            Agreed = isOpen == false ? 0 : Agreed(),
            Packages = counts.Keeping(rules.Where((_, rule) => !IsRedLine(rule))),
            Open = isOpen == false ? 0 : counts.Keeping(rules),
            Example = example is { } outcome ? Named(outcome) : null,
            RedLines = [.. redLines.Select((line, at) => new RedLineInSpace(line, isOpen == false && search.OutcomeWithout(@case.Linkages.Count + at) is not null))],
            IsOpenAsReported = isOpen == true ? true : IsOpenAsReported(),
        };
        progress?.Report(0.3);
        answer = isOpen switch
        {
            true => Remaining(answer, example!.Value),
            false => Collided(answer),
            null => answer,
        };
        progress?.Report(1);
        return cancellation.IsCancellationRequested ? answer with { Status = SolveStatus.Cancelled } : answer;
    }

    SpaceAnswer Remaining(SpaceAnswer answer, ImmutableArray<int> example)
    {
        var options = new OptionSearch([.. frame.Issues.Select(issue => issue.Count)], rules, example, cancellation);
        var issues = ImmutableArray.CreateBuilder<IssueSpace>();
        for (var issue = 0; issue < frame.Issues.Length; issue++)
        {
            issues.Add(new(frame.Issues[issue].Id, [.. options.Judge(issue).Select(judged => Named(issue, judged))]));
            progress?.Report(0.3 + (0.7 * issue / frame.Issues.Length));
        }
        return answer with { Issues = issues.ToImmutable(), Status = options.Status };
    }

    OptionSpace Named(int issue, JudgedOption judged) =>
        new(frame.Issues[issue].OptionId(judged.Option), judged.IsOpen, [.. judged.RuledOutBy.Select(NameOf)], [.. judged.EachAlone.Select(NameOf)]);

    SpaceAnswer Collided(SpaceAnswer answer)
    {
        var openings = search.Openings().Take(SpaceAnswer.ListLimit + 1).ToArray();
        progress?.Report(0.6);
        var collisions = Met().OrderBy(collision => collision.Length).ToArray();
        progress?.Report(0.8);
        var status = search.Status;
        return answer with
        {
            Status = status,
            Collisions = [.. collisions.Take(SpaceAnswer.ListLimit).Select(CollisionOf)],
            MoreCollisions = collisions.Length > SpaceAnswer.ListLimit,
            Openings = [.. openings.Take(SpaceAnswer.ListLimit).Select(OpeningOf)],
            MoreOpenings = openings.Length > SpaceAnswer.ListLimit,
        };
    }

    List<ImmutableArray<int>> Met()
    {
        var (met, looked) = (new List<ImmutableArray<int>>(), search.Looks);
        foreach (var collision in search.Collisions())
        {
            met.Add(collision);
            if (met.Count > CollisionsMet || (met.Count > SpaceAnswer.ListLimit && search.Looks - looked > LooksForMore)) break;
        }
        return met;
    }

    Collision CollisionOf(ImmutableArray<int> collision) => new(
        [.. collision.Where(IsRedLine).Select(NameOf)],
        [.. collision.Where(rule => !IsRedLine(rule)).Select(NameOf)],
        [.. Owners(collision)]);

    Opening OpeningOf((ImmutableArray<int> Dropped, ImmutableArray<int> Outcome) opening) => new(
        [.. opening.Dropped.Select(NameOf)],
        [.. Owners(opening.Dropped)],
        counts.Keeping(rules.Where((_, rule) => !opening.Dropped.Contains(rule))),
        Named(opening.Outcome));

    IEnumerable<string> Owners(ImmutableArray<int> indexes) => indexes.Where(IsRedLine).Select(rule => redLines[rule - @case.Linkages.Count].Party).Distinct();

    bool IsRedLine(int rule) => rule >= @case.Linkages.Count;

    string NameOf(int rule) => IsRedLine(rule) ? redLines[rule - @case.Linkages.Count].Id : @case.Linkages[rule].Key;

    bool? IsOpenAsReported()
    {
        var dropped = Enumerable.Range(0, rules.Length).Where(rule => IsRedLine(rule) && redLines[rule - @case.Linkages.Count].Basis != Basis.Reported).ToArray();
        return search.OutcomeWithout(dropped) is not null ? true : search.Status == SolveStatus.Complete ? false : null;
    }

    BigInteger? Agreed()
    {
        var agreed = PositionMatrix.Of(@case).Rows.Where(row => row.Term.Issue is not null && row.Standing == Standing.Agreed).ToLookup(row => row.Term.Issue!, row => row.Term.Options);
        if (frame.Issues.Any(issue => !agreed.Contains(issue.Id))) return 0;
        return counts.Keeping(rules.Concat(frame.Issues.Select((issue, at) => Rule.Takes(at, agreed[issue.Id].Aggregate((a, b) => a.Union(b))))));
    }

    Keyed<string> Named(ImmutableArray<int> outcome) => new(frame.Issues.Select((issue, at) => KeyValuePair.Create(issue.Id, issue.OptionId(outcome[at]))));
}

using System.Collections.Immutable;
using Parley.Model;
using Parley.Solve.Bargaining;

namespace Parley.Solve.Exchanges;

/// <summary>From an exchange of a case to its plan: each two sides by themselves, then all steps in one order.</summary>
static class ExchangePlanner
{
    public static ExchangePlan Plan(Case @case, string id, Exchange exchange, CancellationToken cancellation)
    {
        var steps = exchange.Steps.Select((_, step) => step with { By = @case.Principal(step.By), To = @case.Principal(step.To) });
        ImmutableArray<PairPlan> pairs =
        [
            .. steps.Where((_, step) => step.By != step.To)
                .GroupBy(entry => string.CompareOrdinal(entry.Value.By, entry.Value.To) < 0 ? (entry.Value.By, entry.Value.To) : (entry.Value.To, entry.Value.By))
                .Select(pair => Pair(exchange, steps, [.. pair], cancellation)),
        ];
        var path = CriticalPath(steps);
        return new()
        {
            Exchange = id,
            Status = pairs.Select(pair => pair.Status).DefaultIfEmpty(SolveStatus.Complete).Max(),
            Order = Joined(steps, pairs),
            CriticalPath = path,
            Days = !path.IsEmpty && path.All(step => steps[step].Days is not null) ? path.Sum(step => steps[step].Days) : null,
            LegalFloor = [.. steps.Where((_, step) => step.LegalFloor).Ids],
            Unvalued = [.. steps.Where((_, step) => step.Cost is null || step.Worth is null).Ids],
            Pairs = pairs,
        };
    }

    static PairPlan Pair(Exchange exchange, Keyed<ExchangeStep> all, KeyValuePair<string, ExchangeStep>[] steps, CancellationToken cancellation)
    {
        var (first, second) = (steps[0].Value.By, steps[0].Value.To);
        var blank = new PairPlan { First = first, Second = second, Status = SolveStatus.Complete };
        if (steps.Any(step => step.Value.Cost is null || step.Value.Worth is null)) return blank;

        ImmutableArray<ReciprocalStep> Side(string by) => [.. steps.Where(step => step.Value.By == by).Select(step => new ReciprocalStep(step.Key, Rational.From(step.Value.Cost!.Value), Rational.From(step.Value.Worth!.Value), Before(all, steps, step.Value)))];
        var bilateral = new BilateralExchange(Side(first), Side(second), exchange.InOrder, exchange.Simultaneous ? HandOver.Together : HandOver.Alternating);
        var solution = ExchangeSolver.Solve(bilateral, cancellation);
        if (solution.Schedule is not { } schedule) return blank with { Status = solution.Status, Bound = Amount.Of(solution.Bound), Proof = solution.Proof };

        Amount? With(HandOver handOver) => ExchangeSolver.Solve(bilateral with { HandOver = handOver }, cancellation).Schedule is { } other ? Amount.Of(other.Guarantee) : null;
        var fragile = schedule.Fragile.ToHashSet();
        return blank with
        {
            Status = solution.Status,
            Guarantee = Amount.Of(schedule.Guarantee),
            Bound = Amount.Of(solution.Bound),
            Proof = solution.Proof,
            Holds = exchange.Guarantee is { } given ? Rational.From(given.Worth) >= schedule.Guarantee : null,
            LastTogether = exchange.Simultaneous ? null : With(HandOver.LastTogether),
            AnyTogether = exchange.Simultaneous ? null : With(HandOver.Together),
            Stages = [.. schedule.Stages.Select((stage, at) => new PlanStage(stage.Done, Amount.Of(stage.FirstGains), Amount.Of(stage.SecondGains), fragile.Contains(at)))],
        };
    }

    /// <summary>The steps of the pair that must be done before a step of it, by itself or through steps of others.</summary>
    static ImmutableArray<string> Before(Keyed<ExchangeStep> all, KeyValuePair<string, ExchangeStep>[] pair, ExchangeStep step)
    {
        var own = pair.Select(entry => entry.Key).ToHashSet(StringComparer.Ordinal);
        var (seen, next) = (new HashSet<string>(StringComparer.Ordinal), new Queue<string>(step.After));
        while (next.TryDequeue(out var before))
        {
            if (!seen.Add(before) || own.Contains(before) || !all.TryGet(before, out var through)) continue;
            foreach (var earlier in through.After) next.Enqueue(earlier);
        }
        return [.. seen.Where(own.Contains)];
    }

    /// <summary>One order of all steps that keeps to each pair's and to what waits for what across pairs; empty where there is none.</summary>
    static ImmutableArray<string> Joined(Keyed<ExchangeStep> steps, ImmutableArray<PairPlan> pairs)
    {
        var before = steps.Ids.ToDictionary(id => id, id => steps[id].After.Where(steps.Has).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        foreach (var pair in pairs)
        {
            if (pair.Stages.IsEmpty) return [];
            for (var at = 2; at < pair.Stages.Length; at++)
            {
                foreach (var step in pair.Stages[at].Done) before[step].UnionWith(pair.Stages[at - 1].Done);
            }
        }
        var place = pairs.SelectMany(pair => pair.Stages.Index().SelectMany(stage => stage.Item.Done.Select(step => (step, Share: (double)stage.Index / pair.Stages.Length)))).ToDictionary(entry => entry.step, entry => entry.Share, StringComparer.Ordinal);
        var followers = before.SelectMany(entry => entry.Value.Select(step => (step, entry.Key))).ToLookup(entry => entry.step, entry => entry.Key, StringComparer.Ordinal);
        var waiting = before.ToDictionary(entry => entry.Key, entry => entry.Value.Count, StringComparer.Ordinal);
        var free = new PriorityQueue<string, (double, int)>();
        foreach (var id in steps.Ids.Where(id => waiting[id] == 0)) free.Enqueue(id, (place.GetValueOrDefault(id), steps.IndexOf(id)));
        var order = ImmutableArray.CreateBuilder<string>(steps.Count);
        while (free.TryDequeue(out var next, out _))
        {
            order.Add(next);
            foreach (var follower in followers[next])
            {
                if (--waiting[follower] == 0) free.Enqueue(follower, (place.GetValueOrDefault(follower), steps.IndexOf(follower)));
            }
        }
        return order.Count == steps.Count ? order.ToImmutable() : [];
    }

    /// <summary>The chain that takes most days, unknown days counting as none; among equals the one with most steps.</summary>
    static ImmutableArray<string> CriticalPath(Keyed<ExchangeStep> steps)
    {
        var longest = new Dictionary<string, (int Days, int Steps, string? Before)>(StringComparer.Ordinal);
        var left = steps.Ids.ToList();
        while (left.Count > 0)
        {
            var ready = left.Where(id => steps[id].After.Where(steps.Has).All(longest.ContainsKey)).ToArray();
            if (ready.Length == 0) break;
            foreach (var id in ready)
            {
                var before = steps[id].After.Where(steps.Has).OrderByDescending(step => longest[step].Days).ThenByDescending(step => longest[step].Steps).FirstOrDefault();
                var (days, count, _) = before is null ? (0, 0, null) : longest[before];
                longest[id] = (days + (steps[id].Days ?? 0), count + 1, before);
            }
            left.RemoveAll(longest.ContainsKey);
        }
        if (longest.Count == 0) return [];
        var path = ImmutableArray.CreateBuilder<string>();
        for (var step = longest.OrderByDescending(entry => entry.Value.Days).ThenByDescending(entry => entry.Value.Steps).First().Key; step is not null; step = longest[step].Before) path.Add(step);
        path.Reverse();
        return path.Count > 1 ? path.ToImmutable() : [];
    }
}

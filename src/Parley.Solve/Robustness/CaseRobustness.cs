using System.Collections.Immutable;
using Parley.Model;
using Parley.Solve.Bargaining;

namespace Parley.Solve.Robustness;

/// <summary>Answers <c>robust</c> for one case: draws over figures, combinations of rankings, and single judgements one by one.</summary>
sealed class CaseRobustness(Case @case, RobustOptions options, IProgress<double>? progress, CancellationToken cancellation)
{
    /// <summary>How many packages are followed besides the proposals.</summary>
    const int Followed = 8;

    /// <summary>How many draws pick the packages that are followed.</summary>
    const int Scouts = 2_000;

    /// <summary>How many draws a piece of work holds.</summary>
    const int Piece = 512;

    readonly CaseProblem problem = CaseProblem.Of(@case);

    public RobustAnswer Run()
    {
        var rankings = RankingVariants.Run(@case, options.Seed, cancellation);
        var answer = new RobustAnswer
        {
            Status = SolveStatus.Complete,
            Draws = 0,
            Seed = options.Seed,
            Parties = problem.Parties,
            WithoutPreference = problem.WithoutPreference,
            States = rankings.States,
            Rankings = rankings.Combinations,
            AllRankings = rankings.All,
            Flips = rankings.Flips,
            Firm = cancellation.IsCancellationRequested ? [] : rankings.Firm,
        };
        if (cancellation.IsCancellationRequested) return answer with { Status = SolveStatus.Cancelled };
        if (problem.Parties.Length < 2 || problem.Frame.Issues.IsEmpty) return answer;
        var (scope, compiled) = problem.Compile(cancellation);
        if (compiled.Diagram is not { IsEmpty: false } diagram) return answer with { Status = compiled.Status };
        if (PackageSet.Of(problem, diagram, options.Seed, cancellation) is not { } packages) return answer with { Status = SolveStatus.Cancelled };

        var proposals = Proposals(packages);
        var followed = Follow(packages, proposals);
        var (draws, counts) = Count(packages, followed);
        var figures = cancellation.IsCancellationRequested ? ([], []) : new FigureFlips(packages, proposals).Find(cancellation);
        var stopped = cancellation.IsCancellationRequested;
        return answer with
        {
            Status = draws == options.Draws && !stopped ? SolveStatus.Complete : SolveStatus.Cancelled,
            Draws = draws,
            Scope = scope,
            Packages = diagram.Count,
            AllPackages = packages.IsWhole,
            Defaults = [.. problem.Parties.Where(party => @case.Preferences[party].Ranges is null).Select(party => new DefaultWidth(party, @case.Preferences[party].Confidence, PackageSet.Width(@case.Preferences[party].Confidence)))],
            Zone = new(counts.Zone, draws),
            Outcomes = [.. followed.Select((package, at) => Package(packages, proposals, package, counts, at, draws)).OrderByDescending(package => package.Nash.Hits)],
            Flips = [.. figures.Item1.OrderBy(flip => Math.Abs(flip.At!.Value - flip.Guess!.Value)), .. rankings.Flips],
            // What nothing has flipped by the time of a stop may still be flipped.
            Firm = stopped ? [] : [.. figures.Item2, .. rankings.Firm],
        };
    }

    /// <summary>Each proposal as a package: completed where it leaves issues open.</summary>
    ImmutableArray<(string Proposal, int Package)> Proposals(PackageSet packages) =>
    [
        .. @case.Proposals.Ids
            .Select(id => (id, ImproveAnswer.Of(@case, id, cancellation: cancellation).Baseline))
            .Where(entry => entry.Baseline is not null)
            .Select(entry => (entry.id, packages.Find([.. problem.Frame.Issues.Select(issue => issue.PositionOf(entry.Baseline!.Terms[issue.Id]))])))
            .Where(entry => entry.Item2 >= 0),
    ];

    /// <summary>The Nash outcome of the best guesses and those of the first draws, most often first, then the proposals.</summary>
    ImmutableArray<int> Follow(PackageSet packages, ImmutableArray<(string Proposal, int Package)> proposals)
    {
        var draw = new Draw(packages);
        draw.TakeGuess();
        draw.Evaluate();
        var often = new Dictionary<int, int>();
        if (draw.Nash() is >= 0 and var guess) often[guess] = Scouts + 1;
        for (var index = 0; index < Math.Min(Scouts, options.Draws) && !cancellation.IsCancellationRequested; index++)
        {
            var chance = new Chance(options.Seed, index);
            draw.Take(ref chance);
            draw.Evaluate();
            if (draw.Nash() is >= 0 and var nash) often[nash] = often.GetValueOrDefault(nash) + 1;
        }
        return [.. often.OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key).Take(Followed).Select(entry => entry.Key).Concat(proposals.Select(proposal => proposal.Package)).Distinct()];
    }

    (int Draws, Counts Counts) Count(PackageSet packages, ImmutableArray<int> followed)
    {
        var pieces = (options.Draws + Piece - 1) / Piece;
        var done = new Counts?[pieces];
        var finished = 0;
        Parallel.For(0, pieces, new ParallelOptions { MaxDegreeOfParallelism = options.Threads }, () => new Draw(packages), (piece, state, draw) =>
        {
            if (cancellation.IsCancellationRequested)
            {
                state.Stop();
                return draw;
            }
            var counts = new Counts(followed.Length, problem.Parties.Length);
            for (var index = piece * Piece; index < Math.Min(options.Draws, (piece + 1) * Piece); index++)
            {
                var chance = new Chance(options.Seed, index);
                draw.Take(ref chance);
                draw.Evaluate();
                counts.Take(draw, followed);
            }
            done[piece] = counts;
            progress?.Report((double)Interlocked.Increment(ref finished) / pieces);
            return draw;
        }, _ => { });

        // Only a run without gaps from the first draw on can be repeated by anybody.
        var sum = new Counts(followed.Length, problem.Parties.Length);
        var whole = 0;
        while (whole < pieces && done[whole] is { } counts)
        {
            sum.Add(counts);
            whole++;
        }
        return (Math.Min(options.Draws, whole * Piece), sum);
    }

    RobustPackage Package(PackageSet packages, ImmutableArray<(string Proposal, int Package)> proposals, int package, Counts counts, int at, int draws)
    {
        var outcome = packages.Outcomes[package];
        return new()
        {
            Package = problem.PackageOf(outcome.AsSpan(), [.. problem.Utilities.Select(utility => utility.ValueOf(utility.SumOf(outcome.AsSpan())))]),
            Proposal = proposals.Where(proposal => proposal.Package == package).Select(proposal => proposal.Proposal).FirstOrDefault(),
            Efficient = new(counts.Efficient[at], draws),
            AcceptableToAll = new(counts.ToAll[at], draws),
            Acceptable = new(problem.Parties.Select((party, p) => KeyValuePair.Create(party, new Share(counts.To[at, p], draws)))),
            Nash = new(counts.Nash[at], draws),
        };
    }

    /// <summary>What is counted over draws: whole numbers, so that no order of adding matters.</summary>
    sealed class Counts(int packages, int parties)
    {
        public long Zone { get; private set; }

        public long[] Efficient { get; } = new long[packages];

        public long[] ToAll { get; } = new long[packages];

        public long[,] To { get; } = new long[packages, parties];

        public long[] Nash { get; } = new long[packages];

        public void Take(Draw draw, ImmutableArray<int> followed)
        {
            var nash = draw.Nash();
            if (nash >= 0) Zone++;
            for (var at = 0; at < followed.Length; at++)
            {
                var all = true;
                for (var party = 0; party < To.GetLength(1); party++)
                {
                    var accepts = draw.Accepts(party, followed[at]);
                    if (accepts) To[at, party]++;
                    all &= accepts;
                }
                if (all) ToAll[at]++;
                if (nash == followed[at]) Nash[at]++;
                if (draw.IsEfficient(followed[at])) Efficient[at]++;
            }
        }

        public void Add(Counts other)
        {
            Zone += other.Zone;
            for (var at = 0; at < Nash.Length; at++)
            {
                Efficient[at] += other.Efficient[at];
                ToAll[at] += other.ToAll[at];
                Nash[at] += other.Nash[at];
                for (var party = 0; party < To.GetLength(1); party++) To[at, party] += other.To[at, party];
            }
        }
    }
}

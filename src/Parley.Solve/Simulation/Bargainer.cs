namespace Parley.Solve.Simulation;

/// <summary>One simulated party during one session.</summary>
abstract class Bargainer
{
    /// <summary>How far above its target an offer may lie so that offers differ: a draw among packages of nearly the same utility.</summary>
    protected const double Band = 0.01;

    protected Bargainer(SimulationDomain domain, int party)
    {
        (Domain, Party, Utilities, Order, Sorted) = (domain, party, domain.Utilities[party], domain.Order[party], domain.Sorted[party]);
        Best = Sorted[^1];
        Floor = domain.Reservations[party];
    }

    protected SimulationDomain Domain { get; }

    protected int Party { get; }

    protected double[] Utilities { get; }

    protected int[] Order { get; }

    protected double[] Sorted { get; }

    protected double Best { get; }

    /// <summary>Its reservation: it offers and accepts nothing below.</summary>
    protected double Floor { get; }

    /// <summary>Whether no package is worth as much to it as no agreement, so that it walks away.</summary>
    public bool Leaves => Best < Floor;

    public static Bargainer Of(Tactic tactic, SimulationDomain domain, int party, int rounds) => tactic switch
    {
        TimeDependent falling => new TimeDependentBargainer(domain, party, falling, rounds),
        Imitation imitation => new ImitatingBargainer(domain, party, imitation.Kind),
        Micro => new MicroBargainer(domain, party),
        _ => throw new ArgumentOutOfRangeException(nameof(tactic), $"There is no bargainer for {tactic}."),
    };

    /// <summary>Forgets the session before.</summary>
    public virtual void Begin()
    {
    }

    /// <summary>Hears an offer.</summary>
    /// <param name="by">The position of the party that makes it.</param>
    /// <param name="offer">The position of the package.</param>
    public virtual void Hear(int by, int offer)
    {
    }

    /// <summary>What it would offer in a round, from 0.</summary>
    public abstract int Offer(int round, ref Chance chance);

    /// <summary>Makes the offer that it would make.</summary>
    public virtual void Make(int offer)
    {
    }

    /// <summary>Whether it accepts an offer, given the one it would make itself: at least as good as that, and never below the reservation.</summary>
    public virtual bool Accepts(int offer, int own) => Utilities[offer] >= Floor && Utilities[offer] >= Utilities[own];

    /// <summary>The first position in <see cref="Order"/> whose package is worth at least a target.</summary>
    protected int AtLeast(double target)
    {
        var (low, high) = (0, Sorted.Length - 1);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (Sorted[middle] >= target) high = middle;
            else low = middle + 1;
        }
        return low;
    }

    /// <summary>A package worth a target or little more, drawn among those; the next better one where none is so near.</summary>
    protected int Near(double target, ref Chance chance)
    {
        var first = AtLeast(target);
        var behind = first + 1;
        var upper = Sorted[first] + Band;
        // Nearly equal packages stand side by side; few are looked at, so that a turn costs little in any domain.
        while (behind < Sorted.Length && behind - first < 16 && Sorted[behind] <= upper) behind++;
        return Order[behind - first == 1 ? first : first + chance.Below(behind - first)];
    }
}

/// <summary>Concedes by the clock.</summary>
sealed class TimeDependentBargainer : Bargainer
{
    readonly int[] first;
    readonly int[] behind;

    public TimeDependentBargainer(SimulationDomain domain, int party, TimeDependent tactic, int rounds)
        : base(domain, party)
    {
        first = new int[rounds];
        behind = new int[rounds];
        var floor = Math.Min(Math.Max(Floor, Sorted[0]), Best);
        for (var round = 0; round < rounds; round++)
        {
            var t = rounds == 1 ? 1 : (double)round / (rounds - 1);
            var target = floor + (Best - floor) * (1 - tactic.Given(t));
            first[round] = AtLeast(target);
            var upper = Sorted[first[round]] + Band;
            behind[round] = first[round] + 1;
            while (behind[round] < Sorted.Length && Sorted[behind[round]] <= upper) behind[round]++;
        }
    }

    public override int Offer(int round, ref Chance chance)
    {
        var choices = behind[round] - first[round];
        return Order[choices == 1 ? first[round] : first[round] + chance.Below(choices)];
    }
}

/// <summary>Concedes as the party before it in the order does.</summary>
sealed class ImitatingBargainer(SimulationDomain domain, int party, ImitationKind kind) : Bargainer(domain, party)
{
    const int Window = 4;

    readonly double[] heard = new double[Window];
    int count;
    double target;

    /// <summary>Whom it follows: the party whose turn comes right before its own.</summary>
    int Followed => (Party + Domain.Parties - 1) % Domain.Parties;

    public override void Begin() => (count, target) = (0, Best);

    public override void Hear(int by, int offer)
    {
        if (by != Followed) return;
        var worth = Utilities[offer];
        var last = count > 0 ? heard[(count - 1) % Window] : worth;
        var oldest = count >= Window ? heard[count % Window] : count > 0 ? heard[0] : worth;
        heard[count++ % Window] = worth;
        var next = kind switch
        {
            ImitationKind.Absolute => target - (worth - last),
            ImitationKind.Averaged => worth > 0 ? target * oldest / worth : target,
            _ => worth > 0 ? target * last / worth : target,
        };
        target = Math.Clamp(next, Math.Min(Floor, Best), Best);
    }

    public override int Offer(int round, ref Chance chance) => Near(Math.Max(target, Math.Min(Floor, Best)), ref chance);
}

/// <summary>Concedes one package at a time, and only where the others have made as many different offers as it has.</summary>
sealed class MicroBargainer : Bargainer
{
    readonly int[] heardIn;
    readonly int[] different;
    readonly int last;
    int session;
    int offered;
    bool concedes;

    public MicroBargainer(SimulationDomain domain, int party)
        : base(domain, party)
    {
        heardIn = new int[domain.Parties * domain.Outcomes.Length];
        different = new int[domain.Parties];
        last = AtLeast(Floor);
    }

    public override void Begin()
    {
        session++;
        offered = 0;
        Array.Clear(different);
    }

    public override void Hear(int by, int offer)
    {
        ref var mark = ref heardIn[by * Domain.Outcomes.Length + offer];
        if (mark == session) return;
        mark = session;
        different[by]++;
    }

    public override int Offer(int round, ref Chance chance)
    {
        concedes = MayConcede();
        return Order[Sorted.Length - 1 - (concedes ? offered : chance.Below(offered))];
    }

    public override void Make(int offer) => offered += concedes ? 1 : 0;

    /// <summary>It accepts what is at least as good as the least it is ready to offer.</summary>
    public override bool Accepts(int offer, int own) => Utilities[offer] >= Floor && Utilities[offer] >= Sorted[Sorted.Length - (concedes ? offered + 1 : offered)];

    bool MayConcede()
    {
        if (offered == 0) return true;
        if (Sorted.Length - 1 - offered < last) return false;
        for (var party = 0; party < different.Length; party++)
        {
            if (party != Party && different[party] < offered) return false;
        }
        return true;
    }
}

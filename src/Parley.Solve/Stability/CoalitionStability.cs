using System.Collections.Immutable;

namespace Parley.Solve.Stability;

/// <summary>The concepts of coalition stability (Kilgour, Hipel, Fang and Peng 2001; Inohara and Hipel 2008).</summary>
public enum CoalitionConcept
{
    /// <summary>The coalition can reach no state that all its members like better.</summary>
    Nash,

    /// <summary>Whatever better state it reaches, the others can go on to one that some member likes no better than where it began.</summary>
    GeneralMetarational,

    /// <summary>The same, and wherever the coalition could go from there, some member likes that no better either.</summary>
    SymmetricMetarational,

    /// <summary>As GMR, and the others like each move of their answer. Experimental: published definitions differ in what the others' coalitions count as an improvement.</summary>
    Sequential,
}

/// <summary>Whether a coalition would stay in a state, word for word as defined; searches of whole models, so for some hundred thousand states at most.</summary>
public static class CoalitionStability
{
    /// <summary>The states that the coalition can reach and that all its members like better than where it is: R_H⁺⁺(s). Cost one search.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such state or party.</exception>
    public static ImmutableArray<int> Improvements(GraphModel model, int state, params ImmutableArray<int> coalition)
    {
        ArgumentNullException.ThrowIfNull(model);
        return [.. Reach.From(model, state, coalition, MoveKind.Moves).States.Where(target => coalition.All(member => model.Prefers(member, state, target)))];
    }

    /// <summary>Whether the coalition would stay. Cost one search of the others for each improvement, each ended by the first answer that deters, and for SMR one of the coalition for each of their answers, ended by the first way out.</summary>
    /// <param name="model">The conflict.</param>
    /// <param name="state">The state.</param>
    /// <param name="concept">The concept.</param>
    /// <param name="coalition">The members, at least one.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such state, party or concept.</exception>
    /// <exception cref="ArgumentException">The coalition is empty.</exception>
    public static bool Stays(GraphModel model, int state, CoalitionConcept concept, params ImmutableArray<int> coalition) =>
        Replies(model, state, concept, coalition).All(reply => reply.Answer is not null);

    /// <summary>Each improvement of the coalition with the first answer that deters it, found as it is asked for; no answer where none does, and never under Nash.</summary>
    /// <remarks>Once cancelled, it ends with what it has.</remarks>
    /// <inheritdoc cref="Stays"/>
    internal static IEnumerable<(int Improvement, int? Answer)> Replies(GraphModel model, int state, CoalitionConcept concept, ImmutableArray<int> coalition, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (!Enum.IsDefined(concept)) throw new ArgumentOutOfRangeException(nameof(concept));
        if (coalition.IsDefaultOrEmpty) throw new ArgumentException("A coalition has at least one member.", nameof(coalition));
        int[] others = [.. Enumerable.Range(0, model.PartyCount).Except(coalition)];
        var members = coalition.ToArray();
        var answers = Reach.Open(model, concept == CoalitionConcept.Sequential ? MoveKind.Improvements : MoveKind.Moves);
        var escapes = Reach.Open(model, MoveKind.Moves);
        var deterring = new Dictionary<int, bool>();
        return Improvements(model, state, coalition)
            .Select(improvement => (improvement, concept == CoalitionConcept.Nash ? null : answers.Search(improvement, others, Deters, cancellation)))
            .TakeWhile(_ => !cancellation.IsCancellationRequested);

        bool Deters(int answer)
        {
            if (deterring.TryGetValue(answer, out var known)) return known;
            var deters = Hurts(answer) && (concept != CoalitionConcept.SymmetricMetarational || escapes.Search(answer, members, escape => !Hurts(escape), cancellation) is null);
            return deterring[answer] = deters;
        }

        bool Hurts(int other) => coalition.Any(member => !model.Prefers(member, state, other));
    }
}

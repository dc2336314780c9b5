using System.Collections.Immutable;
using Parley.Model;
using Parley.Model.Conditions;
using Parley.Solve.Outcomes;

namespace Parley.Solve.Positions;

/// <summary>Reads positions out of statements: a stance bears on a term when every outcome of the term satisfies the stance's condition.</summary>
sealed class PositionReader
{
    readonly Case @case;
    readonly OutcomeFrame frame;
    readonly ImmutableArray<Term> terms;
    readonly ImmutableArray<(string Id, Statement Statement, string Speaker)> statements;

    public PositionReader(Case @case)
    {
        this.@case = @case;
        frame = OutcomeFrame.Of(@case);
        terms = [.. Terms.Of(@case, frame)];
        statements =
        [
            .. @case.Statements
                .Where(entry => !entry.Value.Stances.IsEmpty)
                .Reverse()
                .OrderByDescending(entry => entry.Value.Date)
                .Select(entry => (entry.Key, entry.Value, @case.Principal(entry.Value.Speaker))),
        ];
    }

    public PositionMatrix Read()
    {
        var speaking = statements.Select(entry => entry.Speaker).Concat(@case.RedLines.Values.Select(line => @case.Principal(line.Party))).ToHashSet(StringComparer.Ordinal);
        ImmutableArray<string> parties = [.. @case.Parties.Ids.Where(id => @case.Principal(id) == id && (speaking.Contains(id) || @case.IsRequired(id)))];
        return new(parties, [.. terms.Select(term => Row(term, parties))]);
    }

    PositionRow Row(Term term, ImmutableArray<string> parties)
    {
        ImmutableArray<Position> positions = [.. parties.Select(party => PositionOf(party, term))];
        return new(term, positions, StandingOf(positions.Where(position => @case.IsRequired(position.Party))));
    }

    Position PositionOf(string party, Term term)
    {
        var bearing =
            from entry in statements
            where entry.Speaker == party
            from stance in entry.Statement.Stances
            where Bears(stance.On, term)
            select (entry.Id, entry.Statement, Stance: stance);
        var latest = bearing.FirstOrDefault();
        ImmutableArray<string> judged = [.. @case.RedLines.Where(entry => @case.Principal(entry.Value.Party) == party && Bears(entry.Value.Never, term)).Select(entry => entry.Key)];
        return new Position
        {
            Party = party,
            Stance = latest.Stance?.Kind ?? (judged.IsEmpty ? null : StanceKind.RedLine),
            If = latest.Stance?.If?.ToString(),
            Basis = latest.Stance is null ? judged.IsEmpty ? Basis.Unknown : Basis.Judged : latest.Statement.Inferred ? Basis.Inferred : Basis.Reported,
            Date = latest.Statement?.Date,
            Evidence = [.. bearing.Select(said => new Evidence(said.Id, said.Statement.Source, said.Statement.Date, said.Stance.Kind, said.Statement.Inferred))],
            JudgedRedLines = judged,
        };
    }

    bool Bears(Condition on, Term term)
    {
        if (term.Issue is null) return on.ToString() == term.Id;
        return OutcomeFrame.SingleIssue(on) == term.Issue && term.Options.Except(frame.OptionsWhere(on)).IsEmpty;
    }

    static Standing StandingOf(IEnumerable<Position> positions)
    {
        var standing = Standing.Agreed;
        foreach (var position in positions)
        {
            var own = position switch
            {
                { RulesOut: true } => Standing.RuledOut,
                { Stance: StanceKind.Opposes } => Standing.Opposed,
                { Stance: null } => Standing.Open,
                { Stance: StanceKind.Conditional } => Standing.Conditional,
                _ => Standing.Agreed,
            };
            if (own > standing) standing = own;
        }
        return standing;
    }
}

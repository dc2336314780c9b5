using System.Collections.Immutable;
using Parley.Model.Anchors;
using Parley.Model.Files;

namespace Parley.Model.Checks;

/// <summary>Everything about a case that its shape alone does not show: references, conditions, numbers, passages.</summary>
sealed class CaseCheck
{
    readonly ImmutableArray<Finding>.Builder findings = ImmutableArray.CreateBuilder<Finding>();

    CaseCheck(Case @case, Places places, Keyed<SourceText> texts) => (Case, Places, Texts) = (@case, places, texts);

    public Case Case { get; }

    public Places Places { get; }

    public Keyed<SourceText> Texts { get; }

    public static ImmutableArray<Finding> Run(Case @case, Places places, Keyed<SourceText> texts, CancellationToken cancellation)
    {
        var check = new CaseCheck(@case, places, texts);
        Action<CaseCheck>[] checks =
        [
            FormatCheck.Run, PartyCheck.Run, IssueCheck.Run, StatementCheck.Run, ProposalCheck.Run, PreferenceCheck.Run, DivisionCheck.Run,
            StatesCheck.Run, RecordCheck.Run, AgreementCheck.Run, ExchangeCheck.Run, PassageCheck.Run, VisibilityCheck.Run,
        ];
        foreach (var part in checks)
        {
            cancellation.ThrowIfCancellationRequested();
            part(check);
        }
        return check.findings.ToImmutable();
    }

    public void Error(string code, Place place, string what, string mend) => findings.Add(new(Severity.Error, code, place, what, mend));

    public void Warn(string code, Place place, string what, string mend) => findings.Add(new(Severity.Warning, code, place, what, mend));

    /// <summary>Reports an id that names nothing.</summary>
    /// <returns>Whether the id names something.</returns>
    public bool Refers<T>(Keyed<T> to, string kind, string? id, Place place)
    {
        if (id is null || to.Has(id)) return true;
        var near = Nearest.To(id, to.Ids);
        var known = to.Count == 0 ? $"The case has no {kind} yet; add it." : $"Known are {string.Join(", ", to.Ids.Take(12))}{(to.Count > 12 ? ", …" : "")}.";
        Error("unknown-" + kind, place, $"There is no {kind} '{id}'.", near is null ? known : $"Did you mean '{near}'?");
        return false;
    }

    public bool RefersToParty(string? id, Place place) => Refers(Case.Parties, "party", id, place);

    public bool RefersToSource(string? id, Place place) => Refers(Case.Sources, "source", id, place);

    public bool RefersToStatement(string? id, Place place) => Refers(Case.Statements, "statement", id, place);

    /// <summary>Warns of a date behind the day up to which the case is complete.</summary>
    public void NotAfterCase(DateOnly date, Place place)
    {
        if (date > Case.AsOf)
            Warn("later-than-case", place, $"{date:yyyy-MM-dd} is later than the case's as_of, {Case.AsOf:yyyy-MM-dd}.", "Correct the date, or move as_of forward.");
    }
}

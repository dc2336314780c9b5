namespace Parley.Model.Checks;

/// <summary>Agreements and the order of their obligations.</summary>
static class AgreementCheck
{
    public static void Run(CaseCheck check)
    {
        foreach (var (id, agreement) in check.Case.Agreements)
        {
            for (var i = 0; i < agreement.Parties.Length; i++) check.RefersToParty(agreement.Parties[i], check.Places.Of("agreements", id, "parties", i));
            check.RefersToSource(agreement.Source, check.Places.Of("agreements", id, "source"));
            ProposalCheck.CheckTerms(check, agreement.Terms, "agreements", id, "terms");
            foreach (var (name, obligation) in agreement.Obligations) CheckObligation(check, id, agreement, name, obligation);
            if (Waiting.Cycle(agreement.Obligations.Ids, obligation => agreement.Obligations.TryGet(obligation, out var known) ? known.After : []) is { } cycle)
                check.Error("waiting-cycle", check.Places.OfKey("agreements", id, "obligations", cycle[0]), $"Each waits for the other: {string.Join(" after ", cycle)}.", "Let one of them come first, or make them one obligation of both sides.");
        }
    }

    static void CheckObligation(CaseCheck check, string id, Agreement agreement, string name, Obligation obligation)
    {
        Place At(params object[] path) => check.Places.Of(["agreements", id, "obligations", name, .. path]);
        check.RefersToParty(obligation.By, At("by"));
        check.RefersToParty(obligation.To, At("to"));
        check.RefersToParty(obligation.VerifiedBy, At("verified_by"));
        for (var i = 0; i < obligation.After.Length; i++) check.Refers(agreement.Obligations, "obligation", obligation.After[i], At("after", i));
        if (obligation.If is { } condition) OutcomeConditions.Check(check, condition, At("if"));
        if (obligation.Status is < 0 or > 3)
            check.Error("out-of-range", At("status"), $"The status is {obligation.Status}.", "Give 0 not begun, 1 minimal, 2 intermediate or 3 full.");
    }
}

namespace Parley.Model.Checks;

/// <summary>Proposals, their versions and the answers to them.</summary>
static class ProposalCheck
{
    public static void Run(CaseCheck check)
    {
        foreach (var (id, proposal) in check.Case.Proposals)
        {
            check.RefersToParty(proposal.TabledBy, check.Places.Of("proposals", id, "tabled_by"));
            for (var i = 0; i < proposal.To.Length; i++) check.RefersToParty(proposal.To[i], check.Places.Of("proposals", id, "to", i));
            CheckVersions(check, id, proposal);
            CheckAnswers(check, id, proposal);
        }
    }

    static void CheckVersions(CaseCheck check, string id, Proposal proposal)
    {
        if (proposal.Versions.Count == 0)
            check.Error("no-version", check.Places.OfKey("proposals", id), $"The proposal '{id}' has no version.", "Add 'versions: { 1: { date: …, terms: { … } } }'.");
        var previous = DateOnly.MinValue;
        foreach (var (number, version) in proposal.Versions)
        {
            var date = check.Places.Of("proposals", id, "versions", number, "date");
            check.NotAfterCase(version.Date, date);
            if (version.Date < previous)
                check.Error("version-order", date, $"Version {number} is dated before the version above it.", "Put versions in the order of their dates.");
            previous = version.Date;
            check.RefersToSource(version.Source, check.Places.Of("proposals", id, "versions", number, "source"));
            CheckTerms(check, version.Terms, "proposals", id, "versions", number, "terms");
        }
    }

    /// <summary>Checks terms: issue = option or number.</summary>
    public static void CheckTerms(CaseCheck check, Keyed<string> terms, params string[] path)
    {
        foreach (var (issueId, option) in terms)
        {
            object[] at = [.. path, issueId];
            if (!check.Refers(check.Case.Issues, "issue", issueId, check.Places.OfKey(at))) continue;
            OutcomeConditions.CheckValue(check, issueId, check.Case.Issues[issueId], option, check.Places.Of(at));
        }
    }

    static void CheckAnswers(CaseCheck check, string id, Proposal proposal)
    {
        foreach (var (party, answers) in proposal.Answers)
        {
            check.RefersToParty(party, check.Places.OfKey("proposals", id, "answers", party));
            for (var i = 0; i < answers.Length; i++)
            {
                check.NotAfterCase(answers[i].Date, check.Places.Of("proposals", id, "answers", party, i, "date"));
                check.Refers(proposal.Versions, "version", answers[i].Version, check.Places.Of("proposals", id, "answers", party, i, "version"));
                check.RefersToStatement(answers[i].Statement, check.Places.Of("proposals", id, "answers", party, i, "statement"));
            }
        }
    }
}

namespace Parley.Model.Checks;

/// <summary>Statements, their stances, judged red lines, and contested claims.</summary>
static class StatementCheck
{
    public static void Run(CaseCheck check)
    {
        foreach (var (id, statement) in check.Case.Statements) CheckStatement(check, id, statement);
        if (check.Case.Statements.FirstOrDefault(entry => entry.Value.Draft) is { Key: { } first })
        {
            var drafts = check.Case.Statements.Values.Count(statement => statement.Draft);
            check.Warn("draft", check.Places.Of("statements", first, "draft"), drafts == 1 ? $"The statement '{first}' is a draft and counts for nothing." : $"{drafts} statements are drafts and count for nothing; the first is '{first}'.", "Hold each against its source, correct it, and remove 'draft: yes'.");
        }
        foreach (var (id, line) in check.Case.RedLines)
        {
            check.RefersToParty(line.Party, check.Places.Of("red_lines", id, "party"));
            OutcomeConditions.Check(check, line.Never, check.Places.Of("red_lines", id, "never"));
        }
        foreach (var (id, contested) in check.Case.Contested)
        {
            if (contested.Claims.Length < 2)
                check.Error("one-claim", check.Places.OfKey("contested", id, "claims"), $"'{id}' is contested, with {contested.Claims.Length} claim only.", "Give at least two claims that contradict one another.");
            for (var i = 0; i < contested.Claims.Length; i++)
                check.RefersToStatement(contested.Claims[i].Statement, check.Places.Of("contested", id, "claims", i, "statement"));
        }
    }

    static void CheckStatement(CaseCheck check, string id, Statement statement)
    {
        check.RefersToParty(statement.Speaker, check.Places.Of("statements", id, "speaker"));
        check.RefersToSource(statement.Source, check.Places.Of("statements", id, "source"));
        check.NotAfterCase(statement.Date, check.Places.Of("statements", id, "date"));
        if (statement.Quote.IsEmpty)
            check.Warn("no-quote", check.Places.OfKey("statements", id), $"The statement '{id}' is not anchored to a passage.", "Add 'quote' with the words of the source that report it.");
        foreach (var stance in statement.Stances)
        {
            var key = check.Places.OfKey("statements", id, "stances", stance.On.Text);
            OutcomeConditions.Check(check, stance.On, key);
            if (stance.If is not null) OutcomeConditions.Check(check, stance.If, check.Places.Of("statements", id, "stances", stance.On.Text, "if"));
            if (stance.Kind == StanceKind.Conditional && stance.If is null)
                check.Warn("no-condition", key, $"The stance on '{stance.On.Text}' is conditional, on what is not said.", "Write { stance: conditional, if: … }, if the condition is known.");
            if (stance.Kind != StanceKind.Conditional && stance.If is not null)
                check.Error("condition-without-conditional", key, $"The stance on '{stance.On.Text}' has an 'if' and is not conditional.", "Write 'stance: conditional', or drop the 'if'.");
        }
    }
}

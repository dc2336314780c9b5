namespace Parley.Model.Checks;

/// <summary>Exchanges: who does what for whom, on what scale, in what order.</summary>
static class ExchangeCheck
{
    public static void Run(CaseCheck check)
    {
        foreach (var (id, exchange) in check.Case.Exchanges)
        {
            check.RefersToParty(exchange.Guarantee?.By, check.Places.Of("exchanges", id, "guarantee", "by"));
            if (exchange.Guarantee is { Worth: < 0 } guarantee) Below(check, guarantee.Worth, check.Places.Of("exchanges", id, "guarantee", "worth"));
            foreach (var (name, step) in exchange.Steps) CheckStep(check, id, exchange, name, step);
            if (Waiting.Cycle(exchange.Steps.Ids, step => exchange.Steps.TryGet(step, out var known) ? known.After : []) is { } cycle)
                check.Error("waiting-cycle", check.Places.OfKey("exchanges", id, "steps", cycle[0]), $"Each waits for the other: {string.Join(" after ", cycle)}.", "Let one of them come first, or make them one step.");
        }
    }

    static void CheckStep(CaseCheck check, string id, Exchange exchange, string name, ExchangeStep step)
    {
        Place At(params object[] path) => check.Places.Of(["exchanges", id, "steps", name, .. path]);
        check.RefersToParty(step.By, At("by"));
        check.RefersToParty(step.To, At("to"));
        check.RefersToParty(step.VerifiedBy, At("verified_by"));
        check.RefersToSource(step.Source, At("source"));
        for (var i = 0; i < step.After.Length; i++) check.Refers(exchange.Steps, "step", step.After[i], At("after", i));
        if (step.By == step.To) check.Error("step-to-itself", At("to"), $"'{step.By}' would take the step for itself.", "Name the party that receives it.");
        if (step.Cost is < 0) Below(check, step.Cost.Value, At("cost"));
        if (step.Worth is < 0) Below(check, step.Worth.Value, At("worth"));
        if (step.Days is < 0) Below(check, step.Days.Value, At("days"));
    }

    static void Below(CaseCheck check, decimal number, Place place) => check.Error("out-of-range", place, $"The number is {Number.Text(number)}.", "Give 0 or more.");
}

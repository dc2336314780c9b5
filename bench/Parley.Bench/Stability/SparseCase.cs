using Parley.Model;
using Parley.Model.Conditions;

namespace Parley.Bench.Stability;

/// <summary>A case of forty actions whose conditions leave few of the 2^40 combinations.</summary>
static class SparseCase
{
    /// <summary>Four parties of ten actions, of which each takes so many at a time: 10, 45, 120 … to the fourth power states.</summary>
    public static Case Of(int taken) => new()
    {
        Parley = 1,
        Title = "Few feasible",
        AsOf = new(2025, 1, 1),
        Parties = new(Enumerable.Range(0, 4).Select(party => KeyValuePair.Create($"p{party}", new Party { Name = $"Party {party}" }))),
        Actions = new(Enumerable.Range(0, 40).Select(action => KeyValuePair.Create($"a{action}", new CaseAction { By = $"p{action / 10}", Title = "Acts" }))),
        States = new()
        {
            Feasible = [.. Enumerable.Range(0, 4).Select(party => Read($"exactly {taken} of ({string.Join(", ", Enumerable.Range(10 * party, 10).Select(action => $"a{action}"))})"))],
            Preferences = new(Enumerable.Range(0, 4).Select(party => KeyValuePair.Create($"p{party}", new StatePreference
            {
                Author = "a",
                Order = [.. Enumerable.Range(0, 40).Select(at => Read($"a{(at * 7 + party * 13) % 40}"))],
            }))),
        },
    };

    static Condition Read(string text) => Condition.Parse(text).Condition!;
}

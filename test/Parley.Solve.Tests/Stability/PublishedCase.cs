using System.Text.Json;
using Parley.Solve.Stability;

namespace Parley.Solve.Tests.Stability;

/// <summary>A published conflict, read from its file, with the verdicts it gives.</summary>
sealed class PublishedCase
{
    static readonly Dictionary<string, StabilityConcept> Concepts = new()
    {
        ["Nash"] = StabilityConcept.Nash,
        ["GMR"] = StabilityConcept.GeneralMetarational,
        ["SMR"] = StabilityConcept.SymmetricMetarational,
        ["SEQ"] = StabilityConcept.Sequential,
        ["SSEQ"] = StabilityConcept.SymmetricSequential,
    };

    readonly JsonElement root;
    readonly int[] ids; // By state, in the order of the model.

    PublishedCase(JsonElement root)
    {
        this.root = root;
        Parties = [.. root.GetProperty("decisionMakers").EnumerateArray().Select(party => party.GetProperty("name").GetString()!)];
        var states = root.GetProperty("states").EnumerateArray()
            .Select(state => (Id: state.GetProperty("id").GetInt32(), Pattern: state.GetProperty("pattern").GetString()!)).ToArray();
        MoveForm form;
        if (root.TryGetProperty("moves", out var moves))
        {
            ids = [.. states.Select(state => state.Id)];
            form = ArcForm.Of(Parties.Length, ids.Length, moves.EnumerateObject().SelectMany(party => party.Value.EnumerateArray()
                .Select(arc => new Move(Array.IndexOf(Parties, party.Name), StateOf(arc[0].GetInt32()), StateOf(arc[1].GetInt32())))));
        }
        else
        {
            var masks = states.Select(state => (state.Id, Mask: MaskOf(state.Pattern))).OrderBy(state => state.Mask).ToArray();
            ids = [.. masks.Select(state => state.Id)];
            form = ActionForm.Of(Parties.Length, Actions(), [.. masks.Select(state => state.Mask)]);
        }
        Model = new(form, [.. Parties.Select(party => Ranking.OfGroups(ids.Length, Groups(root.GetProperty("preferences").GetProperty(party))))]);
    }

    public string[] Parties { get; }

    public GraphModel Model { get; }

    public static PublishedCase Read(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(file));
        return new(document.RootElement.Clone());
    }

    public int StateOf(int id) => Array.IndexOf(ids, id);

    public int IdOf(int state) => ids[state];

    public IEnumerable<(StabilityConcept Concept, StateSet States)> Equilibria() =>
        Verdicts(root.GetProperty("oracle").GetProperty("equilibria")).Select(entry => (entry.Concept, States(entry.Value)));

    public IEnumerable<(StabilityConcept Concept, int Party, StateSet States)> Individual() =>
        from entry in Verdicts(root.GetProperty("oracle").GetProperty("individual"))
        from party in entry.Value.EnumerateObject()
        select (entry.Concept, Array.IndexOf(Parties, party.Name), States(party.Value));

    public IEnumerable<(int Party, int Count)> MoveCounts(string kind) =>
        root.GetProperty("oracle").GetProperty(kind).EnumerateObject().Select(party => (Array.IndexOf(Parties, party.Name), party.Value.GetInt32()));

    static ulong MaskOf(string pattern) => pattern.Select((answer, action) => answer == 'Y' ? 1UL << action : 0).Aggregate((a, b) => a | b);

    static IEnumerable<(StabilityConcept Concept, JsonElement Value)> Verdicts(JsonElement concepts) =>
        concepts.EnumerateObject().Where(entry => Concepts.ContainsKey(entry.Name)).Select(entry => (Concepts[entry.Name], entry.Value));

    IEnumerable<PartyAction> Actions()
    {
        var makers = root.GetProperty("decisionMakers").EnumerateArray().ToArray();
        var options = root.GetProperty("options").EnumerateArray().ToArray();
        return options.Select((option, action) => new PartyAction(
            Array.FindIndex(makers, maker => maker.GetProperty("options").EnumerateArray().Any(own => own.GetInt32() == action)),
            CanBegin: Direction(option) != "back",
            CanUndo: Direction(option) != "fwd"));

        static string? Direction(JsonElement option) => option.TryGetProperty("direction", out var direction) ? direction.GetString() : null;
    }

    int[][] Groups(JsonElement ranking) =>
        [.. ranking.EnumerateArray().Select(group => group.ValueKind == JsonValueKind.Array
            ? group.EnumerateArray().Select(id => StateOf(id.GetInt32())).ToArray()
            : [StateOf(group.GetInt32())])];

    StateSet States(JsonElement list) => StateSet.Of(ids.Length, list.EnumerateArray().Select(id => StateOf(id.GetInt32())));
}

using System.Globalization;
using System.Text.Json.Nodes;
using Parley.Model;
using Parley.Model.Files;

namespace Parley.Formats;

/// <summary>Graph-model files (.gmcr): options with their directions, decision makers, infeasible patterns, and preferences as a ranking or as statements.</summary>
static class GraphModelJson
{
    static readonly string[] coalitions = ["coalitions", "coalitionsFull"];

    public static bool Is(DataMap root) => root.Find("decisionMakers") is not null && root.Find("options") is not null;

    public static string? Read(FormatFile file, DataMap root, DateOnly asOf, FindingList findings)
    {
        var data = new DataFiles(findings);
        var options = data.Items(root.Find("options")!.Value, root.Place, "'options'");
        var makers = data.Items(root.Find("decisionMakers")!.Value, root.Place, "'decisionMakers'");
        var (partyIds, actionIds) = (new Ids(), new Ids());
        var actions = options.Select((option, at) => actionIds.Of(Name(option), $"action-{at + 1}")).ToArray();
        var owners = new string?[actions.Length];
        var (parties, preferences) = (new JsonObject(), new JsonObject());
        foreach (var given in makers)
        {
            if (given is not DataMap maker)
            {
                findings.Error("format-missing", given.Place, "A decision maker is missing here.", "Give each a name, the numbers of its options, and its preferences.");
                continue;
            }
            var name = Name(maker);
            var id = partyIds.Of(name, $"party-{parties.Count + 1}");
            parties[id] = new JsonObject { ["name"] = name };
            foreach (var owned in data.Items(maker.Find("options")?.Value, maker.Place, $"'options' of '{name}'"))
            {
                if (Index(owned, actions, data, findings) is not { } action) continue;
                if (owners[action] is not null) findings.Error("format-duplicate", owned.Place, $"'{Name(options[action])}' belongs to two decision makers.", "Leave it with one; moves in common cannot be told by options.");
                owners[action] ??= id;
            }
            if (Preference(root, maker, actions, data, findings) is { } preference) preferences[id] = preference;
            else findings.Warn("format-preference", maker.Place, $"'{name}' has no preferences.", "Judge them in the case.");
        }
        for (var action = 0; action < actions.Length; action++)
        {
            if (owners[action] is null) findings.Error("format-owner", options[action].Place, $"'{Name(options[action])}' belongs to no decision maker.", "List it under one.");
        }
        foreach (var lost in coalitions.Where(key => root.Find(key) is { Value: DataList list } && list.Items.Any(item => item is DataList { Items.Length: > 1 })))
            findings.Warn("format-lost", root.Find(lost)!.KeyPlace, "The file groups decision makers into coalitions, which a case does not hold.", "Make them one party where they act as one.");
        if (findings.HasErrors) return null;

        var states = new JsonObject();
        var infeasible = data.Items(root.Find("infeasibles")?.Value, root.Place, "'infeasibles'").Select(pattern => "not (" + Pattern(pattern, actions, data, findings) + ")").ToArray();
        if (infeasible.Length > 0) states["feasible"] = List(infeasible);
        states["preferences"] = preferences;
        return findings.HasErrors ? null : YamlText.Write(new()
        {
            ["parley"] = 1,
            ["title"] = Path.GetFileNameWithoutExtension(file.Name),
            ["as_of"] = asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["visible_to"] = "mediator",
            ["parties"] = parties,
            ["actions"] = Map(actions.Select((id, at) => (id, (JsonNode)Action(options[at], owners[at]!)))),
            ["states"] = states,
        });
    }

    static JsonObject Action(DataNode option, string owner)
    {
        var action = new JsonObject { ["by"] = owner, ["title"] = Name(option) };
        var direction = DataFiles.Text((option as DataMap)?.Find("permittedDirection")?.Value);
        if (direction == "fwd") action["undo"] = "no";
        if (direction == "back") action["start"] = "no";
        return action;
    }

    static JsonObject? Preference(DataMap root, DataMap maker, string[] actions, DataFiles data, FindingList findings)
    {
        var preference = new JsonObject { ["author"] = "file", ["confidence"] = "medium" };
        bool Counts(string key) => root.Find(key)?.Value is DataScalar { Text: "true" };
        var ranking = Counts("useManualPreferenceRanking") ? maker.Find("preferenceRanking") : Counts("useManualPreferenceVectors") ? maker.Find("preferenceVector") : null;
        if (ranking is not null)
        {
            preference["ranking"] = new JsonArray([.. data.Items(ranking.Value, maker.Place, "The ranking").Select(group => group is DataList tied ? (JsonNode)new JsonArray([.. tied.Items.Select(State)]) : State(group))]);
            return preference;
        }
        var statements = maker.Find("preferences") is { } given ? data.Items(given.Value, maker.Place, "'preferences'") : [];
        if (statements.IsEmpty) return null;
        preference["order"] = List([.. statements.Select(statement => Statement(statement, actions, data, findings))]);
        return preference;
    }

    static JsonNode State(DataNode node) => JsonValue.Create(DataFiles.Text(node))!;

    static string Statement(DataNode statement, string[] actions, DataFiles data, FindingList findings) => statement is DataMap compound
        ? string.Join(" or ", data.Items(compound.Find("members")?.Value, compound.Place, "'members'").Select(member => "(" + Pattern(member, actions, data, findings) + ")"))
        : Pattern(statement, actions, data, findings);

    static string Pattern(DataNode pattern, string[] actions, DataFiles data, FindingList findings) =>
        string.Join(" and ", data.Items(pattern, pattern.Place, "The pattern").Select(pair =>
        {
            var parts = data.Items(pair, pair.Place, "The pattern");
            if (parts.Length != 2 || Index(parts[0], actions, data, findings) is not { } action) return "yes";
            return DataFiles.Text(parts[1]) == "N" ? "not " + actions[action] : actions[action];
        }));

    static int? Index(DataNode node, string[] actions, DataFiles data, FindingList findings)
    {
        var number = data.Number(node, node.Place, "The option");
        if (number >= 0 && number < actions.Length && number == decimal.Floor(number)) return (int)number;
        findings.Error("format-number", node.Place, $"There is no option {Number.Text(number)}.", $"Options are numbered from 0 to {actions.Length - 1}.");
        return null;
    }

    static string Name(DataNode node) => DataFiles.Text((node as DataMap)?.Find("name")?.Value);

    static JsonArray List(IEnumerable<string> items) => new([.. items.Select(item => (JsonNode)JsonValue.Create(item)!)]);

    static JsonObject Map(IEnumerable<(string Key, JsonNode Value)> entries)
    {
        var map = new JsonObject();
        foreach (var (key, value) in entries) map[key] = value;
        return map;
    }
}

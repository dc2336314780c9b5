using System.Text.Json;

namespace Parley.Cli.Tests;

public sealed class AnswerShapeTests
{
    /// <summary>Objects whose keys are ids of the case.</summary>
    static readonly HashSet<string> byId = new(StringComparer.Ordinal) { "terms", "utilities", "shortfall", "gains", "together", "change", "points", "shares", "mean_utilities", "acceptable", "joint", "stable", "example", "unknown_pairs" };

    static readonly string[] verbs = ["positions", "proposals", "space", "bargain", "improve", "division", "stability", "unlock", "exchange", "robust", "simulate", "read", "code", "search", "network"];

    [Fact]
    public async Task The_json_of_each_verb_has_the_shape_that_programs_rely_on()
    {
        var shape = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var path in new[] { "examples/rafah-2024", "examples/labour-dispute", "examples/orr-water", "catalog/elmira-1991", "catalog/elmira-1991-coalesced", "catalog/panama-canal-1974" })
        {
            foreach (var verb in verbs)
            {
                string[] call = verb == "read" ? [verb, "--case", path, "--json"] : verb == "code" ? [verb, "show", path, "--json"] : verb == "network" ? [verb, path, "--window", "30", "--json"] : verb == "search" ? [verb, path, "the or water", "--json"] : verb == "improve" ? [verb, path, Proposal(path), "--json"] : [verb, path, "--json"];
                if (verb == "improve" && Proposal(path).Length == 0) continue;
                if (verb == "unlock" && path == "catalog/panama-canal-1974") continue; // It has no states.
                using var answer = JsonDocument.Parse((await Call.OfAsync(call)).Output);
                Add(shape, verb, answer.RootElement);
            }
        }

        Expected.Matches(string.Join('\n', shape.Select(entry => $"{entry.Key}: {string.Join(" | ", entry.Value)}")), "answers");
    }

    static string Proposal(string path) => path switch
    {
        "examples/rafah-2024" => "hamas-plan",
        "examples/labour-dispute" => "claim",
        "examples/orr-water" => "draft",
        _ => "",
    };

    static void Add(SortedDictionary<string, SortedSet<string>> shape, string path, JsonElement element)
    {
        if (!shape.TryGetValue(path, out var kinds)) shape[path] = kinds = new(StringComparer.Ordinal);
        kinds.Add(element.ValueKind is JsonValueKind.True or JsonValueKind.False ? "boolean" : element.ValueKind.ToString().ToLowerInvariant());
        if (element.ValueKind == JsonValueKind.Object)
            foreach (var property in element.EnumerateObject())
                Add(shape, $"{path}.{(byId.Contains(path.Split('.')[^1]) ? "ID" : property.Name)}", property.Value);
        if (element.ValueKind == JsonValueKind.Array)
            foreach (var item in element.EnumerateArray())
                Add(shape, path + "[]", item);
    }
}

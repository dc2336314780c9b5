using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Parley.Model.Conditions;

namespace Parley.Model.Files;

/// <summary>Holds what was written against the JSON Schema of the case file and finds everything that does not fit, each with its place.</summary>
/// <remarks>It knows the part of JSON Schema that the case file uses: type, properties, required, additionalProperties, propertyNames, items, anyOf, enum, format.</remarks>
sealed class ShapeCheck
{
    readonly ImmutableArray<Finding>.Builder findings = ImmutableArray.CreateBuilder<Finding>();

    public static ImmutableArray<Finding> Run(DataNode root, JsonObject schema)
    {
        var check = new ShapeCheck();
        check.Check(root, schema, "the case file");
        return check.findings.ToImmutable();
    }

    void Check(DataNode node, JsonObject schema, string name)
    {
        if (schema["anyOf"] is JsonArray branches)
        {
            var branch = branches.Select(branch => branch!.AsObject()).FirstOrDefault(branch => Admits(branch, node));
            if (branch is null) Wrong(node, name, string.Join(" or ", branches.Select(option => Expectation(option!.AsObject())).Distinct()));
            else Check(node, branch, name);
        }
        else if (!Admits(schema, node))
        {
            Wrong(node, name, Expectation(schema));
        }
        else if (schema["enum"] is JsonArray values)
        {
            CheckWord((DataScalar)node, values, name);
        }
        else
        {
            switch (node)
            {
                case DataMap map: CheckMap(map, schema, name); break;
                case DataList list: CheckList(list, schema, name); break;
                case DataScalar scalar: CheckFormat(scalar, (string?)schema["format"], name); break;
            }
        }
    }

    static bool Admits(JsonObject schema, DataNode node)
    {
        if (schema["enum"] is not null) return node is DataScalar { IsNull: false };
        return schema["type"] switch
        {
            null => true,
            JsonArray types => types.Any(type => AdmitsType((string)type!, node)),
            var type => AdmitsType((string)type!, node),
        };
    }

    static bool AdmitsType(string type, DataNode node) => (type, node) switch
    {
        ("object", DataMap) or ("array", DataList) => true,
        ("string", DataScalar scalar) => scalar.IsText,
        ("number", DataScalar scalar) => scalar.Number is not null,
        ("integer", DataScalar scalar) => scalar.Number is { } number && number == decimal.Truncate(number) && Math.Abs(number) <= int.MaxValue,
        _ => false,
    };

    static string Expectation(JsonObject schema)
    {
        if (schema["enum"] is JsonArray values) return "one of " + Words(values);
        if ((string?)schema["format"] is { } format) return format == "date" ? "a date" : "a " + format;
        return (schema["type"] is JsonArray types ? (string)types[0]! : (string?)schema["type"]) switch
        {
            "object" => "a map of keys",
            "array" => "a list",
            "number" => "a number",
            "integer" => "a whole number",
            _ => "text",
        };
    }

    void CheckMap(DataMap map, JsonObject schema, string name)
    {
        var properties = schema["properties"] as JsonObject;
        var others = schema["additionalProperties"] as JsonObject;
        foreach (var (key, place, value) in map.Entries)
        {
            if (properties?[key] is JsonObject property) Check(value, property, key);
            else if (others is not null) CheckEntry(key, place, value, schema, others);
            else UnknownKey(key, place, properties, name);
        }
        foreach (var required in schema["required"] as JsonArray ?? [])
            if (map.Find((string)required!) is null)
                Add("missing-key", map.Place, $"The key '{required}' is missing in {Quoted(name)}.", Describe(properties?[(string)required!], (string)required!));
    }

    void CheckEntry(string key, Place place, DataNode value, JsonObject schema, JsonObject others)
    {
        var names = schema["propertyNames"] as JsonObject;
        if ((string?)names?["pattern"] is { } pattern && !Regex.IsMatch(key, pattern, RegexOptions.None, TimeSpan.FromSeconds(1)))
            Add("id", place, $"'{key}' is not an id.", "Ids are lower-case letters, digits and hyphens, and begin with a letter or digit.");
        if ((string?)names?["format"] == "condition") CheckCondition(key, place, quoted: false);
        Check(value, others, key);
    }

    void CheckList(DataList list, JsonObject schema, string name)
    {
        if (schema["items"] is not JsonObject items) return;
        foreach (var item in list.Items) Check(item, items, name);
    }

    void CheckWord(DataScalar scalar, JsonArray values, string name)
    {
        var words = values.Select(value => value!.ToString()).ToArray();
        if (words.Contains(scalar.Text)) return;
        var near = Nearest.To(scalar.Text, words);
        Add("unknown-word", scalar.Place, $"'{scalar.Text}' is not a value of '{name}'.", near is null ? $"Write one of {Words(values)}." : $"Did you mean '{near}'? It is one of {Words(values)}.");
    }

    void CheckFormat(DataScalar scalar, string? format, string name)
    {
        if (format == "condition") CheckCondition(scalar.Text, scalar.Place, scalar.Quoted);
        if (format == "date" && !DateOnly.TryParseExact(scalar.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            Add("date", scalar.Place, $"'{scalar.Text}' is not a date.", $"Write '{name}' as year-month-day: 2024-02-07.");
        if (format == "visibility" && !Visibility.TryParse(scalar.Text, out _))
            Add("visibility", scalar.Place, $"'{scalar.Text}' does not say who may see it.", "Write public, joint, mediator, party(ID), caucus(ID) or bilateral(ID, ID).");
    }

    void CheckCondition(string text, Place place, bool quoted)
    {
        // Inside braces a comma ends a key or value, and what is left is a condition cut off in its list.
        var cutOff = !quoted && text.Count(letter => letter == '(') > text.Count(letter => letter == ')');
        foreach (var error in Condition.Parse(text).Errors)
            Add("condition", place with { Column = place.Column + error.Offset + (quoted ? 1 : 0) }, $"In the condition '{Shortened(text)}': {error.Message}",
                cutOff ? "Inside { } and [ ] a comma ends it: put the condition in quotation marks, or on a line of its own." : error.Mend);
    }

    void UnknownKey(string key, Place place, JsonObject? properties, string name)
    {
        var known = (properties ?? []).Select(property => property.Key).ToArray();
        var near = Nearest.To(key, known);
        Add("unknown-key", place, $"The key '{key}' is not known in {Quoted(name)}.", near is null ? $"Known keys are {string.Join(", ", known)}." : $"Did you mean '{near}'?");
    }

    void Wrong(DataNode node, string name, string expected)
    {
        var written = node is DataScalar { IsNull: false } scalar ? $"'{Shortened(scalar.Text)}' is {scalar.Kind}" : $"{char.ToUpperInvariant(node.Kind[0])}{node.Kind[1..]} stands here";
        var mend = expected == "text" && node is DataScalar { IsNull: false } ? "Put it in quotation marks to make it text." : $"Write {expected}, or leave '{name}' out where it is not needed.";
        Add("wrong-kind", node.Place, $"{written}, where '{name}' takes {expected}.", mend);
    }

    void Add(string code, Place place, string what, string mend) => findings.Add(new(Severity.Error, code, place, what, mend));

    static string Describe(JsonNode? schema, string key) =>
        (string?)schema?["description"] is { } description ? $"Add '{key}': {char.ToLowerInvariant(description[0])}{description[1..]}" : $"Add '{key}'.";

    static string Quoted(string name) => name == "the case file" ? name : $"'{name}'";

    static string Words(JsonArray values) => string.Join(", ", values.Select(value => value!.ToString()).Where(word => word is not ("true" or "false" or "True" or "False")));

    static string Shortened(string text) => text.Length <= 60 ? text : text[..57] + "…";
}

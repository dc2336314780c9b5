using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using Parley.Model.Conditions;
using Parley.Model.Files;

namespace Parley.Model.Schema;

/// <summary>Makes the JSON Schema of the case file from the types of the case; descriptions are the first sentences of their documentation.</summary>
static class SchemaGenerator
{
    const string Id = "^[a-z0-9][a-z0-9-]*$";
    const string IdOrNumber = "^-?[a-z0-9][a-z0-9.-]*$";

    static readonly JsonSchemaExporterOptions ExporterOptions = new() { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Transform };

    /// <summary>Makes the schema.</summary>
    /// <param name="describe">Gives the description of a type or property, or null.</param>
    public static JsonObject Generate(Func<MemberInfo, string?> describe)
    {
        var schema = (JsonObject)Of(typeof(Case), describe);
        return new JsonObject(
        [
            KeyValuePair.Create<string, JsonNode?>("$schema", "https://json-schema.org/draft/2020-12/schema"),
            KeyValuePair.Create<string, JsonNode?>("title", "Parley case file, version 1"),
            .. schema.Select(property => KeyValuePair.Create(property.Key, property.Value?.DeepClone())),
        ]);
    }

    static JsonNode Of(Type type, Func<MemberInfo, string?> describe)
    {
        describer.Value = describe;
        return CaseJson.Options.GetJsonSchemaAsNode(type, ExporterOptions);
    }

    static readonly AsyncLocal<Func<MemberInfo, string?>> describer = new();

    static JsonNode Transform(JsonSchemaExporterContext context, JsonNode node)
    {
        var type = Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type;
        var provider = context.PropertyInfo?.AttributeProvider;
        var schema = Written(type, provider) ?? WithoutNull(node);
        if (provider is MemberInfo member && describer.Value!(member) is { } description)
            schema = new JsonObject([KeyValuePair.Create<string, JsonNode?>("description", description), .. Parts(schema)]);
        return schema;
    }

    static IEnumerable<KeyValuePair<string, JsonNode?>> Parts(JsonNode schema) =>
        schema.AsObject().Where(part => part.Key != "description").Select(part => KeyValuePair.Create(part.Key, part.Value?.DeepClone()));

    /// <summary>What the hand-made converters read, which the exporter cannot know.</summary>
    static JsonObject? Written(Type type, ICustomAttributeProvider? provider)
    {
        if (type == typeof(string)) return provider?.IsDefined(typeof(NumberAllowedAttribute), false) == true ? TextOrNumber() : new() { ["type"] = "string" };
        if (type == typeof(bool)) return new() { ["enum"] = new JsonArray("yes", "no", true, false) };
        if (type == typeof(DateOnly)) return new() { ["type"] = "string", ["format"] = "date" };
        if (type == typeof(Visibility)) return new() { ["type"] = "string", ["format"] = "visibility" };
        if (typeof(Condition).IsAssignableFrom(type)) return Condition();
        if (type == typeof(Option)) return AnyOf(new() { ["type"] = "string" }, Texts(required: "title", "title", "note"));
        if (type == typeof(Fragment)) return AnyOf(new() { ["type"] = "string" }, (JsonObject)Of(typeof(FragmentConverter.Form), describer.Value!));
        if (type == typeof(Today)) return AnyOf(TextOrNumber(), (JsonObject)Of(typeof(Keyed<bool>), describer.Value!));
        if (type == typeof(ImmutableArray<Stance>)) return Stances();
        if (!type.IsGenericType) return null;
        var item = type.GetGenericArguments()[0];
        if (type.GetGenericTypeDefinition() == typeof(Keyed<>)) return Map(Item(item, provider));
        if (type.GetGenericTypeDefinition() == typeof(ImmutableArray<>)) return OneOrMany(Item(item, provider));
        return null;
    }

    static JsonObject Item(Type item, ICustomAttributeProvider? provider) =>
        Written(item, provider) ?? WithoutNull(Of(item, describer.Value!)).AsObject();

    static JsonObject Map(JsonObject item) => new()
    {
        ["type"] = "object",
        ["propertyNames"] = new JsonObject { ["pattern"] = item["type"] is JsonValue type && (string?)type == "number" ? IdOrNumber : Id },
        ["additionalProperties"] = item,
    };

    /// <summary>One item or a list of them. Where an item may itself be a list, a list is always the outer one: [3, [1, 2]].</summary>
    static JsonObject OneOrMany(JsonObject item) =>
        AnyOf([.. Branches(item).Where(branch => branch["items"] is null), new() { ["type"] = "array", ["items"] = item }]);

    static IEnumerable<JsonObject> Branches(JsonObject schema) =>
        schema["anyOf"] is JsonArray branches ? branches.Select(branch => (JsonObject)branch!.DeepClone()) : [(JsonObject)schema.DeepClone()];

    static JsonObject Stances() => new()
    {
        ["type"] = "object",
        ["propertyNames"] = new JsonObject { ["format"] = "condition" },
        ["additionalProperties"] = AnyOf((JsonObject)Of(typeof(StanceKind), describer.Value!), (JsonObject)Of(typeof(StancesConverter.Form), describer.Value!)),
    };

    static JsonObject AnyOf(params JsonObject[] branches) =>
        new() { ["anyOf"] = new JsonArray([.. branches.SelectMany(branch => branch["anyOf"] is JsonArray inner ? inner.Select(part => part!.DeepClone()) : [branch])]) };

    static JsonObject TextOrNumber() => new() { ["type"] = new JsonArray("string", "number") };

    static JsonObject Condition() => new() { ["type"] = "string", ["format"] = "condition" };

    static JsonObject Texts(string required, params string[] names) => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject(names.Select(name => KeyValuePair.Create<string, JsonNode?>(name, new JsonObject { ["type"] = "string" }))),
        ["required"] = new JsonArray(required),
        ["additionalProperties"] = false,
    };

    /// <summary>Something not known is left out of a case file, never null.</summary>
    static JsonNode WithoutNull(JsonNode node)
    {
        if (node is not JsonObject schema) return new JsonObject();
        if (schema["type"] is JsonArray types)
        {
            var rest = types.Select(type => type!.GetValue<string>()).Where(type => type != "null").ToArray();
            schema["type"] = rest.Length == 1 ? rest[0] : new JsonArray([.. rest.Select(type => JsonValue.Create(type))]);
        }
        if (schema["enum"] is JsonArray values && values.Any(value => value is null))
            schema["enum"] = new JsonArray([.. values.Where(value => value is not null).Select(value => value!.DeepClone())]);
        schema.Remove("default");
        return schema;
    }
}

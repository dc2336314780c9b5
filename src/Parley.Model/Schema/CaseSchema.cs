using System.Reflection;
using System.Text.Json.Nodes;

namespace Parley.Model.Schema;

/// <summary>The JSON Schema (draft 2020-12) of the case file, version 1.</summary>
public static class CaseSchema
{
    const string Resource = "Parley.Model.Schema.case.schema.json";

    /// <summary>The schema as published, indented JSON.</summary>
    public static string Text { get; } = Load();

    static readonly Lazy<JsonObject> root = new(() => JsonNode.Parse(Text)!.AsObject());

    internal static JsonObject Root => root.Value;

    static string Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

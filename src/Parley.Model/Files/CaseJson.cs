using System.Text.Json;
using System.Text.Json.Serialization;

namespace Parley.Model.Files;

/// <summary>How a case is written as JSON: the one form behind YAML files, JSON files and the JSON Schema.</summary>
public static class CaseJson
{
    /// <summary>The options that read and write it; read-only.</summary>
    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        NumberHandling = JsonNumberHandling.Strict,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectNullableAnnotations = true,
        TypeInfoResolver = new System.Text.Json.Serialization.Metadata.DefaultJsonTypeInfoResolver(),
        Converters =
        {
            new JsonStringEnumConverter(new WordsPolicy(), allowIntegerValues: false),
            new YesNoConverter(),
            new PlainTextConverter(),
            new VisibilityConverter(),
            new KeyedConverterFactory(),
            new OneOrManyConverterFactory(),
            new OptionConverter(),
            new FragmentConverter(),
            new TodayConverter(),
            new StancesConverter(),
        },
    };

    /// <summary>RedLine is written "red line".</summary>
    sealed class WordsPolicy : JsonNamingPolicy
    {
        public override string ConvertName(string name) =>
            string.Concat(name.Select((letter, at) => (at > 0 && char.IsUpper(letter) ? " " : "") + char.ToLowerInvariant(letter)));
    }
}

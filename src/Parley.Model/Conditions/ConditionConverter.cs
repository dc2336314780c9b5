using System.Text.Json;
using System.Text.Json.Serialization;

namespace Parley.Model.Conditions;

/// <summary>A condition as JSON: its text.</summary>
sealed class ConditionConverter : JsonConverter<Condition>
{
    public override bool CanConvert(Type typeToConvert) => typeof(Condition).IsAssignableFrom(typeToConvert);

    public override Condition Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var parse = Condition.Parse(reader.GetString() ?? "");
        return parse.Condition ?? throw new JsonException(parse.Errors[0].Message);
    }

    public override void Write(Utf8JsonWriter writer, Condition value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);
}

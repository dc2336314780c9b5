using System.Numerics;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Parley.Model;
using Parley.Model.Disclosure;
using Parley.Model.Files;
using Parley.Solve.Positions;

namespace Parley.Report.Json;

/// <summary>Writes answers as JSON for programs. The form is documented in <c>docs/json.md</c> and described by <c>docs/answers.schema.json</c>.</summary>
public static class AnswerJson
{
    /// <summary>How answers are written: snake_case keys, the case file's words, exact amounts as text beside the nearest number.</summary>
    public static JsonSerializerOptions Options { get; } = Make();

    /// <summary>An answer with what a program needs to know about it: the verb, the case, its date and disclosure class.</summary>
    /// <param name="verb">The verb that gave the answer.</param>
    /// <param name="case">The case it was computed from; null where the case has errors.</param>
    /// <param name="answer">The answer.</param>
    public static string Write<TAnswer>(string verb, Case? @case, TAnswer answer) =>
        JsonSerializer.Serialize(new Envelope<TAnswer>(1, verb, @case?.Title, @case?.AsOf, @case?.NarrowestClass(), answer), Options);

    internal sealed record Envelope<TAnswer>(int Parley, string Verb, string? Case, DateOnly? AsOf, Visibility? Disclosure, TAnswer Answer);

    static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(CaseJson.Options)
        {
            WriteIndented = true,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            DefaultIgnoreCondition = JsonIgnoreCondition.Never,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        };
        options.Converters.Insert(0, new PlainBooleanConverter());
        options.Converters.Insert(0, new BigIntegerConverter());
        options.Converters.Insert(0, new TermConverter());
        options.MakeReadOnly();
        return options;
    }

    /// <summary>A case file says yes and no; programs say true and false.</summary>
    sealed class PlainBooleanConverter : JsonConverter<bool>
    {
        public override bool Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetBoolean();

        public override void Write(Utf8JsonWriter writer, bool value, JsonSerializerOptions options) => writer.WriteBooleanValue(value);
    }

    /// <summary>A count, however large, as a JSON number.</summary>
    sealed class BigIntegerConverter : JsonConverter<BigInteger>
    {
        public override BigInteger Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => BigInteger.Parse(System.Text.Encoding.UTF8.GetString(reader.ValueSpan));

        public override void Write(Utf8JsonWriter writer, BigInteger value, JsonSerializerOptions options) => writer.WriteRawValue(value.ToString());
    }

    /// <summary>A term by its id and title, without its solver's view.</summary>
    sealed class TermConverter : JsonConverter<Term>
    {
        public override Term Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException("Answers are written, not read.");

        public override void Write(Utf8JsonWriter writer, Term value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            writer.WriteString("id", value.Id);
            writer.WriteString("issue", value.Issue);
            writer.WriteString("title", value.Title);
            writer.WriteEndObject();
        }
    }
}

/// <summary>The answer of <c>check</c>.</summary>
/// <param name="Sound">Whether no finding is an error.</param>
/// <param name="Findings">All findings, in the order of their places.</param>
public sealed record CheckAnswer(bool Sound, System.Collections.Immutable.ImmutableArray<Finding> Findings);

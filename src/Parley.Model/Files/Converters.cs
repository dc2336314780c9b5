using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Parley.Model.Conditions;

namespace Parley.Model.Files;

/// <summary>Yes and no, as people write them; true and false too.</summary>
sealed class YesNoConverter : JsonConverter<bool>
{
    public override bool Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String ? reader.GetString() == "yes" : reader.GetBoolean();

    public override void Write(Utf8JsonWriter writer, bool value, JsonSerializerOptions options) => writer.WriteStringValue(value ? "yes" : "no");
}

/// <summary>Text; where a key allows a number as well (a term, a state), its digits.</summary>
sealed class PlainTextConverter : JsonConverter<string>
{
    public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number ? Number.Text(reader.GetDecimal()) : reader.GetString()!;

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}

/// <summary>A visibility in its written form.</summary>
sealed class VisibilityConverter : JsonConverter<Visibility>
{
    public override Visibility Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Visibility.TryParse(reader.GetString()!, out var visibility) ? visibility : throw new JsonException("not a visibility");

    public override void Write(Utf8JsonWriter writer, Visibility value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}

/// <summary>A map by id.</summary>
sealed class KeyedConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Keyed<>);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(KeyedConverter<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;

    sealed class KeyedConverter<T> : JsonConverter<Keyed<T>>
    {
        public override Keyed<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var entries = new List<KeyValuePair<string, T>>();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var id = reader.GetString()!;
                reader.Read();
                entries.Add(KeyValuePair.Create(id, JsonSerializer.Deserialize<T>(ref reader, options)!));
            }
            return new(entries);
        }

        public override void Write(Utf8JsonWriter writer, Keyed<T> value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            foreach (var (id, entry) in value)
            {
                writer.WritePropertyName(id);
                JsonSerializer.Serialize(writer, entry, options);
            }
            writer.WriteEndObject();
        }
    }
}

/// <summary>A list; a single entry will do in its place.</summary>
sealed class OneOrManyConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(ImmutableArray<>) && typeToConvert != typeof(ImmutableArray<Stance>);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(OneOrManyConverter<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;

    sealed class OneOrManyConverter<T> : JsonConverter<ImmutableArray<T>>
    {
        public override ImmutableArray<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType != JsonTokenType.StartArray) return [JsonSerializer.Deserialize<T>(ref reader, options)!];
            var items = ImmutableArray.CreateBuilder<T>();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) items.Add(JsonSerializer.Deserialize<T>(ref reader, options)!);
            return items.ToImmutable();
        }

        public override void Write(Utf8JsonWriter writer, ImmutableArray<T> value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            foreach (var item in value) JsonSerializer.Serialize(writer, item, options);
            writer.WriteEndArray();
        }
    }
}

/// <summary>An option: its title alone, or an object.</summary>
sealed class OptionConverter : JsonConverter<Option>
{
    public override Option Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String) return new() { Title = reader.GetString()! };
        var texts = JsonSerializer.Deserialize<Keyed<string>>(ref reader, options)!;
        return new() { Title = texts["title"], Note = texts.TryGet("note", out var note) ? note : null };
    }

    public override void Write(Utf8JsonWriter writer, Option value, JsonSerializerOptions options)
    {
        if (value.Note is null)
        {
            writer.WriteStringValue(value.Title);
            return;
        }
        writer.WriteStartObject();
        writer.WriteString("title", value.Title);
        writer.WriteString("note", value.Note);
        writer.WriteEndObject();
    }
}

/// <summary>A fragment: its text alone, or an object.</summary>
sealed class FragmentConverter : JsonConverter<Fragment>
{
    public override Fragment Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String) return new() { Exact = reader.GetString()! };
        var form = JsonSerializer.Deserialize<Form>(ref reader, options)!;
        return new() { Exact = form.Exact, Prefix = form.Prefix, Suffix = form.Suffix, Start = form.Start, End = form.End };
    }

    public override void Write(Utf8JsonWriter writer, Fragment value, JsonSerializerOptions options)
    {
        if (value is { Prefix: null, Suffix: null, Start: null, End: null }) writer.WriteStringValue(value.Exact);
        else JsonSerializer.Serialize(writer, new Form(value.Exact, value.Prefix, value.Suffix, value.Start, value.End), options);
    }

    internal sealed record Form(string Exact, string? Prefix = null, string? Suffix = null, int? Start = null, int? End = null);
}

/// <summary>Today: the id of a state, or yes and no by action.</summary>
sealed class TodayConverter : JsonConverter<Today>
{
    public override Today Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.StartObject
            ? new() { Actions = JsonSerializer.Deserialize<Keyed<bool>>(ref reader, options)! }
            : new() { State = JsonSerializer.Deserialize<string>(ref reader, options) };

    public override void Write(Utf8JsonWriter writer, Today value, JsonSerializerOptions options)
    {
        if (value.State is not null) writer.WriteStringValue(value.State);
        else JsonSerializer.Serialize(writer, value.Actions, options);
    }
}

/// <summary>Stances: a map from conditions to stances, each a word or an object.</summary>
sealed class StancesConverter : JsonConverter<ImmutableArray<Stance>>
{
    public override ImmutableArray<Stance> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var stances = ImmutableArray.CreateBuilder<Stance>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var on = Condition.Parse(reader.GetString()!).Condition ?? throw new JsonException("not a condition");
            reader.Read();
            var form = reader.TokenType == JsonTokenType.String
                ? new Form(JsonSerializer.Deserialize<StanceKind>(ref reader, options))
                : JsonSerializer.Deserialize<Form>(ref reader, options)!;
            stances.Add(new() { On = on, Kind = form.Stance, If = form.If });
        }
        return stances.ToImmutable();
    }

    public override void Write(Utf8JsonWriter writer, ImmutableArray<Stance> value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var stance in value)
        {
            writer.WritePropertyName(stance.On.ToString()!);
            if (stance.If is null) JsonSerializer.Serialize(writer, stance.Kind, options);
            else JsonSerializer.Serialize(writer, new Form(stance.Kind, stance.If), options);
        }
        writer.WriteEndObject();
    }

    internal sealed record Form(StanceKind Stance, Condition? If = null);
}

using System.Buffers;
using System.Text.Json;

namespace Parley.Model.Files;

/// <summary>Writes nodes as JSON, for the types of the case to be read from.</summary>
static class DataJson
{
    public static ReadOnlyMemory<byte> Write(DataNode root)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true }))
            Write(writer, root);
        return buffer.WrittenMemory;
    }

    static void Write(Utf8JsonWriter writer, DataNode node)
    {
        switch (node)
        {
            case DataMap map:
                writer.WriteStartObject();
                foreach (var (key, _, value) in map.Entries)
                {
                    writer.WritePropertyName(key);
                    Write(writer, value);
                }
                writer.WriteEndObject();
                break;
            case DataList list:
                writer.WriteStartArray();
                foreach (var item in list.Items) Write(writer, item);
                writer.WriteEndArray();
                break;
            case DataScalar { IsNull: true }:
                writer.WriteNullValue();
                break;
            case DataScalar { IsBoolean: true } scalar:
                writer.WriteBooleanValue(scalar.Text[0] is 't' or 'T');
                break;
            case DataScalar { Number: { } number }:
                writer.WriteNumberValue(number);
                break;
            case DataScalar scalar:
                writer.WriteStringValue(scalar.Text);
                break;
        }
    }
}

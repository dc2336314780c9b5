using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Parley.Model;

namespace Parley.Record.Coding;

/// <summary>A history of coding as a file: one JSON object a line, so that adding is appending and a comparison shows what was added.</summary>
public static class CodingFile
{
    internal static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false) },
    };

    /// <summary>The lines of a history.</summary>
    public static string Write(CodingHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        var text = new StringBuilder();
        foreach (var entry in history.Entries) text.Append(JsonSerializer.Serialize(Line.From(entry), Options)).Append('\n');
        return text.ToString();
    }

    /// <summary>Reads the lines of a history. A line that cannot be read is a finding, and then there is no history: half a history would undo what somebody decided.</summary>
    /// <param name="file">Its name, for findings.</param>
    /// <param name="text">Its text.</param>
    public static (CodingHistory? History, ImmutableArray<Finding> Findings) Read(string file, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (lines, findings) = JsonLines.Read<Line>(file, text, Options, "coding-history", "The line cannot be read as a coding.");
        if (!findings.IsEmpty) return (null, findings);
        var (history, fault) = CodingHistory.Take(lines.Select(line => line.Entry()));
        return fault is null ? (history, []) : (null, [JsonLines.Wrong(file, 0, 0, "coding-history", fault)]);
    }

    /// <summary>An entry as it stands on its line, flat and without what it does not need.</summary>
    sealed record Line
    {
        public required int Number { get; init; }

        public required DateTimeOffset When { get; init; }

        public required string By { get; init; }

        public required CodingAct Act { get; init; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public int Of { get; init; }

        public string? Statement { get; init; }

        public string? Coder { get; init; }

        public string? Code { get; init; }

        public StanceKind? Stance { get; init; }

        public Strength? Strength { get; init; }

        public string? If { get; init; }

        public string? Note { get; init; }

        public static Line From(CodingEntry entry) => new()
        {
            Number = entry.Number,
            When = entry.When,
            By = entry.By,
            Act = entry.Kind,
            Of = entry.Of,
            Statement = entry.Coded?.Statement,
            Coder = entry.Coded?.Coder == entry.By ? null : entry.Coded?.Coder,
            Code = entry.Coded?.Code,
            Stance = entry.Coded?.Stance,
            Strength = entry.Coded?.Strength,
            If = entry.Coded?.If,
            Note = entry.Coded?.Note,
        };

        public CodingEntry Entry() => new(Number, When, By, Act, Statement is null || Code is null || Stance is not { } stance ? null : new()
        {
            Statement = Statement,
            Coder = Coder ?? By,
            Code = Code,
            Stance = stance,
            Strength = Strength ?? Coding.Strength.Stated,
            If = If,
            Note = Note,
        }, Of);
    }
}

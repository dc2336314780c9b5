using System.Collections.Immutable;
using System.Text.Json;
using Parley.Model;

namespace Parley.Record.Coding;

/// <summary>Files of one JSON object a line, so that adding is appending and a comparison shows what was added.</summary>
static class JsonLines
{
    public static (List<T> Lines, ImmutableArray<Finding> Findings) Read<T>(string file, string text, JsonSerializerOptions options, string code, string what)
    {
        var findings = ImmutableArray.CreateBuilder<Finding>();
        var lines = new List<T>();
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            try
            {
                lines.Add(JsonSerializer.Deserialize<T>(line, options) ?? throw new JsonException());
            }
            catch (JsonException wrong)
            {
                findings.Add(Wrong(file, number, (int)(wrong.BytePositionInLine ?? 0) + 1, code, what));
            }
        }
        return (lines, findings.ToImmutable());
    }

    public static Finding Wrong(string file, int line, int column, string code, string what) =>
        new(Severity.Error, code, new(file, line, column), what, "Take the line back from an earlier copy of the file; lines are only ever added at its end.");
}

using System.Text;
using Parley.Model;
using Parley.Model.Anchors;

namespace Parley.Record.Interchange;

/// <summary>Statements as a table for spreadsheets and statistics (CSV after RFC 4180, UTF-8).</summary>
public static class StatementCsv
{
    static readonly string[] heads = ["statement", "date", "speaker", "speaker_name", "by", "source", "source_title", "mode", "says", "passage", "start", "end", "about", "stance", "if", "inferred", "note", "draft"];

    /// <summary>One line for each statement and stance, one where it has none; positions are those of its first passage that can be placed, in code points, the end not included. A field that a spreadsheet would compute begins with an apostrophe.</summary>
    public static string Write(CodedRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var texts = record.Texts.ToDictionary(entry => entry.Key, entry => (Text: new SourceText(entry.Key, entry.Value), Points: new CodePoints(entry.Value)), StringComparer.Ordinal);
        var csv = new StringBuilder();
        Line(csv, heads);
        foreach (var (id, statement) in record.Statements)
        {
            var held = texts.GetValueOrDefault(statement.Source);
            TextSpan? place = Passages.Places(held.Text, statement.Quote) is [var first, ..] ? first : null;
            foreach (var stance in statement.Stances.DefaultIfEmpty(null!))
            {
                Line(csv,
                [
                    id, statement.Date.ToString("yyyy-MM-dd"), statement.Speaker, record.Parties.TryGet(statement.Speaker, out var party) ? party.Name : "", statement.By,
                    statement.Source, record.Sources.TryGet(statement.Source, out var source) ? source.Title : "", Mode(statement.Mode), statement.Says,
                    string.Join(" … ", statement.Quote.Select(fragment => fragment.Exact)), place is { } start ? $"{held.Points.Of(start.Start)}" : "", place is { } end ? $"{held.Points.Of(end.End)}" : "",
                    stance?.On.ToString(), stance is null ? "" : StanceWords.Of(stance.Kind), stance?.If?.ToString(), statement.Inferred ? "yes" : "no", statement.Note, statement.Draft ? "yes" : "no",
                ]);
            }
        }
        return csv.ToString();
    }

    static string Mode(SpeechMode mode) => mode switch { SpeechMode.Direct => "direct", SpeechMode.Indirect => "indirect", _ => "mixed" };

    static void Line(StringBuilder csv, IReadOnlyList<string?> fields)
    {
        for (var i = 0; i < fields.Count; i++)
        {
            if (i > 0) csv.Append(',');
            var field = fields[i] ?? "";
            // Text of documents that nobody vouches for must not compute anything where it is opened.
            if (field.Length > 0 && field[0] is '=' or '+' or '-' or '@' or '\t' or '\r') field = "'" + field;
            if (field.AsSpan().ContainsAny(",\"\r\n")) csv.Append('"').Append(field.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
            else csv.Append(field);
        }
        csv.Append("\r\n");
    }
}

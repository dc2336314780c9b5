using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Parley.Model;

namespace Parley.Record.Coding;

/// <summary>The changes of a codebook as a file: one JSON object a line, oldest first; lines are only ever added.</summary>
public static class CodebookFile
{
    static readonly JsonSerializerOptions options = CodingFile.Options;

    /// <summary>The lines of the changes.</summary>
    public static string Write(IEnumerable<CodebookLine> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var text = new StringBuilder();
        foreach (var line in lines) text.Append(JsonSerializer.Serialize(line, options)).Append('\n');
        return text.ToString();
    }

    /// <summary>Reads the lines. One that cannot be read is a finding, and then there are none: half a codebook would send codings astray.</summary>
    /// <param name="file">Its name, for findings.</param>
    /// <param name="text">Its text.</param>
    public static (ImmutableArray<CodebookLine>? Lines, ImmutableArray<Finding> Findings) Read(string file, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (lines, findings) = JsonLines.Read<CodebookLine>(file, text, options, "codebook", "The line cannot be read as a change of the codebook.");
        if (!findings.IsEmpty) return (null, findings);
        var lacking = lines.FindIndex(line => line is null || line.Into.IsDefault || line.Into.Any(string.IsNullOrEmpty) || string.IsNullOrEmpty(line.Code) || string.IsNullOrEmpty(line.By));
        return lacking < 0 ? ([.. lines], []) : (null, [JsonLines.Wrong(file, 0, 0, "codebook", $"Change {lacking + 1} does not say what the code became.")]);
    }
}

/// <summary>A change of the codebook, with who made it and when.</summary>
/// <param name="When">When.</param>
/// <param name="By">Who.</param>
/// <param name="Code">The code that is no more.</param>
/// <param name="Into">What took its place; none where it was given up.</param>
/// <param name="Why">On what grounds.</param>
public sealed record CodebookLine(DateTimeOffset When, string By, string Code, ImmutableArray<string> Into, string? Why = null)
{
    /// <summary>The change.</summary>
    internal CodeChange Change => new(Code, Into, Why);
}

using Parley.Model;

namespace Parley.Record.Interchange;

/// <summary>Stances as the case file writes them.</summary>
static class StanceWords
{
    public static string Of(StanceKind kind) => kind switch
    {
        StanceKind.Demands => "demands",
        StanceKind.Accepts => "accepts",
        StanceKind.Conditional => "conditional",
        StanceKind.Opposes => "opposes",
        _ => "red line",
    };

    public static StanceKind? Read(string? word) => Enum.GetValues<StanceKind>().Where(kind => string.Equals(Of(kind), word?.Trim(), StringComparison.OrdinalIgnoreCase)).Select(kind => (StanceKind?)kind).FirstOrDefault();

    /// <summary>Whether it is for the thing, where a format knows for and against alone.</summary>
    public static bool IsFor(StanceKind kind) => kind is StanceKind.Demands or StanceKind.Accepts or StanceKind.Conditional;
}

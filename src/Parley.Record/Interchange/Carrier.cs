using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Parley.Model.Files;

namespace Parley.Record.Interchange;

/// <summary>
/// A value of the case file, whole, as JSON in the place that a format has for what is not its own: a note, a remark, an attribute. What the format
/// says itself goes before it when read, so that what somebody changed in another program counts.
/// </summary>
/// <typeparam name="T">A type of the case file.</typeparam>
/// <param name="Parley">What kind of thing it is: <c>statement</c>, <c>source</c>, <c>party</c>, <c>coding</c>.</param>
/// <param name="Id">Its id.</param>
/// <param name="Value">The thing.</param>
sealed record Carrier<T>(string Parley, string Id, T Value);

/// <summary>Writes and reads carriers.</summary>
static class Carrier
{
    /// <summary>The longest that is read, in UTF-16 units.</summary>
    const int Longest = 4 << 20;

    /// <summary>JSON in ASCII alone, so that it survives any program.</summary>
    public static string Write<T>(string kind, string id, T value) => JsonSerializer.Serialize(new Carrier<T>(kind, id, value), CaseJson.Options);

    public static bool TryRead<T>(string? text, string kind, [NotNullWhen(true)] out Carrier<T>? carrier)
        where T : class
    {
        carrier = null;
        if (!Is(text, kind)) return false;
        try
        {
            carrier = JsonSerializer.Deserialize<Carrier<T>>(text, CaseJson.Options);
        }
        catch (Exception error) when (error is JsonException or ArgumentException or InvalidOperationException or FormatException or NotSupportedException or NullReferenceException)
        {
            // Somebody changed it by hand; the format's own part remains.
        }
        if (carrier is { Id: not null, Value: not null }) return true;
        carrier = null;
        return false;
    }

    /// <summary>Whether a text means to be a carrier of a kind, sound or not.</summary>
    public static bool Is([NotNullWhen(true)] string? text, string kind) => text is { Length: < Longest } && text.StartsWith($"{{\"parley\":\"{kind}\"", StringComparison.Ordinal);
}

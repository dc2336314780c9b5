using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Parley.Model;
using Parley.Model.Files;
using Parley.Record.Coding;

namespace Parley.Record.Interchange;

/// <summary>
/// A value of the case file, whole, as JSON in the place that a format has for what is not its own: a note, a remark, an attribute. What the format
/// says itself goes before it when read, so that what somebody changed in another program counts.
/// </summary>
/// <typeparam name="T">A type of the case file.</typeparam>
/// <param name="Parley">What kind of thing it is: <c>statement</c>, <c>source</c>, <c>party</c>, <c>coding</c>, <c>contested</c>.</param>
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
        carrier = Is(text, kind) && Read<Carrier<T>>(text) is { Id: not null } found && IsSound(found.Value) ? found : null;
        return carrier is not null;
    }

    /// <summary>A value of the case file; null where somebody changed it by hand so that it is none. The format's own part remains then.</summary>
    public static T? Read<T>(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(text, CaseJson.Options) is { } value && IsSound(value) ? value : default;
        }
        catch (Exception error) when (error is JsonException or ArgumentException or InvalidOperationException or FormatException or NotSupportedException or NullReferenceException)
        {
            return default;
        }
    }

    /// <summary>Whether nothing is missing that the case file would not go without: its reader checks the shape first, this one afterwards.</summary>
    public static bool IsSound(object? value) => value switch
    {
        null => false,
        Statement statement => !statement.Quote.IsDefault && statement.Quote.All(fragment => fragment?.Exact is not null) && !statement.Stances.IsDefault && statement.Stances.All(stance => stance?.On is not null),
        BookCode code => !code.Codes.IsDefault && code.Codes.All(IsSound),
        ImmutableArray<BookCode> codes => !codes.IsDefault && codes.All(IsSound),
        ImmutableArray<Coded> codings => !codings.IsDefault && codings.All(IsSound),
        Contested question => question.Title is not null && !question.Claims.IsDefault && question.Claims.All(claim => claim is { Statement: not null, Says: not null }),
        Keyed<Contested> questions => questions.Values.All(IsSound),
        Keyed<Party> parties => parties.Values.All(IsSound),
        Keyed<Source> sources => sources.Values.All(IsSound),
        Keyed<string> texts => texts.Values.All(IsSound),
        _ => true,
    };

    /// <summary>Whether a text means to be a carrier of a kind, sound or not.</summary>
    public static bool Is([NotNullWhen(true)] string? text, string kind) => text is { Length: < Longest } && text.StartsWith($"{{\"parley\":\"{kind}\"", StringComparison.Ordinal);
}

namespace Parley.Cli.Verbs;

/// <summary>Words that a person may choose from. Their numbers, which the language would take too, are none of them.</summary>
static class NamedValue
{
    /// <summary>Reads a word, capitals or not.</summary>
    public static bool TryRead<T>(string? word, out T value)
        where T : struct, Enum
    {
        var name = Array.Find(Enum.GetNames<T>(), name => string.Equals(name, word, StringComparison.OrdinalIgnoreCase));
        value = name is null ? default : Enum.Parse<T>(name);
        return name is not null;
    }
}

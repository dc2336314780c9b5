using System.Collections.Immutable;

namespace Parley.Model.Files;

/// <summary>A piece of a case file as it was written, with its place: what YAML and JSON have in common.</summary>
abstract record DataNode(Place Place)
{
    /// <summary>What a person would call this kind of node.</summary>
    public abstract string Kind { get; }
}

/// <summary>Keys with values.</summary>
sealed record DataMap(Place Place, ImmutableArray<DataEntry> Entries) : DataNode(Place)
{
    readonly Dictionary<string, DataEntry> byKey = Index(Entries);

    public override string Kind => "a map of keys";

    public DataEntry? Find(string key) => byKey.GetValueOrDefault(key);

    static Dictionary<string, DataEntry> Index(ImmutableArray<DataEntry> entries)
    {
        var index = new Dictionary<string, DataEntry>(entries.Length, StringComparer.Ordinal);
        foreach (var entry in entries) index.TryAdd(entry.Key, entry);
        return index;
    }
}

/// <summary>A key with its value.</summary>
sealed record DataEntry(string Key, Place KeyPlace, DataNode Value);

/// <summary>Values in order.</summary>
sealed record DataList(Place Place, ImmutableArray<DataNode> Items) : DataNode(Place)
{
    public override string Kind => "a list";
}

/// <summary>A single value as text. Quoted text is always text; plain text is a number, true, false or null where it looks like one (YAML 1.2 core schema).</summary>
sealed record DataScalar(Place Place, string Text, bool Quoted) : DataNode(Place)
{
    public bool IsNull => !Quoted && Text is "" or "~" or "null" or "Null" or "NULL";

    public bool IsBoolean => !Quoted && Text is "true" or "True" or "TRUE" or "false" or "False" or "FALSE";

    public decimal? Number => Quoted ? null : Model.Number.Parse(Text);

    public bool IsText => !IsNull && !IsBoolean && Number is null;

    public override string Kind => IsNull ? "nothing" : IsBoolean ? "true or false" : Number is not null ? "a number" : "text";
}

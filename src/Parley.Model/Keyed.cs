using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Parley.Model;

/// <summary>An immutable collection of values by id, in the order in which the case file names them.</summary>
/// <remarks>Look-up takes constant time; the position of an id is its index in the file. Two collections are equal when they hold equal values under the same ids in the same order.</remarks>
/// <typeparam name="T">What an id stands for.</typeparam>
public sealed class Keyed<T> : IReadOnlyList<KeyValuePair<string, T>>, IEquatable<Keyed<T>>
{
    readonly ImmutableArray<KeyValuePair<string, T>> entries;
    readonly Dictionary<string, int> positions;

    /// <summary>Collects <paramref name="entries"/> in the given order.</summary>
    /// <exception cref="ArgumentException">An id occurs twice.</exception>
    public Keyed(IEnumerable<KeyValuePair<string, T>> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        this.entries = [.. entries];
        positions = new Dictionary<string, int>(this.entries.Length, StringComparer.Ordinal);
        foreach (var (id, _) in this.entries)
            if (!positions.TryAdd(id, positions.Count))
                throw new ArgumentException($"The id '{id}' occurs twice.", nameof(entries));
    }

    /// <summary>The collection that holds nothing.</summary>
    public static Keyed<T> Empty { get; } = new([]);

    /// <summary>How many ids there are.</summary>
    public int Count => entries.Length;

    /// <summary>The ids, in file order.</summary>
    public IEnumerable<string> Ids => entries.Select(entry => entry.Key);

    /// <summary>The values, in file order.</summary>
    public IEnumerable<T> Values => entries.Select(entry => entry.Value);

    /// <summary>The entry at a position, 0 to <see cref="Count"/> − 1.</summary>
    public KeyValuePair<string, T> this[int index] => entries[index];

    /// <summary>The value of an id.</summary>
    /// <exception cref="KeyNotFoundException">The id is not in the collection.</exception>
    public T this[string id] => positions.TryGetValue(id, out var index)
        ? entries[index].Value
        : throw new KeyNotFoundException($"There is no '{id}' here.");

    /// <summary>Whether the id is in the collection.</summary>
    public bool Has(string id) => positions.ContainsKey(id);

    /// <summary>The position of an id in file order, or −1.</summary>
    public int IndexOf(string id) => positions.GetValueOrDefault(id, -1);

    /// <summary>Finds the value of an id.</summary>
    public bool TryGet(string id, [MaybeNullWhen(false)] out T value)
    {
        var found = positions.TryGetValue(id, out var index);
        value = found ? entries[index].Value : default;
        return found;
    }

    /// <summary>The entries that satisfy a condition, in the same order.</summary>
    public Keyed<T> Where(Func<string, T, bool> keep) => new(entries.Where(entry => keep(entry.Key, entry.Value)));

    /// <summary>The same ids with other values.</summary>
    public Keyed<TResult> Select<TResult>(Func<string, T, TResult> map) =>
        new(entries.Select(entry => KeyValuePair.Create(entry.Key, map(entry.Key, entry.Value))));

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, T>> GetEnumerator() => entries.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(Keyed<T>? other) => other is not null && entries.SequenceEqual(other.entries);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Keyed<T>);

    /// <inheritdoc/>
    public override int GetHashCode() => entries.Aggregate(entries.Length, (hash, entry) => HashCode.Combine(hash, entry.Key));
}

using System.Runtime.InteropServices;

namespace Parley.Solve.Outcomes;

/// <summary>
/// The rules of a space as a shared store of threshold conditions, in which equal conditions have equal numbers (hash-consing), so
/// that what is left of the rules after some issues are settled can be recognised as the same sub-problem.
/// </summary>
/// <remarks>
/// Every rule becomes "at least k of these" over literals, with negation pushed down to the option sets: not (at least k of n) is at
/// least n - k + 1 of the negations. Issues are named by their position in the order in which they will be settled.
/// </remarks>
sealed class ResidualRules(OutcomeSpace space, int[] positionOf)
{
    public const int Never = 0;
    public const int Always = 1;
    const int Settled = int.MaxValue;

    readonly List<Condition> conditions = [new([], 0, null, Settled), new([], 0, null, Settled)];
    readonly Dictionary<Condition, int> numberOf = [];
    readonly Dictionary<(int Condition, int Option), int> restricted = [];
    int restrictedPosition = -1;

    /// <summary>How many different conditions have been met so far.</summary>
    public int Count => conditions.Count;

    /// <summary>The condition that all rules of the space are kept.</summary>
    public int Root() => AtLeast(space.Rules.Length, [.. space.Rules.Select(rule => Translate(rule, true))]);

    /// <summary>What is left of a condition when the issue at the given position takes an option; positions must not go back.</summary>
    public int Restrict(int condition, int position, int option)
    {
        if (position != restrictedPosition)
        {
            restricted.Clear();
            restrictedPosition = position;
        }

        return RestrictNow(condition, option);
    }

    /// <summary>Whether a condition depends on the issue at the given position, all earlier issues being settled.</summary>
    public bool DependsOn(int condition, int position) => conditions[condition].FirstPosition == position;

    int RestrictNow(int number, int option)
    {
        var condition = conditions[number];
        if (condition.FirstPosition != restrictedPosition)
            return number;
        if (condition.Options is { } options)
            return options.Contains(option) ? Always : Never;
        if (restricted.TryGetValue((number, option), out var known))
            return known;

        var parts = new List<int>(condition.Parts.Length);
        foreach (var part in condition.Parts)
            parts.Add(RestrictNow(part, option));
        return restricted[(number, option)] = AtLeast(condition.Least, parts);
    }

    int Translate(Rule rule, bool kept)
    {
        switch (rule)
        {
            case TakesRule takes:
                var all = OptionSet.Range(0, space.OptionCounts[takes.Issue] - 1);
                return Literal(positionOf[takes.Issue], kept ? takes.Options : all.Except(takes.Options));
            case NotRule not:
                return Translate(not.Rule, !kept);
            case ListRule list:
                var count = list.Rules.Length;
                List<int> yes = [.. list.Rules.Select(part => Translate(part, true))];
                List<int> no = [.. list.Rules.Select(part => Translate(part, false))];
                // Least of the parts kept and count - Most of them broken; refused, one of the two fails.
                return kept
                    ? AtLeast(2, [AtLeast(list.Least, yes), AtLeast(count - list.Most, no)])
                    : AtLeast(1, [AtLeast(count - list.Least + 1, no), AtLeast(list.Most + 1, yes)]);
            default:
                throw new NotSupportedException($"No translation for a rule of kind {rule.GetType().Name}.");
        }
    }

    int Literal(int position, OptionSet options)
    {
        if (options.IsEmpty)
            return Never;
        return options.Count == OptionCount(position) ? Always : Intern(new([], 1, options, position));
    }

    int OptionCount(int position) => space.OptionCounts[Array.IndexOf(positionOf, position)];

    int AtLeast(int least, List<int> parts)
    {
        if (parts.Exists(part => part <= Always))
        {
            least -= parts.Count(part => part == Always);
            parts = parts.FindAll(part => part > Always);
        }

        if (least <= 0)
            return Always;
        if (least > parts.Count)
            return Never;
        if (parts.Count > 1 && (least == 1 || least == parts.Count))
        {
            parts = Merge(parts, conjunction: least == parts.Count);
            if (parts is [<= Always])
                return parts[0];
            least = least == 1 ? 1 : parts.Count;
        }

        if (parts.Count == 1)
            return parts[0];
        parts.Sort();
        return Intern(new([.. parts], least, null, parts.Min(part => conditions[part].FirstPosition)));
    }

    /// <summary>Flattens nested conjunctions (or disjunctions) and joins the literals of one issue, so that equal rules look equal.</summary>
    List<int> Merge(List<int> parts, bool conjunction)
    {
        var merged = new SortedSet<int>();
        var literals = new SortedDictionary<int, OptionSet>();
        var pending = new Stack<int>(parts);
        while (pending.TryPop(out var part))
        {
            var condition = conditions[part];
            if (condition.Options is { } options)
            {
                literals[condition.FirstPosition] = !literals.TryGetValue(condition.FirstPosition, out var others) ? options
                    : conjunction ? others.Intersect(options) : others.Union(options);
            }
            else if (condition.Least == (conjunction ? condition.Parts.Length : 1))
            {
                foreach (var inner in condition.Parts)
                    pending.Push(inner);
            }
            else
            {
                merged.Add(part);
            }
        }

        var (deciding, idle) = conjunction ? (Never, Always) : (Always, Never);
        foreach (var (position, options) in literals)
        {
            var literal = Literal(position, options);
            if (literal == deciding)
                return [deciding];
            if (literal != idle)
                merged.Add(literal);
        }

        return merged.Count == 0 ? [idle] : [.. merged];
    }

    int Intern(Condition condition)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numberOf, condition, out var known);
        if (!known)
        {
            number = conditions.Count;
            conditions.Add(condition);
        }

        return number;
    }

    /// <summary>A literal (with options) or "at least so many of these parts"; the first position it depends on comes along.</summary>
    readonly record struct Condition(int[] Parts, int Least, OptionSet? Options, int FirstPosition)
    {
        public bool Equals(Condition other) =>
            FirstPosition == other.FirstPosition && Least == other.Least && Equals(Options, other.Options)
            && Parts.AsSpan().SequenceEqual(other.Parts);

        public override int GetHashCode()
        {
            var hash = new HashCode();
            hash.Add(FirstPosition);
            hash.Add(Least);
            hash.Add(Options);
            hash.AddBytes(MemoryMarshal.AsBytes(Parts.AsSpan()));
            return hash.ToHashCode();
        }
    }
}

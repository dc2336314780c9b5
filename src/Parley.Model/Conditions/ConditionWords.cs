using System.Collections.Immutable;

namespace Parley.Model.Conditions;

/// <summary>Writes conditions: in the language itself, and in English.</summary>
static class ConditionWords
{
    /// <summary>How tightly each kind binds; a part that binds more loosely than its place needs parentheses.</summary>
    enum Tightness
    {
        Iff,
        If,
        Or,
        And,
        Not,
        Primary,
    }

    public static string Canonical(Condition condition) => condition switch
    {
        Constant { Value: true } => "always",
        Constant => "never",
        Taken taken => taken.Name,
        Comparison comparison => $"{comparison.Name} {Sign(comparison.Relation)} {comparison.Value}",
        OneOf oneOf => $"{oneOf.Name} in ({string.Join(", ", oneOf.Values)})",
        Between between => $"{between.Name} in {Number.Text(between.From)}..{Number.Text(between.To)}",
        Not not => $"not {Part(not.Inner, Tightness.Not)}",
        And and => string.Join(" and ", and.All.Select(part => Part(part, Tightness.Not))),
        Or or => string.Join(" or ", or.Any.Select(part => Part(part, Tightness.And))),
        If @if => $"{Part(@if.Then, Tightness.Or)} if {Part(@if.When, Tightness.Or)}",
        Iff iff => $"{Part(iff.Left, Tightness.Iff)} iff {Part(iff.Right, Tightness.If)}",
        Counted counted => $"{Count(counted.Kind)} {counted.Number} of ({string.Join(", ", counted.Of.Select(Canonical))})",
        _ => throw new ArgumentException($"Unknown kind of condition {condition.GetType().Name}.", nameof(condition)),
    };

    public static string Describe(Condition condition, Func<Atom, bool, string> atom)
    {
        string Words(Condition part) => Describe(part, atom);
        return condition switch
        {
            Constant { Value: true } => "anything",
            Constant => "nothing",
            Atom simple => atom(simple, false),
            Not { Inner: Atom simple } => atom(simple, true),
            Not not => $"not ({Words(not.Inner)})",
            And and => Joined(and.All, "and", Words),
            Or or => Joined(or.Any, "or", Words),
            If @if => $"{Words(@if.Then)} if {Words(@if.When)}",
            Iff iff => $"{Words(iff.Left)} exactly when {Words(iff.Right)}",
            Counted counted => $"{Count(counted.Kind)} {counted.Number} of: {string.Join("; ", counted.Of.Select(Words))}",
            _ => Canonical(condition),
        };
    }

    static string Joined(ImmutableArray<Condition> parts, string word, Func<Condition, string> words) =>
        string.Join($" {word} ", parts.Select(part => part is Atom or Not { Inner: Atom } ? words(part) : $"({words(part)})"));

    static string Part(Condition part, Tightness place) => TightnessOf(part) < place ? $"({Canonical(part)})" : Canonical(part);

    static Tightness TightnessOf(Condition condition) => condition switch
    {
        Iff => Tightness.Iff,
        If => Tightness.If,
        Or => Tightness.Or,
        And => Tightness.And,
        Not => Tightness.Not,
        _ => Tightness.Primary,
    };

    static string Count(CountKind kind) => kind switch
    {
        CountKind.AtMost => "at most",
        CountKind.AtLeast => "at least",
        _ => "exactly",
    };

    static string Sign(Relation relation) => relation switch
    {
        Relation.Equal => "=",
        Relation.NotEqual => "!=",
        Relation.Less => "<",
        Relation.AtMost => "<=",
        Relation.Greater => ">",
        _ => ">=",
    };
}

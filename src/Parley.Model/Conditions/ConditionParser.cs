using System.Collections.Immutable;

namespace Parley.Model.Conditions;

/// <summary>Reads conditions by recursive descent, loosest first: iff, if, or, and, not.</summary>
sealed class ConditionParser
{
    const int LengthLimit = 10_000;
    const int DepthLimit = 100;

    static readonly HashSet<string> reserved = new(StringComparer.Ordinal) { "iff", "if", "or", "and", "not", "in", "always", "never", "of" };

    readonly ImmutableArray<ConditionError>.Builder errors = ImmutableArray.CreateBuilder<ConditionError>();
    readonly ImmutableArray<Token> tokens;
    int position;
    int depth;

    ConditionParser(string text) => tokens = Lexer.Read(text, Add);

    Token Now => tokens[position];

    public static ConditionParse Parse(string text)
    {
        if (text.Length > LengthLimit)
            return new(null, [new(0, text.Length, $"The condition is longer than {LengthLimit} characters.", "Split it into several.")]);
        if (string.IsNullOrWhiteSpace(text))
            return new(null, [new(0, 0, "The condition is empty.", "Write one, such as: flow = high. 'always' is true of everything.")]);
        var parser = new ConditionParser(text);
        var condition = parser.ReadAll();
        ImmutableArray<ConditionError> errors = [.. parser.errors.DistinctBy(error => (error.Offset, error.Message)).OrderBy(error => error.Offset)];
        return new(errors.IsEmpty ? condition : null, errors);
    }

    Condition? ReadAll()
    {
        var condition = ReadIff();
        if (condition is not null && Now.Kind != TokenKind.End) Unexpected("The condition should end here.");
        return condition;
    }

    Condition? ReadIff()
    {
        var left = ReadIf();
        while (left is not null && Take("iff"))
        {
            if (ReadIf() is not { } right) return null;
            left = new Iff(left, right);
        }
        return left;
    }

    Condition? ReadIf()
    {
        var then = ReadOr();
        if (then is null || !Take("if")) return then;
        if (ReadOr() is not { } when) return null;
        if (Now.Is("if")) Add(Now.Offset, Now.Length, "A second 'if' follows without parentheses.", "Say which goes first: (a if b) if c, or a if (b if c).");
        return new If(then, when);
    }

    Condition? ReadOr() => ReadSeveral("or", ReadAnd, parts => new Or(parts));

    Condition? ReadAnd() => ReadSeveral("and", ReadNot, parts => new And(parts));

    Condition? ReadSeveral(string word, Func<Condition?> read, Func<ImmutableArray<Condition>, Condition> join)
    {
        if (read() is not { } first) return null;
        var parts = ImmutableArray.Create(first);
        while (Take(word))
        {
            if (read() is not { } next) return null;
            parts = parts.Add(next);
        }
        return parts.Length == 1 ? first : join(parts);
    }

    Condition? ReadNot()
    {
        if (++depth > DepthLimit)
        {
            Add(Now.Offset, Now.Length, $"The condition is nested more than {DepthLimit} deep.", "Split it into several.");
            return null;
        }
        var condition = Take("not") ? ReadNot() is { } inner ? new Not(inner) : null : ReadPrimary();
        depth--;
        return condition;
    }

    Condition? ReadPrimary()
    {
        if (Take("(")) return ReadIff() is { } inner && Expect(")") ? inner : null;
        if (Take("always")) return new Constant(true);
        if (Take("never")) return new Constant(false);
        if (CountStart() is { } kind) return ReadCount(kind);
        if (Now.Kind != TokenKind.Word || reserved.Contains(Now.Text))
        {
            Unexpected("An issue, an action or '(' should stand here.");
            return null;
        }
        return ReadAtom(Next());
    }

    Condition? ReadAtom(Token name)
    {
        if (name.Text[0] == '-' || name.Text.Contains('.', StringComparison.Ordinal))
        {
            Add(name.Offset, name.Length, $"The number {name.Text} stands where a name should.", "Begin with the issue: price >= 2.");
            return null;
        }
        var span = new ConditionSpan(name.Offset, name.Length);
        if (Take("in")) return ReadIn(name.Text, span);
        if (RelationOf(Now) is not { } relation) return new Taken(name.Text) { Span = span };
        Next();
        return ReadValue() is { } value ? new Comparison(name.Text, relation, value) { Span = span } : null;
    }

    Condition? ReadIn(string name, ConditionSpan span)
    {
        if (Take("(")) return ReadList(ReadValue) is { } values ? new OneOf(name, values) { Span = span } : null;
        var first = Now;
        if (ReadValue() is not { } from || !Expect("..") || ReadValue() is not { } to) return null;
        if (Number.Parse(from) is { } low && Number.Parse(to) is { } high) return new Between(name, low, high) { Span = span };
        Add(first.Offset, first.Length, $"'{from}..{to}' is not a range of numbers.", "Write numbers: price in 2..4, or list options: flow in (low, middle).");
        return null;
    }

    CountKind? CountStart()
    {
        if (Now.Text == "exactly" && Ahead(2).Is("of")) return Skip(1, CountKind.Exactly);
        if (Now.Text == "at" && Ahead(1).Text == "most" && Ahead(3).Is("of")) return Skip(2, CountKind.AtMost);
        if (Now.Text == "at" && Ahead(1).Text == "least" && Ahead(3).Is("of")) return Skip(2, CountKind.AtLeast);
        return null;
    }

    Condition? ReadCount(CountKind kind)
    {
        var number = Next();
        if (!int.TryParse(number.Text, out var count) || count < 0)
        {
            Add(number.Offset, number.Length, $"'{number.Text}' is not a count.", "Write a whole number: at most 1 of (a, b).");
            return null;
        }
        Next();
        return Expect("(") && ReadList(ReadIff) is { } parts ? new Counted(kind, count, parts) : null;
    }

    ImmutableArray<T>? ReadList<T>(Func<T?> read)
        where T : class
    {
        var items = ImmutableArray.CreateBuilder<T>();
        do
        {
            if (read() is not { } item) return null;
            items.Add(item);
        }
        while (Take(","));
        return Expect(")") ? items.ToImmutable() : null;
    }

    string? ReadValue()
    {
        if (Now.Kind == TokenKind.Word && !reserved.Contains(Now.Text)) return Next().Text;
        Unexpected("An option or a number should stand here.");
        return null;
    }

    static Relation? RelationOf(Token token) => token.Kind != TokenKind.Sign ? null : token.Text switch
    {
        "=" => Relation.Equal,
        "!=" => Relation.NotEqual,
        "<" => Relation.Less,
        "<=" => Relation.AtMost,
        ">" => Relation.Greater,
        ">=" => Relation.AtLeast,
        _ => null,
    };

    Token Next() => Now.Kind == TokenKind.End ? Now : tokens[position++];

    Token Ahead(int distance) => tokens[Math.Min(position + distance, tokens.Length - 1)];

    CountKind Skip(int words, CountKind kind)
    {
        position += words;
        return kind;
    }

    bool Take(string sign)
    {
        var there = Now.Is(sign);
        if (there) position++;
        return there;
    }

    bool Expect(string sign)
    {
        if (Take(sign)) return true;
        Unexpected($"'{sign}' should stand here.");
        return false;
    }

    void Unexpected(string message)
    {
        var found = Now.Kind == TokenKind.End ? "the condition ends" : $"'{Now.Text}' does";
        Add(Now.Offset, Now.Length, $"{message[..^1]}, but {found}.", "Conditions read: flow = high, price >= 2 if flow = high, not (a and b), at most 1 of (a, b).");
    }

    void Add(int offset, int length, string message, string mend) => errors.Add(new(offset, length, message, mend));
}

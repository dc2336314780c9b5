using System.Collections.Immutable;
using CsCheck;
using Parley.Model;
using Parley.Model.Conditions;
using Parley.Record.Coding;
using Parley.Record.Interchange;

namespace Parley.Record.Tests.Interchange;

/// <summary>Records of every kind, with letters outside the basic plane, passages that stand twice, statements without a place, and everything left out that may be.</summary>
static class RecordGen
{
    static readonly string[] words = ["said", "no", "the 🤝 deal", "“never”", "Ōrr", "𝔘pland", "e\u0301tat", "👩‍👩‍👧", "<b>", "& so", "a", "a", "said", "\n", "\n\n", "  ", "rien", "—"];

    static readonly string[] conditions = ["flow = low", "price < 4", "flow in (low, high)", "price >= 2 if flow = high", "not flow = low"];

    static readonly Gen<string> text = Gen.OneOf(words).Array[0, 40].Select(parts => string.Join(' ', parts));

    static readonly Gen<string> phrase = Gen.OneOf("Said so", "🤝", "No & never", "{\"parley\":\"statement\"}", "ein Wort", "=1+1", new string('w', 250), "line\nbreak", "<x>").Select(Gen.Int[0, 99], (word, number) => $"{word} {number}");

    static readonly Gen<string?> perhaps = Gen.OneOf(Gen.Const((string?)null), phrase.Select(one => (string?)one));

    static readonly Gen<DateOnly> day = Gen.Int[0, 20_000].Select(days => new DateOnly(1990, 1, 1).AddDays(days));

    static readonly Gen<Visibility?> visibility = Gen.OneOf<Visibility?>(null, Visibility.Public, Visibility.Caucus("p0"), Visibility.Bilateral("p0", "p1"));

    static readonly Gen<Source> source =
        Gen.Select(phrase, perhaps, perhaps, Gen.OneOf(Gen.Const((DateOnly?)null), day.Select(one => (DateOnly?)one)), perhaps, visibility).Select((title, author, publisher, date, note, seen) => new Source { Title = title, Author = author, Publisher = publisher, Date = date, Url = author is null ? null : "https://a.example/" + title.Length, Note = note, VisibleTo = seen });

    static readonly Gen<Party> party = Gen.Select(phrase, perhaps, Gen.Enum<Role>(), perhaps).Select((name, brief, role, note) => new Party { Name = name, Short = brief, Role = role, Note = note });

    static readonly Gen<ImmutableArray<Stance>> stances =
        Gen.Select(Gen.OneOf(conditions), Gen.Enum<StanceKind>()).Array[0, 3].Select(found =>
            found.DistinctBy(one => one.Item1).Select(one => new Stance { On = Condition.Parse(one.Item1).Condition!, Kind = one.Item2, If = one.Item2 == StanceKind.Conditional ? Condition.Parse("price < 4").Condition : null }).ToImmutableArray());

    static readonly Gen<ImmutableArray<BookCode>> codes =
        Gen.Recursive<ImmutableArray<BookCode>>((depth, self) =>
            Gen.Select(phrase, perhaps, Gen.Bool, Gen.OneOf<string?>(null, "#aB0", "#102030"), depth < 3 ? self : Gen.Const(ImmutableArray<BookCode>.Empty))
                .Select((name, description, codable, colour, below) => new BookCode { Name = name, Description = description, Codable = codable, Colour = colour, Codes = below }).Array[0, 3].Select(some => some.ToImmutableArray()));

    static Gen<ImmutableArray<Fragment>> Quote(string? whole) =>
        Gen.Select(Gen.Int[0, Math.Max(0, (whole ?? "").Length)], Gen.Int[1, 30], Gen.Bool, phrase).Array[0, 3].Select(found => found.Select(one => Fragment(whole ?? "", one)).ToImmutableArray());

    static Fragment Fragment(string whole, (int At, int Length, bool Inside, string Free) one)
    {
        var (start, end) = (Math.Min(one.At, whole.Length), Math.Min(one.At + one.Length, whole.Length));
        if (start < whole.Length && char.IsLowSurrogate(whole[start])) start++;
        if (end < whole.Length && char.IsLowSurrogate(whole[end])) end++;
        var exact = start < end ? string.Join(' ', whole[start..end].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : "";
        return one.Inside && exact.Length > 0 ? new() { Exact = exact, Prefix = one.Length % 5 == 0 ? "said" : null } : new() { Exact = one.Free, Start = one.Length % 2 == 0 ? one.At : null };
    }

    static Gen<Statement> Statement(ImmutableArray<string> parties, ImmutableArray<(string Id, string? Text)> sources) =>
        from held in Gen.OneOf(sources.ToArray())
        from quote in Quote(held.Text)
        from rest in Gen.Select(Gen.OneOf(parties.ToArray()), perhaps, day, Gen.Enum<SpeechMode>(), perhaps, stances, Gen.Bool)
        from last in Gen.Select(visibility, perhaps)
        select new Statement { Speaker = rest.Item1, By = rest.Item2, Date = rest.Item3, Source = held.Id, Quote = quote, Mode = rest.Item4, Says = rest.Item5, Stances = rest.Item6, Inferred = rest.Item7, Chatham = rest.Item7 && quote.IsEmpty, VisibleTo = last.Item1, Note = last.Item2 };

    static Gen<Coded> Coding(int statements) =>
        Gen.Select(Gen.Int[0, Math.Max(0, statements - 1)], Gen.OneOf("A. B.", "C 🤝"), Gen.OneOf(conditions), Gen.Enum<StanceKind>(), Gen.Enum<Strength>(), perhaps)
            .Select((statement, coder, code, stance, strength, note) => new Coded { Statement = $"s{statement}", Coder = coder, Code = code, Stance = stance, Strength = strength, Note = note });

    public static Gen<CodedRecord> Record { get; } =
        from title in phrase
        from parties in party.Array[1, 3]
        from sources in Gen.Select(source, text, Gen.Bool).Array[1, 3]
        let partyIds = parties.Select((_, at) => $"p{at}").ToImmutableArray()
        let held = sources.Select((one, at) => (Id: $"d{at}", Text: one.Item3 ? one.Item2 : null)).ToImmutableArray()
        from statements in Statement(partyIds, held).Array[0, 5]
        from codings in Coding(statements.Length).Array[0, statements.Length == 0 ? 0 : 4]
        from book in codes
        from contested in Gen.Select(phrase, phrase, Gen.Int[1, 4]).Array[0, statements.Length < 2 ? 0 : 2]
        select new CodedRecord
        {
            Title = title,
            Parties = new(parties.Select((one, at) => KeyValuePair.Create($"p{at}", one))),
            Sources = new(sources.Select((one, at) => KeyValuePair.Create($"d{at}", one.Item1))),
            Texts = new(held.Where(one => one.Text is not null).Select(one => KeyValuePair.Create(one.Id, one.Text!))),
            Statements = new(statements.Select((one, at) => KeyValuePair.Create($"s{at}", one))),
            Contested = new(contested.Select((one, at) => KeyValuePair.Create($"c{at}", new Contested { Title = one.Item1, Claims = [new() { Statement = "s0", Says = one.Item2 }, new() { Statement = $"s{1 + one.Item3 % (statements.Length - 1)}", Says = "no" }] }))),
            Codings = [.. codings],
            Codes = book,
        };
}

using System.Collections.Immutable;
using Parley.Model;
using Parley.Record.Coding;

namespace Parley.Record.Interchange;

/// <summary>What a record adds to a case: what the case has already is recognised, and nothing that stands in it is changed.</summary>
/// <param name="Parties">Parties that are new.</param>
/// <param name="Sources">Documents that are new; those with a text name the file it goes to.</param>
/// <param name="Texts">The texts of new documents, by their file in the case folder.</param>
/// <param name="Statements">Statements that are new.</param>
/// <param name="Codings">How coders read the statements, under the ids these have in the case.</param>
/// <param name="Already">How many statements stand in the case as they are.</param>
public sealed record CaseAddition(
    ImmutableArray<KeyValuePair<string, Party>> Parties,
    ImmutableArray<KeyValuePair<string, Source>> Sources,
    ImmutableArray<KeyValuePair<string, string>> Texts,
    ImmutableArray<KeyValuePair<string, Statement>> Statements,
    ImmutableArray<Coded> Codings,
    int Already)
{
    /// <summary>Contested questions that are new, on statements that the case has or gets.</summary>
    public ImmutableArray<KeyValuePair<string, Contested>> Contested { get; init; } = [];

    /// <summary>The addition without some of its statements, and without what hangs on them.</summary>
    /// <param name="statements">The ids of those that are left out.</param>
    public CaseAddition Without(IReadOnlySet<string> statements) => this with
    {
        Statements = Statements.RemoveAll(entry => statements.Contains(entry.Key)),
        Codings = Codings.RemoveAll(coded => statements.Contains(coded.Statement)),
        Contested = Contested.RemoveAll(entry => entry.Value.Claims.Any(claim => statements.Contains(claim.Statement))),
    };

    /// <summary>Compares a record with a case. Cost linear in both, for comparing texts apart.</summary>
    /// <param name="case">The whole case.</param>
    /// <param name="record">What another program's file holds.</param>
    /// <param name="text">Gives the text of a source of the case by its id, or null where there is none.</param>
    public static CaseAddition Of(Case @case, CodedRecord record, Func<string, string?> text)
    {
        ArgumentNullException.ThrowIfNull(@case);
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(text);

        var parties = new Newcomers<Party>(@case.Parties, party => party.Name);
        foreach (var (id, party) in record.Parties) parties.Take(id, party);

        var sources = new Newcomers<Source>(@case.Sources, source => source.Title);
        var texts = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        foreach (var (id, source) in record.Sources)
        {
            var words = record.Texts.TryGet(id, out var found) ? found : null;
            sources.Take(id, source, known => words is null || Same(text(known), words));
            if (!sources.IsNew(id)) continue;
            var named = sources[id];
            sources.Change(id, source with { File = words is null ? null : $"sources/{named}.txt", VisibleTo = Seen(source.VisibleTo) });
            if (words is not null) texts.Add(new($"sources/{named}.txt", words));
        }

        var statements = new Newcomers<Statement>(@case.Statements, Written);
        var already = 0;
        foreach (var (id, statement) in record.Statements)
        {
            var mapped = statement with { Speaker = parties[statement.Speaker], Source = sources[statement.Source], VisibleTo = Seen(statement.VisibleTo) };
            statements.Take(id, mapped);
            if (!statements.IsNew(id)) already++;
        }
        var contested = new Newcomers<Contested>(@case.Contested, question => Carrier.Write("contested", "", question));
        foreach (var (id, question) in record.Contested) contested.Take(id, question with { Claims = [.. question.Claims.Select(claim => claim with { Statement = statements[claim.Statement] })] });
        return new(parties.All, sources.All, texts.ToImmutable(), statements.All, [.. record.Codings.Select(coded => coded with { Statement = statements[coded.Statement] })], already) { Contested = contested.All };

        // A class that names parties the case does not have would be an error; the narrowest that is certain stands in.
        Visibility? Seen(Visibility? visibility) => visibility is not null && !visibility.Parties.All(party => parties.Knows(party)) ? Visibility.Mediator
            : visibility is { Parties.IsEmpty: false } ? Visibility.TryParse($"{visibility.ToString().Split('(')[0]}({string.Join(", ", visibility.Parties.Select(party => parties[party]))})", out var mapped) ? mapped : Visibility.Mediator
            : visibility;
    }

    static bool Same(string? text, string words) => text is not null && string.Equals(text, words.ReplaceLineEndings("\n"), StringComparison.Ordinal);

    /// <summary>A statement as it is compared: by all that it holds.</summary>
    static string Written(Statement statement) => Carrier.Write("statement", "", statement);

    /// <summary>Gives each entry of a record its id in the case: that of the same thing, told by a mark of it, or one that is free.</summary>
    sealed class Newcomers<T>(Keyed<T> known, Func<T, string> mark)
    {
        readonly ILookup<string, string> marked = known.ToLookup(entry => mark(entry.Value), entry => entry.Key, StringComparer.Ordinal);
        readonly Dictionary<string, string> ids = new(StringComparer.Ordinal);
        readonly Dictionary<string, int> added = new(StringComparer.Ordinal);
        readonly List<KeyValuePair<string, T>> all = [];
        readonly HashSet<string> taken = [.. known.Ids];

        public ImmutableArray<KeyValuePair<string, T>> All => [.. all];

        public string this[string id] => ids.GetValueOrDefault(id, id);

        public bool IsNew(string id) => added.ContainsKey(id);

        public bool Knows(string id) => ids.ContainsKey(id) || known.Has(id);

        public void Take(string id, T value, Func<string, bool>? also = null)
        {
            var alike = marked[mark(value)].Where(other => also?.Invoke(other) != false).ToArray();
            if (alike.Length > 0)
            {
                ids[id] = alike.Contains(id) ? id : alike[0];
                return;
            }
            var free = id;
            for (var number = 2; !taken.Add(free); number++) free = $"{id}-{number}";
            ids[id] = free;
            added[id] = all.Count;
            all.Add(new(free, value));
        }

        public void Change(string id, T value) => all[added[id]] = new(all[added[id]].Key, value);
    }
}

using System.Collections.Immutable;
using Parley.Model;
using Parley.Model.Anchors;
using Parley.Model.Conditions;
using Parley.Record.Coding;

namespace Parley.Record.Interchange;

/// <summary>Makes statements of a case out of what a format tells of marked passages. What this program carried in the file fills in what the format has no place for; what the format says itself goes before it.</summary>
sealed class StatementMaker(InterchangeOptions options, FindingList findings)
{
    readonly List<KeyValuePair<string, Party>> parties = [];
    readonly List<KeyValuePair<string, Source>> sources = [];
    readonly List<KeyValuePair<string, string>> texts = [];
    readonly List<KeyValuePair<string, Statement>> statements = [];
    readonly Dictionary<string, (Source Source, SourceText? Text, CodePoints? Points)> held = new(StringComparer.Ordinal);
    readonly Ids statementIds = new();
    readonly Ids partyIds = new();
    readonly Ids sourceIds = new();
    readonly HashSet<string> noConditions = new(StringComparer.Ordinal);

    public void AddParty(string id, Party party)
    {
        if (partyIds.TryTake(id)) parties.Add(new(id, party));
    }

    /// <summary>Takes a document.</summary>
    /// <param name="id">The id it had, where this program wrote the file.</param>
    /// <param name="source">What is known of it.</param>
    /// <param name="text">Its text; null where the file holds none.</param>
    /// <returns>Its id.</returns>
    public string AddSource(string? id, Source source, string? text)
    {
        if (id is null || !sourceIds.TryTake(id)) id = sourceIds.Of(Ids.Sound(source.Title), "document");
        sources.Add(new(id, source));
        if (text is not null) texts.Add(new(id, text));
        held[id] = text is null ? (source, null, null) : (source, new(id, text), new(text));
        return id;
    }

    /// <summary>Makes a source of the case known without taking it into the record.</summary>
    public void Know(string id, Source source, string? text)
    {
        sourceIds.TryTake(id);
        held[id] = text is null ? (source, null, null) : (source, new(id, text), new(text));
    }

    /// <summary>A document's text and positions, where there are any.</summary>
    public (SourceText? Text, CodePoints? Points) TextOf(string? source) => source is not null && held.TryGetValue(source, out var found) ? (found.Text, found.Points) : (null, null);

    public CodedRecord Record(string title, ImmutableArray<Coded> codings, ImmutableArray<BookCode> codes, Keyed<Contested> contested)
    {
        if (noConditions.Count > 0)
        {
            var some = string.Join(", ", noConditions.Order(StringComparer.Ordinal).Take(5).Select(name => $"'{Passages.Beginning(name)}'"));
            findings.Warn("code-no-condition", $"{noConditions.Count} of the codes are no conditions over the issues of a case: {some}{(noConditions.Count > 5 ? ", …" : "")}.", "They stand in the notes of the statements. Write stances where they mean any.");
        }
        return new() { Title = title, Parties = new(parties), Sources = new(sources), Texts = new(texts), Statements = new(statements), Codings = codings, Codes = codes, Contested = Standing(contested) };
    }

    /// <summary>What of contested questions is left where statements were taken out in another program.</summary>
    Keyed<Contested> Standing(Keyed<Contested> contested)
    {
        var ids = statements.Select(entry => entry.Key).ToHashSet(StringComparer.Ordinal);
        var standing = contested.Select((_, question) => question with { Claims = [.. question.Claims.Where(claim => ids.Contains(claim.Statement))] }).Where((_, question) => question.Claims.Length >= 2);
        foreach (var (id, question) in contested.Where(entry => !standing.Has(entry.Key)))
            findings.Warn("contested-left-out", $"Of the claims of the contested question '{Passages.Beginning(question.Title)}' fewer than two are left.", "It was left out. Write it into the case if it is still in question.");
        return standing;
    }

    /// <summary>Makes a statement; where speaker or day is not to be had, a finding instead.</summary>
    /// <returns>Its id, or null.</returns>
    public string? Add(NativeStatement native)
    {
        Carrier.TryRead<Statement>(native.Carried, "statement", out var carrier);
        if (carrier is null && Carrier.Is(native.Carried, "statement"))
            findings.Warn("carried-broken", $"What is kept of the statement {native.Label} as JSON cannot be read.", "It was read from the rest of the file; look it through.");
        var carried = carrier?.Value;
        var sourceId = native.Source ?? carried?.Source;
        var source = sourceId is not null && held.TryGetValue(sourceId, out var found) ? found : default;
        if (sourceId is null) return Refused(native, "passage-without-source", "the document it stands in is not to be had", "Export the file again with its documents.");
        if (Speaker(native, carried) is not { } speaker) return Refused(native, "passage-without-speaker", "nobody is named who said it", "Name the speaker for all such passages with --speaker, or code speakers in the other program.");
        if ((native.Date ?? carried?.Date ?? source.Source?.Date ?? options.Date) is not { } date) return Refused(native, "passage-without-date", "neither it nor its document has a date", "Give a day for all such passages with --date, or date the documents in the other program.");
        var quote = Quote(native, carried, source.Text, source.Points);
        if (quote.IsEmpty && carried is null) return Refused(native, "passage-empty", "there is no word in it", "Mark it anew in the other program.");

        var remarks = native.Remarks.ToList();
        var stances = Stances(native, carried, remarks);
        var note = string.Join(' ', new[] { carried?.Note }.Concat(remarks.Where(remark => carried?.Note?.Contains(remark, StringComparison.Ordinal) != true)).Where(part => !string.IsNullOrEmpty(part)));
        // What another program's coder read into the words is a reading.
        var statement = (carried ?? new() { Speaker = speaker, Date = date, Source = sourceId, Inferred = !stances.IsEmpty }) with
        {
            Speaker = speaker,
            Date = date,
            Source = sourceId,
            By = native.By ?? carried?.By,
            Says = native.Says ?? carried?.Says,
            Quote = quote,
            Stances = stances,
            Note = note.Length > 0 ? note : carried?.Note,
        };
        var id = carrier is not null && statementIds.TryTake(carrier.Id) ? carrier.Id : statementIds.Of(Ids.Sound(native.Id), "statement");
        statements.Add(new(id, statement));
        return id;
    }

    string? Refused(NativeStatement native, string code, string why, string mend)
    {
        findings.Warn(code, $"The passage {native.Label} was left out: {why}.", mend);
        return null;
    }

    string? Speaker(NativeStatement native, Statement? carried)
    {
        if (native.Speaker is null) return carried?.Speaker ?? options.Speaker;
        if (carried is not null && (Find(carried.Speaker) is not { } party || string.Equals(party.Name, native.Speaker, StringComparison.Ordinal))) return carried.Speaker;
        return Named(native.Speaker) ?? New(native.Speaker);
    }

    Party? Find(string id) => parties.FirstOrDefault(entry => entry.Key == id).Value ?? (options.For?.Parties.TryGet(id, out var party) == true ? party : null);

    /// <summary>The party that a name is of: its id, name or short name, in the case or in the file.</summary>
    public string? Named(string name) =>
        (options.For?.Parties ?? Keyed<Party>.Empty).Concat(parties).Where(entry => Is(entry.Key, name) || Is(entry.Value.Name, name) || Is(entry.Value.Short, name)).Select(entry => entry.Key).FirstOrDefault();

    string New(string name)
    {
        foreach (var known in options.For?.Parties.Ids ?? []) partyIds.TryTake(known);
        var id = partyIds.Of(Ids.Sound(name), "speaker");
        parties.Add(new(id, new() { Name = name, Role = Role.Observer, Note = $"Named as a speaker in {findings.File}." }));
        findings.Warn("speaker-new", $"'{Passages.Beginning(name)}' is no party of the case.", "It was taken in as an observer; say what it is in the conflict, or of which party it is another name ('same_as').");
        return id;
    }

    static bool Is(string? known, string name) => string.Equals(known?.Trim(), name.Trim(), StringComparison.OrdinalIgnoreCase);

    static ImmutableArray<Fragment> Quote(NativeStatement native, Statement? carried, SourceText? text, CodePoints? points)
    {
        if (carried is not null)
        {
            var places = Passages.Places(text, carried.Quote).Take(native.MostSpans);
            var quotes = native.Fragments.IsEmpty || native.Fragments.Select(Words).SequenceEqual(carried.Quote.Select(Words));
            if (quotes && (text is null || places.SequenceEqual(native.Spans))) return carried.Quote;
        }
        if (!native.Fragments.IsEmpty) return native.Fragments;
        return text is null ? [] : [.. native.Spans.Select(span => Passages.At(text, points!, span)).OfType<Fragment>()];
    }

    static (string, string?, string?) Words(Fragment fragment) => (fragment.Exact, fragment.Prefix, fragment.Suffix);

    ImmutableArray<Stance> Stances(NativeStatement native, Statement? carried, List<string> remarks)
    {
        if (native.Stances is not { } told) return carried?.Stances ?? [];
        var left = told.ToList();
        var stances = ImmutableArray.CreateBuilder<Stance>();
        foreach (var stance in carried?.Stances ?? [])
        {
            if (Fits(stance.On) && (stance.If is null || Fits(stance.If)) && left.Remove((stance.On.ToString()!, stance.Kind))) stances.Add(stance);
        }
        foreach (var (on, kind) in left)
        {
            if (Condition.Parse(on).Condition is { } condition && Fits(condition))
            {
                if (!stances.Any(stance => stance.On.Equals(condition))) stances.Add(new() { On = condition, Kind = kind });
                else remarks.Add($"Also {StanceWords.Of(kind)}: {on}.");
                continue;
            }
            noConditions.Add(on);
            var word = StanceWords.Of(kind);
            remarks.Add($"{char.ToUpperInvariant(word[0])}{word[1..]}: {on}.");
        }
        return stances.ToImmutable();
    }

    bool Fits(Condition condition) => condition.Atoms.All(atom => atom is not Taken && (options.For is not { } @case || @case.Issues.Has(atom.Name)));

    /// <summary>A code that is neither a speaker nor a stance, as a remark.</summary>
    public string Coded(string code)
    {
        noConditions.Add(code);
        return $"Coded: {code}.";
    }
}

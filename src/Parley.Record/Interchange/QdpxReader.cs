using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using Parley.Model;
using Parley.Model.Anchors;
using Parley.Record.Coding;
using Parley.Record.Documents;

namespace Parley.Record.Interchange;

/// <summary>Reads the tree of a <c>project.qde</c>.</summary>
sealed class QdpxReader(XElement root, Func<string, byte[]?> file, InterchangeOptions options, FindingList findings)
{
    readonly StatementMaker maker = new(options, findings);
    readonly Dictionary<string, QdaCode> codes = new(StringComparer.Ordinal);
    readonly Dictionary<string, string> notes = new(StringComparer.Ordinal);
    readonly Dictionary<string, string> users = new(StringComparer.Ordinal);
    readonly Dictionary<string, string> variables = new(StringComparer.Ordinal);

    /// <summary>Selections by GUID, with the id of their source.</summary>
    readonly Dictionary<string, Selection> selections = new(StringComparer.Ordinal);
    readonly List<Selection> all = [];
    readonly Dictionary<string, string> sourceIds = new(StringComparer.Ordinal);
    readonly SortedDictionary<int, Coded> codings = [];
    readonly SortedDictionary<string, int> leftOut = new(StringComparer.Ordinal);
    readonly HashSet<string> read = new(StringComparer.Ordinal);

    sealed record Selection(XElement Element, string Source, TextSpan Span, int Number)
    {
        public bool Taken { get; set; }
    }

    public InterchangeReading Read(CancellationToken cancellation)
    {
        foreach (var user in root.Child("Users").Named("User")) Put(users, user.Guid(), user.Get("name") ?? user.Get("id"));
        foreach (var variable in root.Child("Variables").Named("Variable")) Put(variables, variable.Guid(), variable.Get("name"));
        foreach (var note in root.Child("Notes").Named("Note")) Put(notes, note.Guid(), NoteText(note));
        var book = QdaCodes.Read(root.Child("CodeBook").Child("Codes"), codes, findings);
        Parties(root.Child("CodeBook"));
        foreach (var source in root.Child("Sources")?.Elements() ?? [])
        {
            cancellation.ThrowIfCancellationRequested();
            Source(source);
        }
        foreach (var @case in root.Child("Cases").Named("Case")) Case(@case);
        foreach (var selection in all.Where(selection => !selection.Taken)) Loose(selection);
        foreach (var reference in root.Named("NoteRef")) Coding(Note(reference));
        foreach (var element in root.Elements().Where(element => element.Name.LocalName is "Links" or "Sets" or "Graphs")) Left(element.Name.LocalName, element.Elements().Count());
        foreach (var element in root.Elements().Where(element => element.Name.LocalName is not ("Users" or "CodeBook" or "Variables" or "Cases" or "Sources" or "Notes" or "Links" or "Sets" or "Graphs" or "Description" or "NoteRef"))) Left(element.Name.LocalName, 1);
        if (root.Text("Description") is { } description) findings.Warn("qda-left-out", $"The description of the project was left out: “{Passages.Beginning(description)}”", "Write what matters into the summary of the case.");
        foreach (var note in notes.Where(note => !read.Contains(note.Key) && !note.Value.StartsWith("{\"parley\":", StringComparison.Ordinal))) findings.Warn("qda-left-out", $"A note belongs to nothing that was read: “{Passages.Beginning(note.Value)}”", "Write what matters into the case.");
        foreach (var (what, count) in leftOut) findings.Warn("qda-left-out", $"{count} × {what} were left out.", "Parley reads texts, their passages, codes and notes.");
        return findings.Reading(maker.Record(root.Get("name") ?? findings.File, [.. codings.Values], book, new(Contested())));
    }

    /// <summary>The questions that statements contradict one another on; their notes belong to the project itself.</summary>
    IEnumerable<KeyValuePair<string, Contested>> Contested()
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var note in root.Child("Notes").Named("Note").Select(NoteText).Where(note => Carrier.Is(note, "contested")))
        {
            if (!Carrier.TryRead<Contested>(note, "contested", out var carrier)) findings.Warn("carried-broken", "What is kept of a contested question as JSON cannot be read.", "It was left out.");
            else if (ids.Add(carrier.Id)) yield return new(carrier.Id, carrier.Value);
        }
    }

    void Parties(XElement? above)
    {
        foreach (var code in above?.Descendants().Where(element => element.Name.LocalName == "Code") ?? [])
        {
            foreach (var note in code.Named("NoteRef").Select(Note).OfType<string>())
            {
                if (Carrier.TryRead<Party>(note, "party", out var party)) maker.AddParty(party.Id, code.Get("name") is { } name && name != Qda.Plain(party.Value.Name) ? party.Value with { Name = name } : party.Value);
                else findings.Warn("qda-left-out", $"A note on the code '{Passages.Beginning(code.Get("name") ?? "")}' was left out: “{Passages.Beginning(note)}”", "Write what matters into the case.");
            }
        }
    }

    void Source(XElement element)
    {
        var kind = element.Name.LocalName;
        // A PDF, picture or recording is coded in its text where it has one.
        var text = kind switch
        {
            "TextSource" => element,
            "PDFSource" => element.Child("Representation"),
            "PictureSource" => element.Child("TextDescription"),
            "AudioSource" or "VideoSource" => element.Child("Transcript"),
            _ => null,
        };
        foreach (var child in element.Elements().Where(child => child.Name.LocalName is "PDFSelection" or "PictureSelection" or "AudioSelection" or "VideoSelection")) Left(child.Name.LocalName, 1);
        foreach (var transcript in element.Named("Transcript").Skip(1)) Left(transcript.Name.LocalName, 1);
        if (text is null)
        {
            Left(kind, 1);
            return;
        }
        Left("TranscriptSelection", text.Named("TranscriptSelection").Count());
        Left("Coding of a whole document", element.Named("Coding").Count());

        var title = element.Get("name") is { Length: > 0 } name ? name : "Untitled";
        var picked = text.Named("PlainTextSelection").ToArray();
        var (id, source, whole) = Described(element, title);
        var raw = RawText(text, title);
        if (raw is null && picked.Length > 0) findings.Warn("qda-text", $"The text of '{Passages.Beginning(title)}' is not in the file, and so its {picked.Length} passages were left out.", "Export the project with its texts inside.");
        var positions = raw is null ? null : new QdaPositions(raw, picked, root.Get("origin") ?? "");
        var made = maker.AddSource(id, source, whole ? null : positions?.Text);
        Put(sourceIds, element.Guid(), made);
        Put(sourceIds, text.Guid(), made);
        if (positions?.Differs is { } differs) findings.Warn("qda-positions", $"Positions in '{Passages.Beginning(title)}' count {differs}, unlike the standard.", "They were read so, because the names of the passages fit; look a few passages over.");
        foreach (var selection in positions is null ? [] : picked)
        {
            if (positions!.Of(selection) is { } span)
            {
                var one = new Selection(selection, made, span, all.Count + 1);
                all.Add(one);
                if (selection.Guid() is { } guid) selections.TryAdd(guid, one);
            }
            else findings.Warn("qda-position", $"A passage of '{Passages.Beginning(title)}' goes from {Passages.Beginning(selection.Get("startPosition") ?? "nowhere")} to {Passages.Beginning(selection.Get("endPosition") ?? "nowhere")}, which the text does not have.", "Mark it anew in the other program.");
        }
    }

    /// <summary>What is known of a document, and whether it is one of which only the title is known.</summary>
    (string? Id, Source Source, bool WithoutText) Described(XElement element, string title)
    {
        Carrier<Source>? carrier = null;
        var remarks = new List<string>();
        foreach (var note in element.Named("NoteRef").Select(Note).OfType<string>())
        {
            if (!Carrier.TryRead<Source>(note, "source", out var found)) remarks.Add(note);
            else carrier = found;
        }
        var source = carrier?.Value ?? new Source { Title = title };
        if (Qda.Plain(source.Title) != title) source = source with { Title = title };
        if (element.Text("Description") is { } description && (source.Note is null || Qda.Plain(source.Note) != description)) source = source with { Note = description };
        foreach (var (variable, value) in Values(element))
        {
            source = variable switch
            {
                "author" => source with { Author = Qda.Plain(source.Author ?? "") == value ? source.Author : value },
                "publisher" => source with { Publisher = Qda.Plain(source.Publisher ?? "") == value ? source.Publisher : value },
                "url" => source with { Url = Qda.Plain(source.Url ?? "") == value ? source.Url : value },
                "published" or "date" when Day(value) is { } day => source with { Date = day },
                _ => Remarked(source, remarks, $"{variable}: {value}."),
            };
        }
        if (remarks.Count > 0) source = source with { Note = string.Join(' ', remarks.Prepend(source.Note).OfType<string>()) };
        // This program writes an empty text, which the format asks for, where it has none.
        return (carrier?.Id, source, carrier is not null && element.Get("plainTextPath") is null);

        static Source Remarked(Source source, List<string> remarks, string remark)
        {
            remarks.Add(remark);
            return source;
        }
    }

    string? RawText(XElement text, string title)
    {
        if (text.Child("PlainTextContent") is { } inline) return inline.Value;
        if (text.Get("plainTextPath") is not { } path) return null;
        if (!path.StartsWith("internal://", StringComparison.OrdinalIgnoreCase))
        {
            findings.Warn("qda-text", $"The text of '{Passages.Beginning(title)}' lies outside the file, at '{Passages.Beginning(path)}'.", "Export the project with its texts inside.");
            return null;
        }
        if (file(path["internal://".Length..]) is not { } bytes) return null;
        var (read, encoding, _) = TextDecoding.Read(bytes);
        if (encoding != "utf-8") findings.Warn("document-encoding", $"The text of '{Passages.Beginning(title)}' is not UTF-8; it was read as {encoding}.", "If letters look wrong, export the project anew.");
        return read;
    }

    /// <summary>A case of this program is a statement; of others it is a person or a group, which Parley cannot tell to be a speaker.</summary>
    void Case(XElement element)
    {
        var values = Values(element).ToArray();
        var carried = values.FirstOrDefault(value => value.Variable == Qda.Carried).Value;
        var members = element.Named("SelectionRef").Select(reference => selections.GetValueOrDefault(reference.Guid("targetGUID") ?? "")).OfType<Selection>().ToArray();
        if (!Carrier.Is(carried, "statement"))
        {
            findings.Warn("qda-case", $"The case '{Passages.Beginning(element.Get("name") ?? "")}' with {element.Elements().Count()} entries was not read as such; its passages were read one by one.", "Where it is a speaker, code its passages under a heading 'Speakers'.");
            return;
        }
        foreach (var member in members) member.Taken = true;
        var source = members.Length > 0 ? members[0].Source : element.Named("SourceRef").Select(reference => sourceIds.GetValueOrDefault(reference.Guid("targetGUID") ?? "")).FirstOrDefault(id => id is not null);
        var told = Told(element.Named("CodeRef"), members.Where(member => member.Source == source));
        var id = maker.Add(new()
        {
            Label = $"'{Passages.Beginning(element.Get("name") ?? "")}'",
            Id = element.Get("name") ?? "statement",
            Source = source,
            Spans = [.. members.Where(member => member.Source == source).Select(member => member.Span)],
            Speaker = told.Speaker ?? values.FirstOrDefault(value => value.Variable == "speaker").Value,
            Date = Day(values.FirstOrDefault(value => value.Variable == "date").Value),
            Says = Says(element, carried),
            Stances = told.Stances,
            Remarks = told.Remarks,
            Carried = carried,
        });
        if (members.Any(member => member.Source != source)) findings.Warn("qda-case", $"The statement '{Passages.Beginning(element.Get("name") ?? "")}' has passages in several documents; those of the first were taken.", "Make a statement for each document.");
        foreach (var coding in members.SelectMany(member => member.Element.Named("Coding"))) Coding(coding, id);
    }

    static string? Says(XElement element, string? carried) =>
        element.Text("Description") is { } says && !(Carrier.TryRead<Statement>(carried, "statement", out var carrier) && carrier.Value.Says is { } kept && Qda.Plain(kept) == says) ? says : null;

    /// <summary>A passage that belongs to no statement yet.</summary>
    void Loose(Selection selection)
    {
        var element = selection.Element;
        if (!element.HasElements)
        {
            Left("PlainTextSelection without code or note", 1);
            return;
        }
        var told = Told([], [selection]);
        var remarks = told.Remarks.ToList();
        if (element.Text("Description") is { } description) remarks.Add(description);
        foreach (var coder in element.Named("Coding").Select(coding => users.GetValueOrDefault(coding.Guid("creatingUser") ?? "")).OfType<string>().Distinct(StringComparer.Ordinal)) remarks.Add($"Coded by {coder}.");
        var title = element.Get("name") is { Length: > 0 } name ? name : maker.TextOf(selection.Source).Text!.Text[selection.Span.Start..selection.Span.End];
        maker.Add(new()
        {
            Label = $"“{Passages.Beginning(title)}”",
            Id = $"{selection.Source} {selection.Number}",
            Source = selection.Source,
            Spans = [selection.Span],
            Speaker = told.Speaker,
            Stances = told.Stances,
            Remarks = [.. remarks],
        });
    }

    (string? Speaker, ImmutableArray<(string, StanceKind)> Stances, ImmutableArray<string> Remarks) Told(IEnumerable<XElement> references, IEnumerable<Selection> members)
    {
        string? speaker = null;
        var stances = new List<(string, StanceKind)>();
        var remarks = new List<string>();
        foreach (var reference in references) Take(reference, repeated: true);
        foreach (var element in members.Select(member => member.Element))
        {
            foreach (var coding in element.Named("Coding"))
            {
                var note = coding.Named("NoteRef").Select(Note).OfType<string>().ToArray();
                if (note.Any(text => Carrier.Is(text, "coding"))) continue;
                remarks.AddRange(note);
                if (coding.Child("CodeRef") is { } code) Take(code, repeated: false);
            }
            remarks.AddRange(element.Named("NoteRef").Select(Note).OfType<string>());
        }
        return (speaker, [.. stances], [.. remarks.Distinct(StringComparer.Ordinal)]);

        void Take(XElement reference, bool repeated)
        {
            if (!codes.TryGetValue(reference.Guid("targetGUID") ?? "", out var code)) remarks.Add("Coded with a code that the file does not name.");
            else if (code.Stance is { } stance)
            {
                if (repeated || !stances.Contains(stance)) stances.Add(stance);
            }
            else if ((code.Speaker ?? (maker.Named(code.Path.Split(" / ")[^1]) is not null ? code.Path.Split(" / ")[^1] : null)) is { } named)
            {
                if (speaker is not null && speaker != named) remarks.Add($"Also coded with the speaker {named}.");
                else speaker = named;
            }
            else remarks.Add(maker.Coded(code.Path));
        }
    }

    void Coding(XElement coding, string? statement)
    {
        foreach (var note in coding.Named("NoteRef").Select(Note).OfType<string>().Where(note => Carrier.Is(note, "coding")))
        {
            var code = codes.GetValueOrDefault(coding.Child("CodeRef")?.Guid("targetGUID") ?? "");
            var coder = users.GetValueOrDefault(coding.Guid("creatingUser") ?? "");
            Coding(note, coded => coded with
            {
                Statement = statement ?? coded.Statement,
                Code = code.Stance is { } stance && stance.On != Qda.Plain(coded.Code) ? stance.On : coded.Code,
                Stance = code.Stance?.Kind ?? coded.Stance,
                Coder = coder is not null && coder != Qda.Plain(coded.Coder) ? coder : coded.Coder,
            });
        }
    }

    void Coding(string? note, Func<Coded, Coded>? changed = null)
    {
        if (!Carrier.Is(note, "coding"))
        {
            if (note is not null) findings.Warn("qda-left-out", $"A note on the project was left out: “{Passages.Beginning(note)}”", "Write what matters into the case.");
            return;
        }
        if (Carrier.TryRead<Coded>(note, "coding", out var carrier) && int.TryParse(carrier.Id, NumberStyles.None, CultureInfo.InvariantCulture, out var at)) codings[at] = changed?.Invoke(carrier.Value) ?? carrier.Value;
        else findings.Warn("carried-broken", "What is kept of a coding as JSON cannot be read.", "It was left out; code the passage again.");
    }

    IEnumerable<(string Variable, string Value)> Values(XElement element)
    {
        foreach (var value in element.Named("VariableValue"))
        {
            var name = variables.GetValueOrDefault(value.Child("VariableRef")?.Guid("targetGUID") ?? "");
            var text = value.Elements().FirstOrDefault(child => child.Name.LocalName.EndsWith("Value", StringComparison.Ordinal))?.Value;
            if (name is not null && !string.IsNullOrWhiteSpace(text)) yield return (name.Trim().ToLowerInvariant(), text);
        }
    }

    string? Note(XElement reference)
    {
        var guid = reference.Guid("targetGUID") ?? "";
        read.Add(guid);
        return notes.GetValueOrDefault(guid);
    }

    string? NoteText(XElement note) => note.Text("PlainTextContent") ?? (note.Get("plainTextPath") is not null ? RawText(note, note.Get("name") ?? "a note") : null) ?? note.Text("Description") ?? note.Get("name");

    void Left(string what, int count)
    {
        if (count > 0) leftOut[what] = leftOut.GetValueOrDefault(what) + count;
    }

    static DateOnly? Day(string? text) => DateOnly.TryParseExact(text?.Length > 10 && text[10] == 'T' ? text[..10] : text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    static void Put(Dictionary<string, string> into, string? guid, string? value)
    {
        if (guid is not null && value is not null) into.TryAdd(guid, value);
    }
}

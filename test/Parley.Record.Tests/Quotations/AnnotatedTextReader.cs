using System.Collections.Immutable;

namespace Parley.Record.Tests.Quotations;

/// <summary>Either a soundly marked text or everything that is wrong with it, in the order of the file.</summary>
sealed record AnnotatedTextReading(AnnotatedText? Text, ImmutableArray<MarkFault> Faults);

/// <summary>Reads the form told in <c>Texts/NOTES.md</c>: a head of <c>key: value</c> lines, a line <c>---</c>, and the marked text.</summary>
static class AnnotatedTextReader
{
    internal static AnnotatedTextReading Read(string name, string file)
    {
        var lines = file.ReplaceLineEndings("\n").Split('\n');
        var rule = Array.IndexOf(lines, "---");
        if (rule < 0)
            return new(null, [new(1, 1, "There is no line --- between the head and the text.")]);

        var faults = new List<MarkFault>();
        var head = Head.Read(lines[..rule], faults);
        var body = new MarkParser(string.Join('\n', lines[(rule + 1)..]).TrimEnd('\n'), rule + 2).Run();
        faults.AddRange(body.Faults);
        var attributions = body.Spans
            .GroupBy(span => span.Number).OrderBy(group => group.Key)
            .Select(group => Gathered([.. group.OrderBy(span => span.Start)], head.Actors, faults)).ToImmutableArray();
        return faults.Count > 0
            ? new(null, [.. faults.OrderBy(fault => (fault.Line, fault.Column))])
            : new(new(name, head.Title, head.Language, head.Marks, [.. head.Actors], body.Plain, attributions), []);
    }

    static AttributedSpans Gathered(ImmutableArray<MarkedSpan> spans, List<AnnotatedActor> actors, List<MarkFault> faults)
    {
        var first = spans[0];
        if (!spans.Any(span => span.Part == 'q'))
            Fault(first, "has no content: mark what was said with q.");
        foreach (var part in "sc")
            if (spans.Where(span => span.Part == part).Skip(1).ToList() is [var second, ..])
                Fault(second, part == 's' ? "has a second source." : "has a second cue.");
        var contents = spans.Where(span => span.Part == 'q').ToList();
        foreach (var (before, after) in contents.Zip(contents.Skip(1)))
            if (after.Start < before.End)
                Fault(after, "has content inside its own content.");
        foreach (var span in spans)
            if (span.Part == 's' && span.Actor is null)
                Fault(span, "does not say who its source is: write {s1=id|…}, or {s1=?|…} where nobody can tell.");
            else if (span.Actor is { } id && id != AttributedSpans.Open && !id.StartsWith(AttributedSpans.Anonymous, StringComparison.Ordinal) && !actors.Any(actor => actor.Id == id))
                Fault(span, $"names {id}, whom the head does not list.");
        var named = spans.Select(span => span.Actor).OfType<string>().Distinct().ToList();
        if (named.Count > 1)
            Fault(first, $"names several actors: {string.Join(", ", named)}.");
        return new(Of('q'), Of('s'), Of('c'), named.FirstOrDefault());

        ImmutableArray<(int, int)> Of(char part) => [.. spans.Where(span => span.Part == part).Select(span => (span.Start, span.End))];

        void Fault(MarkedSpan span, string message) => faults.Add(new(span.Line, span.Column, $"Attribution {span.Number} {message}"));
    }

    sealed class Head
    {
        internal string Title { get; private set; } = "";

        internal string Language { get; private set; } = "";

        internal ImmutableArray<string> Marks { get; private set; } = ["“”"];

        internal List<AnnotatedActor> Actors { get; } = [];

        internal static Head Read(string[] lines, List<MarkFault> faults)
        {
            var head = new Head();
            for (var i = 0; i < lines.Length; i++)
            {
                var colon = lines[i].IndexOf(": ", StringComparison.Ordinal);
                if (colon <= 0)
                    faults.Add(new(i + 1, 1, "A line of the head reads key: value."));
                else if (head.Take(lines[i][..colon], lines[i][(colon + 2)..].Trim()) is { } message)
                    faults.Add(new(i + 1, colon + 3, message));
            }
            if (head.Title == "" || head.Language == "")
                faults.Add(new(1, 1, "The head needs a title and a language."));
            return head;
        }

        string? Take(string key, string value)
        {
            switch (key)
            {
                case "title":
                    Title = value;
                    return null;
                case "language":
                    Language = value;
                    return value.Length == 2 ? null : "A language is a two-letter tag, as en.";
                case "marks":
                    Marks = [.. value.Split(' ')];
                    return Marks.All(pair => pair.Length == 2 || pair == "—") ? null : "Quotation marks come in pairs without a blank between, as “” or »«.";
                default:
                    return TakeActor(key, value.Split(';', StringSplitOptions.TrimEntries));
            }
        }

        string? TakeActor(string id, string[] parts)
        {
            if (Actors.Any(actor => actor.Id == id))
                return $"The id {id} stands twice in the head.";
            if (parts.Length != 4 || parts[0] == "" || !Enum.TryParse<ActorKind>(parts[3], ignoreCase: true, out var kind))
                return "An actor reads id: Full Name; alias, alias; role; person, organisation, group or document.";
            Actors.Add(new(id, parts[0], [.. parts[1].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)], parts[2], kind));
            return null;
        }
    }
}

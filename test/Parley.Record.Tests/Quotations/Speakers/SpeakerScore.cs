using System.Collections.Immutable;
using Parley.Model.Anchors;
using Parley.Record.Language;
using Parley.Record.Quotations;
using Parley.Record.Quotations.Marks;
using Parley.Record.Quotations.Speakers;
using Parley.Record.Quotations.Trees;

namespace Parley.Record.Tests.Quotations.Speakers;

/// <summary>By what sort of words a source tells whom it means.</summary>
public enum Mention
{
    FullName,
    Surname,
    Title,
    Body,
    Pronoun,
    Withheld,
    Unsourced,
}

/// <summary>One annotated source and how it was read.</summary>
sealed record ReadSource(AnnotatedText Text, AttributedSpans Spans, SpeakerReading Reading)
{
    internal Mention Mention => MentionOf(Text, Spans);

    /// <summary>Whether the reading says what the annotation says; nobody to name is right where nobody is named.</summary>
    internal bool IsRight => Spans.NamesAnActor ? Reading.Party == Spans.Actor && !Reading.Anonymous : Reading.Party is null || Reading.Anonymous;

    /// <summary>Whether nobody is named although the annotation names somebody.</summary>
    internal bool IsOpen => Spans.NamesAnActor && (Reading.Party is null || Reading.Anonymous);

    internal bool IsWrong => !IsRight && !IsOpen;

    public override string ToString() =>
        $"{(IsRight ? "right" : IsOpen ? "open " : "WRONG")} {Mention,-9} {Text.Name}: [{Text.Words(Spans.Source)}] {Text.Words(Spans.Cue)}: wanted {Spans.Actor}, got {Reading.Party ?? "-"}{(Reading.Anonymous ? " (anonymous)" : "")} {Reading.Confidence:0.00} {Reading.Reason}";

    /// <summary>Reads the annotated sources of a text with its actors as the parties of a case.</summary>
    internal static ImmutableArray<ReadSource> All(AnnotatedText text, bool onlyFullNames = false)
    {
        var trees = Sentences.Split(text.Text).Select(sentence => new Tree(sentence)).ToImmutableArray();
        var passage = new Passage(text.Text, trees, QuotationMarks.Find(text.Text));
        var ordered = text.Attributions.OrderBy(spans => spans.Content[0].Start).ToList();
        var attributions = ordered.Select(spans => new Attribution
        {
            Content = [.. spans.Content.Select(span => new TextSpan(span.Start, span.End))],
            Source = spans.Source is [var source, ..] ? new TextSpan(source.Start, source.End) : null,
            Cue = spans.Cue is [var cue, ..] ? new TextSpan(cue.Start, cue.End) : null,
            Frame = Frame.Quote,
        }).ToList();
        var known = text.Actors.Select(actor => new KnownSpeaker(actor.Id, onlyFullNames ? [actor.Name] : [actor.Name, .. actor.Aliases])).ToList();
        var readings = SpeakerResolver.Read(passage, attributions, known, text.Language);
        return [.. ordered.Select((spans, i) => new ReadSource(text, spans, readings[i]))];
    }

    static Mention MentionOf(AnnotatedText text, AttributedSpans spans)
    {
        if (spans.Source.Length == 0) return Mention.Unsourced;
        if (!spans.NamesAnActor && spans.Actor != AttributedSpans.Open) return Mention.Withheld;
        var words = text.Words(spans.Source);
        var first = words.Split([' ', '’', ',', '\'']);
        if (first.Length <= 2 && pronouns.Contains(first[0].ToLowerInvariant())) return Mention.Pronoun;
        var actor = text.Actors.FirstOrDefault(one => one.Id == spans.Actor);
        if (actor is null || actor.Kind != ActorKind.Person) return actor is null ? Mention.Title : Mention.Body;
        if (words.Contains(actor.Name, StringComparison.OrdinalIgnoreCase)) return Mention.FullName;
        return first.Any(word => word.Length > 1 && char.IsUpper(word[0]) && actor.Name.Split(' ', '\'').Contains(word)) ? Mention.Surname : Mention.Title;
    }

    static readonly HashSet<string> pronouns =
    [
        "he", "she", "it", "they", "his", "her", "its", "their", "who", "i", "we", "both", "neither",
        "er", "sie", "es", "ich", "wir", "il", "elle", "lui", "ils", "elles", "qui", "je", "nous", "él", "ella", "ellos", "su", "yo",
    ];
}

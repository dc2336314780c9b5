using System.Collections.Immutable;

namespace Parley.Record.Tests.Quotations;

/// <summary>Whoever speaks or is spoken about in an annotated text.</summary>
sealed record AnnotatedActor(string Id, string Name, ImmutableArray<string> Aliases, string Role, ActorKind Kind)
{
    internal bool IsCalled(string name) =>
        Same(Name, name) || Aliases.Any(alias => Same(alias, name));

    static bool Same(string known, string name) =>
        string.Equals(Bare(known), Bare(name), StringComparison.OrdinalIgnoreCase);

    static string Bare(string name) => name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;
}

enum ActorKind
{
    Person,
    Organisation,
    Group,
    Document,
}

/// <summary>A text with its attributions marked by hand; how to mark is told in <c>Texts/NOTES.md</c>.</summary>
/// <param name="Name">The name of the file, without its folder.</param>
/// <param name="Title">What the text is about.</param>
/// <param name="Language">The language as a two-letter tag.</param>
/// <param name="Marks">The pairs of quotation marks that carry speech here, as <c>“”</c>; a lone <c>—</c> opens a line of dialogue.</param>
/// <param name="Actors">Whom a source can mean.</param>
/// <param name="Text">The plain text, paragraphs parted by an empty line, without a line end at the end.</param>
/// <param name="Attributions">In the order of their numbers.</param>
sealed record AnnotatedText(
    string Name,
    string Title,
    string Language,
    ImmutableArray<string> Marks,
    ImmutableArray<AnnotatedActor> Actors,
    string Text,
    ImmutableArray<AttributedSpans> Attributions)
{
    /// <summary>Those that stand inside no other one.</summary>
    internal ImmutableArray<AttributedSpans> Outermost => [.. Attributions.Where(a => !Attributions.Any(a.StandsIn))];

    /// <summary>Those that stand inside what another one reports.</summary>
    internal ImmutableArray<AttributedSpans> Nested => [.. Attributions.Where(a => Attributions.Any(a.StandsIn))];

    /// <summary>The id of the actor with this name or alias, whatever the case and with or without "the"; null where nobody or several are called so.</summary>
    internal string? ActorCalled(string name)
    {
        var called = Actors.Where(actor => actor.IsCalled(name)).ToList();
        return called is [var one] ? one.Id : null;
    }

    /// <summary>The words of spans, fragments parted by " … ".</summary>
    internal string Words(ImmutableArray<(int Start, int End)> spans) => string.Join(" … ", spans.Select(span => Text[span.Start..span.End]));

    /// <summary>All the texts of the set, in the order of their names.</summary>
    /// <exception cref="FormatException">A text is not soundly marked; the message lists every fault.</exception>
    internal static ImmutableArray<AnnotatedText> All() =>
        [.. Directory.GetFiles(Repository.PathOf("test", "Parley.Record.Tests", "Quotations", "Texts"), "*.txt").Order(StringComparer.Ordinal).Select(Load)];

    static AnnotatedText Load(string path)
    {
        var reading = AnnotatedTextReader.Read(Path.GetFileNameWithoutExtension(path), File.ReadAllText(path));
        return reading.Text ?? throw new FormatException(string.Join('\n', reading.Faults.Select(fault => $"{path}({fault.Line},{fault.Column}): {fault.Message}")));
    }
}

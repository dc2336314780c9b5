using System.Collections.Immutable;
using System.Text.Json;
using Parley.Model;
using Parley.Model.Files;
using Parley.Record.Coding;

namespace Parley.Record.Interchange;

/// <summary>What goes from one program to another: texts, what was said in them and by whom, and how it was coded.</summary>
/// <remarks>It is the part of a <see cref="Case"/> that other programs of the field know, in the case's own types. Two records are equal when all that they hold is.</remarks>
public sealed record CodedRecord
{
    /// <summary>What it is about, as a headline.</summary>
    public required string Title { get; init; }

    /// <summary>Whoever speaks, by id.</summary>
    public Keyed<Party> Parties { get; init; } = Keyed<Party>.Empty;

    /// <summary>The documents, by id.</summary>
    public Keyed<Source> Sources { get; init; } = Keyed<Source>.Empty;

    /// <summary>The texts of the documents, by the id of the source, with line ends as \n; a source may have none.</summary>
    public Keyed<string> Texts { get; init; } = Keyed<string>.Empty;

    /// <summary>What was said, by id.</summary>
    public Keyed<Statement> Statements { get; init; } = Keyed<Statement>.Empty;

    /// <summary>Questions on which statements contradict one another, by id.</summary>
    public Keyed<Contested> Contested { get; init; } = Keyed<Contested>.Empty;

    /// <summary>How coders read the statements.</summary>
    public ImmutableArray<Coded> Codings { get; init; } = [];

    /// <summary>The codebook, beside the codes that follow from parties and stances.</summary>
    public ImmutableArray<BookCode> Codes { get; init; } = [];

    /// <summary>The record of a case, or of the view of it that somebody may see: what the view does not hold does not go out.</summary>
    /// <param name="view">The case.</param>
    /// <param name="text">Gives the text of a source by its id, or null where there is none.</param>
    /// <param name="codings">How coders read the statements; those of statements that the view does not hold are left out.</param>
    public static CodedRecord Of(Case view, Func<string, string?> text, IEnumerable<Coded>? codings = null)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(text);
        return new()
        {
            Title = view.Title,
            Parties = view.Parties,
            Sources = view.Sources,
            Texts = new(view.Sources.Ids.Select(id => KeyValuePair.Create(id, text(id)!)).Where(entry => entry.Value is not null)),
            Statements = view.Statements,
            Contested = view.Contested,
            Codings = [.. (codings ?? []).Where(coded => view.Statements.Has(coded.Statement))],
        };
    }

    /// <inheritdoc/>
    public bool Equals(CodedRecord? other) => other is not null && Written == other.Written;

    /// <inheritdoc/>
    public override int GetHashCode() => Written.GetHashCode(StringComparison.Ordinal);

    string Written => JsonSerializer.Serialize(this, CaseJson.Options);
}

/// <summary>A code of a codebook, with those below it.</summary>
public sealed record BookCode
{
    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>When it is to be given.</summary>
    public string? Description { get; init; }

    /// <summary>Its colour, as <c>#rrggbb</c> or <c>#rgb</c>.</summary>
    public string? Colour { get; init; }

    /// <summary>Whether passages can be coded with it; no for a heading over others.</summary>
    public bool Codable { get; init; } = true;

    /// <summary>The codes below it.</summary>
    public ImmutableArray<BookCode> Codes { get; init; } = [];
}

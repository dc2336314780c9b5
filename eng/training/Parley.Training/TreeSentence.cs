using System.Collections.Immutable;
using Parley.Record.Language;

namespace Parley.Training;

/// <summary>A sentence of a treebank with what people decided about it.</summary>
/// <param name="Sentence">Text and tokens.</param>
/// <param name="Tags">The tags.</param>
/// <param name="Heads">The heads; -1 for the root.</param>
/// <param name="Relations">The relations.</param>
/// <param name="Lemmas">The dictionary forms.</param>
/// <param name="StartsParagraph">Whether a paragraph begins with it.</param>
/// <param name="StartsDocument">Whether a document begins with it.</param>
internal sealed record TreeSentence(
    Sentence Sentence, ImmutableArray<Tag> Tags, ImmutableArray<int> Heads, ImmutableArray<Relation> Relations, ImmutableArray<string> Lemmas, bool StartsParagraph, bool StartsDocument);

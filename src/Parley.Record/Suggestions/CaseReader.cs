using System.Collections.Immutable;
using Parley.Model;
using Parley.Model.Anchors;
using Parley.Record.Documents;
using Parley.Record.Interchange;

namespace Parley.Record.Suggestions;

/// <summary>Reads documents for a case: what in them was said, and whether the case has them already.</summary>
public static class CaseReader
{
    /// <summary>Reads documents, or the sources of the case where there are none. Where it is stopped, the answer holds what was read by then.</summary>
    /// <param name="case">The whole case.</param>
    /// <param name="texts">The texts of its sources, by id.</param>
    /// <param name="documents">The documents; empty for the sources of the case.</param>
    /// <param name="options">What else a person says.</param>
    /// <param name="progress">Told the share of the text that is read, from 0 to 1.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static CaseDocuments Read(Case @case, Keyed<SourceText> texts, IReadOnlyList<Document> documents, CaseReaderOptions? options = null, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(@case);
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(documents);
        options ??= new();
        ImmutableArray<NewSource>? inputs = null;
        var suggester = new StatementSuggester(@case, texts);
        var read = ImmutableArray.CreateBuilder<ReadDocument>();
        var found = ImmutableArray.CreateBuilder<StatementSuggestion>();
        try
        {
            inputs = documents.Count == 0 ? OfCase(@case, texts) : OfFiles(@case, texts, documents, cancellation);
            var (done, all) = (0L, Math.Max(1L, inputs.Value.Sum(input => (long)input.Text.Text.Length)));
            foreach (var input in inputs)
            {
                cancellation.ThrowIfCancellationRequested();
                var suggestions = suggester.Suggest(input.Id, input.Text, input.Source.Date ?? options.Date, found.Count + 1, options.Language, options.Speakers, cancellation);
                found.AddRange(suggestions);
                read.Add(new(input.Name, input.Id, input.IsNew, input.Source.Title, input.Source.Date, suggestions.Length, input.Alike));
                progress?.Report((double)(done += input.Text.Text.Length) / all);
            }
        }
        catch (OperationCanceledException)
        {
            // What was read by then is worth having; the answer says that it is not all.
        }
        progress?.Report(1);
        var answer = new ReadAnswer
        {
            Complete = read.Count == inputs?.Length,
            Documents = read.ToImmutable(),
            Suggestions = found.ToImmutable(),
            Contested = ContestedSuggester.Of(@case, found),
        };
        return new(answer, [.. (inputs ?? []).Where(input => input.IsNew)]);
    }

    static ImmutableArray<NewSource> OfCase(Case @case, Keyed<SourceText> texts) =>
        [.. @case.Sources.Where(entry => texts.Has(entry.Key)).Select(entry => new NewSource(texts[entry.Key].File, entry.Key, false, entry.Value, texts[entry.Key], null, []))];

    static ImmutableArray<NewSource> OfFiles(Case @case, Keyed<SourceText> texts, IReadOnlyList<Document> documents, CancellationToken cancellation)
    {
        var held = texts.ToDictionary<KeyValuePair<string, SourceText>, object, string>(entry => CaseDuplicates.Document(entry.Key, @case.Sources[entry.Key], entry.Value.Text), entry => entry.Key, ReferenceEqualityComparer.Instance);
        var alike = Duplicates.Among([.. held.Keys.Cast<Document>(), .. documents], cancellation).ToLookup(pair => pair.Second, ReferenceEqualityComparer.Instance);
        var ids = new Ids();
        foreach (var id in @case.Sources.Ids) ids.TryTake(id);
        var inputs = new List<NewSource>();
        foreach (var document in documents)
        {
            (Likeness Pair, string? With)[] likenesses = [.. alike[document].Select(pair => (pair, held.GetValueOrDefault(pair.First)))];
            // The same text is the same source, under whatever name it comes, and is read once.
            if (likenesses.FirstOrDefault(one => Same(one.Pair)) is { Pair: not null } same)
            {
                if (same.With is { } id && !inputs.Exists(input => input.Id == id)) inputs.Add(new(document.Name, id, false, @case.Sources[id], texts[id], document, Told(likenesses)));
                continue;
            }
            var title = document.Title ?? Path.GetFileNameWithoutExtension(document.Name);
            var name = ids.Of(Ids.Sound(title), "document");
            inputs.Add(new(document.Name, name, true, new() { Title = title, Author = document.Author, Publisher = document.Publisher, Date = document.Date }, new($"sources/{name}.txt", document.Text), document, Told(likenesses)));
        }
        return [.. inputs];

        static ImmutableArray<ReadLikeness> Told(IEnumerable<(Likeness Pair, string? With)> likenesses) =>
            [.. likenesses.Select(one => new ReadLikeness(one.With ?? one.Pair.First.Name, one.Pair.Kind, Math.Round(one.Pair.Share, 2)))];
    }

    /// <summary>Whether two documents hold the same words, spaces and line ends apart.</summary>
    static bool Same(Likeness pair) =>
        pair.Kind is LikenessKind.SameFile or LikenessKind.SameText || pair.Share >= 1 && Words(pair.First.Text).SequenceEqual(Words(pair.Second.Text), StringComparer.Ordinal);

    static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>What a person says to a reading.</summary>
public sealed record CaseReaderOptions
{
    /// <summary>The language of the documents, as two letters; told from each text where null.</summary>
    public string? Language { get; init; }

    /// <summary>The day of what is said in documents without a date.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Who speaks, by the number of the suggestion, as ids of parties.</summary>
    public ImmutableDictionary<int, string> Speakers { get; init; } = ImmutableDictionary<int, string>.Empty;
}

/// <summary>What a reading gave.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="New">The documents that the case does not hold yet.</param>
public sealed record CaseDocuments(ReadAnswer Answer, ImmutableArray<NewSource> New);

/// <summary>A text that was read.</summary>
/// <param name="Name">The name of the file.</param>
/// <param name="Id">The id it has in the case, or would have.</param>
/// <param name="IsNew">Whether the case does not hold it.</param>
/// <param name="Source">What is known of it.</param>
/// <param name="Text">Its text, with the file it would go to.</param>
/// <param name="Document">The document it came from; null for a source of the case.</param>
/// <param name="Alike">What it is like.</param>
public sealed record NewSource(string Name, string Id, bool IsNew, Source Source, SourceText Text, Document? Document, ImmutableArray<ReadLikeness> Alike);

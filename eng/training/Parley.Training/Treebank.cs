using System.Collections.Immutable;
using Parley.Record.Language;

namespace Parley.Training;

/// <summary>Reads treebanks in the CoNLL-U form of Universal Dependencies.</summary>
internal static class Treebank
{
    static readonly Dictionary<string, Tag> tags = Enum.GetValues<Tag>().ToDictionary(tag => tag.ToString(), StringComparer.Ordinal)
        .Concat(
        [
            new("PRP$", Tag.PRPS), new("WP$", Tag.WPS), new("$", Tag.Currency), new(".", Tag.Stop), new(",", Tag.Comma), new(":", Tag.Colon), new("``", Tag.OpenQuote),
            new("''", Tag.CloseQuote), new("-LRB-", Tag.OpenBracket), new("-RRB-", Tag.CloseBracket), new("#", Tag.SYM),
        ]).ToDictionary(StringComparer.Ordinal);

    static readonly Dictionary<string, Relation> relations = Enum.GetValues<Relation>().ToDictionary(relation => relation.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    /// <summary>The sentences of one part of all treebanks in a folder, in the order of their names.</summary>
    /// <param name="folder">The folder, with a folder for each treebank.</param>
    /// <param name="part"><c>train</c>, <c>dev</c> or <c>test</c>.</param>
    public static ImmutableArray<TreeSentence> Read(string folder, string part) =>
    [
        .. Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal).Select(path => Path.Combine(path, part + ".conllu")).Where(File.Exists).SelectMany(path => Parse(File.ReadLines(path))),
    ];

    /// <summary>The sentences of some lines; those whose words are not found in their text are left out.</summary>
    public static IEnumerable<TreeSentence> Parse(IEnumerable<string> lines)
    {
        var rows = new List<string[]>();
        string? text = null;
        bool paragraph = false, document = false;
        foreach (var line in lines)
        {
            if (line.StartsWith("# text = ", StringComparison.Ordinal))
                text = line[9..];
            else if (line.StartsWith("# newpar", StringComparison.Ordinal))
                paragraph = true;
            else if (line.StartsWith("# newdoc", StringComparison.Ordinal))
                document = true;
            else if (line.Length == 0)
            {
                if (text is not null && Sentence(text, rows, paragraph, document) is { } sentence)
                    yield return sentence;
                rows.Clear();
                (text, paragraph, document) = (null, false, false);
            }
            else if (line[0] != '#' && line.Split('\t') is { Length: 10 } row && row[0].All(char.IsAsciiDigit))
                rows.Add(row);
        }
    }

    static TreeSentence? Sentence(string text, List<string[]> rows, bool paragraph, bool document)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>(rows.Count);
        var at = 0;
        foreach (var row in rows)
        {
            while (at < text.Length && char.IsWhiteSpace(text[at]))
                at++;
            if (!text.AsSpan(at).StartsWith(row[1], StringComparison.Ordinal))
                return null;
            tokens.Add(new(at, at + row[1].Length));
            at += row[1].Length;
        }
        return rows.Count == 0 ? null : new(
            new(text, tokens.ToImmutable()),
            [.. rows.Select(row => tags.GetValueOrDefault(row[4]))],
            [.. rows.Select(row => int.Parse(row[6]) - 1)],
            [.. rows.Select(row => RelationOf(row[7]))],
            [.. rows.Select(row => row[2])],
            paragraph, document);
    }

    static Relation RelationOf(string name) =>
        relations.TryGetValue(name.Replace(":", "", StringComparison.Ordinal), out var relation) ? relation : relations.GetValueOrDefault(name.Split(':')[0]);
}

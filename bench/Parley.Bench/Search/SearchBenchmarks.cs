using BenchmarkDotNet.Attributes;
using Parley.Record.Search;

namespace Parley.Bench.Search;

/// <summary>Answers over 100,000 generated documents, each with its twenty best hits and their count, from an index in a file.</summary>
public class SearchBenchmarks
{
    const int Documents = 100_000;

    SearchIndex? index;

    /// <summary>What is asked, by what makes it easy or hard.</summary>
    public static IEnumerable<string> Questions =>
    [
        GeneratedDocuments.Word(40_000),
        GeneratedDocuments.Word(500),
        GeneratedDocuments.Word(20),
        GeneratedDocuments.Word(1),
        $"{GeneratedDocuments.Word(20)} {GeneratedDocuments.Word(300)}",
        $"\"{GeneratedDocuments.Word(2)} {GeneratedDocuments.Word(5)}\"",
        $"{GeneratedDocuments.Word(3000)[..1]}*",
        $"{GeneratedDocuments.Word(3000)[..2]}*",
        $"{GeneratedDocuments.Word(3000)[..3]}*",
        $"{GeneratedDocuments.Word(300)} or {GeneratedDocuments.Word(700)} -{GeneratedDocuments.Word(2)}",
        $"speaker:party7 {GeneratedDocuments.Word(50)}",
        $"{GeneratedDocuments.Word(50)} date:2020-03",
        "date:2020-03 kind:statement",
    ];

    /// <summary>What is asked.</summary>
    [ParamsSource(nameof(Questions))]
    public string Question { get; set; } = "";

    /// <summary>Makes the index once and keeps it for later runs.</summary>
    [GlobalSetup]
    public void Index()
    {
        var file = Path.Combine(Path.GetTempPath(), $"parley-bench-search-{Documents}.db");
        if (!File.Exists(file))
        {
            using (var draft = SearchIndex.Open(file + ".draft")) draft.Put(GeneratedDocuments.Of(Documents, 1));
            File.Move(file + ".draft", file);
        }
        index = SearchIndex.Open(file);
    }

    /// <summary>Asks.</summary>
    [Benchmark]
    public int Find() => index!.Find(Question).Count;

    /// <summary>Closes the index.</summary>
    [GlobalCleanup]
    public void Close() => index?.Dispose();
}

using System.Text;
using BenchmarkDotNet.Attributes;
using Parley.Model.Files;
using Parley.Solve.Soundness;

namespace Parley.Bench.Files;

/// <summary>How long it takes to read and check a case file of ten thousand lines with its sources.</summary>
[MemoryDiagnoser]
public class CaseFileBenchmarks
{
    const int Statements = 1236;
    const int Sources = 50;

    readonly Folder folder = new();

    /// <summary>What <c>parley check</c> does after its start.</summary>
    [Benchmark]
    public int CheckTenThousandLines() => CaseSoundness.Check(CaseFile.Read(folder)).Length;

    sealed class Folder : ICaseFolder
    {
        readonly Dictionary<string, byte[]> files = new(StringComparer.Ordinal);

        public Folder()
        {
            var file = new StringBuilder("parley: 1\ntitle: Large\nas_of: 2025-07-14\nparties:\n");
            for (var party = 0; party < 20; party++) file.Append($"  p{party}: {{ name: Party {party} }}\n");
            file.Append("sources:\n");
            for (var source = 0; source < Sources; source++) file.Append($"  s{source}: {{ title: Source {source}, file: sources/s{source}.txt }}\n");
            file.Append("issues:\n");
            for (var issue = 0; issue < 40; issue++) file.Append($"  i{issue}: {{ title: Issue {issue}, options: {{ a: A, b: B, c: C }} }}\n");
            file.Append("statements:\n");
            for (var number = 0; number < Statements; number++)
                file.Append($"  st{number}:\n    speaker: p{number % 20}\n    date: 2025-01-02\n    source: s{number % Sources}\n    quote: {Quote(number)}\n    stances:\n      i{number % 40} = {"abc"[number % 3]}: {(number % 2 == 0 ? "opposes" : "demands")}\n    says: Something.\n");
            files["case.yaml"] = Encoding.UTF8.GetBytes(file.ToString());
            for (var source = 0; source < Sources; source++)
                files[$"sources/s{source}.txt"] = Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Range(0, Statements).Where(number => number % Sources == source).Select(number => Quote(number) + " was made.")));
        }

        public FolderFile Read(string path, int limit) => files.TryGetValue(path, out var bytes) ? new(FolderFileStatus.Found, bytes) : new(FolderFileStatus.Missing);

        static string Quote(int number) => $"statement number {number} of the record";
    }
}

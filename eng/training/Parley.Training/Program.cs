using System.Diagnostics;
using System.Security.Cryptography;
using Parley.Record.Language;
using Parley.Training;

if (args.Length < 2)
{
    Console.Error.WriteLine("Parley.Training TREEBANKS MODEL [test]: learns from TREEBANKS/*/train.conllu, writes MODEL, measures on dev (or test).");
    Console.Error.WriteLine("Parley.Training TREEBANKS MODEL measure [test]: measures a model that is there.");
    return 2;
}

var clock = Stopwatch.StartNew();
var (folder, path) = (args[0], args[1]);
LanguageModel model;
if (args.Contains("measure", StringComparer.Ordinal))
{
    using var file = File.OpenRead(path);
    model = LanguageModel.Load(file);
}
else
{
    var sentences = Treebank.Read(folder, "train");
    Console.WriteLine($"{sentences.Length} sentences, {sentences.Sum(sentence => sentence.Tags.Length)} tokens to learn from");
    using var file = new MemoryStream();
    new Trainer().Learn(sentences, line => Console.WriteLine($"{clock.Elapsed.TotalSeconds,6:F0} s  {line}")).Save(file);
    File.WriteAllBytes(path, file.ToArray());
    file.Position = 0;
    model = LanguageModel.Load(file);
}

Console.WriteLine($"{new FileInfo(path).Length} bytes, SHA-256 {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)))}");
var part = args.Contains("test", StringComparer.Ordinal) ? "test" : "dev";
foreach (var treebank in Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal))
{
    var sentences = Treebank.Parse(File.ReadLines(Path.Combine(treebank, part + ".conllu"))).ToArray();
    Console.WriteLine($"{Path.GetFileName(treebank)} {part}: {Accuracy.Of(model, [.. sentences])}");
}
Console.WriteLine($"both {part}: {Accuracy.Of(model, Treebank.Read(folder, part))}");
return 0;

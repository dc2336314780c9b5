using System.Security.Cryptography;
using Parley.Record.Language;
using Parley.Training;

namespace Parley.Record.Tests.Language;

public sealed class LanguageModelTests
{
    static readonly string path = Repository.PathOf("src", "Parley.Record", "Language", "english.model");

    [Fact]
    public void The_page_states_the_hash_of_the_file_that_ships() =>
        Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))), File.ReadAllText(Repository.PathOf("docs", "concepts", "language.md")), StringComparison.Ordinal);

    [Fact]
    public void The_file_stays_small() => Assert.InRange(new FileInfo(path).Length, 1_000_000, 20_000_000);

    [Fact]
    public void On_sentences_it_has_not_seen_it_is_as_good_as_the_page_says()
    {
        var folder = Repository.Shared("corpora", "treebanks");
        Assert.SkipWhen(folder is null, "The treebanks are not beside the checkout.");

        var accuracy = Accuracy.Of(LanguageModel.English, Treebank.Read(folder, "dev"));

        Assert.InRange(accuracy.Tokens, 99, 100);
        Assert.InRange(accuracy.Sentences, 82.5, 100);
        Assert.InRange(accuracy.Tags, 94.5, 100);
        Assert.InRange(accuracy.Heads, 83, 100);
        Assert.InRange(accuracy.Trees, 79, 100);
        Assert.InRange(accuracy.Lemmas, 98, 100);
    }
}

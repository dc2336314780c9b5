using System.Text;
using Parley.Model;
using Parley.Model.Conditions;
using Parley.Record.Coding;
using Parley.Record.Interchange;

namespace Parley.Record.Tests.Interchange;

/// <summary>One small record in each format, kept as files: what an earlier version wrote has to be read for ever. PARLEY_REWRITE=1 writes them anew.</summary>
public sealed class SampleTests
{
    public static TheoryData<string> Endings => [".qdpx", ".dna", ".jsonld"];

    [Theory]
    [MemberData(nameof(Endings))]
    public void The_sample_is_read_as_what_it_was_made_from(string ending)
    {
        var path = PathOf("orr" + ending);
        if (Environment.GetEnvironmentVariable("PARLEY_REWRITE") == "1") File.WriteAllBytes(path, Write(ending, Record));

        var reading = Read(ending, File.ReadAllBytes(path));

        Assert.Empty(reading.Findings);
        Assert.Equal(Record, reading.Record);
    }

    internal static byte[] Sample(string ending) => File.ReadAllBytes(PathOf("orr" + ending));

    internal static InterchangeReading Read(string ending, byte[] bytes, InterchangeOptions? options = null) => ending switch
    {
        ".qdpx" => Qdpx.Read("a" + ending, bytes, options),
        ".dna" => Dna.Read("a" + ending, bytes, options),
        _ => WebAnnotations.Read("a" + ending, bytes, options),
    };

    static byte[] Write(string ending, CodedRecord record) => ending switch
    {
        ".qdpx" => Qdpx.Write(record),
        ".dna" => Dna.Write(record),
        _ => Encoding.UTF8.GetBytes(WebAnnotations.Write(record)),
    };

    static string PathOf(string name) => Repository.PathOf("test", "Parley.Record.Tests", "Interchange", "samples", name);

    static Condition On(string text) => Condition.Parse(text).Condition!;

    static CodedRecord Record { get; } = new()
    {
        Title = "Water of the Orr",
        Parties = new([new("upland", new() { Name = "Republic of Upland", Short = "Upland" }), new("vale", new() { Name = "Vale 🌊", Role = Role.Affected, Note = "Downstream." })]),
        Sources = new([
            new("minutes", new() { Title = "Minutes of 9 July", Author = "Secretary", Publisher = "Orr River Commission", Date = new(2025, 7, 9), File = "sources/minutes.txt", Url = "https://orr.example/minutes", Note = "Translated." }),
            new("letter", new() { Title = "A letter that is not at hand", VisibleTo = Visibility.Caucus("vale") }),
        ]),
        Texts = new([new("minutes", "Upland 🤝 Vale.\n\nThe minister said: “We will never\naccept the low flow.” Vale said so too.\n")]),
        Statements = new([
            new("never-low", new() { Speaker = "upland", By = "Minister of Agriculture", Date = new(2025, 7, 9), Source = "minutes", Quote = [new() { Exact = "The minister said" }, new() { Exact = "We will never accept the low flow" }], Mode = SpeechMode.Mixed, Says = "Upland rules out the low flow.", Stances = [new() { On = On("flow = low"), Kind = StanceKind.RedLine }, new() { On = On("price >= 2"), Kind = StanceKind.Conditional, If = On("flow = high") }], Note = "Said twice." }),
            new("so-too", new() { Speaker = "vale", Date = new(2025, 7, 9), Source = "minutes", Quote = [new() { Exact = "Vale said so too", Prefix = "low flow.”" }], Inferred = true }),
            new("by-letter", new() { Speaker = "vale", Date = new(2025, 7, 10), Source = "letter", Chatham = true, Stances = [new() { On = On("flow = low"), Kind = StanceKind.Opposes }] }),
        ]),
        Codings = [
            new() { Statement = "never-low", Coder = "A. B.", Code = "flow = low", Stance = StanceKind.RedLine, Strength = Strength.Firm, Note = "“Never”." },
            new() { Statement = "by-letter", Coder = "C. D.", Code = "flow = low", Stance = StanceKind.Opposes, Strength = Strength.Hinted },
        ],
        Codes = [new() { Name = "Tone", Codable = false, Description = "How it was said.", Codes = [new() { Name = "Angry", Colour = "#aa0000" }, new() { Name = "Calm" }] }],
    };
}

using System.Diagnostics;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Parley.Model.Anchors;
using Parley.Record.Language;
using Parley.Record.Quotations;
using Parley.Record.Quotations.English;
using Parley.Record.Quotations.Marks;

// Parley.Scoring FOLDER OUT.jsonl [--without PART]: for each text of the folder a line with what is found, positions in Unicode characters;
// PART is one of FinderParts, left out to see what it is worth.
if (args.Length is not (2 or 4) || (args.Length == 4 && args[2] != "--without"))
{
    Console.Error.WriteLine("Parley.Scoring FOLDER OUT.jsonl [--without PART]");
    return 2;
}
var parts = args.Length == 4 ? FinderParts.All & ~Enum.Parse<FinderParts>(args[3]) : FinderParts.All;
var options = new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
var loading = Stopwatch.StartNew();
_ = LanguageModel.English;
loading.Stop();
var watch = new Stopwatch();
var characters = 0L;
using (var output = new StreamWriter(args[1]))
{
    foreach (var file in Directory.GetFiles(args[0], "*.txt").Order(StringComparer.Ordinal))
    {
        var text = File.ReadAllText(file);
        watch.Start();
        var (passage, found) = EnglishAttributions.Find(text, parts, nested: false, CancellationToken.None);
        watch.Stop();
        characters += text.Length;
        var places = Places(text);
        var quotes = found.Select(one => new
        {
            content = one.Content.Select(span => Place(places, span)),
            source = one.Source is { } source ? [Place(places, source)] : Array.Empty<int[]>(),
            cue = one.Cue is { } cue ? [Place(places, cue)] : Array.Empty<int[]>(),
            type = QuotedShare.ModeOf(text, passage.Stretches, one.Content, MarkStrength.Double, longest: 1).ToString().ToLowerInvariant(),
            frame = one.Frame.ToString(),
            lemma = one.Lemma,
            confidence = Confidences.Of(one),
        });
        output.WriteLine(JsonSerializer.Serialize(new { doc = Path.GetFileNameWithoutExtension(file), quotes }, options));
    }
}
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"model read in {loading.Elapsed.TotalSeconds:0.0} s; {characters / 1e6:0.00} M characters in {watch.Elapsed.TotalSeconds:0.0} s, {characters / 1e6 / watch.Elapsed.TotalSeconds:0.00} M a second"));
return 0;

// Scorers count Unicode characters, .NET counts UTF-16 units.
static int[] Places(string text)
{
    var places = new int[text.Length + 1];
    for (int i = 0, count = 0; i <= text.Length; i++)
    {
        places[i] = count;
        if (i < text.Length && !char.IsLowSurrogate(text[i])) count++;
    }
    return places;
}

static int[] Place(int[] places, TextSpan span) => [places[span.Start], places[span.End]];

using CsCheck;

namespace Parley.Cli.Tests.Disclosure;

public sealed class NonInterferenceTests
{
    const string Case = """
        parley: 1
        title: Water
        as_of: 2025-07-14
        visible_to: joint
        parties: { upland: { name: Upland }, vale: { name: Vale }, commission: { name: Commission, role: mediator } }
        sources:
          minutes: { title: Minutes, date: 2025-07-10, file: sources/minutes.txt }
          bulletin: { title: Bulletin, date: 2025-07-10, file: sources/bulletin.txt, visible_to: joint }
          caucus-notes: { title: HIDDEN-TITLE, file: sources/caucus.txt, date: 2025-07-11, note: HIDDEN-NOTE, visible_to: caucus(vale) }
        issues:
          flow: { title: Flow, options: { low: Low, high: High } }
          price: { title: Price, options: { none: None, some: Some } }
        linkages:
          open-one: { rule: price = some if flow = high, source: minutes }
          HIDDEN-LINK: { rule: price = none, why: HIDDEN-WHY, author: HIDDEN-AUTHOR, visible_to: mediator }
        statements:
          said: { speaker: upland, date: 2025-07-10, source: minutes, quote: that it was too much, says: Too much., stances: { flow = high: opposes } }
          told: { speaker: vale, date: 2025-07-10, source: bulletin, quote: enough for all }
          hidden-part: { speaker: vale, date: 2025-07-10, source: minutes, quote: that it would do, visible_to: mediator }
          hidden-draft-part: { speaker: vale, date: 2025-07-10, source: minutes, quote: that it would do, draft: yes, stances: { flow = low: HIDDEN-STANCE } }
          hidden-said: { speaker: vale, date: 2025-07-11, source: caucus-notes, quote: word of HIDDEN-WORD, says: HIDDEN-SAYS, stances: { flow = low: HIDDEN-STANCE } }
        red_lines:
          hidden-line: { party: upland, never: price = none, author: HIDDEN-AUTHOR, why: HIDDEN-WHY }
        preferences:
          upland: { author: HIDDEN-AUTHOR, weights: { flow: HIDDEN-WEIGHT, price: HIDDEN-REST }, values: { flow: { low: 1, high: 0 }, price: { none: 0, some: 1 } }, no_agreement: 0.4 }
          vale: { author: HIDDEN-AUTHOR, weights: { flow: 0.5, price: 0.5 }, values: { flow: { low: 0, high: 1 }, price: { none: 1, some: 0 } }, no_agreement: 0.2 }
        division: { author: HIDDEN-AUTHOR, points: { upland: { flow: HIDDEN-WEIGHT, price: HIDDEN-REST }, vale: { flow: 50, price: 50 } } }
        proposals:
          draft: { tabled_by: vale, versions: { 1: { date: 2025-07-12, terms: { flow: high } } }, answers: { upland: { date: 2025-07-13, answer: rejects, statement: said } } }
          hidden-draft: { title: HIDDEN-TITLE, tabled_by: vale, visible_to: caucus(vale), versions: { 1: { date: 2025-07-13, terms: { flow: low } } } }
        actions: { divert: { by: upland, title: Diverts }, sue: { by: vale, title: Sues } }
        states:
          today: { divert: no, sue: no }
          preferences:
            upland: { author: HIDDEN-AUTHOR, order: [HIDDEN-ORDER, divert], unknown: [[1, 2]] }
            vale: { author: HIDDEN-AUTHOR, order: [not divert, sue], or_perhaps: [[HIDDEN-ORDER]] }
          coalitions: { hidden-pact: { members: [upland, vale], author: HIDDEN-AUTHOR, why: HIDDEN-WHY } }
        exchanges:
          shown: { title: Shown, author: HIDDEN-AUTHOR, why: HIDDEN-WHY, visible_to: joint, guarantee: { worth: HIDDEN-WEIGHT, by: commission, what: HIDDEN-WHAT }, steps: { pay: { by: vale, to: upland, what: Pays, cost: HIDDEN-WEIGHT, worth: 2 }, open: { by: upland, to: vale, what: Opens, cost: 1, worth: HIDDEN-REST, source: caucus-notes } } }
          hidden-exchange: { title: HIDDEN-TITLE, author: HIDDEN-AUTHOR, steps: { pay: { by: vale, to: upland, what: HIDDEN-WHAT } } }
        """;

    static readonly string[] verbs = ["positions", "proposals", "space", "bargain", "division", "stability", "unlock", "exchange", "robust", "simulate", "network"];

    /// <summary>What is hidden from Upland, filled in one way or another.</summary>
    static readonly Gen<string> filled =
        Gen.Select(Gen.OneOf("accepts", "red line", "demands"), Gen.Int[1, 9], Gen.OneOf("sue", "not sue", "not divert"), Gen.OneOf("Alpha", "Omega")).Select((stance, weight, order, word) => Filled(Case, word)
            .Replace("HIDDEN-STANCE", stance, StringComparison.Ordinal).Replace("HIDDEN-WEIGHT", $"0.{weight}", StringComparison.Ordinal).Replace("HIDDEN-REST", $"0.{10 - weight}", StringComparison.Ordinal)
            .Replace("HIDDEN-ORDER", order, StringComparison.Ordinal).Replace("hidden-", word == "Alpha" ? "first-" : "second-", StringComparison.Ordinal).Replace("HIDDEN-LINK", word == "Alpha" ? "extra" : "other", StringComparison.Ordinal).Replace("HIDDEN", word, StringComparison.Ordinal));

    /// <summary>The word that the source of the caucus holds.</summary>
    static string Filled(string text, string word) => text.Replace("HIDDEN-WORD", word, StringComparison.Ordinal);

    [Fact]
    public void Changing_what_an_audience_may_not_see_changes_no_byte_of_what_it_gets() =>
        Gen.Select(filled, filled).Sample((one, other) =>
        {
            foreach (var audience in new[] { "joint", "upland" })
                Assert.Equal(Everything(one, audience), Everything(other, audience));
        }, iter: 15, threads: 1);

    [Fact]
    public void The_mediator_does_see_it() => Assert.NotEqual(Everything(Filled(Case, "x").Replace("HIDDEN-STANCE", "accepts", StringComparison.Ordinal).Replace("HIDDEN-WEIGHT", "0.5", StringComparison.Ordinal).Replace("HIDDEN-REST", "0.5", StringComparison.Ordinal).Replace("HIDDEN-ORDER", "sue", StringComparison.Ordinal).Replace("HIDDEN-LINK", "x", StringComparison.Ordinal), "mediator"),
        Everything(Filled(Case, "x").Replace("HIDDEN-STANCE", "red line", StringComparison.Ordinal).Replace("HIDDEN-WEIGHT", "0.5", StringComparison.Ordinal).Replace("HIDDEN-REST", "0.5", StringComparison.Ordinal).Replace("HIDDEN-ORDER", "sue", StringComparison.Ordinal).Replace("HIDDEN-LINK", "x", StringComparison.Ordinal), "mediator"));

    /// <summary>All that every verb prints for an audience, messages included.</summary>
    static string Everything(string text, string audience)
    {
        var folder = Directory.CreateTempSubdirectory("parley-").FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(folder, "case"));
            File.WriteAllText(Path.Combine(folder, "case", "case.yaml"), text);
            Directory.CreateDirectory(Path.Combine(folder, "case", "sources"));
            var word = text.Split("quote: word of ")[1].Split(',')[0];
            File.WriteAllText(Path.Combine(folder, "case", "sources", "minutes.txt"), $"Upland said that it was too much. Vale said that it would do.\n\nVale said {word} in private.\n");
            File.WriteAllText(Path.Combine(folder, "case", "sources", "bulletin.txt"), "Before it.\n\nVale saw enough for all.\n\nAfter it.\n");
            File.WriteAllText(Path.Combine(folder, "case", "sources", "caucus.txt"), $"It was the word of {word}.\n");
            var all = new List<string>();
            foreach (var verb in verbs)
            {
                foreach (var form in new string[][] { [], ["--json"] })
                {
                    var call = Call.OfAsync(folder, [verb, "case", "--for", audience, .. form]).GetAwaiter().GetResult();
                    Assert.Equal(ExitStatus.Done, call.Status);
                    all.Add($"{call.Status} {call.Output} {call.Error}");
                }
            }
            var search = Call.OfAsync(folder, ["search", "case", "much or title or private or kind:statement", "--for", audience, "--json"]).GetAwaiter().GetResult();
            all.Add($"{search.Status} {search.Output} {search.Error}");
            var brief = Call.OfAsync(folder, ["brief", "case", "--for", audience, "--json"]).GetAwaiter().GetResult();
            all.Add($"{brief.Status} {brief.Output} {brief.Error}");
            foreach (var ending in new[] { ".html", ".md" })
            {
                var page = Call.OfAsync(folder, ["brief", "case", "--for", audience, "--out", "page" + ending, "--force"]).GetAwaiter().GetResult();
                all.Add($"{page.Status} {page.Output} {File.ReadAllText(Path.Combine(folder, "page" + ending))}");
            }
            foreach (var ending in new[] { ".qdpx", ".qdc", ".dna", ".jsonld", ".csv" })
            {
                var export = Call.OfAsync(folder, ["export", "case", "--for", audience, "--json", "--out", "out" + ending]).GetAwaiter().GetResult();
                all.Add($"{export.Status} {export.Output} {export.Error} {Convert.ToBase64String(File.ReadAllBytes(Path.Combine(folder, "out" + ending)))}");
            }
            return string.Join('\n', all);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}

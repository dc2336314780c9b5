using System.Text;
using System.Text.Json;
using CsCheck;
using Parley.Model.Files;

namespace Parley.Model.Tests.Files;

public sealed class CaseFileTests
{
    [Fact]
    public void A_sound_case_is_read_without_findings()
    {
        var reading = CaseText.Read(CaseText.Sound);

        Assert.Empty(reading.Findings);
        Assert.Equal(["upland", "vale", "commission"], reading.Case!.Parties.Ids);
        Assert.Equal(Role.Mediator, reading.Case.Parties["commission"].Role);
        Assert.Equal(StanceKind.RedLine, reading.Case.Statements["vale-minister"].Stances.Single().Kind);
        Assert.False(reading.Case.Actions["sue"].Undo);
        Assert.True(reading.Case.States!.Today!.Actions["divert"]);
    }

    [Fact]
    public void A_case_written_as_json_and_read_again_is_the_same()
    {
        var first = CaseText.Read(CaseText.Sound).Case!;

        var json = JsonSerializer.Serialize(first, CaseJson.Options);
        var again = CaseFile.Read(new MemoryFolder(("case.json", json), ("sources/radio.txt", CaseText.Radio)));

        Assert.Empty(again.Findings);
        Assert.Equal(json, JsonSerializer.Serialize(again.Case, CaseJson.Options));
    }

    [Fact]
    public void Ties_stand_in_a_list_of_their_own_and_moves_are_pairs()
    {
        var states = CaseText.ReadWith(
            CaseText.Sound[CaseText.Sound.IndexOf("  today:", StringComparison.Ordinal)..],
            """
              list: { a: { taken: [] }, b: { taken: [divert] }, c: { taken: [sue] } }
              moves: { upland: [[a, b], [b, a]], vale: [[a, c]] }
              preferences:
                upland: { author: analyst-1, ranking: [b, [a, c]] }
                vale: { author: analyst-1, ranking: [[c, b], a] }
            """).Case!.States!;

        Assert.Equal(["b", "a"], states.Moves["upland"][1]);
        Assert.Equal(["b", "a c"], states.Preferences["upland"].Ranking.Select(tie => string.Join(' ', tie)));
        Assert.Equal(["c b", "a"], states.Preferences["vale"].Ranking.Select(tie => string.Join(' ', tie)));
    }

    public static TheoryData<string, string, string, int, int, string> Mistakes => new()
    {
        { "role: mediator", "rol: mediator", "unknown-key", 7, 41, "Did you mean 'role'?" },
        { "role: mediator", "role: mediater", "unknown-word", 7, 47, "Did you mean 'mediator'? It is one of party, mediator, guarantor, observer, affected." },
        { "speaker: vale", "speaker: valle", "unknown-party", 19, 14, "Did you mean 'vale'?" },
        { "as_of: 2025-07-14", "as_of: 14.7.2025", "date", 3, 8, "Write 'as_of' as year-month-day: 2024-02-07." },
        { "title: Water of the Orr", "title: 2025", "wrong-kind", 2, 8, "Put it in quotation marks to make it text." },
        { "title: Water of the Orr\n", "", "missing-key", 1, 1, "Add 'title': a short name for the conflict, as a headline would give it." },
        { "price >= 2 if flow = high", "price >= 2 if flow = hihg", "unknown-option", 16, 31, "Did you mean 'high'?" },
        { "price >= 2 if flow = high", "price ≥ 2 if flow = high", "condition", 16, 23, "Write '>='." },
        { "flow = low: red line", "flow = lo: red line", "unknown-option", 24, 16, "Did you mean 'low'?" },
        { "flow: 0.5, price: 0.5", "flow: 0.5, price: 0.6", "weights-sum", 28, 5, "Make them sum to exactly 1." },
        { "no_agreement: 0.4", "no_agreement: 1.4", "out-of-range", 32, 19, "Give a number from 0 to 1." },
        { "no_agreement: 0.4", "no_agreement: 0.4\n    bonuses: [{ when: flow = hihg, adds: 0.1 }]", "unknown-option", 33, 23, "Did you mean 'high'?" },
        { "no_agreement: 0.4", "no_agreement: 0.4\n    bonuses: [{ when: flow = high, adds: -1.5 }]", "out-of-range", 33, 42, "Give a number from -1 to 1." },
        { "no_agreement: 0.4", "no_agreement: 0.4\n    bonuses: { when: flow = high, adds: 0 }", "no-bonus", 33, 5, "Say what it adds, or drop it." },
        { "no_agreement: 0.4", "no_agreement: 0.4\n    discount: 0", "out-of-range", 33, 15, "Give a number above 0 and up to 1." },
        { "flow: 0.5, price: 0.5 }", "flow: 0.5, price: 0.6 }\n    bonuses: [{ when: flow = high, adds: 0.1 }]", "weights-sum", 28, 5, "Make them sum to at most 1." },
        { "flow: 0.5, price: 0.5 }", "flow: 0.5, price: 0.4 }\n    bonuses: [{ when: flow = high, adds: 0.1 }]", "", 0, 0, "" },
        { "flow: 0.5, price: 0.5 }", "flow: 0.5, price: 0.6 }\n    clipped: yes", "weights-clipped", 28, 5, "Make them sum to exactly 1, unless the figures are taken over from elsewhere as they are." },
        { "{ low: 1, high: 0 }", "{ low: 1 }", "missing-value", 30, 7, "Give every option a value from 0 (worst) to 1 (best)." },
        { "price: { 0: 0, 12: 1 }", "price: { 0: 0, 10: 1 }", "missing-value", 31, 7, "Add a value at 12; values between two points lie on a straight line." },
        { "we shall not sign for less", "we shall never sign", "passage-not-found", 22, 12, "Copy it from the source; leave out words by giving several fragments: [\"…\", \"…\"]." },
        { "we shall not sign for less", "we shall not sign", "passage-ambiguous", 22, 12, "Quote more of it, or write { exact: …, prefix: … }, or give 'start': 19 or 77." },
        { "sources/radio.txt", "../radio.txt", "outside-folder", 9, 61, "Copy the file into the folder 'sources' of the case and name it from there." },
        { "sources/radio.txt", "sources/tv.txt", "no-file", 9, 61, "Check the name, upper and lower case included, or leave 'file' out." },
        { "today: { divert: yes, sue: no }", "today: { divert: yes }", "today", 37, 3, "Say yes or no for every action, or leave 'today' out where it is unknown." },
        { "order: [not sue, divert]", "order: [not diver, divert]", "unknown-action", 39, 46, "Did you mean 'divert'?" },
        { "actions:\n", "division: { author: a, points: { upland: { flow: 60, price: 40 }, vale: { flow: 1, price: 99 } } }\nactions:\n", "", 0, 0, "" },
        { "actions:\n", "division: { author: a, points: { upland: { flow: 60, price: 40 } } }\nactions:\n", "division-parties", 33, 24, "Give the points of exactly two parties." },
        { "actions:\n", "division: { author: a, points: { upland: { flow: 60, price: 40 }, vale: { flow: 1, price: 98 } } }\nactions:\n", "points-sum", 33, 67, "Make them sum to 100, so that both parties count alike." },
        { "actions:\n", "division: { author: a, points: { upland: { flow: 60, price: 40 }, vale: { flow: 100 } } }\nactions:\n", "missing-value", 33, 67, "Give every item its points, 0 where it does not matter." },
        { "actions:\n", "division: { author: a, items: { x: X, y: Y }, points: { upland: { x: 60, y: 40 }, vale: { x: 100, y: 0, z: 0 } } }\nactions:\n", "unknown-item", 33, 105, "Did you mean 'x'?" },
        { "name: Upland", "name: Upland, same_as: vale", "", 0, 0, "" },
        { "name: Vale ", "name: Vale, same_as: vale ", "same-as-cycle", 6, 32, "Let each other name point to the one party that is meant." },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_found_at_its_place_with_its_mend(string old, string replacement, string code, int line, int column, string mend)
    {
        var findings = CaseText.ReadWith(old, replacement).Findings;

        if (code.Length == 0)
        {
            Assert.Empty(findings);
            return;
        }
        var finding = Assert.Single(findings);
        Assert.Equal((code, line, column, mend), (finding.Code, finding.Place.Line, finding.Place.Column, finding.Mend));
    }

    [Fact]
    public void A_condition_that_a_comma_in_braces_cuts_off_is_explained() =>
        Assert.Contains(
            CaseText.ReadWith("{ flow = low: red line }", "{ flow in (low, high): red line }").Findings,
            finding => finding.Code == "condition" && finding.Mend == "Inside { } and [ ] a comma ends it: put the condition in quotation marks, or on a line of its own.");

    [Fact]
    public void All_mistakes_are_found_at_once()
    {
        var text = CaseText.Sound.Replace("speaker: vale", "speaker: valle", StringComparison.Ordinal).Replace("source: radio\n", "source: rado\n", StringComparison.Ordinal)
            .Replace("weights: { flow: 0.5", "weights: { flow: 0.7", StringComparison.Ordinal);

        Assert.Equal(["unknown-party", "unknown-source", "weights-sum"], CaseText.Read(text).Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void A_case_with_an_error_is_never_half_read() => Assert.Null(CaseText.ReadWith("speaker: vale", "speaker: valle").Case);

    [Fact]
    public void A_tab_is_named_as_such()
    {
        var findings = CaseText.ReadWith("  vale: { name: Vale }", "\tvale: { name: Vale }").Findings;

        Assert.Equal(("tab", new Place("case.yaml", 6, 1)), (Assert.Single(findings).Code, findings[0].Place));
    }

    [Fact]
    public void The_same_key_twice_is_an_error_that_names_the_first()
    {
        var finding = Assert.Single(CaseText.ReadWith("  vale: { name: Vale }", "  upland: { name: Vale }").Findings, finding => finding.Code == "duplicate-key");

        Assert.Equal(("The key 'upland' stands here a second time; the first is on line 5.", 6), (finding.What, finding.Place.Line));
    }

    [Fact]
    public void An_alias_bomb_is_refused_before_it_grows()
    {
        var bomb = "a: &a [x, x]\n" + string.Concat(Enumerable.Range(0, 30).Select(i => $"{(char)('b' + i % 24)}{i}: &n{i} [*{(i == 0 ? "a" : "n" + (i - 1))}, *{(i == 0 ? "a" : "n" + (i - 1))}]\n"));

        Assert.Contains(CaseText.Read(bomb).Findings, finding => finding.Code == "alias");
    }

    [Fact]
    public void A_file_nested_too_deep_is_refused() =>
        Assert.Equal("too-deep", Assert.Single(CaseText.Read("a: " + new string('[', 5000) + new string(']', 5000)).Findings).Code);

    [Theory]
    [InlineData("coalitions: { one: { members: [upland], author: x } }", "coalition")]
    [InlineData("coalitions: { one: { members: [upland, upland], author: x } }", "coalition")]
    [InlineData("coalitions: { one: { members: [upland, nobody], author: x } }", "unknown-party")]
    public void A_coalition_takes_two_parties_that_there_are(string coalitions, string code) =>
        Assert.Contains(CaseText.ReadWith("  today: { divert: yes, sue: no }", "  today: { divert: yes, sue: no }\n  " + coalitions).Findings, finding => finding.Code == code && finding.Place.Line > 0);

    [Theory]
    [InlineData("much_better: [[1, 2, 3]]")]
    [InlineData("unknown: [[2, 2]]")]
    public void A_comparison_takes_two_different_states(string pairs) =>
        Assert.Equal("state-pair", Assert.Single(CaseText.ReadWith("order: [not sue, divert]", "order: [not sue, divert], " + pairs).Findings).Code);

    [Fact]
    public void Bytes_that_are_not_utf8_are_found_where_they_stand()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("parley: 1\ntitle: Stra"), 0xDF, .. Encoding.UTF8.GetBytes("e\n")];

        var finding = Assert.Single(CaseFile.Read(MemoryFolder.OfBytes(bytes)).Findings);

        Assert.Equal(("not-utf8", new Place("case.yaml", 2, 12)), (finding.Code, finding.Place));
    }

    [Fact]
    public void A_file_of_a_hundred_megabytes_is_refused_unread() =>
        Assert.Equal("too-large", Assert.Single(CaseFile.Read(MemoryFolder.OfBytes(new byte[100 * 1024 * 1024])).Findings).Code);

    [Fact]
    public void A_folder_without_a_case_file_says_how_to_begin() =>
        Assert.Equal("no-case-file", Assert.Single(CaseFile.Read(new MemoryFolder()).Findings).Code);

    [Theory]
    [InlineData("title: [!!x[y, z]")]
    [InlineData("title: !!x")]
    [InlineData("title: !<> x")]
    [InlineData("title: !%zz x")]
    [InlineData("title: \"\\UFFFFFFFF\"")]
    [InlineData("%YAML 99999999999.1\n---\ntitle: x")]
    [InlineData("%TAG ! !\n---\ntitle: x")]
    [InlineData("title: >99999999999\n  x")]
    public void A_malformed_tag_escape_or_directive_is_an_error_with_its_line(string text)
    {
        var reading = CaseText.Read(text + "\n");

        Assert.Null(reading.Case);
        Assert.Contains(reading.Findings, finding => finding.Severity == Severity.Error && finding.Place.Line >= 1);
    }

    [Fact]
    public void Whatever_is_written_the_reading_ends_with_a_case_or_an_error() =>
        Gen.Select(Gen.Int[0, CaseText.Sound.Length - 1], Gen.Int[0, 20], Gen.OneOf(Gen.String[0, 6], Gen.OneOf("[", "{", ": ", "\n", "- ", "'", "#", "\t", "!!x", "&a", "*a", "%", "\0"))).Sample((at, cut, insertion) =>
        {
            var text = CaseText.Sound[..at] + insertion + CaseText.Sound[Math.Min(CaseText.Sound.Length, at + cut)..];
            var reading = CaseText.Read(text);
            return reading.Case is not null ^ reading.Findings.Any(finding => finding.Severity == Severity.Error);
        }, iter: 2000);
}

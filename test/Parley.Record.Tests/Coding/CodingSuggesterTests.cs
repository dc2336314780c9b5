using Parley.Model;
using Parley.Model.Conditions;
using Parley.Record.Coding;

namespace Parley.Record.Tests.Coding;

public sealed class CodingSuggesterTests
{
    [Theory]
    [InlineData("the intake of the canal may never be halved", "intake = halved", StanceKind.RedLine)]
    [InlineData("we demand that the commission reads the gauges", "gauge = commission", StanceKind.Demands)]
    [InlineData("it could accept at least 4 million a year", "price >= 4", StanceKind.Accepts)]
    [InlineData("we demand that at least 1,500 boats stay", "boats >= 1500", StanceKind.Demands)]
    [InlineData("we will never accept fewer than two thousand boats", "boats < 2000", StanceKind.RedLine)]
    [InlineData("it would accept a quota of 2.5 percent", "quota = 2.5", StanceKind.Accepts)]
    [InlineData("Vale rejected the lock", "lock = built", StanceKind.Opposes)]
    public void Words_of_titles_tell_what_a_statement_is_about(string content, string code, StanceKind stance)
    {
        var best = new CodingSuggester(River()).Suggest(content)[0];

        Assert.Equal((code, stance), (best.Code, best.Stance));
    }

    [Theory]
    [InlineData("we reject one of the drafts, boats or no boats")]
    [InlineData("Upland and Vale reject the plan of the first day")]
    [InlineData("all of it must stop today")]
    public void Numbers_that_count_nothing_and_words_that_every_case_is_full_of_tell_no_option(string content) =>
        Assert.DoesNotContain(new CodingSuggester(River()).Suggest(content), one => one.Code is not null);

    [Fact]
    public void A_word_of_the_title_tells_more_than_one_of_an_option()
    {
        var suggester = new CodingSuggester(River());

        Assert.True(suggester.Suggest("we reject the gauges")[0].Confidence > suggester.Suggest("we reject the commission")[0].Confidence);
    }

    [Fact]
    public void What_a_condition_asks_for_is_not_what_is_accepted_under_it()
    {
        var found = new CodingSuggester(River()).Suggest("it would accept a high flow as long as the commission reads the gauges");

        Assert.Equal(("flow = high", "gauge = commission"), (found[0].Code, found[0].IfCode));
        Assert.DoesNotContain(found, one => one.Code == "gauge = commission");
    }

    [Fact]
    public void An_issue_without_a_word_of_an_option_leaves_the_option_open()
    {
        var best = new CodingSuggester(River()).Suggest("the canal intake was called a non-starter")[0];

        Assert.Null(best.Code);
        Assert.Equal("intake", best.Issue);
        Assert.Contains("leaves the option of 'intake' open", best.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_that_name_no_issue_leave_it_open_what_they_are_about()
    {
        var best = new CodingSuggester(River()).Suggest("some of it is a non-starter")[0];

        Assert.Null(best.Code);
        Assert.Null(best.Issue);
        Assert.Equal(StanceKind.RedLine, best.Stance);
    }

    [Fact]
    public void A_statement_coded_before_tells_what_its_like_is_about_and_is_named()
    {
        var best = new CodingSuggester(River(Coded("salt", "nothing but salt reaches the fields below", "flow = low", StanceKind.RedLine))).Suggest("nothing but salt reaches the fields again", speaker: "mere")[0];

        Assert.Equal(("flow = low", "salt"), (best.Code, best.Like));
        Assert.Contains("'salt'", best.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_statement_is_no_evidence_for_itself_and_a_draft_for_nothing()
    {
        var coded = Coded("salt", "nothing but salt reaches the fields below", "flow = low", StanceKind.RedLine);

        Assert.Empty(new CodingSuggester(River(coded)).Suggest("nothing but salt reaches the fields below", self: "salt"));
        Assert.Empty(new CodingSuggester(River(coded with { Draft = true })).Suggest("nothing but salt reaches the fields below"));
    }

    [Fact]
    public void The_words_of_a_condition_become_a_condition_where_they_name_one()
    {
        var best = new CodingSuggester(River()).Suggest("a high flow is possible only if the commission reads the gauges")[0];

        Assert.Equal(StanceKind.Conditional, best.Stance);
        Assert.Contains(new CodingSuggester(River()).Suggest("a high flow is possible only if the commission reads the gauges"), one => one.IfCode == "gauge = commission" || one.Code == "gauge = commission");
    }

    internal static Statement Coded(string id, string words, string code, StanceKind stance) => new()
    {
        Speaker = "mere",
        Date = new(2025, 7, 9),
        Source = "minutes",
        Quote = [new() { Exact = words }],
        Stances = [new() { On = Condition.Parse(code).Condition!, Kind = stance }],
        Note = id,
    };

    internal static Case River(params Statement[] statements) => new()
    {
        Parley = 1,
        Title = "The Orr",
        AsOf = new(2025, 7, 14),
        Parties = new([new("upland", new() { Name = "Upland" }), new("vale", new() { Name = "Vale", Aliases = ["Ilona Varga"] }), new("mere", new() { Name = "Mere" })]),
        Sources = new([new("minutes", new() { Title = "Minutes", Date = new(2025, 7, 9), File = "sources/minutes.txt" })]),
        Issues = new(
        [
            new("flow", new() { Title = "Flow in August", Options = Options(("low", "10 m³/s"), ("high", "30 m³/s")) }),
            new("price", new() { Title = "Price for lost power", Range = new() { From = 0, To = 12, Step = 0.5m, Unit = "M€ a year" } }),
            new("intake", new() { Title = "Canal intake in August", Options = Options(("free", "No limit"), ("halved", "Half of today's")) }),
            new("boats", new() { Title = "Boats on the lake", Range = new() { From = 0, To = 4000, Step = 100, Unit = "boats" } }),
            new("quota", new() { Title = "Quota of eels", Range = new() { From = 0, To = 10, Step = 0.5m, Unit = "%" } }),
            new("lock", new() { Title = "Lock at the weir", Options = Options(("none", "No lock"), ("built", "A lock")) }),
            new("gauge", new() { Title = "Gauges read by", Options = Options(("none", "each state its own"), ("commission", "the commission")) }),
        ]),
        Statements = new(statements.Select(statement => KeyValuePair.Create(statement.Note!, statement))),
    };

    static Keyed<Option> Options(params (string Id, string Title)[] options) => new(options.Select(option => KeyValuePair.Create(option.Id, new Option { Title = option.Title })));
}

using CsCheck;
using Microsoft.Data.Sqlite;
using Parley.Record.Search;

namespace Parley.Record.Tests.Search;

public sealed class SearchIndexTests : IDisposable
{
    static readonly string[] pieces = ["flow", "\"", "*", "(", ")", "-", ":", "^", "or", "NEAR", " ", "'", ";", "speaker:", "date:", "2025", "{", "+"];

    readonly SearchIndex index = SearchIndex.InMemory();

    public SearchIndexTests() => index.Put(
    [
        new() { Kind = SearchKind.Document, Id = "bulletin", Title = "Evening bulletin", Text = "The minister said the flow would not fall. The commission reads the gauges.", Source = "radio-orr", Date = new(2025, 7, 12) },
        new() { Kind = SearchKind.Document, Id = "gazette", Title = "Gauges to be shared", Text = "Vale and Upland agree that the flow is measured together.", Source = "gazette", Date = new(2025, 8, 1) },
        new() { Kind = SearchKind.Statement, Id = "vale-minister", Title = "Not less than twenty.", Text = "we shall not sign for less than twenty", Speaker = "vale, Minister", Date = new(2025, 7, 12) },
    ], TestContext.Current.CancellationToken);

    public void Dispose() => index.Dispose();

    string[] Find(string query) => [.. index.Find(query).Hits.Select(hit => hit.Id).Order(StringComparer.Ordinal)];

    [Theory]
    [InlineData("flow", "bulletin gazette")]
    [InlineData("FLOW measured", "gazette")]
    [InlineData("\"the flow would\"", "bulletin")]
    [InlineData("“would flow”", "")]
    [InlineData("flow -minister", "gazette")]
    [InlineData("measured or twenty", "gazette vale-minister")]
    [InlineData("measur*", "gazette")]
    [InlineData("speaker:vale", "vale-minister")]
    [InlineData("title:gauges", "gazette")]
    [InlineData("kind:statement", "vale-minister")]
    [InlineData("flow date:2025-07", "bulletin")]
    [InlineData("after:2025-07-12", "gazette")]
    [InlineData("before:2025-08", "bulletin vale-minister")]
    [InlineData("date:2025", "bulletin gazette vale-minister")]
    public void Words_phrases_fields_and_days_are_searched(string query, string expected) =>
        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries), Find(query));

    [Fact]
    public void The_words_that_were_asked_for_are_marked_in_the_snippet()
    {
        var hit = Assert.Single(index.Find("\"the flow would\"").Hits);

        var mark = Assert.Single(hit.Marks);
        Assert.Equal("the flow would", hit.Snippet[mark.Start..mark.End]);
    }

    [Fact]
    public void A_title_counts_more_than_a_text() => Assert.Equal("gazette", index.Find("gauges").Hits[0].Id);

    [Fact]
    public void An_entry_put_in_again_takes_the_place_of_the_old_one()
    {
        index.Put([new() { Kind = SearchKind.Document, Id = "gazette", Text = "Withdrawn." }], TestContext.Current.CancellationToken);

        Assert.Empty(Find("measured"));
        Assert.Equal(["gazette"], Find("withdrawn"));
    }

    [Theory]
    [InlineData("common")]
    [InlineData("\"so common\"")]
    [InlineData("commo*")]
    [InlineData("common after:2020-01-31")]
    [InlineData("common kind:statement")]
    [InlineData("kind:document", false)]
    [InlineData("after:2020-01-31", false)]
    public void Of_what_fits_more_often_than_is_counted_the_newest_come_first(string query, bool words = true)
    {
        index.Put(
            Enumerable.Range(0, 3 * SearchIndex.Ranked).Select(at => new SearchEntry { Kind = (SearchKind)(at % 2), Id = $"e{at}", Text = at % 10 == 9 ? "something else" : "so common", Date = at % 7 == 0 ? null : new DateOnly(2020, 1, 1).AddDays(at * 31 % 997) }),
            TestContext.Current.CancellationToken);

        var few = index.Find(query, 30);
        var many = index.Find(query, 3 * SearchIndex.Ranked);

        Assert.Equal((true, SearchIndex.Ranked), (few.More, few.Count));
        Assert.Equal(many.Hits.Take(30).Select(hit => hit.Id), few.Hits.Select(hit => hit.Id));
        Assert.Equal(many.Hits.OrderByDescending(hit => hit.Date ?? DateOnly.MinValue).ThenByDescending(hit => hit.Kind).Select(hit => hit.Id).Take(1), few.Hits.Select(hit => hit.Id).Take(1));
        Assert.True(many.Hits.Length > SearchIndex.Ranked);
        if (words) Assert.All(many.Hits, hit => Assert.Contains("common", hit.Snippet, StringComparison.Ordinal));
    }

    [Fact]
    public void An_index_of_an_earlier_form_is_made_anew_from_its_entries()
    {
        var file = Path.GetTempFileName();
        try
        {
            using (var first = SearchIndex.Open(file)) first.Put([new() { Kind = SearchKind.Document, Id = "minutes", Text = "Nothing was signed." }], TestContext.Current.CancellationToken);
            using (var connection = new SqliteConnection($"Data Source={file};Pooling=False"))
            {
                connection.Open();
                using var command = connection.CreateCommand();
                command.CommandText = "DROP TABLE words; CREATE VIRTUAL TABLE words USING fts5(title, body, speaker, source, content='entry', content_rowid='number'); PRAGMA user_version = 0;";
                command.ExecuteNonQuery();
            }

            using var again = SearchIndex.Open(file);

            Assert.Equal("minutes", Assert.Single(again.Find("signed").Hits).Id);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("-flow", 1)]
    [InlineData("flow speeker:vale", 6)]
    [InlineData("date:soon", 1)]
    [InlineData("kind:7", 1)]
    [InlineData("\"the flow", 1)]
    public void A_question_that_makes_no_sense_is_a_finding_with_its_place(string query, int column)
    {
        var answer = index.Find(query);

        Assert.Empty(answer.Hits);
        Assert.Equal(column, Assert.Single(answer.Findings).Place.Column);
    }

    [Fact]
    public void Nothing_a_person_types_breaks_the_search() =>
        Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]).Array[0, 8].Select(string.Concat).Sample(query => index.Find(query), threads: 1);
}

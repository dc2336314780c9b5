using System.CommandLine;
using Parley.Record.Search;
using Parley.Report.Answers;

namespace Parley.Cli.Verbs;

/// <summary><c>parley search CASE QUESTION</c>: documents and statements by their words.</summary>
static class SearchVerb
{
    public static Command Of(Terminal terminal)
    {
        var question = new Argument<string>("QUESTION") { Description = "Words and \"phrases\" that must all be there; -word, a or b, begin*, speaker: title: source: kind:, date:2024-02 after: before:." };
        var limit = new Option<int>("--limit") { Description = "The most hits to give.", DefaultValueFactory = _ => 20, HelpName = "NUMBER" };
        return AnswerVerb.Of(
            "search",
            "Finds documents and statements by their words.",
            (inHand, call, _, cancellation) =>
            {
                var most = call.GetValue(limit);
                if (most is < 1 or > 10_000) throw new WrongCallException("--limit takes a number from 1 to 10000.");
                using var index = SearchIndex.InMemory();
                var texts = inHand.WholeTexts;
                index.Put(CaseSearch.Entries(inHand.Case, id => texts.TryGet(id, out var text) ? text.Text : null), cancellation);
                return CaseSearch.Told(inHand.Case, index.Find(call.GetRequiredValue(question), most));
            },
            SearchSection.Blocks,
            terminal,
            question,
            limit);
    }
}

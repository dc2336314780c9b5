using System.Collections.Immutable;
using Parley.Report.Documents;
using Parley.Solve.Bargaining;
using Parley.Solve.Division;

namespace Parley.Report.Answers;

/// <summary>Who would get what by Adjusted Winner, and what to know before using it.</summary>
static class DivisionSection
{
    public static ImmutableArray<Block> Blocks(Wording words, DivisionAnswer answer) =>
        answer.Basis == DivisionBasis.Nothing
            ? [new Callout(CalloutKind.Unknown, "Nothing is divided: the case gives no points of two parties, and not exactly two of the parties whose consent is needed have judged weights.")]
            : [.. Opening(words, answer), Table(words, answer), new Paragraph(Reached(words, answer)), .. Cautions(words, answer)];

    static IEnumerable<Block> Opening(Wording words, DivisionAnswer answer)
    {
        yield return new Callout(CalloutKind.Assumption,
            (Text)(answer.Basis == DivisionBasis.Points ? "Points are " : "Points are the weights of the preferences out of 100, and are ") + Wording.Mark(Solve.Positions.Basis.Judged) + " by "
            + string.Join("; ", answer.Parties.GroupBy(party => (party.Author, party.Confidence)).Select(group => $"“{group.Key.Author}” for {words.Parties(group.Select(party => party.Party))} with {BargainSection.Word(group.Key.Confidence)} confidence"))
            + "." + (answer.Basis == DivisionBasis.Weights ? " To get an issue is to have it settled as one likes best." : ""));
        if (!answer.RedLines.IsEmpty)
            yield return new Callout(CalloutKind.Warning, $"Red lines must be settled before points, since no number of points makes up for one: {string.Join("; ", answer.RedLines.Select(words.RedLineTitle))}.");
        if (!answer.Linkages.IsEmpty)
            yield return new Callout(CalloutKind.Warning, $"The procedure takes what is divided item by item; {Wording.Count(answer.Linkages.Length, "linkage")} of the case it does not look at.");
    }

    static DataTable Table(Wording words, DivisionAnswer answer) => new(
        "Who gets what",
        [new("Item"), .. answer.Parties.Select(party => new Column($"Points of {words.Party(party.Party)}", true)), new("Goes to")],
        [
            .. answer.Items.Select(item => ImmutableArray.Create<Cell>([Title(words, item.Item), .. answer.Parties.Select(party => (Cell)Wording.Number(item.Points[party.Party])), Holder(words, answer, item)])),
            ImmutableArray.Create<Cell>(["In all", .. answer.Parties.Select(party => (Cell)Wording.Number(party.Spread)), ""]),
            ImmutableArray.Create<Cell>(["After the first round", .. answer.Parties.Select(party => (Cell)Wording.Number(party.FirstPhase)), ""]),
            ImmutableArray.Create<Cell>(["In the end", .. answer.Parties.Select(party => (Cell)Exact(party.Total)), ""]),
        ]);

    static string Holder(Wording words, DivisionAnswer answer, DividedItem item)
    {
        var (first, second) = (answer.Parties[0].Party, answer.Parties[1].Party);
        return item.Shares[first].Exact switch
        {
            "1" => words.Party(first),
            "0" => words.Party(second),
            _ => $"{words.Party(first)} {item.Shares[first].Exact}, {words.Party(second)} {item.Shares[second].Exact}",
        };
    }

    static string Reached(Wording words, DivisionAnswer answer)
    {
        var handed = answer.Transfers.Select(transfer => $"{(transfer.Fraction.Exact == "1" ? "" : transfer.Fraction.Exact + " of ")}{Quoted(words, transfer.Item)}").ToArray();
        return "Each item first goes to whoever puts more points on it, a tied one to whoever is behind. "
            + (handed.Length == 0 ? "Both then have as many points, so nothing is handed over. "
                : $"Then {words.Party(answer.Transfers[0].From)}, who is ahead, hands over {Wording.List(handed)}, cheapest first by its points for each point of the other. ")
            + (answer.IsEven ? $"Both end with {Exact(answer.Parties[0].Total)} points. " : "The two do not end with equally many points, since one had nothing left to hand over. ")
            + (answer.SplitInstead.IsEmpty ? "" : $"{Wording.List(answer.SplitInstead.Select(item => Quoted(words, item)), "or")} could be split in place of {Quoted(words, answer.Split!)}, with the same points for both. ")
            + (answer.Split is { } split ? $"To split {Quoted(words, split)} takes a way to share it: by time, by use, or by a payment." : "No item is split.");
    }

    static IEnumerable<Block> Cautions(Wording words, DivisionAnswer answer)
    {
        var alike = answer.Parties[0].Spread.Exact == answer.Parties[1].Spread.Exact;
        yield return new Paragraph(
            (alike && answer.IsEven ? "On these points neither would rather have the other's share, both gain equally, and no division gives one more without giving the other less (Adjusted Winner, Brams and Taylor 1996). "
                : $"{words.Parties(answer.Parties.Select(party => party.Party))} spread a different number of points, so equal points do not mean equal satisfaction. ")
            + "It holds where items can be split and count by themselves. It is not strategy-proof: who knows the other's points can gain by stating false ones.");
    }

    static string Quoted(Wording words, string item) => $"“{Title(words, item)}”";

    static string Title(Wording words, string item) =>
        words.Case.Division is { Items.Count: > 0 } division ? division.Items[item] : words.Issue(item);

    static string Exact(Amount amount) => Wording.Number(amount) is var number && amount.Exact.Contains('/', StringComparison.Ordinal) ? $"{number} ({amount.Exact})" : number;
}

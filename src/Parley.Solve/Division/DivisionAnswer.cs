using System.Collections.Immutable;
using Parley.Model;
using Parley.Solve.Bargaining;
using Parley.Solve.Positions;

namespace Parley.Solve.Division;

/// <summary>How two parties would share out what lies between them by the Adjusted Winner procedure.</summary>
public sealed record DivisionAnswer
{
    /// <summary>Where the points come from.</summary>
    public required DivisionBasis Basis { get; init; }

    /// <summary>The two parties whose points were used; none where nothing is divided.</summary>
    public ImmutableArray<DivisionParty> Parties { get; init; } = [];

    /// <summary>The items and who gets them, in the order of the file.</summary>
    public ImmutableArray<DividedItem> Items { get; init; } = [];

    /// <summary>What the party ahead hands over, in order.</summary>
    public ImmutableArray<HandOver> Transfers { get; init; } = [];

    /// <summary>The item that is split; null where none is.</summary>
    public string? Split { get; init; }

    /// <summary>Items that could be split in its place with the same points for both.</summary>
    public ImmutableArray<string> SplitInstead { get; init; } = [];

    /// <summary>Whether both end with equally many points.</summary>
    public bool IsEven { get; init; }

    /// <summary>The red lines of the two parties, which must be settled before points: no number of points makes up for one.</summary>
    public ImmutableArray<string> RedLines { get; init; } = [];

    /// <summary>The linkages of the case, which the procedure does not look at: it takes items one by one.</summary>
    public ImmutableArray<string> Linkages { get; init; } = [];

    /// <summary>Answers for a case: by its division, else by the weights of the two required parties whose preferences are judged. Cost O(n log n).</summary>
    public static DivisionAnswer Of(Case @case)
    {
        ArgumentNullException.ThrowIfNull(@case);
        if (@case.Division is { } division)
        {
            var ids = division.Items.Count == 0 ? @case.Issues.Ids : division.Items.Ids;
            return Divide(@case, DivisionBasis.Points, [.. ids], [.. division.Points], division.Author, division.Confidence) with { Linkages = division.Items.Count == 0 ? [.. @case.Linkages.Ids] : [] };
        }

        string[] judged = [.. @case.Preferences.Ids.Where(@case.IsRequired)];
        return judged.Length == 2 && judged.All(party => @case.Preferences[party].Weights.Values.Sum() > 0)
            ? Divide(@case, DivisionBasis.Weights, [.. @case.Issues.Ids], [.. judged.Select(party => KeyValuePair.Create(party, Hundredfold(@case.Preferences[party].Weights)))], null, null) with { Linkages = [.. @case.Linkages.Ids] }
            : new() { Basis = DivisionBasis.Nothing };
    }

    static DivisionAnswer Divide(Case @case, DivisionBasis basis, string[] ids, KeyValuePair<string, Keyed<decimal>>[] points, string? author, Confidence? confidence)
    {
        Rational[][] numbers = [.. points.Select(party => ids.Select(id => Rational.From(party.Value.TryGet(id, out var given) ? given : 0)).ToArray())];
        var winner = AdjustedWinner.Of(numbers[0], numbers[1]);
        string[] parties = [.. points.Select(party => party.Key)];
        return new()
        {
            Basis = basis,
            Parties =
            [
                .. parties.Select((party, at) => new DivisionParty(
                    party, author ?? @case.Preferences[party].Author, confidence ?? @case.Preferences[party].Confidence,
                    Amount.Of(numbers[at].Aggregate((a, b) => a + b)), Amount.Of(winner.FirstPhase[at]), Amount.Of(winner.Totals[at]))),
            ],
            Items = [.. ids.Select((id, item) => new DividedItem(id, ByParty(party => numbers[party][item]), ByParty(party => party == 0 ? winner.Shares[item] : Rational.One - winner.Shares[item])))],
            Transfers = [.. winner.Transfers.Select(transfer => new HandOver(ids[transfer.Item], parties[transfer.From], Amount.Of(transfer.Fraction)))],
            Split = winner.Split is { } split ? ids[split] : null,
            SplitInstead = [.. winner.SplitInstead.Select(item => ids[item])],
            IsEven = winner.Totals[0] == winner.Totals[1],
            RedLines = [.. RedLine.Of(@case).Where(line => parties.Contains(line.Party)).Select(line => line.Id)],
        };

        Keyed<Amount> ByParty(Func<int, Rational> amount) => new(parties.Select((party, at) => KeyValuePair.Create(party, Amount.Of(amount(at)))));
    }

    static Keyed<decimal> Hundredfold(Keyed<decimal> weights) => weights.Select((_, weight) => 100 * weight);
}

/// <summary>Where the points of a division come from.</summary>
public enum DivisionBasis
{
    /// <summary>The case's division.</summary>
    Points,

    /// <summary>The weights of two parties' preferences, out of a hundred; to win an issue is to have it settled as one likes best.</summary>
    Weights,

    /// <summary>Nowhere: the case has no division, and not exactly two required parties whose weights are judged.</summary>
    Nothing,
}

/// <summary>A party to a division.</summary>
/// <param name="Party">The party.</param>
/// <param name="Author">Who judged its points.</param>
/// <param name="Confidence">How sure the author is.</param>
/// <param name="Spread">How many points it spreads in all.</param>
/// <param name="FirstPhase">How many it has after every item went to whoever wants it more.</param>
/// <param name="Total">How many it has in the end.</param>
public sealed record DivisionParty(string Party, string Author, Confidence Confidence, Amount Spread, Amount FirstPhase, Amount Total);

/// <summary>An item and who gets it.</summary>
/// <param name="Item">The item, an issue where the division has no items of its own.</param>
/// <param name="Points">The points each party puts on it.</param>
/// <param name="Shares">The share each party gets, 0 to 1.</param>
public sealed record DividedItem(string Item, Keyed<Amount> Points, Keyed<Amount> Shares);

/// <summary>What the party ahead hands over so that both have as many points.</summary>
/// <param name="Item">The item.</param>
/// <param name="From">The party that hands it over.</param>
/// <param name="Fraction">How much of it, above 0 and up to 1.</param>
public sealed record HandOver(string Item, string From, Amount Fraction);

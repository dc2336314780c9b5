using System.Collections.Immutable;

namespace Parley.Record.Networks;

/// <summary>Actors, and on how much each two of them agree and disagree.</summary>
/// <param name="Actors">The ids of the actors, most concepts first.</param>
/// <param name="Pairs">Each two that speak of a common concept, in the order of the actors.</param>
public sealed record OneModeNetwork(ImmutableArray<string> Actors, ImmutableArray<OneModePair> Pairs)
{
    /// <summary>
    /// Compares actors concept by concept: agreement (congruence) where both are for or both against, conflict where one is for and the other against
    /// (Leifeld 2017, equations 1 and 2; the product of their counts). Cost O(actors² · concepts).
    /// </summary>
    public static OneModeNetwork Of(IEnumerable<Tie> ties, NetworkOptions? options = null)
    {
        options ??= new();
        var cells = TwoModeNetwork.Of(ties, options);
        var rows = cells.Actors.ToDictionary(actor => actor, _ => new Dictionary<string, TwoModeCell>(StringComparer.Ordinal), StringComparer.Ordinal);
        foreach (var cell in cells.Cells) rows[cell.Actor].Add(cell.Concept, cell);

        var pairs = ImmutableArray.CreateBuilder<OneModePair>();
        for (var i = 0; i < cells.Actors.Length; i++)
        {
            for (var j = i + 1; j < cells.Actors.Length; j++)
            {
                var (first, second) = (rows[cells.Actors[i]], rows[cells.Actors[j]]);
                ImmutableArray<(TwoModeCell First, TwoModeCell Second)> common = [.. cells.Concepts.Where(concept => first.ContainsKey(concept) && second.ContainsKey(concept)).Select(concept => (first[concept], second[concept]))];
                if (common.IsEmpty) continue;
                pairs.Add(Pair(cells.Actors[i], cells.Actors[j], common, Divisor(first, second, options.Normalisation)));
            }
        }
        return new(cells.Actors, pairs.ToImmutable());
    }

    static OneModePair Pair(string first, string second, ImmutableArray<(TwoModeCell First, TwoModeCell Second)> common, double divisor)
    {
        var agreement = common.Sum(both => both.First.Agree * both.Second.Agree + both.First.Disagree * both.Second.Disagree);
        var conflict = common.Sum(both => both.First.Agree * both.Second.Disagree + both.First.Disagree * both.Second.Agree);
        return new(
            first, second, agreement / divisor, conflict / divisor,
            [.. common.Where(both => both.First.Agree * both.Second.Agree + both.First.Disagree * both.Second.Disagree > 0).Select(both => both.First.Concept)],
            [.. common.Where(both => both.First.Agree * both.Second.Disagree + both.First.Disagree * both.Second.Agree > 0).Select(both => both.First.Concept)]);
    }

    static double Divisor(Dictionary<string, TwoModeCell> first, Dictionary<string, TwoModeCell> second, Normalisation normalisation) => normalisation switch
    {
        Normalisation.Average => (Said(first).Values.Sum() + Said(second).Values.Sum()) / 2.0,
        Normalisation.Jaccard => Either(Said(first), Said(second)),
        Normalisation.Cosine => Length(first) * Length(second),
        _ => 1,
    };

    /// <summary>What an actor says, for and against apart, and how often.</summary>
    static Dictionary<(string Concept, bool Agrees), int> Said(Dictionary<string, TwoModeCell> row) =>
        row.Values.SelectMany(cell => new[] { ((cell.Concept, true), Times: cell.Agree), ((cell.Concept, false), Times: cell.Disagree) }).Where(one => one.Times > 0).ToDictionary(one => one.Item1, one => one.Times);

    /// <summary>What both say, as the product of how often, and what one of them alone says.</summary>
    static double Either(Dictionary<(string Concept, bool Agrees), int> first, Dictionary<(string Concept, bool Agrees), int> second) =>
        first.Sum(said => said.Value * second.GetValueOrDefault(said.Key, 1)) + second.Where(said => !first.ContainsKey(said.Key)).Sum(said => said.Value);

    static double Length(Dictionary<string, TwoModeCell> row) => Math.Sqrt(row.Values.Sum(cell => cell.Agree * cell.Agree + cell.Disagree * cell.Disagree));
}

/// <summary>What two actors have in common and what parts them.</summary>
/// <param name="First">The id of one.</param>
/// <param name="Second">The id of the other.</param>
/// <param name="Agreement">The weight of what they agree on.</param>
/// <param name="Conflict">The weight of what they disagree on.</param>
/// <param name="AgreeOn">The concepts they agree on: the evidence of the weight.</param>
/// <param name="DisagreeOn">The concepts they disagree on.</param>
public sealed record OneModePair(string First, string Second, double Agreement, double Conflict, ImmutableArray<string> AgreeOn, ImmutableArray<string> DisagreeOn)
{
    /// <summary>Agreement less conflict.</summary>
    public double Balance => Agreement - Conflict;
}

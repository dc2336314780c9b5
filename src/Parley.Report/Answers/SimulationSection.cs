using System.Collections.Immutable;
using System.Globalization;
using Parley.Report.Documents;
using Parley.Solve;
using Parley.Solve.Bargaining;
using Parley.Solve.Simulation;

namespace Parley.Report.Answers;

/// <summary>What protocols and tactics lead to on the assumed preferences.</summary>
static class SimulationSection
{
    public static ImmutableArray<Block> Blocks(Wording words, SimulationAnswer answer)
    {
        if (answer.Parties.Length < 2)
            return [new Callout(CalloutKind.Unknown, "What packages are worth has been judged for fewer than two of the parties whose consent is needed, so nothing can be simulated.")];
        if (answer.Tables.IsEmpty)
            return [new Callout(CalloutKind.Unknown, answer.Status == SolveStatus.Cancelled ? "The simulation was stopped before a session ended." : "No package is possible, so nothing can be simulated.")];
        var blocks = ImmutableArray.CreateBuilder<Block>();
        blocks.Add(new Paragraph(Opening(words, answer)));
        if (answer.Status == SolveStatus.Cancelled) blocks.Add(new Callout(CalloutKind.Warning, "The simulation was stopped; the tables below hold the sessions that were run."));
        if (answer.Scope == BargainScope.All) blocks.Add(new Callout(CalloutKind.Warning, "No package crosses no red line; the sessions bargain over all packages that keep the linkages."));
        blocks.Add(answer.Protocol == SimulationProtocol.SingleText ? Text(words, answer) : Tactics(words, answer));
        if (answer.Tables.SelectMany(table => table.Packages).Any()) blocks.Add(Packages(words, answer));
        blocks.Add(new Callout(CalloutKind.Assumption, "Simulated tactics are not the parties. The figures show what a protocol rewards on the preferences assumed, not what anybody will do."));
        return blocks.ToImmutable();
    }

    static string Opening(Wording words, SimulationAnswer answer)
    {
        var what = answer.Protocol == SimulationProtocol.SingleText
            ? "a mediator changes one text, an issue at a time, as long as somebody finds it better and nobody worse; at the end each party accepts the text or not"
            : $"{words.Parties(answer.Parties)} make offers in turn until all accept one";
        var over = answer.AllPackages ? $"{BargainSection.Count(answer.Packages)} packages" : $"a draw of {SimulationDomain.Drawn.ToString("N0", CultureInfo.InvariantCulture)} out of {BargainSection.Count(answer.Packages)} packages";
        var without = answer.WithoutPreference.IsEmpty ? "" : $" {words.Parties(answer.WithoutPreference)} {(answer.WithoutPreference.Length == 1 ? "is" : "are")} left out, because nobody has judged what packages are worth there.";
        return $"In each session {what}, within {answer.Rounds} rounds, over {over}.{without} Seed {answer.Seed}.";
    }

    static DataTable Tactics(Wording words, SimulationAnswer answer) => new(
        "Tactics against tactics",
        [
            .. answer.Parties.Select(party => new Column($"{words.Party(party)} uses")), new("Agreed", Numeric: true), new("Rounds", Numeric: true), .. Figures(words, answer),
        ],
        [.. answer.Tables.Select(table => ImmutableArray.Create<Cell>([.. table.Tactics.Select(tactic => (Cell)tactic), Share(table), Short(table.MeanRounds), .. Row(answer, table)]))]);

    static DataTable Text(Wording words, SimulationAnswer answer) => new(
        "The single text",
        [new("Sessions"), new("Accepted", Numeric: true), new("Last change in round", Numeric: true), .. Figures(words, answer)],
        [.. answer.Tables.Select(table => ImmutableArray.Create<Cell>([table.Runs.ToString(CultureInfo.InvariantCulture), Share(table), Short(table.MeanRounds), .. Row(answer, table)]))]);

    static IEnumerable<Column> Figures(Wording words, SimulationAnswer answer) =>
        [.. answer.Parties.Select(party => new Column($"Worth to {words.Party(party)}", Numeric: true)), new("From the frontier", Numeric: true), new("From the Nash outcome", Numeric: true)];

    static IEnumerable<Cell> Row(SimulationAnswer answer, SimulatedTable table) =>
        [.. answer.Parties.Select(party => (Cell)Short(table.MeanUtilities[party])), table.ToFrontier is { } frontier ? Short(frontier) : "none agreed", table.ToNash is { } nash ? Short(nash) : "—"];

    static DataTable Packages(Wording words, SimulationAnswer answer)
    {
        var often = answer.Tables.SelectMany(table => table.Packages)
            .GroupBy(agreed => string.Join("; ", agreed.Package.Terms.Select(term => $"{words.Issue(term.Key)}: {words.Option(term.Key, term.Value)}")), StringComparer.Ordinal)
            .Select(group => (Terms: group.Key, Sessions: group.Sum(agreed => agreed.Sessions)))
            .OrderByDescending(package => package.Sessions).Take(5);
        return new("What was agreed most often", [new("Package"), new("Sessions", Numeric: true)], [.. often.Select(package => ImmutableArray.Create<Cell>(package.Terms, package.Sessions.ToString("N0", CultureInfo.InvariantCulture)))]);
    }

    static string Share(SimulatedTable table) => ((double)table.Agreements / table.Runs).ToString("0.#%", CultureInfo.InvariantCulture);

    static string Short(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}

using System.Collections.Immutable;
using System.CommandLine;
using Parley.Report.Answers;
using Parley.Solve.Bargaining;
using Parley.Solve.Simulation;

namespace Parley.Cli.Verbs;

/// <summary><c>parley simulate CASE</c>: what bargaining protocols and tactics lead to.</summary>
static class SimulateVerb
{
    const int MostRounds = 100_000;
    const int MostRuns = 10_000_000;

    public static Command Of(Terminal terminal)
    {
        var protocol = new Option<string>("--protocol") { Description = "offers: each in turn accepts, offers or leaves. text: a mediator changes one text.", DefaultValueFactory = _ => "offers", HelpName = "offers|text" };
        var tactics = new Option<string>("--tactics") { Description = $"Tactics to set against one another, with commas between: {string.Join(", ", Tactic.All.Select(tactic => tactic.Name))}, or t^5 for any exponent. With upland=micro,vale=linear one table of those.", HelpName = "LIST" };
        var rounds = new Option<int>("--rounds") { Description = "The deadline in rounds.", DefaultValueFactory = _ => 100, HelpName = "NUMBER" };
        var runs = new Option<int>("--runs") { Description = "Sessions of each table.", DefaultValueFactory = _ => 1000, HelpName = "NUMBER" };
        var seed = new Option<ulong>("--seed") { Description = "The seed; the same seed gives the same answer.", DefaultValueFactory = _ => 1, HelpName = "NUMBER" };
        return AnswerVerb.Of(
            "simulate",
            "What bargaining protocols and tactics would lead to on the preferences assumed.",
            (inHand, call, progress, cancellation) =>
            {
                var options = new SimulationOptions
                {
                    Protocol = Protocol(call.GetValue(protocol)!),
                    Rounds = Within(call.GetValue(rounds), MostRounds, "--rounds"),
                    Runs = Within(call.GetValue(runs), MostRuns, "--runs"),
                    Seed = call.GetValue(seed),
                    Threads = Environment.ProcessorCount,
                };
                var parties = CaseProblem.Of(inHand.Case).Parties;
                if (call.GetValue(tactics) is { } list && parties.Length > 1) options = options with { Tables = Tables(list, parties) };
                return SimulationAnswer.Of(inHand.Case, options, progress, cancellation);
            },
            SimulationSection.Blocks,
            terminal,
            protocol,
            tactics,
            rounds,
            runs,
            seed);
    }

    static SimulationProtocol Protocol(string name) => name switch
    {
        "offers" => SimulationProtocol.AlternatingOffers,
        "text" => SimulationProtocol.SingleText,
        _ => throw new WrongCallException($"There is no protocol '{name}'. There are offers and text."),
    };

    static int Within(int number, int most, string option) =>
        number >= 1 && number <= most ? number : throw new WrongCallException($"{option} takes a number from 1 to {most}.");

    static ImmutableArray<ImmutableArray<Tactic>> Tables(string list, ImmutableArray<string> parties)
    {
        var entries = list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (entries.Length == 0) throw new WrongCallException("--tactics names no tactic.");
        if (!entries.Any(entry => entry.Contains('=', StringComparison.Ordinal)))
        {
            Tactic[] named = [.. entries.Select(Named)];
            return parties.Length == 2
                ? [.. named.SelectMany(first => named.Select(second => ImmutableArray.Create(first, second)))]
                : [.. named.Select(tactic => Enumerable.Repeat(tactic, parties.Length).ToImmutableArray())];
        }
        var chosen = new Dictionary<string, Tactic>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            var parts = entry.Split('=', 2, StringSplitOptions.TrimEntries);
            if (parts.Length != 2 || !parties.Contains(parts[0])) throw new WrongCallException($"'{entry}' does not give a party its tactic. The parties are {string.Join(", ", parties)}.");
            chosen[parts[0]] = Named(parts[1]);
        }
        var without = parties.Where(party => !chosen.ContainsKey(party)).ToArray();
        return without.Length == 0 ? [[.. parties.Select(party => chosen[party])]] : throw new WrongCallException($"No tactic was given to {string.Join(", ", without)}.");
    }

    static Tactic Named(string name) =>
        Tactic.TryParse(name, out var tactic) ? tactic : throw new WrongCallException($"There is no tactic '{name}'. There are {string.Join(", ", Tactic.All.Select(known => known.Name))}, and t^5 for any exponent from 0.01 to 100.");
}

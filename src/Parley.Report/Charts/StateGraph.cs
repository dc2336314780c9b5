using System.Collections.Immutable;
using Parley.Report.Answers;
using Parley.Report.Documents;
using Parley.Report.Drawing;
using Parley.Solve.Stability;

namespace Parley.Report.Charts;

/// <summary>Situations and the moves that parties would like to make between them.</summary>
static class StateGraph
{
    static readonly ImmutableArray<(string Colour, string Style)> lines = [("#1d4f7c", "solid"), ("#a8321c", "dashed"), ("#3b7a57", "solid"), ("#7a4b8c", "dashed"), ("#8a6100", "dotted"), ("#46494d", "dotted")];

    public static Figure? Draw(Wording words, StabilityAnswer answer, DrawingEngine drawing)
    {
        if (answer.Improvements.IsEmpty || answer.States.Length != answer.StateCount) return null;
        var caption = "Situations, and the moves that whoever makes them likes: an arrow bears the name of its party. Boxes with a double edge would hold (sequential stability); the shaded box is today's.";
        var graph = new DotGraph
        {
            Nodes = [.. answer.States.Select(state => Node(words, answer, state))],
            Edges = [.. answer.Improvements.Select(move => Edge(words, answer, move))],
            LeftToRight = false,
        };
        var picture = drawing.DrawGraph(graph, new("figure-states", "Situations and moves", caption));
        return new(picture, caption, Table(words, answer));
    }

    static DotNode Node(Wording words, StabilityAnswer answer, StateAnswer state)
    {
        var holds = state.Equilibrium.Contains(StabilityConcept.Sequential);
        return new(state.State, $"{state.State}\n{state.Name ?? StabilitySection.Done(words, state)}")
        {
            Traits =
            [
                new("shape", "box"), new("style", "filled"), new("fillcolor", state.State == answer.Today ? "#f3e6c4" : "#ffffff"),
                new("peripheries", holds ? "2" : "1"), new("color", holds ? "#1c1d1f" : "#9a9da2"),
            ],
        };
    }

    static DotEdge Edge(Wording words, StabilityAnswer answer, MoveAnswer move)
    {
        var party = answer.Parties.Select(entry => entry.Party).ToImmutableArray().IndexOf(move.Party);
        var (colour, style) = lines[party % lines.Length];
        return new(move.From, move.To, words.Party(move.Party)) { Traits = [new("color", colour), new("fontcolor", colour), new("style", style)] };
    }

    static DataTable Table(Wording words, StabilityAnswer answer) => new(
        "Moves that whoever makes them likes",
        [new("From"), new("Party"), new("To")],
        [.. answer.Improvements.Select(move => ImmutableArray.Create<Cell>([StabilityWords.State(words, answer, move.From), words.Party(move.Party), StabilityWords.State(words, answer, move.To)]))]);
}

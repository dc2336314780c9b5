using System.Collections.Immutable;
using Parley.Model;
using Parley.Report.Answers;
using Parley.Report.Documents;
using Parley.Solve;
using Parley.Solve.Bargaining;
using Parley.Solve.Positions;
using Parley.Solve.Proposals;
using Parley.Solve.Stability;

namespace Parley.Report.Briefing;

/// <summary>The five lines that a principal needs: where things stand, what is ruled out, what is possible, what would be better, what would hold.</summary>
static class Summary
{
    public static ImmutableArray<Text> Lines(BriefingContent content) => [Standing(content), Nonstarters(content), Space(content), Better(content), Holding(content)];

    static Text Standing(BriefingContent content)
    {
        var (words, @case) = (content.Words, content.Case);
        var tabled = @case.Proposals
            .SelectMany(entry => entry.Value.Versions.Select(version => (entry.Key, entry.Value, Version: version)))
            .OrderBy(entry => entry.Version.Value.Date).LastOrDefault();
        if (tabled.Key is null) return (Text)new Span("No proposal", SpanStyle.Strong) + " has been tabled.";
        var answers = tabled.Value.Answers
            .Select(entry => (entry.Key, Latest: entry.Value.MaxBy(answer => answer.Date)!))
            .Select(entry => (Text)$"{words.Party(entry.Key)} {Verb(entry.Latest.Kind)} on " + (entry.Latest.Statement is { } statement ? Wording.Evidence(statement, Wording.Date(entry.Latest.Date)) : Wording.Date(entry.Latest.Date)))
            .ToArray();
        var silent = @case.Parties.Ids.Where(id => @case.Principal(id) == id && @case.IsRequired(id) && id != tabled.Value.TabledBy && !tabled.Value.Answers.Has(id)).ToArray();
        return (Text)new Span(words.Proposal(tabled.Key), SpanStyle.Strong) + $" was tabled by {words.Party(tabled.Value.TabledBy)} on {Wording.Date(tabled.Version.Value.Date)}. "
            + (answers.Length > 0 ? Text.Join("; ", answers) + ". " : Text.Empty) + (silent.Length > 0 ? $"No answer of {words.Parties(silent)} is known. " : "") + Wording.Mark(Basis.Reported);
    }

    static string Verb(AnswerKind kind) => kind switch
    {
        AnswerKind.Accepts => "accepted it",
        AnswerKind.Conditional => "accepted it on conditions",
        AnswerKind.Counters => "answered with another",
        AnswerKind.Assesses => "assessed it",
        _ => "rejected it",
    };

    static Text Nonstarters(BriefingContent content)
    {
        // Of what is on the table now: the version tabled last, the one that the first line speaks of.
        ProposalStanding[] latest = [.. content.Proposals.OrderBy(standing => standing.Date).TakeLast(1)];
        var nonstarters = latest.SelectMany(standing => standing.Nonstarters).ToArray();
        Text lead = new Span("Nonstarters: ", SpanStyle.Strong);
        if (latest.Length == 0) return lead + "there is no proposal to hold against the positions.";
        var crossed = latest[0].Crossed;
        if (nonstarters.Length == 0 && !crossed.IsEmpty)
            return lead + $"no term by itself, but together its terms cross {string.Join("; ", crossed.Select(line => content.Words.RedLineTitle(line.Id)))}. " + Wording.Mark(Basis.Computed);
        if (nonstarters.Length == 0) return lead + "no term on the table has been ruled out by a party whose consent is needed.";
        return lead + Text.Join("; ", nonstarters.Select(term =>
            (Text)term.Row.Term.Title + " — ruled out by " + Text.Join(" and ", term.Row.Positions.Where(position => position.RulesOut).Select(position => RuledOut(content.Words, position))))) + ".";
    }

    static Text RuledOut(Wording words, Position position) =>
        (Text)words.Party(position.Party) + (position.Evidence.IsEmpty ? Text.Empty : (Text)" on " + Wording.Evidence(position.Evidence[0].Statement, Wording.Date(position.Evidence[0].Date))) + " "
        + Wording.Mark(position.JudgedRedLines.IsEmpty ? position.Basis : Basis.Judged);

    static Text Space(BriefingContent content)
    {
        var answer = content.Space;
        Text lead = new Span("Space: ", SpanStyle.Strong);
        if (content.Case.Issues.Count == 0) return lead + "the case names no issues.";
        Text text = answer.IsOpen switch
        {
            true => $"{(answer.Open is { } open ? $"{BargainSection.Count(open)} of {BargainSection.Count(answer.Combinations)} packages are" : "some packages are")} still open; none of what is known rules them out. ",
            false when !answer.Openings.IsEmpty => (Text)"none; " + SpaceSection.Opening(content.Words, answer, answer.Openings[0]) + " ",
            false => $"none. {SpaceSection.NoOpening(answer)} ",
            null => "whether anything is open was not found out within the limits. ",
        };
        return lead + text + Wording.Mark(Basis.Computed);
    }

    static Text Better(BriefingContent content)
    {
        var words = content.Words;
        Text lead = new Span("A package to look at: ", SpanStyle.Strong);
        if (content.Bargain.NoZone is { } none) return lead + $"none gives every party what it has without agreement, on the weights assumed; {Blocking(words, none)}. " + Wording.Mark(Basis.Computed) + " on weights " + Wording.Mark(Basis.Judged);
        if (content.Bargain.Status == SolveStatus.LimitReached) return lead + "none is named, because the efficient packages were not all found within the limits.";
        if (content.Bargain.Solutions.IsEmpty) return lead + "none is named, because what packages are worth has not been judged.";
        var fair = content.Bargain.Solutions.First(solution => solution.Concept == SolutionConcept.KalaiSmorodinsky).Ties[0].Package;
        return lead + BargainSection.Package(words, fair) + $". It gives {Wording.List(fair.Utilities.Select(entry => $"{words.Party(entry.Key)} {Wording.Number(entry.Value)}"))} against {Wording.List(content.Bargain.Parties.Select(party => Wording.Number(party.NoAgreement)))} without agreement (Kalai–Smorodinsky). "
            + Wording.Mark(Basis.Computed) + " on weights " + Wording.Mark(Basis.Judged);
    }

    static string Blocking(Wording words, NoZone none) =>
        none.Blocking.IsEmpty ? "no package is possible" : $"{words.Parties(none.Blocking[0])} {(none.Blocking[0].Length == 1 ? "blocks" : "block together")}";

    static Text Holding(BriefingContent content)
    {
        var answer = content.Stability;
        Text lead = new Span("Without a deal: ", SpanStyle.Strong);
        if (answer.Equilibria.IsEmpty) return lead + "what would hold cannot be said; how the parties rank the situations has not been judged.";
        var sequential = answer.Equilibria.First(equilibria => equilibria.Concept == StabilityConcept.Sequential);
        var today = answer.States.FirstOrDefault(state => state.State == answer.Today);
        var holds = today is null ? "today's situation is not known. "
            : today.Equilibrium.Contains(StabilityConcept.Sequential) ? "today's situation would hold, since nobody gains by leaving it once the others have answered. "
            : $"today's situation would not hold: {content.Words.Parties(today.Stable.Where(entry => !entry.Value.Contains(StabilityConcept.Sequential)).Select(entry => entry.Key))} would gain by moving. ";
        return lead + holds + Open(content) + $"Of {answer.StateCount} possible situations {sequential.Count} would hold in the same sense (sequential stability). " + Wording.Mark(Basis.Computed) + " on rankings " + Wording.Mark(Basis.Judged);
    }

    /// <summary>That what was said of today rests on a comparison nobody knows, where it does.</summary>
    static string Open(BriefingContent content)
    {
        var answer = content.Stability;
        var hinges = answer.Graded?.Hinges.Where(hinge => hinge.State == answer.Today).ToArray() ?? [];
        return hinges.Length == 0 ? "" : $"That rests on something nobody knows: how {content.Words.Parties(hinges.Select(hinge => hinge.Party).Distinct())} {(hinges.DistinctBy(hinge => hinge.Party).Count() == 1 ? "likes" : "like")} it compared with {Wording.List(hinges.Select(hinge => StabilityWords.State(content.Words, answer, hinge.Other)).Distinct())}. ";
    }
}

using System.Collections.Immutable;
using Parley.Model;
using Parley.Model.Anchors;
using Parley.Report.Answers;
using Parley.Solve.Bargaining;
using Parley.Solve.Exchanges;
using Parley.Solve.Positions;
using Parley.Solve.Proposals;
using Parley.Solve.Robustness;
using Parley.Solve.Space;
using Parley.Solve.Stability;
using Parley.Solve.Unlocking;

namespace Parley.Report.Briefing;

/// <summary>Everything a briefing says, computed once.</summary>
sealed record BriefingContent
{
    public required Wording Words { get; init; }

    public Case Case => Words.Case;

    /// <summary>The texts of the sources that the audience may see.</summary>
    public required Keyed<SourceText> Texts { get; init; }

    public required PositionMatrix Positions { get; init; }

    public required ImmutableArray<ProposalStanding> Proposals { get; init; }

    public required SpaceAnswer Space { get; init; }

    public required BargainAnswer Bargain { get; init; }

    public required ImmutableArray<ImproveAnswer> Improvements { get; init; }

    public required StabilityAnswer Stability { get; init; }

    /// <summary>What would unlock each state that the case calls wanted.</summary>
    public required ImmutableArray<UnlockAnswer> Unlocks { get; init; }

    public required ExchangeAnswer Exchange { get; init; }

    public required RobustAnswer Robust { get; init; }

    /// <summary>How many draws a briefing makes: shares then stand to about two in a hundred.</summary>
    const int Draws = 2_000;

    public static BriefingContent Of(Case @case, Keyed<SourceText> texts, IProgress<double>? progress, CancellationToken cancellation)
    {
        var content = new BriefingContent
        {
            Words = new(@case),
            Texts = texts.Where((id, _) => @case.Sources.Has(id)),
            Positions = PositionMatrix.Of(@case),
            Proposals = ProposalStanding.Of(@case),
            Space = SpaceAnswer.Of(@case, cancellation: cancellation),
            Bargain = BargainAnswer.Of(@case, cancellation: cancellation),
            Improvements = [.. @case.Proposals.Ids.Select(proposal => ImproveAnswer.Of(@case, proposal, cancellation: cancellation))],
            Stability = StabilityAnswer.Of(@case, cancellation: cancellation),
            Unlocks = [.. (@case.States?.Wanted ?? []).Select(state => UnlockAnswer.Of(@case, state, cancellation: cancellation))],
            Robust = RobustAnswer.Of(@case, new() { Draws = Draws }, cancellation: cancellation),
            Exchange = ExchangeAnswer.Of(@case, cancellation: cancellation),
        };
        progress?.Report(0.5);
        return content;
    }
}

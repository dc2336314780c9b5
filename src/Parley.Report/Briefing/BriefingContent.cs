using System.Collections.Immutable;
using Parley.Model;
using Parley.Model.Anchors;
using Parley.Model.Disclosure;
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

    /// <summary>Everything that stands on a passage of a source.</summary>
    public required ImmutableArray<Citation> Citations { get; init; }

    /// <summary>Who reads it; null where that is not known, and then as little as for anybody.</summary>
    public required Audience? Audience { get; init; }

    /// <summary>Whether the text around a passage may be shown: to the mediator, and where the source itself says that it is for the reader.</summary>
    public bool ShowsAround(string source) => Audience is { } reader && reader.ReadsTextOf(Case.Sources[source]);

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

    /// <summary>How many parts are computed.</summary>
    const int Parts = 9;

    public static BriefingContent Of(Case @case, Keyed<SourceText> texts, Audience? audience, IProgress<double>? progress, CancellationToken cancellation)
    {
        var parts = 0;
        texts = texts.Where((id, _) => @case.Sources.Has(id));
        var words = new Wording(@case, texts);
        return new BriefingContent
        {
            Words = words,
            Texts = texts,
            Citations = Citation.Of(words),
            Audience = audience,
            Positions = Done(PositionMatrix.Of(@case)),
            Proposals = Done(ProposalStanding.Of(@case)),
            Space = Done(SpaceAnswer.Of(@case, cancellation: cancellation)),
            Bargain = Done(BargainAnswer.Of(@case, cancellation: cancellation)),
            Improvements = Done<ImmutableArray<ImproveAnswer>>([.. @case.Proposals.Ids.Select(proposal => ImproveAnswer.Of(@case, proposal, cancellation: cancellation))]),
            Stability = Done(StabilityAnswer.Of(@case, cancellation: cancellation)),
            Unlocks = Done<ImmutableArray<UnlockAnswer>>([.. (@case.States?.Wanted ?? []).Select(state => UnlockAnswer.Of(@case, state, cancellation: cancellation))]),
            Robust = Done(RobustAnswer.Of(@case, new() { Draws = Draws }, cancellation: cancellation)),
            Exchange = Done(ExchangeAnswer.Of(@case, cancellation: cancellation)),
        };

        // The pictures are the other half of the work.
        T Done<T>(T part)
        {
            progress?.Report(++parts / (2.0 * Parts));
            cancellation.ThrowIfCancellationRequested();
            return part;
        }
    }
}

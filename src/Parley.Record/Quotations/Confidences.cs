namespace Parley.Record.Quotations;

/// <summary>How likely an attribution is right, by how it was found: shares counted on news texts and rounded, so that of those marked 0.8 about 80 in 100 are right.</summary>
static class Confidences
{
    /// <summary>The share of attributions found like this one that people had marked too; 0 to 1.</summary>
    internal static double Of(Attribution attribution) => attribution.Frame switch
    {
        Frame.Quote => attribution.Score switch { >= 0.9 => 0.96, >= 0.8 => 0.87, _ => 0.6 },
        Frame.Colon => 0.85,
        Frame.Turn => attribution.Score >= 0.9 ? 0.9 : 0.7,
        Frame.Continued => attribution.Source is null ? 0.6 : 0.8,
        Frame.Within => attribution.Source is null ? 0.53 : 0.7,
        Frame.AccordingTo => 0.92,
        Frame.Parenthetical => 0.83,
        Frame.Clause => attribution.Score switch { >= 0.85 => 0.92, >= 0.65 => 0.76, _ => 0.5 },
        Frame.Infinitive => attribution.Score switch { >= 0.85 => 0.8, _ => 0.7 },
        Frame.Object => attribution.Score switch { >= 0.85 => 0.87, >= 0.715 => 0.61, >= 0.65 => 0.8, >= 0.55 => 0.56, _ => 0.64 },
        Frame.Passive => 0.7,
        Frame.NounPreposition => attribution.Score switch { >= 0.65 => 0.63, _ => 0.53 },
        _ => attribution.Score switch { >= 0.85 => 0.86, >= 0.65 => 0.71, >= 0.55 => 0.53, _ => 0.6 },
    };
}

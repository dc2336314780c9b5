namespace Parley.Report.Documents;

/// <summary>The sign that stands beside a tone's colour, so that neither print in grey nor colour blindness hides it.</summary>
static class ToneSign
{
    /// <summary>The sign; empty where the tone shows nothing.</summary>
    public static string Of(Tone tone) => tone switch
    {
        Tone.Demands => "▲",
        Tone.Accepts or Tone.Yes => "✓",
        Tone.Conditional => "◐",
        Tone.Opposes or Tone.No => "✕",
        Tone.RedLine => "■",
        Tone.Unknown => "?",
        _ => "",
    };
}

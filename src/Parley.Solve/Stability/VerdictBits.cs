namespace Parley.Solve.Stability;

/// <summary>The stable states of each concept and party while they are being found.</summary>
sealed class VerdictBits
{
    public static readonly int ConceptCount = Enum.GetValues<StabilityConcept>().Length;

    readonly ulong[][] words;
    readonly int stateCount;

    public VerdictBits(int partyCount, int stateCount)
    {
        this.stateCount = stateCount;
        words = new ulong[ConceptCount * partyCount][];
        for (var at = 0; at < words.Length; at++)
            words[at] = StateSet.NewWords(stateCount);
    }

    public ulong[] Of(StabilityConcept concept, int party) => words[party * ConceptCount + (int)concept];

    /// <summary>A party that cannot move is content everywhere.</summary>
    public void SetAll(int party)
    {
        for (var concept = 0; concept < ConceptCount; concept++)
            StateSet.FillAll(words[party * ConceptCount + concept], stateCount);
    }

    /// <summary>Puts the bits, which stand where points of a grid are numbered, where the model numbers states; false if the meter ended it.</summary>
    public bool Rearrange(int[] points, StepMeter meter) => meter.Share(words.Length, 0, () => set =>
    {
        var (from, to) = (words[set], StateSet.NewWords(stateCount));
        for (var state = 0; state < points.Length; state++)
            to[state >> 6] |= (from[points[state] >> 6] >> (points[state] & 63) & 1) << (state & 63);
        words[set] = to;
    });

    public StateSet[] ToSets() => [.. words.Select(bits => StateSet.Adopt(stateCount, bits))];
}

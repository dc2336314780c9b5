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

    public StateSet[] ToSets() => [.. words.Select(bits => StateSet.Adopt(stateCount, bits))];
}

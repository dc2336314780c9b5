namespace Parley.Solve.Stability;

/// <summary>
/// What keeps a party in a state. Throughout, <c>R</c> are the moves of the party, <c>R⁺</c> its improvements, and <c>H</c> all the others.
/// </summary>
/// <remarks>
/// Definitions as in Fang, Hipel and Kilgour, <i>Interactive Decision Making: The Graph Model for Conflict Resolution</i> (1993).
/// Always: Nash implies symmetric sequential, which implies sequential and symmetric metarational; each of these implies general metarational.
/// </remarks>
public enum StabilityConcept
{
    /// <summary>Nash (R): the party has no improvement.</summary>
    Nash,

    /// <summary>General metarational (GMR): every improvement can be answered by moves of the others that leave the party no better off.</summary>
    GeneralMetarational,

    /// <summary>Symmetric metarational (SMR): as GMR, and from the answer no move of the party leads to anything better than the start.</summary>
    SymmetricMetarational,

    /// <summary>Sequential (SEQ): as GMR, and every move of the answer is an improvement for whoever makes it.</summary>
    Sequential,

    /// <summary>
    /// Symmetric sequential (Rêgo and Vieira 2017): as SEQ, and from the answer no move of the party leads to anything better than the start.
    /// Not the <i>strongly sequential</i> stability of the strength-of-preference literature, which shares its letters.
    /// </summary>
    SymmetricSequential,
}

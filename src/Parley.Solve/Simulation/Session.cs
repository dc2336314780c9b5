namespace Parley.Solve.Simulation;

/// <summary>How one simulated session ended.</summary>
/// <param name="Agreed">The position of the package that was agreed, or −1.</param>
/// <param name="Round">The round in which it ended, from 1.</param>
public readonly record struct Session(int Agreed, int Round);

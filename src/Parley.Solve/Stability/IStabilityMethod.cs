namespace Parley.Solve.Stability;

/// <summary>A way to judge all states for all parties under all concepts.</summary>
interface IStabilityMethod
{
    /// <summary>Whether the method gives the right answer for models of this kind.</summary>
    bool CanJudge(GraphModel model);

    /// <summary>Sets the bit of every stable state; false if the meter ended it.</summary>
    bool Judge(GraphModel model, VerdictBits verdicts, StepMeter meter);
}

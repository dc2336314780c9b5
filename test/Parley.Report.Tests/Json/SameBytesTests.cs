using Parley.Model;
using Parley.Model.Files;
using Parley.Report.Json;
using Parley.Solve.Robustness;
using Parley.Solve.Simulation;
using Parley.Solve.Stability;

namespace Parley.Report.Tests.Json;

/// <summary>What programs get is the same, byte for byte, however the work is split.</summary>
public sealed class SameBytesTests
{
    [Theory]
    [InlineData("orr-water")]
    [InlineData("labour-dispute")]
    [InlineData("rafah-2024")]
    public void Any_number_of_threads_gives_the_same_bytes(string example)
    {
        var @case = Read(example);

        foreach (var threads in new[] { 2, 3, 7 })
        {
            Assert.Equal(Robust(@case, 1), Robust(@case, threads));
            Assert.Equal(Simulated(@case, 1), Simulated(@case, threads));
            Assert.Equal(Stable(@case, 1), Stable(@case, threads));
        }
        Assert.Equal(Robust(@case, 3), Robust(@case, 3));
    }

    [Fact]
    public void Another_seed_gives_other_bytes() => Assert.NotEqual(Robust(Read("orr-water"), 2, seed: 1), Robust(Read("orr-water"), 2, seed: 2));

    // More draws than three pieces of work have, and not a multiple of a piece.
    static string Robust(Case @case, int threads, ulong seed = 1) =>
        AnswerJson.Write("robust", @case, RobustAnswer.Of(@case, new() { Draws = 4_321, Threads = threads, Seed = seed }, cancellation: TestContext.Current.CancellationToken));

    static string Simulated(Case @case, int threads) =>
        AnswerJson.Write("simulate", @case, SimulationAnswer.Of(@case, new() { Runs = 50, Rounds = 20, Threads = threads, Seed = 1 }, cancellation: TestContext.Current.CancellationToken));

    static string Stable(Case @case, int threads) =>
        AnswerJson.Write("stability", @case, StabilityAnswer.Of(@case, threads: threads, cancellation: TestContext.Current.CancellationToken));

    static Case Read(string example) => CaseFile.Read(MemoryFolder.OfDisk("examples", example), TestContext.Current.CancellationToken).Case!;
}

using System.Runtime.CompilerServices;
using CsCheck;

// Not Parley.TestKit: an enclosing namespace is looked through before the using lines of a file, so that a test which calls Sample means these and not CsCheck's.
namespace Parley;

/// <summary>Properties held over the same draws in every run, so that no change is refused by chance.</summary>
/// <remarks>
/// CsCheck takes one seed for the first draw and the clock for all others. Here the draws are numbered, and each is seeded by the name of its test and its number.
/// Set PARLEY_EXPLORE to a number of seconds to go where nobody was: every property then draws anew for that long.
/// </remarks>
public static class Draws
{
    /// <summary>How many draws a property is held over unless it says otherwise.</summary>
    const long Usual = 100;

    /// <summary>How many draws CsCheck may take to make a failing one smaller.</summary>
    const long Smaller = 2_000;

    /// <summary>For how many seconds every property draws anew; null where the draws are the same in every run.</summary>
    public static int? Explore { get; } = int.TryParse(Environment.GetEnvironmentVariable("PARLEY_EXPLORE"), out var seconds) && seconds > 0 ? seconds : null;

    /// <summary>Holds a property over draws.</summary>
    /// <param name="gen">What is drawn.</param>
    /// <param name="assert">Throws where the property does not hold.</param>
    /// <param name="iter">How many draws.</param>
    /// <param name="time">How many seconds at most; no bound where negative. Only a slow machine should meet it.</param>
    /// <param name="threads">On how many threads; as many as there are cores where negative.</param>
    /// <param name="print">How a draw is told; CsCheck's way where null.</param>
    /// <param name="caller">The test, whose name seeds the draws.</param>
    /// <exception cref="CsCheckException">The property does not hold: the draw, made smaller where it can be, and its seed.</exception>
    public static void Sample<T>(this Gen<T> gen, Action<T> assert, long iter = Usual, int time = -1, int threads = -1, Func<T, string>? print = null, [CallerMemberName] string caller = "")
    {
        ArgumentNullException.ThrowIfNull(gen);
        ArgumentNullException.ThrowIfNull(assert);
        if (First(gen, assert, iter, time, threads < 0 ? Environment.ProcessorCount : threads, caller) is not { } failing) return;
        // CsCheck draws the failing one first, and then looks for a smaller one.
        Check.Sample(gen, assert, seed: failing.Seed, iter: Smaller, threads: 1, print: print);
        throw new CsCheckException($"Seed \"{failing.Seed}\" failed once and then no more: what is tested keeps something between draws.", failing.Exception);
    }

    /// <summary>Holds a property of two.</summary>
    /// <inheritdoc cref="Sample{T}(Gen{T}, Action{T}, long, int, int, Func{T, string}, string)"/>
    public static void Sample<T1, T2>(this Gen<(T1, T2)> gen, Action<T1, T2> assert, long iter = Usual, int threads = -1, [CallerMemberName] string caller = "") =>
        gen.Sample(drawn => assert(drawn.Item1, drawn.Item2), iter, threads: threads, caller: caller);

    /// <summary>Holds a property of three.</summary>
    /// <inheritdoc cref="Sample{T}(Gen{T}, Action{T}, long, int, int, Func{T, string}, string)"/>
    public static void Sample<T1, T2, T3>(this Gen<(T1, T2, T3)> gen, Action<T1, T2, T3> assert, long iter = Usual, int threads = -1, [CallerMemberName] string caller = "") =>
        gen.Sample(drawn => assert(drawn.Item1, drawn.Item2, drawn.Item3), iter, threads: threads, caller: caller);

    /// <summary>Holds a property of four.</summary>
    /// <inheritdoc cref="Sample{T}(Gen{T}, Action{T}, long, int, int, Func{T, string}, string)"/>
    public static void Sample<T1, T2, T3, T4>(this Gen<(T1, T2, T3, T4)> gen, Action<T1, T2, T3, T4> assert, long iter = Usual, int threads = -1, [CallerMemberName] string caller = "") =>
        gen.Sample(drawn => assert(drawn.Item1, drawn.Item2, drawn.Item3, drawn.Item4), iter, threads: threads, caller: caller);

    /// <summary>Holds a property that is true or false.</summary>
    /// <inheritdoc cref="Sample{T}(Gen{T}, Action{T}, long, int, int, Func{T, string}, string)"/>
    public static void Sample<T>(this Gen<T> gen, Func<T, bool> holds, long iter = Usual, int threads = -1, Func<T, string>? print = null, [CallerMemberName] string caller = "") =>
        gen.Sample(drawn => True(holds(drawn)), iter, threads: threads, print: print, caller: caller);

    /// <summary>Holds a property of two that is true or false.</summary>
    /// <inheritdoc cref="Sample{T}(Gen{T}, Action{T}, long, int, int, Func{T, string}, string)"/>
    public static void Sample<T1, T2>(this Gen<(T1, T2)> gen, Func<T1, T2, bool> holds, long iter = Usual, int threads = -1, [CallerMemberName] string caller = "") =>
        gen.Sample(drawn => True(holds(drawn.Item1, drawn.Item2)), iter, threads: threads, caller: caller);

    static void True(bool holds)
    {
        if (!holds) throw new CsCheckException("It does not hold.");
    }

    /// <summary>The failing draw of the lowest number, null where all hold.</summary>
    static (string Seed, Exception Exception)? First<T>(Gen<T> gen, Action<T> assert, long count, int time, int threads, string caller)
    {
        var start = Explore is null ? Seed(caller) : (ulong)Environment.TickCount64;
        var end = (Explore ?? time) is var seconds and >= 0 ? Environment.TickCount64 + 1000L * seconds : long.MaxValue;
        if (Explore is not null) count = long.MaxValue;
        var (next, lowest) = (-1L, long.MaxValue);
        (string, Exception)? failing = null;
        var gate = new Lock();
        Parallel.For(0, threads, new() { MaxDegreeOfParallelism = threads }, _ =>
        {
            while (Environment.TickCount64 < end && Interlocked.Increment(ref next) is var number && number < count && number < Volatile.Read(ref lowest))
            {
                var draw = new PCG((uint)number, start);
                var seed = draw.ToString();
                try
                {
                    assert(gen.Generate(draw, null, out var _));
                }
                catch (Exception exception)
                {
                    lock (gate)
                    {
                        if (number < lowest) (lowest, failing) = (number, (seed, exception));
                    }
                }
            }
        });
        return failing;
    }

    /// <summary>The same number for the same name on every machine: FNV-1a over its characters.</summary>
    static ulong Seed(string name) => name.Aggregate(14695981039346656037, (hash, character) => unchecked((hash ^ character) * 1099511628211));
}

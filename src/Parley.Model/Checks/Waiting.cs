using System.Collections.Immutable;

namespace Parley.Model.Checks;

/// <summary>Steps that wait for one another in a circle.</summary>
static class Waiting
{
    /// <summary>A circle of steps, its first step again at its end; null where there is none. Cost linear in the steps and in what they wait for.</summary>
    /// <param name="steps">The ids of the steps.</param>
    /// <param name="after">What each waits for.</param>
    public static ImmutableArray<string>? Cycle(IEnumerable<string> steps, Func<string, ImmutableArray<string>> after)
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var start in steps)
        {
            // A stack of its own, for a chain of steps may be long.
            var path = new List<(string Step, int Next)> { (start, 0) };
            var open = new HashSet<string>(StringComparer.Ordinal) { start };
            while (path.Count > 0)
            {
                var (step, next) = path[^1];
                var waits = after(step);
                if (done.Contains(step) || next == waits.Length)
                {
                    done.Add(step);
                    open.Remove(step);
                    path.RemoveAt(path.Count - 1);
                    continue;
                }
                path[^1] = (step, next + 1);
                if (open.Contains(waits[next])) return [.. path.Select(entry => entry.Step).SkipWhile(entry => entry != waits[next]), waits[next]];
                open.Add(waits[next]);
                path.Add((waits[next], 0));
            }
        }
        return null;
    }
}

using System.Runtime.InteropServices;

namespace Parley.Solve.Outcomes;

/// <summary>Options of one issue that no rule of a space tells apart: a range of thousands of options has few classes.</summary>
static class OptionClasses
{
    public static int[][] Of(OutcomeSpace space, int issue)
    {
        // Each atom splits every class in those inside its set and those outside.
        var classOf = new int[space.OptionCounts[issue]];
        var classCount = 1;
        foreach (var options in Atoms(space, issue))
        {
            var split = new Dictionary<(int Class, bool Inside), int>();
            for (var option = 0; option < classOf.Length; option++)
            {
                ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(split, (classOf[option], options.Contains(option)), out var known);
                if (!known)
                    number = split.Count - 1;
                classOf[option] = number;
            }

            classCount = split.Count;
        }

        var classes = new List<int>[classCount];
        for (var option = 0; option < classOf.Length; option++)
            (classes[classOf[option]] ??= []).Add(option);
        return [.. classes.Select(options => options.ToArray())];
    }

    public static int[] Invert(int[][] classes, int optionCount)
    {
        var classOf = new int[optionCount];
        Array.Fill(classOf, DiagramLayer.Dead);
        for (var c = 0; c < classes.Length; c++)
        {
            foreach (var option in classes[c])
                classOf[option] = c;
        }

        return classOf;
    }

    static HashSet<OptionSet> Atoms(OutcomeSpace space, int issue)
    {
        var sets = new HashSet<OptionSet>();
        foreach (var rule in space.Rules)
        {
            rule.Visit(atom =>
            {
                if (atom.Issue == issue)
                    sets.Add(atom.Options);
            });
        }

        return sets;
    }
}

using Parley.Model;
using Parley.Model.Conditions;

namespace Parley.Record.Coding;

/// <summary>What can be a code of a case: a condition over its issues and their options.</summary>
public static class CaseCodes
{
    /// <summary>What keeps a text from being a code of a case, in one sentence; null where nothing does.</summary>
    public static string? Fault(Case @case, string code)
    {
        ArgumentNullException.ThrowIfNull(@case);
        ArgumentNullException.ThrowIfNull(code);
        var parse = Condition.Parse(code);
        if (parse.Condition is not { } condition) return $"'{code}' is no condition: {parse.Errors[0].Message} {parse.Errors[0].Mend}";
        foreach (var atom in condition.Atoms)
        {
            if (!@case.Issues.TryGet(atom.Name, out var issue)) return $"There is no issue '{atom.Name}'. There are {string.Join(", ", @case.Issues.Ids)}.";
            string[] values = atom switch { Comparison comparison => [comparison.Value], OneOf oneOf => [.. oneOf.Values], _ => [] };
            if (atom is Taken) return $"'{atom.Name}' is an issue; say which of its options is meant: {atom.Name} = {(issue.Range is { } range ? Number.Text(range.From) : issue.Options.Ids.FirstOrDefault())}.";
            var wrong = Array.Find(values, value => issue.Range is null ? !issue.Options.Has(value) : Number.Parse(value) is null);
            if (wrong is not null) return issue.Range is null ? $"The issue '{atom.Name}' has no option '{wrong}'. It has {string.Join(", ", issue.Options.Ids)}." : $"'{wrong}' is not a number, and '{atom.Name}' is a range.";
        }
        return null;
    }

    /// <summary>The code as it is compared: the canonical text of the condition.</summary>
    /// <exception cref="ArgumentException">The text is no condition.</exception>
    public static string Canonical(string code) => Condition.Parse(code).Condition?.ToString() ?? throw new ArgumentException($"'{code}' is no condition.", nameof(code));
}

using System.Collections.Immutable;
using Parley.Model;

namespace Parley.Record.Interchange;

/// <summary>Gathers findings about one file. Of one kind a hundred are told and the rest counted, however hostile the file.</summary>
sealed class FindingList(string file)
{
    const int Most = 100;

    readonly List<Finding> findings = [];
    readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);

    public string File => file;

    public bool HasErrors => findings.Exists(finding => finding.Severity == Severity.Error);

    public void Error(string code, string what, string mend, int line = 0, int column = 0) => Add(Severity.Error, code, what, mend, line, column);

    public void Warn(string code, string what, string mend, int line = 0, int column = 0) => Add(Severity.Warning, code, what, mend, line, column);

    public ImmutableArray<Finding> All =>
    [
        .. findings,
        .. counts.Where(count => count.Value > Most).Select(count => new Finding(Severity.Warning, count.Key, new(file, 0, 0), $"There are {count.Value - Most} more of this kind.", "Mend the first hundred, then read the file again.")),
    ];

    public InterchangeReading Reading(CodedRecord? record) => new(HasErrors ? null : record, All);

    void Add(Severity severity, string code, string what, string mend, int line, int column)
    {
        counts[code] = counts.GetValueOrDefault(code) + 1;
        if (counts[code] <= Most) findings.Add(new(severity, code, new(file, line, column), what, mend));
    }
}

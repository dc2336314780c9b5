using Parley.Model;
using Parley.Model.Files;

namespace Parley.Solve.Tests;

/// <summary>Cases for tests, written as an analyst would.</summary>
static class CaseText
{
    const string Head = """
        parley: 1
        title: Test
        as_of: 2025-07-14
        sources: { radio: { title: Radio } }
        parties:
          upland: { name: Upland }
          vale: { name: Vale }
          ministry: { name: Ministry of Vale, same_as: vale, role: observer }
          commission: { name: Commission, role: mediator }
        issues:
          flow: { title: Flow, options: { low: Low, middle: Middle, high: High } }
          price: { title: Price, range: { from: 0, to: 12, step: 0.5, unit: M€ } }

        """;

    /// <summary>Two parties over a flow and a price, and what else is given.</summary>
    public static Case Case(string rest) => Reading(rest).Case!;

    /// <summary>A whole case.</summary>
    public static Case Of(string text)
    {
        var reading = CaseFile.Read(new MemoryFolder(("case.yaml", text)));
        Assert.DoesNotContain(reading.Findings, finding => finding.Severity == Severity.Error);
        return reading.Case!;
    }

    /// <summary>What reading it gives.</summary>
    public static CaseReading Reading(string rest)
    {
        var reading = CaseFile.Read(new MemoryFolder(("case.yaml", Head + rest)));
        Assert.DoesNotContain(reading.Findings, finding => finding.Severity == Severity.Error);
        return reading;
    }

    /// <summary>A statement on one line of a case file.</summary>
    public static string Statement(string id, string speaker, string date, string stances, string more = "") =>
        $"  {id}: {{ speaker: {speaker}, date: {date}, source: radio, stances: {{ {stances} }}{more} }}\n";
}

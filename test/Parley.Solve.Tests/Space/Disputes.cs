using Parley.Model;
using Parley.Model.Files;

namespace Parley.Solve.Tests.Space;

/// <summary>Small cases about a river, written as case files.</summary>
static class Disputes
{
    const string Start = """
        parley: 1
        title: Water of the Orr
        as_of: 2025-07-14
        parties:
          upland: { name: Upland }
          vale: { name: Vale }
          commission: { name: River Commission, role: mediator }
        sources:
          radio: { title: Evening bulletin, date: 2025-07-12, file: sources/radio.txt }
        issues:
          flow: { title: Flow in August, options: { low: 10 m³/s, middle: 20 m³/s, high: 30 m³/s } }
          price: { title: Price of power, options: { market: the market price, half: half of it } }
          guard: { title: Who guards the weir, options: { both: both sides, commission: the commission } }

        """;

    /// <summary>Open: Vale rules out little water, and much water goes with the market price.</summary>
    public static Case Open { get; } = Read("""
        linkages:
          paid: { rule: price = market if flow = high, author: analyst-1 }
        statements:
          vale-1: { speaker: vale, date: 2025-07-01, source: radio, quote: we shall not sign, stances: { flow = low: red line, flow = high: accepts } }
          vale-2: { speaker: vale, date: 2025-07-02, source: radio, quote: we shall not sign, inferred: yes, stances: { price = market: red line } }
        """);

    /// <summary>Closed: whatever flows is ruled out by one side or the other, and one of the red lines is judged.</summary>
    public static Case Closed { get; } = Read("""
        linkages:
          paid: { rule: price = market if flow = high, author: analyst-1 }
        statements:
          vale-1: { speaker: vale, date: 2025-07-01, source: radio, quote: we shall not sign, stances: { flow = low: red line } }
          vale-2: { speaker: vale, date: 2025-07-02, source: radio, quote: we shall not sign, stances: { price = market: red line } }
        red_lines:
          upland-pride: { party: upland, never: flow = middle, author: analyst-1 }
        """);

    /// <summary>Closed by its linkages alone.</summary>
    public static Case Contradictory { get; } = Read("""
        linkages:
          less: { rule: flow = low, author: analyst-1 }
          more: { rule: flow = high, author: analyst-1 }
        statements:
          vale-1: { speaker: vale, date: 2025-07-01, source: radio, quote: we shall not sign, stances: { flow = low: red line } }
        """);

    /// <summary>Every party has accepted an option of each issue.</summary>
    public static Case Agreed { get; } = Read("""
        statements:
          vale-1: { speaker: vale, date: 2025-07-01, source: radio, quote: we shall not sign, stances: { "flow in (middle, high)": accepts, price = half: demands, guard = both: accepts } }
          upland-1: { speaker: upland, date: 2025-07-01, source: radio, quote: we shall not sign, stances: { "flow in (low, middle, high)": accepts, price = half: accepts, guard = both: accepts } }
        """);

    static Case Read(string rest)
    {
        var reading = CaseFile.Read(new MemoryFolder(("case.yaml", Start + rest), ("sources/radio.txt", "He said: we shall not sign.")));
        Assert.Empty(reading.Findings.Where(finding => finding.Severity == Severity.Error));
        return reading.Case!;
    }
}

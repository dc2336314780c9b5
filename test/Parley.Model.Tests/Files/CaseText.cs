using Parley.Model.Files;

namespace Parley.Model.Tests.Files;

/// <summary>Small cases for tests, and what reading them gives.</summary>
static class CaseText
{
    /// <summary>A sound case that names one of everything tests need.</summary>
    public const string Sound = """
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
          flow:
            title: Flow in August
            options: { low: 10 m³/s, high: 30 m³/s }
          price: { title: Price of power, range: { from: 0, to: 12, step: 0.5, unit: M€ } }
        linkages:
          paid: { rule: price >= 2 if flow = high, source: radio }
        statements:
          vale-minister:
            speaker: vale
            date: 2025-07-12
            source: radio
            quote: we shall not sign for less
            mode: direct
            stances: { flow = low: red line }
        preferences:
          upland:
            author: analyst-1
            weights: { flow: 0.5, price: 0.5 }
            values:
              flow: { low: 1, high: 0 }
              price: { 0: 0, 12: 1 }
            no_agreement: 0.4
        actions:
          divert: { by: upland, title: Opens the side channel }
          sue: { by: vale, title: Goes to the court, undo: no }
        states:
          today: { divert: yes, sue: no }
          preferences:
            upland: { author: analyst-1, order: [not sue, divert] }
        """;

    public const string Radio = "The minister said: we shall not sign for less than twenty.\nHe said it twice: we shall not sign. We shall not sign.";

    public static CaseReading Read(string text) => CaseFile.Read(new MemoryFolder(("case.yaml", text), ("sources/radio.txt", Radio)));

    /// <summary>Reads the sound case with one passage of its text replaced.</summary>
    public static CaseReading ReadWith(string old, string replacement)
    {
        Assert.Contains(old, Sound, StringComparison.Ordinal);
        return Read(Sound.Replace(old, replacement, StringComparison.Ordinal));
    }
}

using System.Globalization;
using System.Xml.Linq;
using Parley.Solve.Bargaining;

namespace Parley.Solve.Tests.Bargaining;

/// <summary>A linear additive profile as GENIUS writes it: enough to read the public domains as an oracle.</summary>
/// <param name="Issues">For each issue its options by name, each with its worth (weight × value), in the order of the file.</param>
/// <param name="Reservation">The reservation value; zero if none is given.</param>
sealed record GeniusProfile(IReadOnlyList<IReadOnlyDictionary<string, Rational>> Issues, Rational Reservation)
{
    public static GeniusProfile Read(string path)
    {
        var root = XDocument.Load(path).Root!;
        var weights = root.Descendants("weight").Where(weight => weight.Attribute("index") is not null)
            .ToDictionary(weight => Text(weight, "index"), weight => Number(weight, "value"));
        var issues = root.Descendants("issue").OrderBy(issue => int.Parse(Text(issue, "index"), CultureInfo.InvariantCulture));
        var reservation = root.Descendants("reservation").FirstOrDefault();
        return new(
            [.. issues.Select(issue => Worths(issue, weights[Text(issue, "index")]))],
            reservation is null ? Rational.Zero : Number(reservation, "value"));
    }

    /// <summary>The utility with the options in the order of another profile of the domain.</summary>
    public Utility InOrderOf(GeniusProfile other, Rational? ceiling) => Utility.Of(
        [.. other.Issues.Select((issue, index) => (Rational[])[.. issue.Keys.Select(name => Issues[index][name])])], Reservation, ceiling: ceiling);

    static Dictionary<string, Rational> Worths(XElement issue, Rational weight)
    {
        var worths = new Dictionary<string, Rational>(StringComparer.Ordinal);
        if (issue.Element("evaluator") is { } line)
        {
            // A linear value counts from the lower bound of the range.
            Assert.Equal("linear", Text(line, "ftype"));
            var lower = int.Parse(Text(issue, "lowerbound"), CultureInfo.InvariantCulture);
            var upper = int.Parse(Text(issue, "upperbound"), CultureInfo.InvariantCulture);
            for (var value = lower; value <= upper; value++)
                worths.Add($"{value}", weight * (Number(line, "offset") + Number(line, "slope") * Rational.From(value - lower)));
            return worths;
        }

        // Evaluations count in shares of the greatest one; an option listed twice has its last evaluation.
        foreach (var item in issue.Elements("item"))
            worths[Text(item, "value")] = Number(item, "evaluation");
        var greatest = worths.Values.Max();
        return worths.ToDictionary(pair => pair.Key, pair => greatest.Sign == 0 ? Rational.Zero : weight * pair.Value / greatest);
    }

    static string Text(XElement element, string name) => element.Attribute(name)!.Value.Trim();

    static Rational Number(XElement element, string name) =>
        Rational.From(decimal.Parse(Text(element, name), NumberStyles.Float, CultureInfo.InvariantCulture));
}

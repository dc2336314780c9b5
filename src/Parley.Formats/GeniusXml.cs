using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Parley.Model;

namespace Parley.Formats;

/// <summary>GENIUS utility spaces: discrete, integer and real issues, weights, hyper-rectangles, reservation and discount. Definitions that a document makes for itself are refused, so nothing outside a file is ever read.</summary>
static class GeniusXml
{
    /// <summary>Into how many steps a real issue is cut.</summary>
    const int RealSteps = 100;

    public static bool Is(FormatFile file) => file.Text.TrimStart().StartsWith('<');

    public static Scenario? Read(IReadOnlyList<FormatFile> files, FindingList findings)
    {
        var roots = files.Select(file => (file, Root: Load(file, findings))).Where(entry => entry.Root is not null).ToArray();
        var profiles = roots.Where(entry => entry.Root!.Descendants("weight").Any() || entry.Root!.Descendants("hyperRectangle").Any()).ToArray();
        if (findings.HasErrors) return null;
        if (profiles.Length == 0)
        {
            findings.Error("format-profiles", new(files[0].Name, 0, 0), "No file holds what a side makes of the issues: no weights and no hyper-rectangles.", "Give the profiles beside the domain.");
            return null;
        }
        var domain = roots.Except(profiles).Select(entry => entry).FirstOrDefault() is { Root: not null } given ? given : profiles[0];
        var issues = Issues(domain.file, domain.Root!, findings);
        var read = profiles.Select(entry => Profile(entry.file, entry.Root!, issues, findings)).ToArray();
        if (issues.IsEmpty) findings.Error("format-issues", new(domain.file.Name, 0, 0), "The file names no issues.", "Give the domain, or profiles that hold their issues.");
        return findings.HasErrors ? null : new() { Name = Path.GetFileNameWithoutExtension(domain.file.Name), Issues = issues, Profiles = [.. read] };
    }

    static XElement? Load(FormatFile file, FindingList findings)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(file.Text), new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = 50_000_000 });
            return XDocument.Load(reader, LoadOptions.SetLineInfo).Root;
        }
        catch (XmlException wrong)
        {
            var defines = file.Text.Contains("<!DOCTYPE", StringComparison.OrdinalIgnoreCase);
            findings.Error(defines ? "format-entity" : "format-xml", new(file.Name, wrong.LineNumber, wrong.LinePosition), defines ? "The file defines a document type or entities of its own." : "This is not XML: " + wrong.Message, defines ? "Remove the <!DOCTYPE …>; such files do not need one." : "Mend the file where it was made.");
            return null;
        }
    }

    static ImmutableArray<ScenarioIssue> Issues(FormatFile file, XElement root, FindingList findings)
    {
        var issues = ImmutableArray.CreateBuilder<ScenarioIssue>();
        foreach (var issue in InOrder(root))
        {
            var name = (string?)issue.Attribute("name") ?? $"issue {issues.Count + 1}";
            if (Kind(issue) is "integer" or "real")
            {
                var (low, high) = Bounds(file, issue, findings);
                var step = Kind(issue) == "integer" ? 1 : (high - low) / RealSteps;
                if (high < low || step < 0) findings.Error("format-range", At(file, issue), $"The numbers of '{name}' reach from {Number.Text(low)} to {Number.Text(high)}.", "Put the lower bound first.");
                if (Kind(issue) == "real") findings.Warn("format-real", At(file, issue), $"'{name}' takes any number; it was cut into {RealSteps} steps of {Number.Text(step)}.", "Change the step of the range in the case where it matters.");
                issues.Add(new(name, []) { Range = (low, high, step == 0 ? 1 : step) });
                continue;
            }
            var options = issue.Elements("item").Select(item => ((string?)item.Attribute("value") ?? "").Trim()).ToArray();
            foreach (var twice in issue.Elements("item").GroupBy(item => ((string?)item.Attribute("value") ?? "").Trim(), StringComparer.Ordinal).Where(group => group.Count() > 1))
                findings.Warn("format-duplicate", At(file, twice.Last()), $"'{name}' lists '{twice.Key}' {twice.Count()} times; the last evaluation counts.", "Drop all but one.");
            if (options.Length == 0) findings.Error("format-options", At(file, issue), $"'{name}' has no options.", "List them as <item value=\"…\">.");
            issues.Add(new(name, [.. options.Distinct(StringComparer.Ordinal)]));
        }
        return issues.ToImmutable();
    }

    static ScenarioProfile Profile(FormatFile file, XElement root, ImmutableArray<ScenarioIssue> issues, FindingList findings)
    {
        var weights = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var weight in root.Descendants("weight").Where(weight => weight.Attribute("index") is not null))
        {
            if (!weights.TryAdd((string)weight.Attribute("index")!, Weight(file, weight, findings))) findings.Error("format-duplicate", At(file, weight), $"Issue {(string)weight.Attribute("index")!} has two weights.", "Drop one.");
        }
        var own = InOrder(root).ToArray();
        var boxes = Boxes(file, root, issues.Length, findings);
        var (evaluations, greatest, ordered) = (ImmutableArray.CreateBuilder<ImmutableArray<decimal>>(), ImmutableArray.CreateBuilder<decimal>(), ImmutableArray.CreateBuilder<decimal>());
        for (var i = 0; i < issues.Length; i++)
        {
            var issue = i < own.Length ? own[i] : null;
            var hasWeight = issue is not null && weights.ContainsKey((string?)issue.Attribute("index") ?? "");
            if (issue is null) findings.Error("format-issues", At(file, root), $"The profile lacks the issue '{issues[i].Name}'.", "Take the profile that belongs to this domain.");
            else if (!hasWeight && boxes.IsEmpty) findings.Error("format-weight", At(file, issue), $"'{issues[i].Name}' has no weight.", "Add <weight index=… value=…>.");
            ordered.Add(hasWeight ? weights[(string)issue!.Attribute("index")!] : 0);
            var values = issue is null || !hasWeight ? Zeros(issues[i]) : Evaluations(file, issue, issues[i], findings);
            evaluations.Add(values);
            greatest.Add(issues[i].Range is null && values.Length > 0 && values.Max() > 0 ? values.Max() : 1);
        }
        return new()
        {
            Name = Path.GetFileNameWithoutExtension(file.Name),
            Weights = ordered.ToImmutable(),
            Evaluations = evaluations.ToImmutable(),
            Greatest = greatest.ToImmutable(),
            Boxes = boxes,
            Reservation = root.Descendants("reservation").FirstOrDefault() is { } reservation ? Value(file, reservation, "value", findings) : 0,
            Discount = root.Descendants("discount_factor").FirstOrDefault() is { } discount && Value(file, discount, "value", findings) is > 0 and < 1 and var left ? left : null,
        };
    }

    static ImmutableArray<decimal> Zeros(ScenarioIssue issue) => [.. Enumerable.Repeat(0m, issue.Range is null ? issue.Options.Length : 2)];

    static ImmutableArray<decimal> Evaluations(FormatFile file, XElement issue, ScenarioIssue known, FindingList findings)
    {
        if (known.Range is { } range)
        {
            if (issue.Element("evaluator") is not { } line || (string?)line.Attribute("ftype") != "linear")
            {
                findings.Error("format-evaluator", At(file, issue), $"'{known.Name}' is not valued by a straight line.", "Give its values in a case by hand; straight lines alone are converted.");
                return [0, 0];
            }
            var start = Value(file, line, "offset", findings);
            return [start, start + Value(file, line, "slope", findings) * (range.To - range.From)];
        }
        var given = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var item in issue.Elements("item")) given[((string?)item.Attribute("value") ?? "").Trim()] = Value(file, item, "evaluation", findings);
        foreach (var option in known.Options.Where(option => !given.ContainsKey(option)))
            findings.Error("format-evaluation", At(file, issue), $"'{option}' of '{known.Name}' has no evaluation.", "Add it, or take the profile that belongs to this domain.");
        return [.. known.Options.Select(option => given.GetValueOrDefault(option))];
    }

    static ImmutableArray<ScenarioBox> Boxes(FormatFile file, XElement root, int issues, FindingList findings)
    {
        var boxes = ImmutableArray.CreateBuilder<ScenarioBox>();
        foreach (var utility in root.Descendants("utility").Where(utility => utility.Attribute("maxutility") is not null))
        {
            var of = Value(file, utility, "maxutility", findings);
            foreach (var box in utility.Descendants("hyperRectangle"))
            {
                boxes.Add(new([.. box.Elements("INCLUDES").Select(side => (IssueOf(file, side, issues, findings), Value(file, side, "min", findings), Value(file, side, "max", findings)))], Value(file, box, "utility", findings), of == 0 ? 1 : of));
            }
        }
        return boxes.ToImmutable();
    }

    /// <summary>The issue that a side of a hyper-rectangle is about, counted from 0.</summary>
    static int IssueOf(FormatFile file, XElement side, int issues, FindingList findings)
    {
        var number = Value(file, side, "index", findings);
        if (number >= 1 && number <= issues && number == decimal.Floor(number)) return (int)number - 1;
        findings.Error("format-issues", At(file, side), $"A hyper-rectangle names issue {Number.Text(number)}; there are {issues}.", "Take the profile that belongs to this domain.");
        return 0;
    }

    static IEnumerable<XElement> InOrder(XElement root) => root.Descendants("issue").OrderBy(issue => int.TryParse((string?)issue.Attribute("index"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var index) ? index : int.MaxValue);

    static string Kind(XElement issue) => (string?)issue.Attribute("vtype") ?? (string?)issue.Attribute("type") ?? "discrete";

    static (decimal Low, decimal High) Bounds(FormatFile file, XElement issue, FindingList findings)
    {
        var holder = issue.Attribute("lowerbound") is not null ? issue : issue.Element("range") ?? issue;
        return (Value(file, holder, "lowerbound", findings), Value(file, holder, "upperbound", findings));
    }

    static decimal Value(FormatFile file, XElement element, string name, FindingList findings)
    {
        var text = ((string?)element.Attribute(name))?.Trim();
        if (text is not null && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 1_000_000_000_000) return number;
        findings.Error("format-number", At(file, element), text is null ? $"<{element.Name.LocalName}> lacks '{name}'." : $"'{text}' is no number that can be kept.", "Write an ordinary number.");
        return 0;
    }

    static decimal Weight(FormatFile file, XElement element, FindingList findings)
    {
        var weight = Value(file, element, "value", findings);
        if (weight < 0) findings.Error("format-number", At(file, element), "A weight is below 0.", "Write 0 or more; turn the evaluations round where less is better.");
        return weight;
    }

    static Place At(FormatFile file, XElement element) => element is IXmlLineInfo line && line.HasLineInfo() ? new(file.Name, line.LineNumber, line.LinePosition) : new(file.Name, 0, 0);

    /// <summary>The profile of one side, issues and all.</summary>
    public static string Write(Scenario scenario, ScenarioProfile profile)
    {
        var root = new XElement("objective", new XAttribute("index", 0), new XAttribute("etype", "objective"), new XAttribute("type", "objective"), new XAttribute("name", scenario.Name), new XAttribute("description", ""));
        for (var i = 0; i < scenario.Issues.Length; i++) root.Add(new XElement("weight", new XAttribute("index", i + 1), new XAttribute("value", Number.Text(profile.Weights[i]))));
        for (var i = 0; i < scenario.Issues.Length; i++) root.Add(Issue(scenario.Issues[i], i, profile.Evaluations[i]));
        var space = new XElement("utility_space", new XAttribute("number_of_issues", scenario.Issues.Length), root, new XElement("reservation", new XAttribute("value", Number.Text(profile.Reservation))));
        if (profile.Discount is { } discount) space.Add(new XElement("discount_factor", new XAttribute("value", Number.Text(discount))));
        return Text(space);
    }

    static XElement Issue(ScenarioIssue issue, int at, ImmutableArray<decimal> evaluations)
    {
        var kind = issue.Range is not { } range ? "discrete" : range.Step == 1 && range.From == decimal.Floor(range.From) ? "integer" : "real";
        var element = new XElement("issue", new XAttribute("index", at + 1), new XAttribute("etype", kind), new XAttribute("type", kind), new XAttribute("vtype", kind), new XAttribute("name", issue.Name));
        if (issue.Range is { } numbers)
        {
            element.Add(new XAttribute("lowerbound", Number.Text(numbers.From)), new XAttribute("upperbound", Number.Text(numbers.To)));
            element.Add(new XElement("evaluator", new XAttribute("ftype", "linear"), new XAttribute("offset", Number.Text(evaluations[0])), new XAttribute("slope", Number.Text(numbers.To == numbers.From ? 0 : (evaluations[1] - evaluations[0]) / (numbers.To - numbers.From)))));
        }
        for (var option = 0; option < issue.Options.Length; option++)
            element.Add(new XElement("item", new XAttribute("index", option + 1), new XAttribute("value", issue.Options[option]), new XAttribute("evaluation", Number.Text(evaluations[option])), new XAttribute("cost", 0)));
        return element;
    }

    static string Text(XElement element)
    {
        var text = new StringBuilder();
        using (var writer = XmlWriter.Create(text, new() { Indent = true, OmitXmlDeclaration = true, NewLineChars = "\n" })) element.Save(writer);
        return text.Append('\n').ToString();
    }
}

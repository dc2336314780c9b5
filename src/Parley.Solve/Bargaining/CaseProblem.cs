using System.Collections.Immutable;
using Parley.Model;
using Parley.Solve.Outcomes;
using Parley.Solve.Positions;

namespace Parley.Solve.Bargaining;

/// <summary>The bargaining problem of a case: the outcomes that are possible, and what each required party's preference makes of them.</summary>
public sealed class CaseProblem
{
    CaseProblem(Case @case)
    {
        Case = @case;
        Frame = OutcomeFrame.Of(@case);
        RedLines = RedLine.Of(@case);
        Parties = [.. @case.Preferences.Ids.Where(@case.IsRequired)];
        WithoutPreference = [.. @case.Parties.Ids.Where(id => @case.Principal(id) == id && @case.IsRequired(id) && !@case.Preferences.Has(id))];
        Utilities = [.. Parties.Select(party => UtilityOf(@case.Preferences[party]))];
    }

    /// <summary>The case.</summary>
    public Case Case { get; }

    /// <summary>Its issues by position.</summary>
    public OutcomeFrame Frame { get; }

    /// <summary>The red lines of the required parties.</summary>
    public ImmutableArray<RedLine> RedLines { get; }

    /// <summary>The required parties whose preference is judged, in the order of their preferences.</summary>
    public ImmutableArray<string> Parties { get; }

    /// <summary>The required parties whose preference nobody has judged.</summary>
    public ImmutableArray<string> WithoutPreference { get; }

    /// <summary>The parties' utilities, in the same order.</summary>
    public ImmutableArray<Utility> Utilities { get; }

    /// <summary>Makes the problem of a case.</summary>
    public static CaseProblem Of(Case @case)
    {
        ArgumentNullException.ThrowIfNull(@case);
        return new(@case);
    }

    /// <summary>The outcomes that keep every linkage, and, where asked, every red line.</summary>
    public OutcomeSpace Space(bool withinRedLines)
    {
        var space = Frame.Space(Case);
        return withinRedLines ? space.With(RedLines.Select(line => line.Rule)) : space;
    }

    /// <summary>The outcomes that cross no red line; where there are none, those that keep the linkages alone.</summary>
    internal (BargainScope Scope, DiagramResult Compiled) Compile(CancellationToken cancellation)
    {
        var open = OutcomeDiagram.Compile(Space(withinRedLines: true), cancellation: cancellation);
        return open.Diagram is { IsEmpty: true }
            ? (BargainScope.All, OutcomeDiagram.Compile(Space(withinRedLines: false), cancellation: cancellation))
            : (BargainScope.Open, open);
    }

    /// <summary>Amounts by party id.</summary>
    internal Keyed<Amount> ByParty(ImmutableArray<Rational> amounts) =>
        new(Parties.Select((party, at) => KeyValuePair.Create(party, Amount.Of(amounts[at]))));

    /// <summary>A package in the words of the case.</summary>
    internal Package PackageOf(ReadOnlySpan<int> outcome, ImmutableArray<Rational> utilities)
    {
        var chosen = outcome.ToArray();
        return new(
            new(Frame.Issues.Select((issue, at) => KeyValuePair.Create(issue.Id, issue.OptionId(chosen[at])))),
            ByParty(utilities),
            [.. RedLines.Where(line => !line.Rule.Holds(chosen)).Select(line => line.Id)]);
    }

    Utility UtilityOf(Preference preference) => Utility.Of(
        [.. Frame.Issues.Select(issue => OptionValues(preference, issue))],
        Rational.From(preference.NoAgreement),
        [.. preference.Bonuses.Select(bonus => (Frame.Compile(bonus.When), Rational.From(bonus.Adds)))],
        preference.Clipped || !preference.Bonuses.IsEmpty ? Rational.One : null);

    static List<Rational> OptionValues(Preference preference, IssueFrame issue)
    {
        var weight = Rational.From(preference.Weights.TryGet(issue.Id, out var given) ? given : 0);
        if (weight.Sign == 0 || !preference.Values.TryGet(issue.Id, out var values)) return [.. Enumerable.Repeat(Rational.Zero, issue.Count)];
        if (!issue.IsRange) return [.. Enumerable.Range(0, issue.Count).Select(option => weight * Rational.From(values[issue.OptionId(option)]))];
        var points = values.Select(entry => (At: Number.Parse(entry.Key)!.Value, entry.Value)).OrderBy(point => point.At).ToArray();
        return [.. Enumerable.Range(0, issue.Count).Select(option => weight * OnLine(points, issue.NumberAt(option)))];
    }

    /// <summary>The value on the straight line between the two points around a number.</summary>
    static Rational OnLine((decimal At, decimal Value)[] points, decimal number)
    {
        var right = Array.FindIndex(points, point => point.At >= number);
        var (b, upper) = points[right];
        if (b == number) return Rational.From(upper);
        var (a, lower) = points[right - 1];
        return Rational.From(lower) + (Rational.From(upper - lower) * Rational.From(number - a) / Rational.From(b - a));
    }
}

/// <summary>An exact amount, with the nearest ordinary number beside it.</summary>
/// <param name="Value">The nearest number.</param>
/// <param name="Exact">The exact fraction: 31/50.</param>
public sealed record Amount(double Value, string Exact)
{
    /// <summary>The amount of a fraction.</summary>
    public static Amount Of(Rational rational) => new(rational.ToDouble(), rational.ToString());
}

/// <summary>A package: one option for every issue.</summary>
/// <param name="Terms">The option of each issue.</param>
/// <param name="Utilities">What it is worth to each party, 0 to 1.</param>
/// <param name="Crosses">The ids of the red lines it crosses.</param>
public sealed record Package(Keyed<string> Terms, Keyed<Amount> Utilities, ImmutableArray<string> Crosses);

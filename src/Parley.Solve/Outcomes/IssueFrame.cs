using Parley.Model;

namespace Parley.Solve.Outcomes;

/// <summary>An issue of a case as a solver sees it: its options by position, 0 to <see cref="Count"/> − 1.</summary>
public sealed class IssueFrame
{
    readonly Issue issue;

    internal IssueFrame(string id, Issue issue) => (Id, this.issue) = (id, issue);

    /// <summary>The id of the issue.</summary>
    public string Id { get; }

    /// <summary>The question, in a few words.</summary>
    public string Title => issue.Title;

    /// <summary>Whether its options are numbers.</summary>
    public bool IsRange => issue.Range is not null;

    /// <summary>How many options there are.</summary>
    public int Count => issue.Range?.Count ?? issue.Options.Count;

    /// <summary>The id of an option; for a range the number.</summary>
    public string OptionId(int position) => issue.Range is { } range ? Number.Text(range.At(position)) : issue.Options[position].Key;

    /// <summary>An option in words; for a range the number with its unit.</summary>
    public string OptionTitle(int position) => issue.Range is { } range ? NumberTitle(range.At(position)) : issue.Options[position].Value.Title;

    /// <summary>The position of an option id or a number, or −1.</summary>
    public int PositionOf(string option) => issue.Range is { } range
        ? Number.Parse(option) is { } number ? range.PositionOf(number) : -1
        : issue.Options.IndexOf(option);

    /// <summary>The number at a position of a range; the position itself for named options.</summary>
    internal decimal NumberAt(int position) => issue.Range?.At(position) ?? position;

    /// <summary>A value named in a condition, in words.</summary>
    internal string ValueTitle(string value) =>
        issue.Range is null ? issue.Options.TryGet(value, out var option) ? option.Title : value
        : Number.Parse(value) is { } number ? NumberTitle(number) : value;

    string NumberTitle(decimal number) => issue.Range!.Unit is { } unit ? $"{Number.Text(number)} {unit}" : Number.Text(number);
}

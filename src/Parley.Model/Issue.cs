using System.Text.Json.Serialization;

namespace Parley.Model;

/// <summary>A question to settle. It has either named options or a range of numbers.</summary>
public sealed record Issue
{
    /// <summary>The question, in a few words.</summary>
    public required string Title { get; init; }

    /// <summary>The ways to settle it, by id. Either these or a range.</summary>
    public Keyed<Option> Options { get; init; } = Keyed<Option>.Empty;

    /// <summary>The numbers that settle it. Either this or options.</summary>
    public IssueRange? Range { get; init; }

    /// <summary>A remark.</summary>
    public string? Note { get; init; }
}

/// <summary>One way to settle an issue; in a file its title alone will do.</summary>
public sealed record Option
{
    /// <summary>What is agreed if this option is.</summary>
    public required string Title { get; init; }

    /// <summary>A remark.</summary>
    public string? Note { get; init; }
}

/// <summary>The numbers from one end to the other in equal steps, both ends included where the step reaches them.</summary>
public sealed record IssueRange
{
    /// <summary>The least number.</summary>
    public required decimal From { get; init; }

    /// <summary>The greatest number, at least <see cref="From"/>.</summary>
    public required decimal To { get; init; }

    /// <summary>The distance between neighbouring numbers, above 0; 1 unless given.</summary>
    public decimal Step { get; init; } = 1;

    /// <summary>What the numbers count, as it stands behind them: "M€ a year".</summary>
    public string? Unit { get; init; }

    /// <summary>How many numbers the range holds.</summary>
    [JsonIgnore]
    public int Count => (int)decimal.Floor((To - From) / Step) + 1;

    /// <summary>The number at a position, 0 to <see cref="Count"/> − 1.</summary>
    public decimal At(int position) => From + Step * position;

    /// <summary>The position of a number, or −1 where it is not in the range.</summary>
    public int PositionOf(decimal number) =>
        number < From || number > To || (number - From) % Step != 0 ? -1 : (int)((number - From) / Step);
}

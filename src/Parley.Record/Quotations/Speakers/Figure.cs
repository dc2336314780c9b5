namespace Parley.Record.Quotations.Speakers;

/// <summary>Somebody or something met in a text or known from the case, to whom words can be laid.</summary>
sealed class Figure(string? party, string name)
{
    internal string? Party { get; } = party;

    /// <summary>What tells it from every other in a second reading of the text: a party may be several figures.</summary>
    internal string Key => Party is null ? Name : $"{Party} {given}";

    readonly string given = name;

    /// <summary>The fullest name.</summary>
    internal string Name { get; set; } = name;

    internal FigureKind Kind { get; set; }

    internal Gender Gender { get; set; }

    /// <summary>Whether it is met without a name: "a farmer", "officials".</summary>
    internal bool Nameless { get; init; }

    /// <summary>Whether the case lists it, or names a party by it.</summary>
    internal bool Known => Party is not null;

    /// <summary>What it is called without a name, in small letters: "finance minister".</summary>
    internal HashSet<string> Roles { get; } = new(StringComparer.Ordinal);

    /// <summary>How many pronouns near it spoke for a man, and how many for a woman.</summary>
    internal int HeVotes { get; set; }

    internal int SheVotes { get; set; }

    /// <summary>Where it is met, in the order of the text.</summary>
    internal List<Sighting> Sightings { get; } = [];

    /// <summary>The sightings in a sentence. Cost logarithmic in all of them.</summary>
    internal IEnumerable<Sighting> In(int sentence)
    {
        var (low, high) = (0, Sightings.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Sightings[middle].Sentence < sentence) low = middle + 1;
            else high = middle;
        }
        for (; low < Sightings.Count && Sightings[low].Sentence == sentence; low++) yield return Sightings[low];
    }
}

/// <summary>A place where a figure is met.</summary>
/// <param name="At">Where its words begin.</param>
/// <param name="Word">The number of its first word.</param>
/// <param name="Sentence">The number of the sentence.</param>
/// <param name="Place">As what it stands there.</param>
/// <param name="Quoted">Whether it stands in quotation marks.</param>
/// <param name="Words">How many words it has.</param>
readonly record struct Sighting(int At, int Word, int Sentence, Place Place, bool Quoted, int Words);

/// <summary>As what somebody stands in a sentence.</summary>
enum Place
{
    /// <summary>After a preposition, or as an owner.</summary>
    Aside,

    /// <summary>Anywhere else behind the beginning.</summary>
    Within,

    /// <summary>At the head of the sentence or clause.</summary>
    Head,

    /// <summary>As the source of words.</summary>
    Speaker,
}

/// <summary>What sort of thing a figure is.</summary>
enum FigureKind
{
    Unknown,
    Person,
    Group,
    Body,
    Document,
}

/// <summary>What a title, a noun or a pronoun says of somebody.</summary>
enum Gender
{
    Unknown,
    Male,
    Female,
    Neuter,
}

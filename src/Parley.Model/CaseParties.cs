namespace Parley.Model;

/// <summary>Questions about the parties of a case.</summary>
public static class CaseParties
{
    /// <summary>The party that an id stands for: itself, or the one it is another name of.</summary>
    /// <exception cref="KeyNotFoundException">There is no such party.</exception>
    public static string Principal(this Case @case, string party)
    {
        ArgumentNullException.ThrowIfNull(@case);
        while (@case.Parties[party].SameAs is { } other) party = other;
        return party;
    }

    /// <summary>Whether an agreement needs the party's consent.</summary>
    /// <exception cref="KeyNotFoundException">There is no such party.</exception>
    public static bool IsRequired(this Case @case, string party)
    {
        ArgumentNullException.ThrowIfNull(@case);
        var principal = @case.Parties[@case.Principal(party)];
        return principal.Required ?? principal.Role == Role.Party;
    }
}

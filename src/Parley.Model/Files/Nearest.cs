namespace Parley.Model.Files;

/// <summary>Finds the known word that a person probably meant.</summary>
static class Nearest
{
    /// <summary>The known word with the fewest edits, at most a third of its length; null where none is near.</summary>
    public static string? To(string written, IEnumerable<string> known) =>
        known.Select(word => (Word: word, Edits: Edits(Plain(written), Plain(word))))
            .Where(candidate => candidate.Edits <= Math.Max(1, candidate.Word.Length / 3))
            .OrderBy(candidate => candidate.Edits)
            .Select(candidate => candidate.Word)
            .FirstOrDefault();

    static string Plain(string word) => word.ToUpperInvariant().Replace('-', '_').Replace(' ', '_');

    /// <summary>Optimal string alignment distance: insertions, deletions, changes and neighbours swapped.</summary>
    static int Edits(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 10 || a.Length > 60) return int.MaxValue;
        var table = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) table[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) table[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
            for (var j = 1; j <= b.Length; j++)
            {
                var change = table[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                table[i, j] = Math.Min(change, 1 + Math.Min(table[i - 1, j], table[i, j - 1]));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    table[i, j] = Math.Min(table[i, j], 1 + table[i - 2, j - 2]);
            }
        return table[a.Length, b.Length];
    }
}

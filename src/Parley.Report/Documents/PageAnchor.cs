namespace Parley.Report.Documents;

/// <summary>The place inside a page that a link leads to.</summary>
static class PageAnchor
{
    /// <summary>An id as letters, digits, hyphens and underscores; whatever else it holds is spelt out by its number. Two ids never become one anchor.</summary>
    public static string Of(string id) => string.Concat(id.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-' ? letter.ToString() : $"_{(int)letter:x}_"));
}

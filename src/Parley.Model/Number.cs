using System.Globalization;

namespace Parley.Model;

/// <summary>Decimal numbers as people write them in a case file: 2, 0.25, -1.5, 1e6.</summary>
public static class Number
{
    const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>The number a text stands for, exactly; null where it is none or has more than 28 digits.</summary>
    public static decimal? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length > 0 && (char.IsAsciiDigit(text[^1]) || text[^1] == '.') && decimal.TryParse(text, Style, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
    }

    /// <summary>The shortest text of a number, without trailing zeros, so that equal numbers have equal texts.</summary>
    public static string Text(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);
}

using System.Globalization;
using System.Text;

namespace Parley.TestKit;

/// <summary>A PDF written by hand, byte for byte the same each time.</summary>
public static class HandmadePdf
{
    /// <summary>A file of one page and one line of drawing.</summary>
    /// <param name="size">Width and height of the page, in points: <c>595 842</c>.</param>
    /// <param name="encoding">The encoding of its one font, named F, as it stands in the file.</param>
    /// <param name="drawing">What is drawn, in ASCII.</param>
    public static byte[] Of(string size, string encoding, string drawing)
    {
        ArgumentNullException.ThrowIfNull(drawing);
        string[] objects =
        [
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            $"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {size}]/Resources<</Font<</F 4 0 R>>>>/Contents 5 0 R>>",
            $"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding{encoding}>>",
            $"<</Length {drawing.Length}>>\nstream\n{drawing}\nendstream",
        ];
        var file = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        foreach (var (number, content) in objects.Index())
        {
            places.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{number + 1} 0 obj\n{content}\nendobj\n");
        }
        var table = file.Length;
        file.Append("xref\n0 6\n0000000000 65535 f \n").AppendJoin("", places.Select(place => $"{place:D10} 00000 n \n"));
        file.Append(CultureInfo.InvariantCulture, $"trailer\n<</Size 6/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(file.ToString());
    }
}

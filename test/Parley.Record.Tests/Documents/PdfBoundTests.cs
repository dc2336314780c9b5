using System.Text;
using static Parley.Record.Tests.Documents.Papers;

namespace Parley.Record.Tests.Documents;

/// <summary>PDFs that ask for more work than their size tells.</summary>
public sealed class PdfBoundTests
{
    [Theory]
    [InlineData(24, "document-too-large")]
    [InlineData(3, "document-without-text")]
    public void Forms_that_call_one_another_twice_are_refused_once_they_come_to_millions(int deep, string code)
    {
        var forms = Enumerable.Range(0, deep).Select(i => i < deep - 1 ? $"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F {6 + i} 0 R >> >> /Length 10 >>\nstream\n/F Do /F Do\nendstream" : "<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Length 3 >>\nstream\nq Q\nendstream");

        var reading = Read("a.pdf", Raw(
            [
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] /Contents 4 0 R /Resources << /XObject << /F 5 0 R >> >> >>",
                "<< /Length 5 >>\nstream\n/F Do\nendstream",
                .. forms,
            ]));

        Assert.Equal(code, Assert.Single(reading.Findings).Code);
    }

    static byte[] Raw(string[] objects)
    {
        var file = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        for (var i = 0; i < objects.Length; i++)
        {
            places.Add(file.Length);
            file.Append(i + 1).Append(" 0 obj\n").Append(objects[i]).Append("\nendobj\n");
        }
        var table = file.Length;
        file.Append("xref\n0 ").Append(objects.Length + 1).Append("\n0000000000 65535 f \n");
        foreach (var place in places) file.Append(place.ToString("D10", System.Globalization.CultureInfo.InvariantCulture)).Append(" 00000 n \n");
        file.Append("trailer\n<< /Size ").Append(objects.Length + 1).Append(" /Root 1 0 R >>\nstartxref\n").Append(table).Append("\n%%EOF\n");
        return Encoding.ASCII.GetBytes(file.ToString());
    }
}

using System.Globalization;
using System.Text;

namespace Parley.Bench;

/// <summary>One measured line of a picture.</summary>
/// <param name="Name">What stands at its end.</param>
/// <param name="Colour">Its colour, as #rrggbb.</param>
/// <param name="Points">Exponents of two, with milliseconds.</param>
sealed record ScalingLine(string Name, string Colour, IReadOnlyList<(int Exponent, double Milliseconds)> Points);

/// <summary>A light picture of times against sizes, both logarithmic, so that linear growth is a straight line of one steepness, which is drawn beside them.</summary>
static class ScalingPicture
{
    const double Left = 64, Right = 500, Top = 20, Bottom = 292;

    /// <summary>The picture as SVG.</summary>
    public static string Draw(string title, string description, string unit, IReadOnlyList<ScalingLine> lines)
    {
        var points = lines.SelectMany(line => line.Points).ToArray();
        var (first, last) = (points.Min(point => point.Exponent), points.Max(point => point.Exponent));
        var (low, high) = (Math.Floor(Math.Log10(points.Min(point => point.Milliseconds))), Math.Ceiling(Math.Log10(points.Max(point => point.Milliseconds))));
        double X(double exponent) => Left + (exponent - first) / (last - first) * (Right - Left);
        double Y(double milliseconds) => Bottom - (Math.Log10(milliseconds) - low) / (high - low) * (Bottom - Top);

        var svg = new StringBuilder();
        Write($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 640 340\" role=\"img\" aria-labelledby=\"t d\" font-family=\"sans-serif\" font-size=\"12\">");
        Write($"<title id=\"t\">{title}</title>");
        Write($"<desc id=\"d\">{description}</desc>");
        Write($"<rect width=\"640\" height=\"340\" fill=\"#fff\"/>");
        for (var power = low; power <= high; power++)
        {
            var (y, label) = (Y(Math.Pow(10, power)), power >= 3 ? $"{Math.Pow(10, power - 3):0.###} s" : $"{Math.Pow(10, power):0.###} ms");
            Write($"<line x1=\"{Left}\" y1=\"{y:F1}\" x2=\"{Right}\" y2=\"{y:F1}\" stroke=\"#dde2e7\"/><text x=\"56\" y=\"{y + 4:F1}\" text-anchor=\"end\" fill=\"#3b4650\">{label}</text>");
        }
        for (var exponent = first; exponent <= last; exponent += 2)
            Write($"<line x1=\"{X(exponent):F1}\" y1=\"{Bottom}\" x2=\"{X(exponent):F1}\" y2=\"{Bottom + 4}\" stroke=\"#7b8794\"/><text x=\"{X(exponent):F1}\" y=\"{Bottom + 18}\" text-anchor=\"middle\" fill=\"#3b4650\">2<tspan dy=\"-4\" font-size=\"9\">{exponent}</tspan></text>");
        Write($"<text x=\"{(Left + Right) / 2}\" y=\"332\" text-anchor=\"middle\" fill=\"#3b4650\">{unit}</text>");

        // As steep as linear growth, from the first point of the first line.
        var (start, grown) = (lines[0].Points[0], lines[0].Points[0].Milliseconds * Math.Pow(2, lines[0].Points[^1].Exponent - lines[0].Points[0].Exponent));
        Write($"<line x1=\"{X(start.Exponent):F1}\" y1=\"{Y(start.Milliseconds):F1}\" x2=\"{X(lines[0].Points[^1].Exponent):F1}\" y2=\"{Y(grown):F1}\" stroke=\"#7b8794\" stroke-dasharray=\"3 4\"/>");
        foreach (var line in lines)
        {
            Write($"<polyline points=\"{string.Join(' ', line.Points.Select(point => string.Create(CultureInfo.InvariantCulture, $"{X(point.Exponent):F1},{Y(point.Milliseconds):F1}")))}\" fill=\"none\" stroke=\"{line.Colour}\" stroke-width=\"2\"/>");
            foreach (var point in line.Points)
                Write($"<circle cx=\"{X(point.Exponent):F1}\" cy=\"{Y(point.Milliseconds):F1}\" r=\"3\" fill=\"{line.Colour}\"/>");
            // Beside the end of a line that goes all the way, else above it, clear of the others.
            var (end, isWhole) = (line.Points[^1], line.Points[^1].Exponent == last);
            Write($"<text x=\"{X(end.Exponent) + (isWhole ? 10 : 0):F1}\" y=\"{Y(end.Milliseconds) + (isWhole ? 4 : -8):F1}\" text-anchor=\"{(isWhole ? "start" : "end")}\" fill=\"{line.Colour}\">{line.Name}</text>");
        }
        Write($"</svg>");
        return svg.ToString();

        void Write(FormattableString text) => svg.Append(text.ToString(CultureInfo.InvariantCulture)).Append('\n');
    }
}

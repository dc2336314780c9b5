using Parley.Report.Drawing;

namespace Parley.Report.Tests.Drawing;

public sealed class SvgCleanerTests
{
    static readonly DrawingLabel label = new("d", "Title", "Description");

    [Theory]
    [InlineData("""<script>alert(1)</script>""")]
    [InlineData("""<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>""")]
    [InlineData("""<image href="http://x.test/i.png" />""")]
    [InlineData("""<use href="http://x.test/i.svg#a" />""")]
    [InlineData("""<style>@import url(http://x.test/a.css)</style>""")]
    [InlineData("""<a href="javascript:alert(1)"><path d="M0,0" /></a>""")]
    [InlineData("""<animate onbegin="alert(1)" />""")]
    public void What_does_not_draw_falls_away(string element)
    {
        var svg = SvgCleaner.Clean(Drawing(element), label);

        Assert.EndsWith("<desc id=\"d-desc\">Description</desc></svg>", svg, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""onload="alert(1)" """)]
    [InlineData("""style="background:url(http://x.test/i.png)" """)]
    [InlineData("""fill="url(http://x.test/i.svg#a)" """)]
    [InlineData("""fill="URL(http://x.test/i.svg#a)" """)]
    [InlineData("""fill="url(#missing)" """)]
    [InlineData("""href="http://x.test" """)]
    [InlineData("""class="marks" """)]
    public void Traits_that_do_not_draw_fall_away(string attribute)
    {
        var svg = SvgCleaner.Clean(Drawing($"""<path {attribute} d="M0,0h5" />"""), label);

        Assert.EndsWith("""<path d="M0,0h5" /></svg>""", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void Coordinates_keep_two_decimals_and_lose_exponents()
    {
        var svg = SvgCleaner.Clean(Drawing("""<path d="M1.23456,-0.0001L1e-7,10.0149A5,5,0,1,1,.12345,2" />"""), label);

        Assert.Contains("""d="M1.23,0L0,10.01A5,5,0,1,1,0.12,2" """, svg, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1a")]
    [InlineData("a b")]
    [InlineData("a\"b")]
    public void A_label_without_a_sound_anchor_is_refused(string id) => Assert.ThrowsAny<ArgumentException>(() => new DrawingLabel(id, "Title", "Description"));

    static string Drawing(string inside) => $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">{inside}</svg>""";
}

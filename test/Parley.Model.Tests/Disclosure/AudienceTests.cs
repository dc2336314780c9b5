using Parley.Model.Disclosure;

namespace Parley.Model.Tests.Disclosure;

public sealed class AudienceTests
{
    [Theory]
    [InlineData("public", "mediator joint public upland")]
    [InlineData("joint", "mediator joint upland")]
    [InlineData("bilateral(upland, vale)", "mediator upland")]
    [InlineData("caucus(upland)", "mediator upland")]
    [InlineData("caucus(vale)", "mediator")]
    [InlineData("mediator", "mediator")]
    [InlineData("party(upland)", "upland")]
    [InlineData("party(vale)", "")]
    public void Each_class_is_seen_by_those_it_is_for_and_nobody_else(string visibility, string audiences)
    {
        Assert.True(Visibility.TryParse(visibility, out var seen));

        var seeing = new (string Name, Audience Audience)[] { ("mediator", Audience.Mediator), ("joint", Audience.Joint), ("public", Audience.Public), ("upland", Audience.Party("upland")) };

        Assert.Equal(audiences.Split(' ', StringSplitOptions.RemoveEmptyEntries), seeing.Where(entry => entry.Audience.Sees(seen)).Select(entry => entry.Name));
    }

    [Theory]
    [InlineData("everybody")]
    [InlineData("Public")]
    [InlineData("caucus")]
    [InlineData("caucus()")]
    [InlineData("caucus(a, b)")]
    [InlineData("bilateral(a)")]
    [InlineData("joint(a)")]
    [InlineData("public)")]
    [InlineData("3")]
    public void What_is_no_visibility_is_refused(string text) => Assert.False(Visibility.TryParse(text, out _));
}

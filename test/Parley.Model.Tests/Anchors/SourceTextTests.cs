using Parley.Model.Anchors;

namespace Parley.Model.Tests.Anchors;

public sealed class SourceTextTests
{
    [Theory]
    [InlineData("we said no", true)]
    [InlineData("we  said\nno", true)]
    [InlineData("said", false)]
    [InlineData("aa", false)]
    [InlineData("yes", false)]
    [InlineData(" ", false)]
    public void Words_stand_once_whatever_the_space_between_them_or_they_do_not(string words, bool once) =>
        Assert.Equal(once, new SourceText("a.txt", "Today we said\nno. They said aaa.").HoldsOnce(words));
}

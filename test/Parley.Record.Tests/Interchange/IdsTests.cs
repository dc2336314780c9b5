using Parley.Record.Interchange;

namespace Parley.Record.Tests.Interchange;

public sealed class IdsTests
{
    [Theory]
    [InlineData("Communiqué of Hans Müller", "communique-of-hans-muller")]
    [InlineData("Straße nach Łódź", "strasse-nach-lodz")]
    [InlineData("e\u0301tat", "etat")]
    [InlineData("Пётр", "document")]
    public void A_name_becomes_an_id_that_can_be_read(string name, string id) => Assert.Equal(id, new Ids().Of(name, "document"));

    [Fact]
    public void What_is_taken_is_numbered_on_past_numbers_that_are_taken_themselves()
    {
        var ids = new Ids();
        ids.TryTake("draft-3");

        Assert.Equal(["draft", "draft-2", "draft-4", "draft-5"], Enumerable.Range(0, 4).Select(_ => ids.Of("Draft", "document")));
    }
}

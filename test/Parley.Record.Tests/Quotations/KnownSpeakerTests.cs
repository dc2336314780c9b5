using Parley.Model;
using Parley.Record.Quotations;

namespace Parley.Record.Tests.Quotations;

public sealed class KnownSpeakerTests
{
    [Fact]
    public void A_party_is_known_by_its_names_its_aliases_and_the_offices_in_which_it_spoke()
    {
        var speakers = KnownSpeaker.Of(Case(
            ("vale", new() { Name = "Republic of Vale", Short = "Vale", Aliases = ["Aran"] }, "Minister of Agriculture"),
            ("upland", new() { Name = "Upland (riparian state)" }, "officials who asked not to be named")));

        Assert.Equal(["Republic of Vale", "Vale", "Aran", "Minister of Agriculture"], speakers[0].Names);
        Assert.Equal(["Upland"], speakers[1].Names);
    }

    [Fact]
    public void An_office_that_two_parties_have_names_neither()
    {
        var speakers = KnownSpeaker.Of(Case(("vale", new() { Name = "Vale" }, "delegate"), ("upland", new() { Name = "Upland" }, "Delegate")));

        Assert.All(speakers, speaker => Assert.Single(speaker.Names));
    }

    static Case Case(params (string Id, Party Party, string By)[] parties) => new()
    {
        Parley = 1,
        Title = "Water",
        AsOf = new(2025, 7, 14),
        Parties = new(parties.Select(party => KeyValuePair.Create(party.Id, party.Party))),
        Statements = new(parties.Select(party => KeyValuePair.Create(party.Id + "-1", new Statement { Speaker = party.Id, By = party.By, Date = new(2025, 7, 12), Source = "radio" }))),
    };
}

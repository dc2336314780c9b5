using Parley.Model.Disclosure;
using Parley.Model.Tests.Files;

namespace Parley.Model.Tests;

public sealed class CaseDraftsTests
{
    [Fact]
    public void A_draft_is_read_and_told_of_once()
    {
        var reading = CaseText.ReadWith("mode: direct", "mode: direct\n    draft: yes");

        Assert.True(reading.Case!.Statements["vale-minister"].Draft);
        Assert.Equal("draft", Assert.Single(reading.Findings).Code);
    }

    [Fact]
    public void Without_drafts_goes_what_refers_to_them()
    {
        var @case = CaseText.Read(CaseText.Sound).Case!;
        var drafted = @case with
        {
            Statements = @case.Statements.Select((_, statement) => statement with { Draft = true }),
            Contested = new([new("salt", new() { Title = "Salt", Claims = [new() { Statement = "vale-minister", Says = "Much." }, new() { Statement = "vale-minister", Says = "Little." }] })]),
        };

        var left = drafted.WithoutDrafts();

        Assert.Empty(left.Statements);
        Assert.Empty(left.Contested);
        Assert.Same(@case, @case.WithoutDrafts());
    }

    [Fact]
    public void Nobody_but_the_mediator_sees_a_draft()
    {
        var @case = CaseText.ReadWith("mode: direct", "mode: direct\n    draft: yes\n    visible_to: public").Case!;

        Assert.Single(@case.For(Audience.Mediator).Statements);
        Assert.Empty(@case.For(Audience.Party("vale")).Statements);
    }

    [Fact]
    public void A_name_that_two_parties_have_is_told()
    {
        var reading = CaseText.ReadWith("upland: { name: Upland }", "upland: { name: Upland, aliases: [vale] }");

        Assert.Equal("alias-shared", Assert.Single(reading.Findings).Code);
    }
}

using System.Text;
using Parley.Model;
using Parley.Model.Anchors;
using Parley.Record.Coding;
using Parley.Record.Suggestions;
using Parley.Record.Tests.Coding;

namespace Parley.Record.Tests.Suggestions;

/// <summary>Texts damaged at random give suggestions whose passages stand in the text, or none.</summary>
public sealed class SuggestionFuzzTests
{
    /// <summary>How long texts are tried, in seconds.</summary>
    const int Seconds = 4;

    [Fact]
    public void Every_passage_that_is_suggested_stands_in_its_text() =>
        Kept.Try(
            ".said.txt",
            damaged =>
            {
                var text = new SourceText("sources/minutes.txt", Encoding.UTF8.GetString(damaged).ReplaceLineEndings("\n"));
                var answer = CaseReader.Read(CodingSuggesterTests.River(), new Keyed<SourceText>([new("minutes", text)]), []).Answer;
                Assert.All(answer.Suggestions, one =>
                {
                    Assert.All(one.Quote, fragment => Assert.Equal(AnchorStatus.Found, text.Find(fragment).Status));
                    Assert.InRange(one.Confidence, 0, 1);
                    Assert.All(one.Codes, code => Assert.True(code.Code is null || CaseCodes.Fault(CodingSuggesterTests.River(), code.Code) is null));
                });
            },
            Encoding.UTF8.GetBytes("“We reject a high flow, as long as 4 million a year are paid,” Ilona Varga of Vale said. “And we stand by it,” she added.\n\nUpland vowed that the gauges will not be read by others. 😀 Officials said: “Never.”\n"),
            Seconds);
}

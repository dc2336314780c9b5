using System.Text;
using Parley.Record.Documents;
using static Parley.Record.Tests.Documents.Papers;

namespace Parley.Record.Tests.Documents;

public sealed class TextDecodingTests
{
    static TextDecodingTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    const string German = "Der Sprecher sagte: „Wir prüfen größere Änderungen.“ Für München wäre das schön.";
    const string French = "Le ministre a déclaré que l'accord prévoyait 20 € par tonne dès l'été, et que la délégation était prête à signer après la séance.";
    const string Russian = "Представитель делегации заявил, что переговоры продолжатся на следующей неделе. «Мы не подпишем ничего», — добавил он.";
    const string Chinese = "外交部发言人表示,双方将于下周继续谈判。“我们不会签署任何文件,”他说。委员会将在六周内提交报告。";
    const string Japanese = "外務省の報道官は、両国が来週も協議を続けると述べた。「我々は何も署名しない」と彼は語った。";
    const string Polish = "Rzecznik powiedział, że rozmowy będą kontynuowane w przyszłym tygodniu. Żadna ze stron nie chciała mówić o szczegółach, choć źródła bliskie delegacji wspomniały o ustępstwach.";

    [Theory]
    [InlineData("windows-1252", German)]
    [InlineData("iso-8859-15", French)]
    [InlineData("windows-1251", Russian)]
    [InlineData("koi8-r", "Комиссия опубликует доклад через шесть недель, сообщил представитель делегации на следующий день.")]
    [InlineData("gb18030", Chinese)]
    [InlineData("shift_jis", Japanese)]
    [InlineData("euc-jp", Japanese)]
    [InlineData("iso-2022-jp", Japanese)]
    [InlineData("iso-8859-2", Polish)]
    [InlineData("utf-16", German)]
    [InlineData("utf-16BE", German)]
    [InlineData("utf-16", Russian)]
    [InlineData("utf-16BE", Russian)]
    [InlineData("utf-16", Japanese + "\n" + Japanese)]
    [InlineData("utf-16BE", Japanese + "\n" + Japanese)]
    public void Text_that_does_not_say_its_encoding_is_read_and_the_guess_is_told(string encoding, string text)
    {
        var reading = Read("a.txt", Encoding.GetEncoding(encoding).GetBytes(text));

        Assert.Equal(text, reading.Document!.Text);
        Assert.Equal("document-encoding", Assert.Single(reading.Findings).Code);
    }

    [Fact]
    public void A_page_in_sixteen_bits_without_a_mark_is_a_page()
    {
        var reading = Read("a", Encoding.Unicode.GetBytes("<!DOCTYPE html><html><body><main><p>The ministers met on Tuesday, and agreed on nothing.</p></main></body></html>"));

        Assert.Equal((FileKind.Html, "The ministers met on Tuesday, and agreed on nothing."), (reading.Document!.Kind, reading.Document.Text));
    }

    [Theory]
    [InlineData(new byte[] { 0, 1, 0, 2, 0x41, 0, 3, 0 })]
    [InlineData(new byte[] { 0x20, 0, 0, 0x20, 0x20, 0, 0, 0x20 })]
    [InlineData(new byte[] { 0x41, 0, 0, 0, 0x20, 0, 0, 0, 0x42, 0, 0, 0 })]
    [InlineData(new byte[] { 0x41, 0, 0x20, 0, 0x42 })]
    public void Zeros_that_make_no_text_in_one_byte_order_alone_are_no_text(byte[] bytes) =>
        Assert.Equal("document-kind", Assert.Single(Read("a.txt", bytes).Findings).Code);

    [Theory]
    [InlineData("windows-1251")]
    [InlineData("iso-8859-15")]
    public void An_encoding_that_a_page_states_is_no_guess(string encoding)
    {
        var text = encoding == "windows-1251" ? Russian : French;

        var reading = Read("a.html", Encoding.GetEncoding(encoding).GetBytes($"<!DOCTYPE html><html><head><meta charset={encoding}></head><body><main><p>{text}</p></main></body></html>"));

        Assert.Equal((text, encoding), (reading.Document!.Text, reading.Document.Encoding));
        Assert.Empty(reading.Findings);
    }
}

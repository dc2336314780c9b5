namespace Parley.Record.Language;

/// <summary>A tagged sentence as the parser sees it: numbers for the words, and quotation marks taken out but remembered.</summary>
/// <remarks>
/// Words are numbered from 0 to <see cref="Count"/>; that number itself stands for the root, which waits behind the last word, and the one after it for
/// "no word". Quotation marks are attached when the tree is there, so that a tree inside quotation marks looks like one outside.
/// </remarks>
internal sealed class ParserInput
{
    const uint root = 0x2545F491u, none = 0x6C078965u;

    readonly SentenceWords words = new();
    uint[] forms = [], tags = [], formTags = [], marks = [], suffixes = [];
    int[] places = [];

    /// <summary>How many words take part.</summary>
    public int Count { get; private set; }

    /// <summary>The number that stands for no word.</summary>
    public int None => Count + 1;

    /// <summary>The words, in lower case, as hashes.</summary>
    public ReadOnlySpan<uint> Forms => forms;

    /// <summary>The tags as numbers.</summary>
    public ReadOnlySpan<uint> Tags => tags;

    /// <summary>Words and tags together, as hashes.</summary>
    public ReadOnlySpan<uint> FormTags => formTags;

    /// <summary>The last three characters, as hashes.</summary>
    public ReadOnlySpan<uint> Suffixes => suffixes;

    /// <summary>Bit 0: a quotation mark stands right before the word. Bit 1: the word is within quotation marks. Bit 2: the sentence has any.</summary>
    public ReadOnlySpan<uint> QuoteMarks => marks;

    /// <summary>Where each word stands among the tokens of the sentence.</summary>
    public ReadOnlySpan<int> Places => places.AsSpan(0, Count);

    /// <summary>Whether a token is left out until the tree is there.</summary>
    public static bool IsLeftOut(Tag tag) => tag is Tag.OpenQuote or Tag.CloseQuote;

    /// <summary>Reads a sentence.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="sentenceTags">Its tags.</param>
    public void Read(Sentence sentence, ReadOnlySpan<Tag> sentenceTags)
    {
        words.Read(sentence);
        if (forms.Length < sentence.Count + 2)
            Resize(sentence.Count + 34);
        Count = 0;
        uint before = 0, inside = 0, any = 0;
        foreach (var tag in sentenceTags)
            any |= IsLeftOut(tag) ? 4u : 0;
        for (var index = 0; index < sentence.Count; index++)
        {
            var tag = sentenceTags[index];
            if (IsLeftOut(tag))
            {
                before = 1;
                inside = tag == Tag.OpenQuote ? 2u : 0;
                continue;
            }
            var at = index + SentenceWords.Margin;
            Put(Count, words.Forms[at], (uint)tag, words.Suffixes3[at], before | inside | any);
            places[Count++] = index;
            before = 0;
        }
        Put(Count, root, 62, root, before | inside | any);
        Put(Count + 1, none, 63, none, 0);
    }

    void Put(int at, uint form, uint tag, uint suffix, uint mark)
    {
        forms[at] = form;
        tags[at] = tag;
        formTags[at] = FeatureHash.Of(tag, form);
        suffixes[at] = suffix;
        marks[at] = mark;
    }

    void Resize(int size)
    {
        forms = new uint[size];
        tags = new uint[size];
        formTags = new uint[size];
        suffixes = new uint[size];
        marks = new uint[size];
        places = new int[size];
    }
}

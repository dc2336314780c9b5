namespace Parley.Record.Language;

/// <summary>The words of a sentence as numbers, for features: filled anew for each sentence, so that nothing is allocated.</summary>
internal sealed class SentenceWords
{
    /// <summary>Empty places before the first and behind the last word, for features that look there.</summary>
    public const int Margin = 2;

    const uint boundary = 0x5BD1E995u;

    uint[] forms = [], exacts = [], suffixes2 = [], suffixes3 = [], prefixes = [];
    WordShape[] shapes = [];

    /// <summary>How many words there are.</summary>
    public int Count { get; private set; }

    /// <summary>The word in lower case, its digits made alike, its quotation marks and dashes too.</summary>
    public ReadOnlySpan<uint> Forms => forms;

    /// <summary>The word as it is written.</summary>
    public ReadOnlySpan<uint> Exacts => exacts;

    /// <summary>The last two characters.</summary>
    public ReadOnlySpan<uint> Suffixes2 => suffixes2;

    /// <summary>The last three characters.</summary>
    public ReadOnlySpan<uint> Suffixes3 => suffixes3;

    /// <summary>The first three characters.</summary>
    public ReadOnlySpan<uint> Prefixes => prefixes;

    /// <summary>What the words are made of.</summary>
    public ReadOnlySpan<WordShape> Shapes => shapes;

    /// <summary>Reads a sentence; word <c>i</c> stands at place <c>i + Margin</c> of each list.</summary>
    public void Read(Sentence sentence)
    {
        Count = sentence.Count;
        if (forms.Length < Count + (2 * Margin))
            Resize(Count + (2 * Margin) + 32);
        for (var edge = 0; edge < Margin; edge++)
        {
            Bound(edge);
            Bound(Margin + Count + edge);
        }
        var first = true;
        for (var index = 0; index < Count; index++)
        {
            var word = sentence.Word(index);
            var at = index + Margin;
            shapes[at] = ReadWord(word, at);
            if (!char.IsLetterOrDigit(word[0]))
                shapes[at] |= MarkShape(sentence, index, word[0]);
            if (first)
                shapes[at] |= WordShape.First;
            first &= Marks.IsQuote(word[0]) || Marks.IsOpenBracket(word[0]);
        }
    }

    void Resize(int size)
    {
        forms = new uint[size];
        exacts = new uint[size];
        suffixes2 = new uint[size];
        suffixes3 = new uint[size];
        prefixes = new uint[size];
        shapes = new WordShape[size];
    }

    void Bound(int at)
    {
        forms[at] = exacts[at] = suffixes2[at] = suffixes3[at] = prefixes[at] = boundary + (uint)(at < Margin ? at : 7);
        shapes[at] = WordShape.None;
    }

    WordShape ReadWord(ReadOnlySpan<char> word, int at)
    {
        var shape = char.IsUpper(word[0]) ? WordShape.Capital : WordShape.None;
        uint form = FeatureHash.Empty, exact = FeatureHash.Empty;
        int small = 0, letters = 0;
        foreach (var c in word)
        {
            var plain = Plain(c);
            if (plain is >= 'a' and <= 'z')
            {
                letters++;
                small += c == plain ? 1 : 0;
            }
            else if (plain == '0')
                shape |= WordShape.Digit;
            else if (char.IsLetter(plain))
            {
                letters++;
                small += char.IsUpper(c) ? 0 : 1;
            }
            else
                shape |= WordShape.Mark;
            form = FeatureHash.Add(form, plain);
            exact = FeatureHash.Add(exact, c);
        }
        if (letters > 1 && small == 0)
            shape |= WordShape.AllCapitals;
        if (letters > 0 && (shape & (WordShape.Digit | WordShape.Mark)) != WordShape.None)
            shape |= WordShape.Letter;
        forms[at] = form;
        exacts[at] = exact;
        suffixes2[at] = Hash(word[Math.Max(0, word.Length - 2)..]);
        suffixes3[at] = Hash(word[Math.Max(0, word.Length - 3)..]);
        prefixes[at] = Hash(word[..Math.Min(3, word.Length)]);
        return shape;
    }

    static uint Hash(ReadOnlySpan<char> part)
    {
        var hash = FeatureHash.Empty;
        foreach (var c in part)
            hash = FeatureHash.Add(hash, Plain(c));
        return hash;
    }

    /// <summary>The hash under which a word is found, whatever its case.</summary>
    public static uint FormOf(ReadOnlySpan<char> word) => Hash(word);

    static char Plain(char c)
    {
        if (c < 128)
            return c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c is >= '0' and <= '9' ? '0' : c == '`' ? '\'' : c;
        if (Marks.IsDoubleQuote(c))
            return '"';
        if (Marks.IsSingleQuote(c))
            return '\'';
        return Marks.IsDash(c) ? '—' : char.IsDigit(c) ? '0' : char.ToLowerInvariant(c);
    }

    static WordShape MarkShape(Sentence sentence, int index, char c)
    {
        var shape = WordShape.None;
        var (text, token) = (sentence.Text, sentence.Tokens[index]);
        if (token.Start > 0 && !char.IsWhiteSpace(text[token.Start - 1]))
            shape |= WordShape.GluedBefore;
        if (token.End < text.Length && !char.IsWhiteSpace(text[token.End]))
            shape |= WordShape.GluedBehind;
        return c switch
        {
            '“' or '‘' or '„' or '‚' or '`' or '‹' or '«' => shape | WordShape.Opens,
            '”' or '’' or '»' or '›' => shape | WordShape.Closes,
            _ => shape,
        };
    }
}

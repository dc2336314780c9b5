namespace Parley.Record.Language;

/// <summary>What is known of words that the treebanks hold often: the one tag of those that have only one, and which tags the others have.</summary>
internal sealed class Lexicon
{
    readonly LexiconEntry[] slots;
    readonly uint mask;

    /// <summary>A lexicon of some entries.</summary>
    public Lexicon(IReadOnlyCollection<LexiconEntry> entries)
    {
        Entries = entries;
        slots = new LexiconEntry[System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, entries.Count * 2))];
        mask = (uint)slots.Length - 1;
        foreach (var entry in entries)
        {
            var place = entry.Form & mask;
            while (slots[place].Tags != 0)
                place = (place + 1) & mask;
            slots[place] = entry;
        }
    }

    /// <summary>All entries, for the model file.</summary>
    public IReadOnlyCollection<LexiconEntry> Entries { get; }

    /// <summary>What is known of a word; an entry of tags 0 where nothing is.</summary>
    /// <param name="form">The hash of the word, as <see cref="SentenceWords.Exacts"/> has it.</param>
    public LexiconEntry this[uint form]
    {
        get
        {
            for (var place = form & mask; slots[place].Tags != 0; place = (place + 1) & mask)
                if (slots[place].Form == form)
                    return slots[place];
            return default;
        }
    }
}

/// <summary>A word that the treebanks hold often.</summary>
/// <param name="Form">The hash of the word as written.</param>
/// <param name="Tags">A number for the set of its tags, never 0.</param>
/// <param name="Only">Its tag if it has but one, else <see cref="Tag.None"/>.</param>
internal readonly record struct LexiconEntry(uint Form, ushort Tags, Tag Only);

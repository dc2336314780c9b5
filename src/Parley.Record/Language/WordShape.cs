namespace Parley.Record.Language;

/// <summary>What a word is made of, apart from its letters.</summary>
[Flags]
internal enum WordShape : ushort
{
    /// <summary>Nothing to say.</summary>
    None = 0,
    /// <summary>The first character is a capital.</summary>
    Capital = 1,
    /// <summary>No letter is small, and there are at least two.</summary>
    AllCapitals = 2,
    /// <summary>There is a digit.</summary>
    Digit = 4,
    /// <summary>There is a character that is neither letter nor digit.</summary>
    Mark = 8,
    /// <summary>A letter stands beside digits or marks.</summary>
    Letter = 16,
    /// <summary>No blank stands before it; noted of marks only.</summary>
    GluedBefore = 32,
    /// <summary>No blank stands behind it; noted of marks only.</summary>
    GluedBehind = 64,
    /// <summary>Nothing but quotation marks and brackets stand before it in the sentence.</summary>
    First = 128,
    /// <summary>A mark whose form says that it opens.</summary>
    Opens = 256,
    /// <summary>A mark whose form says that it closes.</summary>
    Closes = 512,
}

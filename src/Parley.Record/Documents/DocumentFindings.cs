using Parley.Model;

namespace Parley.Record.Documents;

/// <summary>What can be wrong with a file that should be a document, in one voice.</summary>
static class DocumentFindings
{
    public static Finding TooLarge(string name, long bytes) =>
        Error(name, "document-too-large", $"The file is larger than {bytes >> 20} MiB.", "Keep the part that matters, or split it.");

    public static Finding Empty(string name) => Error(name, "document-empty", "There is nothing in the file.", "Check the copy or the download.");

    public static Finding NoText(string name) => Error(name, "document-without-text", "The file holds no text.", "Check the copy or the download.");

    public static Finding UnknownKind(string name) =>
        Error(name, "document-kind", "This is no text, Markdown, web page, PDF or .docx file.", "Save it as one of these; a text in an encoding with zeros in it, as UTF-8.");

    public static Finding LockedOffice(string name) =>
        Error(name, "document-kind", "This is an old Word file, or a .docx that a password protects.", "Open it in a word processor and save it as .docx without a password.");

    public static Finding TooMany(string name, int most, string what) =>
        Error(name, "document-too-large", $"The file has more than {most} {what}.", "Save the text without its markup, or keep the part that matters.");

    public static Finding TooDeep(string name, int depth) =>
        Error(name, "document-too-deep", $"Elements are nested deeper than {depth} levels.", "Save the text of the page instead of the page.");

    public static Finding Entangled(string name) =>
        Error(name, "document-entangled", "So many elements are opened and never closed that the page would grow without bound.", "Save the text of the page instead of the page.");

    public static Finding Unfolds(string name, long bytes) =>
        Error(name, "document-bomb", $"Compressed parts unfold to more than {bytes >> 20} MiB, or to more tags and parts than a document needs.", "Do not use this file; ask for another copy.");

    public static Finding Broken(string name, string format) =>
        Error(name, "document-broken", $"The file says it is {format}, and cannot be read as that.", "Open it in the program it came from and save it anew.");

    public static Finding Password(string name) =>
        Error(name, "document-password", "A password protects the PDF.", "Save a copy without the password.");

    public static Finding Scanned(string name) =>
        Error(name, "document-scanned", "The pages are pictures; there are no letters in the PDF.", "Run text recognition over it and read the result.");

    public static Finding SomeScanned(string name, IReadOnlyList<int> pages) =>
        Warning(name, "document-scanned", $"{(pages.Count == 1 ? "One page is a picture" : $"{pages.Count} pages are pictures")} without letters, the first is page {pages[0]}.", "Run text recognition over it and read the result.");

    public static Finding TooManyPages(string name, int pages) =>
        Error(name, "document-too-large", $"The PDF has more than {pages} pages.", "Keep the part that matters, or split it.");

    public static Finding Guessed(string name, string encoding) =>
        Warning(name, "document-encoding", $"The file does not say how its letters are written; they look most like {encoding}, and were read as that.", "If letters look wrong, save the file as UTF-8.");

    public static Finding NoArticle(string name) =>
        Warning(name, "document-whole-page", "No article stands out on the page, so all of its text was taken.", "Look whether menus and notices came along.");

    public static Finding Tracked(string name) =>
        Warning(name, "document-tracked", "The document has tracked changes; insertions are read as text, deletions are left out.", "Accept or reject the changes where it matters.");

    public static Finding Hidden(string name) =>
        Warning(name, "document-hidden", "The document has hidden words; they are left out.", "Show hidden text in a word processor, and look whether it matters.");

    static Finding Error(string name, string code, string what, string mend) => new(Severity.Error, code, new(name, 0, 0), what, mend);

    static Finding Warning(string name, string code, string what, string mend) => new(Severity.Warning, code, new(name, 0, 0), what, mend);
}

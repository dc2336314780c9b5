namespace Parley.Model.Files;

/// <summary>The findings about files that cannot be had.</summary>
static class FileFindings
{
    /// <summary>By file, line and column.</summary>
    public static IEnumerable<Finding> InOrder(this IEnumerable<Finding> findings) =>
        findings.OrderBy(finding => finding.Place.File, StringComparer.Ordinal).ThenBy(finding => finding.Place.Line).ThenBy(finding => finding.Place.Column);

    public static Finding Of(string file, FolderFileStatus status, Place place) => status switch
    {
        FolderFileStatus.Outside => new(Severity.Error, "outside-folder", place, $"The path '{file}' leads out of the case folder.", "Copy the file into the folder 'sources' of the case and name it from there."),
        FolderFileStatus.TooLarge => new(Severity.Error, "too-large", place, $"The file '{file}' is larger than {CaseFile.SizeLimit / 1024 / 1024} MiB.", "Keep the passages that matter as text; a case file or source text needs far less."),
        FolderFileStatus.Refused => new(Severity.Error, "unreadable", place, $"The file '{file}' may not be read.", "Ask for the right to read it, or copy it."),
        _ => new(Severity.Error, "no-file", place, $"There is no file '{file}' in the case folder.", "Check the name, upper and lower case included, or leave 'file' out."),
    };
}

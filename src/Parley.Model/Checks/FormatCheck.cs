namespace Parley.Model.Checks;

/// <summary>The version of the format.</summary>
static class FormatCheck
{
    public static void Run(CaseCheck check)
    {
        if (check.Case.Parley != 1)
            check.Error("format-version", check.Places.Of("parley"), $"The file has format version {check.Case.Parley}.", "This program reads version 1: write 'parley: 1'.");
    }
}

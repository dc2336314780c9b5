using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using Parley.Cli.Files;
using Parley.Model;
using Parley.Model.Anchors;
using Parley.Model.Disclosure;
using Parley.Model.Files;
using Parley.Solve.Soundness;

namespace Parley.Cli.Verbs;

/// <summary>What every verb that reads a case has in common: the folder, the audience, and what happens when the case has errors.</summary>
sealed class CaseCall
{
    const string What = "The folder of the case: the one that holds case.yaml";

    readonly Func<ParseResult, string> folder;

    public CaseCall(Command command)
    {
        var argument = new Argument<string>("CASE") { Description = What + "." };
        command.Add(argument);
        folder = call => call.GetRequiredValue(argument);
        command.Add(Audience);
        command.Add(Json);
    }

    CaseCall(Command command, Func<ParseResult, string> folder)
    {
        this.folder = folder;
        command.Add(Json);
    }

    /// <summary>The same for a verb that works on the case itself and so is for the mediator alone.</summary>
    public static CaseCall ForMediator(Command command)
    {
        var argument = new Argument<string>("CASE") { Description = What + "." };
        command.Add(argument);
        return new(command, call => call.GetRequiredValue(argument));
    }

    /// <summary>The same for a verb whose arguments are files, so that the case is an option: the working folder unless given.</summary>
    public static CaseCall ByOption(Command command)
    {
        var option = new Option<string>("--case") { Description = What + ", the working folder unless given.", HelpName = "CASE", DefaultValueFactory = _ => "." };
        command.Add(option);
        return new(command, call => call.GetRequiredValue(option));
    }

    public Option<string> Audience { get; } = new("--for")
    {
        Description = "Whose eyes the answer is for: mediator, joint, public, or the id of a party. What they may not see is left out before anything is computed.",
        HelpName = "AUDIENCE",
        DefaultValueFactory = _ => "mediator",
    };

    public Option<bool> Json { get; } = new("--json") { Description = "Print the answer as JSON." };

    /// <summary>Reads the case and shows its findings.</summary>
    /// <returns>False, with the findings shown, where it has errors.</returns>
    public bool TryRead(ParseResult call, Terminal terminal, CancellationToken cancellation, [NotNullWhen(true)] out CaseInHand? inHand)
    {
        inHand = null;
        var folder = FolderOf(call, terminal);
        var reading = CaseFile.Read(new DiskFolder(folder), cancellation);
        var findings = CaseSoundness.Check(reading, cancellation);
        if (reading.Case is not { } @case || findings.Any(finding => finding.Severity == Severity.Error))
        {
            foreach (var finding in findings) terminal.Error.WriteLine(finding);
            return false;
        }
        var name = call.GetValue(Audience) ?? "mediator";
        var audience = Model.Disclosure.Audience.Named(name, @case)
            ?? throw new WrongCallException($"There is no audience '{name}'. It is mediator, joint, public, or one of {string.Join(", ", @case.Parties.Ids)}.");
        // A warning names what it warns of, and so it is for those alone who may see all of the case.
        if (audience == Model.Disclosure.Audience.Mediator)
            foreach (var finding in findings) terminal.Error.WriteLine(finding);
        if ((audience == Model.Disclosure.Audience.Public || audience == Model.Disclosure.Audience.Joint) && !audience.Sees(@case.VisibleTo))
            throw new WrongCallException($"The case is {@case.VisibleTo}: its title and parties alone may not be shown to everybody in '{name}'. Widen 'visible_to' of the case first, if those concerned consent.");
        inHand = new(folder, @case.For(audience), reading, audience);
        return true;
    }

    /// <summary>The case folder of a call, which may also have been given as the path of its file.</summary>
    public string FolderOf(ParseResult call, Terminal terminal)
    {
        var given = folder(call);
        var path = Path.GetFullPath(Path.Combine(terminal.Folder, given));
        if (File.Exists(path)) path = Path.GetDirectoryName(path)!;
        return Directory.Exists(path)
            ? path
            : throw new WrongCallException($"There is no folder '{given}'. Give the folder that holds case.yaml, or make one with 'parley new {given}'.");
    }
}

/// <summary>A case that was read without errors.</summary>
/// <param name="Folder">Its folder.</param>
/// <param name="Case">What the audience may see of it.</param>
/// <param name="Reading">The reading it came from.</param>
/// <param name="Audience">Whose eyes it is for.</param>
sealed record CaseInHand(string Folder, Case Case, CaseReading Reading, Audience Audience)
{
    /// <summary>The texts of the sources that the audience may see.</summary>
    public Keyed<SourceText> Texts => Reading.Texts.Where((id, _) => Case.Sources.Has(id));

    /// <summary>Those of them that the audience may read whole, and not only the passages that statements stand on.</summary>
    public Keyed<SourceText> WholeTexts => Texts.Where((id, _) => Audience.ReadsTextOf(Case.Sources[id]));
}

using System.CommandLine;
using Parley.Cli.Files;
using Parley.Model;
using Parley.Model.Files;
using Parley.Record.Documents;
using Parley.Report.Answers;
using Parley.Report.Json;
using Parley.Solve.Soundness;

namespace Parley.Cli.Verbs;

/// <summary><c>parley check CASE</c>: every finding at once, each with its place and its mend.</summary>
static class CheckVerb
{
    public static Command Of(Terminal terminal)
    {
        var command = new Command("check", "Is the case file sound? Every finding at once: where it is, what is wrong, how to mend it.");
        var call = new CaseCall(command);
        command.SetAction((parse, cancellation) => Task.FromResult(Run(parse, call, terminal, cancellation)));
        return command;
    }

    static int Run(ParseResult parse, CaseCall call, Terminal terminal, CancellationToken cancellation)
    {
        var folder = call.FolderOf(parse, terminal);
        var reading = CaseFile.Read(new DiskFolder(folder), cancellation);
        var findings = CaseSoundness.Check(reading, cancellation);
        if (reading.Case is { } @case) findings = [.. findings, .. CaseDuplicates.Findings(@case, reading.Texts, id => reading.PlaceOf("sources", id), cancellation)];
        var errors = findings.Count(finding => finding.Severity == Severity.Error);
        if (parse.GetValue(call.Json))
        {
            terminal.Output.WriteLine(AnswerJson.Write("check", reading.Case, new CheckAnswer(errors == 0, findings)));
        }
        else
        {
            foreach (var finding in findings) terminal.Output.WriteLine(finding);
            terminal.Output.WriteLine(findings.IsEmpty ? "Nothing found: the case is sound." : Wording.Capital($"{Wording.Count(errors, "error")}, {Wording.Count(findings.Length - errors, "warning")}."));
        }
        return errors == 0 ? ExitStatus.Done : ExitStatus.CaseHasErrors;
    }
}

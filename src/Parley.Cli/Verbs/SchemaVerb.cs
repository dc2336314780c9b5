using System.CommandLine;
using Parley.Model.Schema;

namespace Parley.Cli.Verbs;

/// <summary><c>parley schema</c>: the JSON Schema of the case file.</summary>
static class SchemaVerb
{
    public static Command Of(Terminal terminal)
    {
        var command = new Command("schema", "The JSON Schema of the case file, for editors that complete and check it.");
        command.SetAction(_ => terminal.Output.Write(CaseSchema.Text));
        return command;
    }
}

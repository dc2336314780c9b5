using System.Text;
using Parley.Record.Interchange;

namespace Parley.Cli.Verbs;

/// <summary>The formats of the record, by the ending of a file.</summary>
static class RecordFormats
{
    /// <summary>What writes a file of this ending.</summary>
    /// <exception cref="WrongCallException">No format ends so.</exception>
    public static Func<CodedRecord, byte[]> WriterOf(string file) => Path.GetExtension(file).ToLowerInvariant() switch
    {
        ".qdpx" => Qdpx.Write,
        ".qdc" => record => Encoding.UTF8.GetBytes(Qdc.Write(Qdc.Of(record))),
        ".dna" => Dna.Write,
        ".jsonld" => record => Encoding.UTF8.GetBytes(WebAnnotations.Write(record)),
        ".csv" => record => Encoding.UTF8.GetBytes(StatementCsv.Write(record)),
        var other => throw new WrongCallException($"'{other}' says nothing about the form of '{file}'. Name a file that ends in .qdpx, .qdc, .dna, .jsonld or .csv; networks are written by 'parley network'."),
    };

    /// <summary>What reads a file of this ending.</summary>
    /// <exception cref="WrongCallException">No format ends so.</exception>
    public static Func<string, ReadOnlyMemory<byte>, InterchangeOptions?, CancellationToken, InterchangeReading> ReaderOf(string file) => Path.GetExtension(file).ToLowerInvariant() switch
    {
        ".qdpx" => Qdpx.Read,
        ".dna" => Dna.Read,
        ".jsonld" or ".json" => WebAnnotations.Read,
        var other => throw new WrongCallException($"'{other}' is no format that statements come from. There are .qdpx, .dna and .jsonld."),
    };
}

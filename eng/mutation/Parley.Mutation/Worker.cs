using System.Diagnostics;
using System.Globalization;

namespace Parley.Mutation;

/// <summary>A process that runs tests on request, so that a mutant that hangs or brings it down costs one process.</summary>
internal sealed class Worker : IDisposable
{
    readonly Process process;

    Worker(Process process) => this.process = process;

    public static Worker Start(string assembly, string mutated, int first)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [typeof(Worker).Assembly.Location, "worker", assembly, mutated, first.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        };
        // A mutant that fills the memory is to fail, not to take the machine with it.
        start.Environment["DOTNET_GCHeapHardLimit"] = "C0000000";
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        return new(process);
    }

    /// <summary>The answer to one request, or null if there is none within the time allowed; then the process is gone.</summary>
    public string? Ask(string request, TimeSpan limit)
    {
        try
        {
            process.StandardInput.WriteLine(request);
            process.StandardInput.Flush();
            var answer = process.StandardOutput.ReadLineAsync();
            if (answer.Wait(limit)) return answer.Result ?? "!the process ended";
        }
        catch (IOException) { return "!the process ended"; }
        process.Kill(entireProcessTree: true);
        return null;
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        process.Dispose();
    }

    /// <summary>The other side: reads requests until there are no more.</summary>
    public static void Serve(string assembly, string mutated, int first)
    {
        var answers = Console.Out;
        Console.SetOut(TextWriter.Null);
        var host = new TestHost(assembly, mutated, first);
        while (Console.In.ReadLine() is { } request)
        {
            var words = request.Split(' ');
            int Number(int at) => int.Parse(words[at], CultureInfo.InvariantCulture);
            var answer = words[0] switch
            {
                "names" => string.Join('\t', host.Names),
                "reach" => string.Join(' ', host.Reach(Number(1), Number(2))),
                _ => host.Run(Number(1), Number(2)) is { } failed ? "!" + failed : "",
            };
            answers.WriteLine(answer);
            answers.Flush();
        }
    }
}

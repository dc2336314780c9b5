using System.Text.Json.Nodes;
using Microsoft.ClearScript;
using Microsoft.ClearScript.V8;

namespace Parley.Report.Drawing;

/// <summary>Draws Vega-Lite charts and Graphviz graphs as SVG that may stand in any page: no script, no reference to anything outside.</summary>
/// <remarks>
/// The same input gives the same bytes, whatever was drawn before. The engine starts with the first drawing, and charts and graphs
/// each load their own part, so a process keeps one engine. Calls from several threads wait for one another. Nothing in it can
/// reach files or the net.
/// </remarks>
public sealed class DrawingEngine : IDisposable
{
    readonly Lock gate = new();
    readonly HashSet<string> loaded = new(StringComparer.Ordinal);
    V8ScriptEngine? engine;
    bool disposed;

    /// <summary>Starts an engine where this machine can draw.</summary>
    /// <returns>The engine; null where the native part is missing, which is there for Linux on x64 only. A document then has its tables alone.</returns>
    public static DrawingEngine? TryStart()
    {
        try
        {
            return new() { engine = NewEngine() };
        }
        catch (TypeLoadException)
        {
            // What ClearScript throws where it finds no native library.
            return null;
        }
    }

    /// <summary>Draws a Vega-Lite specification that carries its data inside itself.</summary>
    /// <param name="specification">The specification. Text of a case belongs in its data, never in an expression.</param>
    /// <param name="label">What the drawing is called.</param>
    /// <exception cref="ArgumentException">The specification is unsound, or refers to something outside it.</exception>
    public Picture DrawChart(JsonObject specification, DrawingLabel label)
    {
        ArgumentNullException.ThrowIfNull(specification);
        ArgumentNullException.ThrowIfNull(label);
        var svg = Draw("charts.js", "drawChart", ChartTheme.Apply(specification).ToJsonString(), nameof(specification), label);
        return new(PictureKind.Chart, label, svg, specification.ToJsonString());
    }

    /// <summary>Lays out and draws a graph.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="label">What the drawing is called.</param>
    /// <exception cref="ArgumentException">Two nodes have one id, an edge or a node names what is not there, or a trait is refused.</exception>
    public Picture DrawGraph(DotGraph graph, DrawingLabel label)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(label);
        var dot = DotWriter.Write(graph);
        return new(PictureKind.Graph, label, Draw("graphs.js", "drawGraph", dot, nameof(graph), label), dot);
    }

    /// <summary>Ends the engine.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            disposed = true;
            engine?.Dispose();
            engine = null;
        }
    }

    string Draw(string bundle, string function, string input, string parameter, DrawingLabel label)
    {
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(disposed, this);
            engine ??= NewEngine();
            if (loaded.Add(bundle)) engine.Execute(bundle, Text(bundle));
            var answer = (ScriptObject)engine.Invoke(function, input);
            // The script's promises have settled by the time the call returns: nothing in it waits for the outside.
            var svg = answer["svg"] as string
                ?? throw new ArgumentException($"It cannot be drawn: {answer["error"] as string ?? "drawing it never ended"}", parameter);
            return SvgCleaner.Clean(svg, label);
        }
    }

    static V8ScriptEngine NewEngine() => new(V8ScriptEngineFlags.DisableGlobalMembers);

    static string Text(string bundle)
    {
        using var reader = new StreamReader(typeof(DrawingEngine).Assembly.GetManifestResourceStream(bundle)!);
        return reader.ReadToEnd();
    }
}

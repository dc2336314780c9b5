using Parley.Report.Drawing;

namespace Parley.Report.Tests.Drawing;

/// <summary>One engine for all tests, as a process has one.</summary>
public sealed class SharedEngine : IDisposable
{
    public DrawingEngine Engine { get; } = new();

    public void Dispose() => Engine.Dispose();
}

using Spectre.Console;

namespace Parley.Cli;

/// <summary>Where a command prints: results on one stream, messages on the other.</summary>
sealed class Terminal
{
    readonly bool watched;

    /// <param name="output">Results.</param>
    /// <param name="error">Messages.</param>
    /// <param name="watched">Whether a person is watching the messages, so that progress is worth showing.</param>
    /// <param name="width">How many columns results may take; null for as many as they need.</param>
    /// <param name="folder">The folder that relative paths start from.</param>
    /// <param name="colours">Whether results may be coloured.</param>
    public Terminal(TextWriter output, TextWriter error, string folder, bool watched = false, int? width = null, bool colours = false)
    {
        (Output, Error, Folder, this.watched) = (output, error, folder, watched);
        Console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = colours ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = colours ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(output),
        });
        Console.Profile.Width = width ?? 160;
    }

    /// <summary>Results, as text.</summary>
    public TextWriter Output { get; }

    /// <summary>Messages.</summary>
    public TextWriter Error { get; }

    /// <summary>The folder that relative paths start from.</summary>
    public string Folder { get; }

    /// <summary>Results, as tables.</summary>
    public IAnsiConsole Console { get; }

    /// <summary>The streams of this process; colours follow NO_COLOR and whether a person is watching.</summary>
    public static Terminal OfProcess()
    {
        var plain = System.Console.IsOutputRedirected;
        return new(
            System.Console.Out,
            System.Console.Error,
            Environment.CurrentDirectory,
            watched: !System.Console.IsErrorRedirected,
            width: plain ? null : Math.Max(40, System.Console.WindowWidth),
            colours: !plain && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")))
        {
            Input = System.Console.IsInputRedirected ? null : System.Console.In,
        };
    }

    /// <summary>Asks a person; no where nobody is there to answer.</summary>
    public bool Confirms(string question)
    {
        if (!watched || Input is null) return false;
        Error.Write($"{question} [y/N] ");
        return Input.ReadLine()?.Trim() is "y" or "Y" or "yes";
    }

    /// <summary>What a person types; null where nobody does.</summary>
    public TextReader? Input { get; init; }

    /// <summary>Shows how far long work has come, only where a person is watching.</summary>
    public IProgress<double> Progress(string what) => new Reporter(this, what);

    sealed class Reporter(Terminal terminal, string what) : IProgress<double>
    {
        int last = -1;

        public void Report(double value)
        {
            var percent = (int)(value * 100);
            if (!terminal.watched || percent == last) return;
            last = percent;
            terminal.Error.Write($"\r{what} {percent,3} %{(percent >= 100 ? "\r" + new string(' ', what.Length + 6) + "\r" : "")}");
        }
    }
}

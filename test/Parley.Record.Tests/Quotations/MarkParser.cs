using System.Text;
using System.Text.RegularExpressions;

namespace Parley.Record.Tests.Quotations;

/// <summary>What is wrong with a marked text, and where in its file; lines and columns count from one.</summary>
readonly record struct MarkFault(int Line, int Column, string Message);

/// <summary>A marked stretch of the plain text; its part is <c>s</c>, <c>c</c> or <c>q</c>: source, cue or content.</summary>
readonly record struct MarkedSpan(char Part, int Number, string? Actor, int Start, int End, int Line, int Column);

/// <summary>Takes the marks out of a text: <c>{s1=varga|She} {c1|said} {q1|it was over}</c>.</summary>
sealed partial class MarkParser(string marked, int firstLine)
{
    readonly StringBuilder plain = new();
    readonly List<MarkedSpan> spans = [];
    readonly List<MarkFault> faults = [];
    readonly Stack<(Match Label, int Start, int Line, int Column)> open = [];
    int line = firstLine;
    int column = 1;
    int at;

    internal string Plain => plain.ToString();

    internal IReadOnlyList<MarkedSpan> Spans => spans;

    internal IReadOnlyList<MarkFault> Faults => faults;

    internal MarkParser Run()
    {
        while (at < marked.Length)
        {
            switch (marked[at])
            {
                case '\\' when at + 1 < marked.Length && marked[at + 1] is '{' or '}' or '\\':
                    plain.Append(marked[at + 1]);
                    Step(2);
                    break;
                case '{':
                    Opens();
                    break;
                case '}':
                    Closes();
                    break;
                case '\n':
                    Breaks();
                    break;
                default:
                    plain.Append(marked[at]);
                    Step(1);
                    break;
            }
        }
        Breaks();
        return this;
    }

    void Opens()
    {
        var label = Label().Match(marked, at);
        if (!label.Success)
        {
            Fault(line, column, @"This brace opens no mark. Write {s1=id|…}, {c1|…} or {q1|…}, or \{ for a brace of the text.");
            Step(1);
            return;
        }
        open.Push((label, plain.Length, line, column));
        Step(label.Length);
    }

    void Closes()
    {
        if (!open.TryPop(out var mark))
            Fault(line, column, @"This brace closes nothing. Write \} for a brace of the text.");
        else if (mark.Start == plain.Length)
            Fault(mark.Line, mark.Column, "The mark holds no words.");
        else if (char.IsWhiteSpace(plain[mark.Start]) || char.IsWhiteSpace(plain[^1]))
            Fault(mark.Line, mark.Column, "The mark begins or ends with a blank; let it begin and end with the words.");
        else
            foreach (Capture number in mark.Label.Groups["number"].Captures)
                spans.Add(new(mark.Label.Groups["part"].ValueSpan[0], int.Parse(number.ValueSpan),
                    mark.Label.Groups["actor"] is { Success: true, Value: var actor } ? actor : null, mark.Start, plain.Length, mark.Line, mark.Column));
        Step(1);
    }

    void Breaks()
    {
        foreach (var mark in open)
            Fault(mark.Line, mark.Column, $"The mark {mark.Label.Value} is not closed in its paragraph; speech that runs on has one mark for each paragraph.");
        open.Clear();
        if (at >= marked.Length)
            return;
        plain.Append('\n');
        at++;
        line++;
        column = 1;
    }

    void Step(int by)
    {
        at += by;
        column += by;
    }

    void Fault(int inLine, int inColumn, string message) => faults.Add(new(inLine, inColumn, message));

    [GeneratedRegex(@"\G\{(?<part>[scq])(?<number>[0-9]{1,3})(?:,(?<number>[0-9]{1,3}))*(?:=(?<actor>\?|[a-z0-9-]+))?\|")]
    private static partial Regex Label();
}

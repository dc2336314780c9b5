using Parley.Model.Anchors;
using Parley.Record.Quotations.Speakers;

namespace Parley.Record.Quotations.Turns;

/// <summary>Finds who speaks in minutes, transcripts and interviews, where nobody is said to say anything: a name, a colon, and the words. Whatever the language.</summary>
/// <remarks>A heading and a colon look the same ("Ceasefire: at once"). So a line counts where its name comes again, is known from the running text, or says that it is somebody's. Cost near-linear in the text.</remarks>
static class Transcript
{
    /// <summary>From how many turns on a text is a transcript, whose paragraphs go on with who spoke last.</summary>
    const int Turns = 3;

    /// <summary>The turns of a text, in order.</summary>
    internal static List<Attribution> Of(Passage passage, SpeakerWords words)
    {
        var text = passage.Text;
        var lines = Lines(text);
        var turns = lines.ConvertAll(line => Turn.Of(text, line));
        var times = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var turn in turns) if (turn is { } one) times[one.Label] = times.GetValueOrDefault(one.Label) + 1;
        var found = new List<Attribution>();
        if (times.Count == 0) return found;
        var known = Known(text, times.Keys);
        var running = times.Values.Sum() >= Turns && times.Values.Any(count => count > 1);
        var last = default(Attribution);
        for (var i = 0; i < lines.Count; i++)
        {
            if (turns[i] is { } turn)
            {
                var again = running && times[turn.Label] > 1;
                last = null;
                if (!again && !Names(turn.Label, words) && !known.Contains(turn.Label)) continue;
                last = new() { Content = [turn.Words], Source = turn.Name, Cue = new(turn.Colon, turn.Colon + 1), Frame = Frame.Turn, Lemma = ":", Sentence = passage.SentenceAt(turn.Colon), Score = again ? 0.95 : 0.75 };
                found.Add(last);
            }
            else if (running && last is not null && GoesOn(text, lines[i], words)) last.Content.Add(lines[i]);
        }
        return found;
    }

    static List<TextSpan> Lines(string text)
    {
        var lines = new List<TextSpan>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is >= 0 and var at ? at : text.Length;
            var (from, to) = (start, end);
            while (from < to && char.IsWhiteSpace(text[from])) from++;
            while (to > from && char.IsWhiteSpace(text[to - 1])) to--;
            if (from < to) lines.Add(new(from, to));
            start = end + 1;
        }
        return lines;
    }

    /// <summary>Whether a label says that it is somebody's: "Chair", "Ms Adan", "Spokesperson for the Council".</summary>
    static bool Names(string label, SpeakerWords words)
    {
        var parts = label.ToLowerInvariant().Split([' ', '.', ',', '-', '\u00a0'], StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < parts.Length; i++)
            if (words.IsNoun("person", parts[i]) || words.IsNoun("male", parts[i]) || words.IsNoun("female", parts[i]) || words.IsNoun("spokes", parts[i]) || words.Is("title", parts[i]) && i + 1 < parts.Length) return true;
        return false;
    }

    /// <summary>The labels that the running text has too: behind a small letter, where only names are large.</summary>
    static HashSet<string> Known(string text, IEnumerable<string> labels)
    {
        var wanted = new HashSet<string>(labels, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var at = 2; at < text.Length; at++)
        {
            if (!char.IsUpper(text[at]) || text[at - 1] != ' ' || !char.IsLower(text[at - 2])) continue;
            for (var (end, count) = (at, 0); end < text.Length && count < Turn.Longest && text[end] != '\n'; end++)
            {
                if (char.IsLetterOrDigit(text[end]) || text[end] is '.' or '-' or '\'' or '’') continue;
                if (wanted.TryGetValue(text.AsSpan(at, end - at), out var label)) known.Add(label);
                count++;
            }
        }
        return known;
    }

    /// <summary>Whether a paragraph goes on with what is said rather than telling what happens: somebody speaks of himself in it ("I", "us").</summary>
    static bool GoesOn(string text, TextSpan line, SpeakerWords words)
    {
        if (text[line.Start] is '(' or '[') return false;
        for (var at = line.Start; at < line.End;)
        {
            if (!char.IsLetter(text[at])) { at++; continue; }
            var end = at;
            while (end < line.End && char.IsLetter(text[end])) end++;
            var word = text[at..end].ToLowerInvariant();
            if (words.Is("own", word) && !words.Is("possessive", word)) return true;
            at = end;
        }
        return false;
    }
}

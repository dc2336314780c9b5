using System.Collections.Immutable;

namespace Parley.Record.Tests.Quotations;

/// <summary>How many found ones are right.</summary>
readonly record struct Rate(int Hits, int Found, int Wanted)
{
    internal double Precision => Found == 0 ? 0 : (double)Hits / Found;

    internal double Recall => Wanted == 0 ? 0 : (double)Hits / Wanted;

    internal double F1 => Found + Wanted == 0 ? 0 : 2.0 * Hits / (Found + Wanted);

    public static Rate operator +(Rate a, Rate b) => new(a.Hits + b.Hits, a.Found + b.Found, a.Wanted + b.Wanted);

    public override string ToString() => $"{100 * F1:0.0} (precision {100 * Precision:0.0}, recall {100 * Recall:0.0}; {Hits} of {Wanted}, {Found} found)";
}

/// <summary>How many of those wanted are found.</summary>
readonly record struct FoundShare(int Hits, int Wanted)
{
    internal double Value => Wanted == 0 ? 0 : (double)Hits / Wanted;

    public static FoundShare operator +(FoundShare a, FoundShare b) => new(a.Hits + b.Hits, a.Wanted + b.Wanted);

    public override string ToString() => $"{100 * Value:0.0} ({Hits} of {Wanted})";
}

/// <summary>Whom the matched attributions were given to. A source is named when the annotation says which actor is meant.</summary>
readonly record struct SpeakersFound(int Right, int Wrong, int LeftOpen, int RightlyOpen, int WronglyNamed)
{
    internal double RightShare => Share(Right);

    internal double WrongShare => Share(Wrong);

    internal double OpenShare => Share(LeftOpen);

    public static SpeakersFound operator +(SpeakersFound a, SpeakersFound b) =>
        new(a.Right + b.Right, a.Wrong + b.Wrong, a.LeftOpen + b.LeftOpen, a.RightlyOpen + b.RightlyOpen, a.WronglyNamed + b.WronglyNamed);

    public override string ToString() =>
        $"right {100 * RightShare:0.0}, wrong {100 * WrongShare:0.0}, left open {100 * OpenShare:0.0} (of {Right + Wrong + LeftOpen}); " +
        $"nobody to name: {RightlyOpen} left open, {WronglyNamed} named";

    double Share(int count) => Right + Wrong + LeftOpen is > 0 and var all ? (double)count / all : 0;
}

/// <summary>
/// How well found attributions meet the annotated ones, by the usage of evaluations on PolNeAR. Stretches are compared by
/// their letters and digits alone, so that a mark or comma more or less does not count. Contents match when they share at
/// least three tenths of the letters of both together; the best pairs are taken first, each once.
/// </summary>
sealed record QuotationScore
{
    /// <summary>Each stretch of a direct quotation on its own, with exactly the same letters.</summary>
    internal Rate DirectSpans { get; init; }

    /// <summary>Of the direct quotations with a source: how many are matched and given a source that overlaps.</summary>
    internal FoundShare DirectWithSpeaker { get; init; }

    /// <summary>All attributions by their content.</summary>
    internal Rate Attributions { get; init; }

    /// <summary>Of the attributions without quotation marks: how many are matched.</summary>
    internal FoundShare Indirect { get; init; }

    /// <summary>Of those partly in quotation marks: how many are matched.</summary>
    internal FoundShare Mixed { get; init; }

    /// <summary>Content matched and source overlapping; annotated ones without a source are set aside.</summary>
    internal Rate WithSpeaker { get; init; }

    internal SpeakersFound Speakers { get; init; }

    public static QuotationScore operator +(QuotationScore a, QuotationScore b) => new()
    {
        DirectSpans = a.DirectSpans + b.DirectSpans,
        DirectWithSpeaker = a.DirectWithSpeaker + b.DirectWithSpeaker,
        Attributions = a.Attributions + b.Attributions,
        Indirect = a.Indirect + b.Indirect,
        Mixed = a.Mixed + b.Mixed,
        WithSpeaker = a.WithSpeaker + b.WithSpeaker,
        Speakers = a.Speakers + b.Speakers,
    };

    /// <summary>One measure a line, shares in per cent.</summary>
    public override string ToString() =>
        $"""
        direct spans       {DirectSpans}
        … with speaker     {DirectWithSpeaker}
        all attributions   {Attributions}
        … with speaker     {WithSpeaker}
        … of the indirect  {Indirect}
        … of the mixed     {Mixed}
        actors             {Speakers}
        """;

    /// <summary>Scores what was found in one text.</summary>
    /// <param name="text">The annotated text.</param>
    /// <param name="found">What was found, with ids of the text's actors.</param>
    /// <param name="outermost">Whether to set aside what stands inside another attribution: it need not be found, and finding it does no harm.</param>
    internal static QuotationScore Of(AnnotatedText text, ImmutableArray<AttributedSpans> found, bool outermost = false)
    {
        var quoted = QuotedStretches.Of(text.Text, text.Marks);
        var all = text.Attributions.Select(spans => new Weighed(text.Text, quoted, spans)).ToList();
        var predicted = found.Select(spans => new Weighed(text.Text, quoted, spans)).Where(one => one.Content.Count > 0).ToList();
        var wanted = all;
        if (outermost)
        {
            wanted = [.. all.Where(one => text.Outermost.Contains(one.Spans))];
            var inside = Pairs(predicted, all, Overlap).Where(pair => !wanted.Contains(all[pair.Wanted])).Select(pair => predicted[pair.Found]).ToList();
            predicted = [.. predicted.Except(inside)];
        }
        var pairs = Pairs(predicted, wanted, Overlap).Select(pair => (Found: predicted[pair.Found], Wanted: wanted[pair.Wanted])).ToList();
        var sourced = pairs.Where(pair => pair.Wanted.Source.Count > 0).ToList();
        var spoken = sourced.Where(pair => pair.Found.Source.Overlaps(pair.Wanted.Source)).ToList();
        return new()
        {
            DirectSpans = Exactly(predicted, wanted),
            DirectWithSpeaker = new(spoken.Count(pair => pair.Wanted.Kind == SpeechKind.Direct), wanted.Count(one => one.Kind == SpeechKind.Direct && one.Source.Count > 0)),
            Attributions = new(pairs.Count, predicted.Count, wanted.Count),
            Indirect = Matched(SpeechKind.Indirect),
            Mixed = Matched(SpeechKind.Mixed),
            WithSpeaker = new(spoken.Count, predicted.Count - (pairs.Count - sourced.Count), wanted.Count(one => one.Source.Count > 0)),
            Speakers = pairs.Aggregate(default(SpeakersFound), (sum, pair) => sum + Judged(pair.Found.Spans, pair.Wanted.Spans)),
        };

        FoundShare Matched(SpeechKind kind) => new(pairs.Count(pair => pair.Wanted.Kind == kind), wanted.Count(one => one.Kind == kind));
    }

    static Rate Exactly(List<Weighed> predicted, List<Weighed> wanted)
    {
        var left = wanted.Where(one => one.Kind == SpeechKind.Direct).SelectMany(one => one.Stretches).ToList();
        var mine = predicted.Where(one => one.Kind == SpeechKind.Direct).SelectMany(one => one.Stretches).ToList();
        var total = left.Count;
        var hits = mine.Count(stretch => left.FindIndex(stretch.SetEquals) is >= 0 and var at && Removed(left, at));
        return new(hits, mine.Count, total);
    }

    static bool Removed(List<HashSet<int>> left, int at)
    {
        left.RemoveAt(at);
        return true;
    }

    static SpeakersFound Judged(AttributedSpans found, AttributedSpans wanted) => (wanted.NamesAnActor, found.NamesAnActor) switch
    {
        (true, true) when found.Actor == wanted.Actor => new() { Right = 1 },
        (true, true) => new() { Wrong = 1 },
        (true, false) => new() { LeftOpen = 1 },
        (false, false) => new() { RightlyOpen = 1 },
        (false, true) => new() { WronglyNamed = 1 },
    };

    static double Overlap(Weighed a, Weighed b)
    {
        var shared = a.Content.Count(b.Content.Contains);
        return shared == 0 ? 0 : (double)shared / (a.Content.Count + b.Content.Count - shared);
    }

    static List<(int Found, int Wanted)> Pairs(List<Weighed> found, List<Weighed> wanted, Func<Weighed, Weighed, double> overlap)
    {
        const double Least = 0.3;
        var candidates =
            from f in Enumerable.Range(0, found.Count)
            from w in Enumerable.Range(0, wanted.Count)
            let value = overlap(found[f], wanted[w])
            where value >= Least
            orderby value descending, f descending, w descending
            select (f, w);
        var pairs = new List<(int Found, int Wanted)>();
        foreach (var (f, w) in candidates)
            if (!pairs.Exists(pair => pair.Found == f || pair.Wanted == w))
                pairs.Add((f, w));
        return pairs;
    }
}

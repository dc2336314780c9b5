using System.Collections.Immutable;
using System.Globalization;
using Parley.Model;
using Parley.Model.Conditions;

namespace Parley.Record.Coding;

/// <summary>Suggests how a statement may be coded: the stance from its words, what it is about from the words of the issues, both from statements of the case that were coded before. A person decides.</summary>
public sealed class CodingSuggester
{
    /// <summary>How alike an earlier statement has to be to speak for a coding.</summary>
    const double Alike = 0.25;

    /// <summary>How much of what the words suggest is left where nothing tells what it is about.</summary>
    const double Open = 0.5;

    const int Most = 4;

    readonly Case @case;
    readonly Subjects subjects;
    readonly WordWeights weights;
    readonly ImmutableArray<Earlier> earlier;

    /// <summary>Learns from a case: its issues, and its coded statements; drafts teach nothing. Cost linear in both.</summary>
    public CodingSuggester(Case @case)
    {
        ArgumentNullException.ThrowIfNull(@case);
        this.@case = @case.WithoutDrafts();
        subjects = new(@case);
        var coded = this.@case.Statements.Where(entry => !entry.Value.Stances.IsEmpty).Select(entry => (entry.Key, entry.Value, Words: WordsOf(entry.Value))).ToArray();
        weights = new([.. coded.Select(one => one.Words)]);
        earlier = [.. coded.Select(one => new Earlier(one.Key, one.Value, weights.Vector(one.Words)))];
    }

    /// <summary>The codings that a statement's words suggest, the likeliest first; at most four. Cost linear in the words and in the coded statements.</summary>
    /// <param name="content">What was said.</param>
    /// <param name="around">The sentence that reports it; empty where there is none.</param>
    /// <param name="speaker">The party that speaks; null where that is open.</param>
    /// <param name="self">The id of the statement itself, which is no evidence for its own coding; null where it is new.</param>
    public ImmutableArray<CodeSuggestion> Suggest(string content, string around = "", string? speaker = null, string? self = null)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(around);
        var stances = StanceCues.Read(content, around);
        var topics = Topics(content, stances);
        var alike = AlikeTo(content, speaker, self);

        var found = new List<CodeSuggestion>();
        foreach (var stance in stances)
        {
            foreach (var topic in topics.Take(2)) found.Add(Of(stance, topic));
            foreach (var (statement, how) in alike)
            {
                // The words say how, the earlier statement says on what.
                foreach (var on in statement.Statement.Stances.Where(on => SameSide(on.Kind, stance.Stance)))
                    found.Add(Of(stance, new(on.On.ToString()!, IssueOf(on.On), Math.Min(0.95, 0.5 + how / 2), Why(statement, content, how))) with { Like = statement.Id });
            }
            if (topics.IsEmpty) found.Add(Of(stance, null));
        }
        if (stances.IsEmpty)
        {
            foreach (var (statement, how) in alike)
            {
                foreach (var on in statement.Statement.Stances)
                    found.Add(new(on.On.ToString(), IssueOf(on.On), on.Kind, Strength.Hinted, null, on.If?.ToString(), Math.Round(how * 0.8, 2), Capital(Why(statement, content, how)) + ".", statement.Id));
            }
        }
        return
        [
            .. found.GroupBy(one => (one.Code ?? one.Issue, one.Stance)).Select(Joined)
                .Where(one => one.Code is not null || !found.Exists(other => other.Code is not null && other.Issue == one.Issue && one.Issue is not null && other.Stance == one.Stance))
                .OrderByDescending(one => one.Confidence).ThenBy(one => one.Code, StringComparer.Ordinal).Take(Most),
        ];
    }

    /// <summary>What the words are about: what stands in a condition is asked for, not spoken of, unless nothing else is.</summary>
    ImmutableArray<Subject> Topics(string content, ImmutableArray<StanceSuggestion> stances)
    {
        var condition = stances.FirstOrDefault(stance => stance.If is not null)?.If;
        var topics = condition is null ? [] : subjects.Of(content.Replace(condition, "", StringComparison.Ordinal));
        return topics.IsEmpty ? subjects.Of(content) : topics;
    }

    CodeSuggestion Of(StanceSuggestion stance, Subject? topic)
    {
        var condition = stance.Stance == StanceKind.Conditional && stance.If is { } words ? subjects.Of(words).FirstOrDefault(one => one.Code is not null && one.Code != topic?.Code)?.Code : null;
        var about = topic is null ? "What it is about is left open." : topic.Code is null ? $"{Capital(topic.Why)}, which leaves the option of '{topic.Issue}' open." : $"{Capital(topic.Why)}.";
        return new(topic?.Code, topic?.Issue, stance.Stance, stance.Strength, stance.If, condition, Math.Round(stance.Confidence * (topic?.Likely ?? Open), 2), $"{stance.Reason} {about}", null);
    }

    /// <summary>Two ways to one coding make it surer: what both miss is what is left.</summary>
    static CodeSuggestion Joined(IEnumerable<CodeSuggestion> same)
    {
        var all = same.OrderByDescending(one => one.Confidence).ToArray();
        var words = Array.Find(all, one => one.Like is null);
        var like = Array.Find(all, one => one.Like is not null);
        if (words is null || like is null) return all[0];
        var confidence = Math.Round(Math.Min(0.95, 1 - (1 - words.Confidence) * (1 - like.Confidence)), 2);
        return words with { Confidence = confidence, Reason = $"{words.Reason} {like.Reason[(like.Reason.IndexOf(". ", StringComparison.Ordinal) is >= 0 and var end ? end + 2 : 0)..]}", Like = like.Like };
    }

    IEnumerable<(Earlier Statement, double How)> AlikeTo(string content, string? speaker, string? self)
    {
        var vector = weights.Vector(Stems.Of(content));
        return
        [
            .. from statement in earlier
               where statement.Id != self
               let cosine = WordWeights.Cosine(vector, statement.Vector)
               where cosine >= Alike
               // The same party tends to say again what it said.
               let how = speaker is not null && @case.Parties.Has(speaker) && @case.Principal(speaker) == @case.Principal(statement.Statement.Speaker) ? Math.Min(0.95, cosine + 0.1) : cosine * 0.8
               where how >= Alike
               orderby how descending
               select (statement, how),
        ];
    }

    static string Why(Earlier statement, string content, double how)
    {
        var common = Stems.Words(content).Where(word => Stems.Of(word).Any(statement.Vector.ContainsKey)).Distinct(StringComparer.Ordinal).OrderByDescending(word => statement.Vector[Stems.Of(word).First()]);
        return string.Create(CultureInfo.InvariantCulture, $"it is like '{statement.Id}', coded before ({how:0.00}): both speak of {Subjects.Quoted(common)}");
    }

    static IEnumerable<string> WordsOf(Statement statement) => [.. Stems.Of(string.Join(' ', statement.Quote.Select(fragment => fragment.Exact).Append(statement.Says ?? "")))];

    static string IssueOf(Condition condition) => condition.Atoms.Select(atom => atom.Name).FirstOrDefault("");

    static string Capital(string clause) => char.ToUpperInvariant(clause[0]) + clause[1..];

    static bool SameSide(StanceKind one, StanceKind other) => one <= StanceKind.Conditional == other <= StanceKind.Conditional;

    sealed record Earlier(string Id, Statement Statement, ImmutableDictionary<string, double> Vector);
}

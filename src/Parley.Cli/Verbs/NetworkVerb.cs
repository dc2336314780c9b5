using System.CommandLine;
using System.Globalization;
using Parley.Record.Networks;
using Parley.Report.Answers;

namespace Parley.Cli.Verbs;

/// <summary><c>parley network CASE</c>: who agrees with whom on what.</summary>
static class NetworkVerb
{
    public static Command Of(Terminal terminal)
    {
        var from = new Option<string?>("--from") { Description = "The first day that counts, as 2025-07-14.", HelpName = "DATE" };
        var to = new Option<string?>("--to") { Description = "The last day that counts.", HelpName = "DATE" };
        var normalise = new Option<string>("--normalise") { Description = "What weights are divided by: none, average, jaccard or cosine.", DefaultValueFactory = _ => "none", HelpName = "HOW" };
        var repeated = new Option<bool>("--repeated") { Description = "Count every time something is said, not once." };
        return AnswerVerb.Of(
            "network",
            "Who agrees with whom on what, as networks of actors and concepts.",
            (inHand, call, _, _) => NetworkAnswer.Of(inHand.Case, new()
            {
                From = Day(call.GetValue(from), "--from"),
                To = Day(call.GetValue(to), "--to"),
                Once = !call.GetValue(repeated),
                Normalisation = Enum.TryParse<Normalisation>(call.GetValue(normalise), ignoreCase: true, out var how) && Enum.IsDefined(how) ? how : throw new WrongCallException($"--normalise takes none, average, jaccard or cosine."),
            }),
            NetworkSection.Blocks,
            terminal,
            from,
            to,
            normalise,
            repeated);
    }

    static DateOnly? Day(string? text, string option) => text is null ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new WrongCallException($"{option} takes a day, as 2025-07-14.");
}

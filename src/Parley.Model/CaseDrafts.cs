namespace Parley.Model;

/// <summary>What counts of a case while some of it waits to be confirmed.</summary>
public static class CaseDrafts
{
    /// <summary>The case without statements that nobody has confirmed, and without what refers to them. The same case where there are none. Cost linear in the case.</summary>
    public static Case WithoutDrafts(this Case @case)
    {
        ArgumentNullException.ThrowIfNull(@case);
        return @case.Statements.Values.Any(statement => statement.Draft) ? @case.Keeping(@case.Statements.Where((_, statement) => !statement.Draft)) : @case;
    }

    /// <summary>The case with some of its statements, and with the claims and answers that stand on those.</summary>
    internal static Case Keeping(this Case @case, Keyed<Statement> statements) => @case with
    {
        Statements = statements,
        Contested = @case.Contested
            .Select((_, contested) => contested with { Claims = [.. contested.Claims.Where(claim => statements.Has(claim.Statement))] })
            .Where((_, contested) => contested.Claims.Length >= 2),
        Proposals = @case.Proposals.Select((_, proposal) => proposal with
        {
            Answers = proposal.Answers
                .Select((_, answers) => answers.RemoveAll(answer => answer.Statement is not null && !statements.Has(answer.Statement)))
                .Where((_, answers) => !answers.IsEmpty),
        }),
    };
}

namespace Parley.Cli;

/// <summary>What the process tells its caller.</summary>
static class ExitStatus
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>The case has errors.</summary>
    public const int CaseHasErrors = 1;

    /// <summary>The call is wrong: a verb, folder or file that does not exist, or may not be written.</summary>
    public const int WrongCall = 2;

    /// <summary>Stopped by the person who called (128 + the number of SIGINT).</summary>
    public const int Stopped = 130;
}

namespace Parley.Cli;

/// <summary>The call cannot be carried out as it was made: a folder that is not there, a file that may not be written.</summary>
sealed class WrongCallException : Exception
{
    /// <inheritdoc/>
    public WrongCallException()
    {
    }

    /// <param name="message">What is wrong and how to mend it.</param>
    public WrongCallException(string message)
        : base(message)
    {
    }

    /// <inheritdoc/>
    public WrongCallException(string message, Exception inner)
        : base(message, inner)
    {
    }
}

using System.Text;

namespace Parley.Cli.Files;

/// <summary>Writes results to files, whole or not at all.</summary>
static class OutputFile
{
    /// <summary>Writes a text under a name that appears only once all of it is on disk.</summary>
    /// <exception cref="WrongCallException">The file exists and may not be replaced, or the folder cannot be written, or the disk is full.</exception>
    public static Task WriteAsync(string path, string text, bool replace, CancellationToken cancellation) =>
        WriteAsync(path, Encoding.UTF8.GetBytes(text), replace, cancellation);

    /// <summary>Writes bytes under a name that appears only once all of them are on disk.</summary>
    /// <exception cref="WrongCallException">The file exists and may not be replaced, or the folder cannot be written, or the disk is full.</exception>
    public static async Task WriteAsync(string path, ReadOnlyMemory<byte> bytes, bool replace, CancellationToken cancellation)
    {
        RefuseExisting(path, replace);
        var folder = Path.GetDirectoryName(path)!;
        var draft = Path.Combine(folder, $".{Path.GetFileName(path)}.{Environment.ProcessId}.draft");
        try
        {
            await using (var stream = new FileStream(draft, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                await stream.WriteAsync(bytes, cancellation);
                stream.Flush(flushToDisk: true);
            }
            cancellation.ThrowIfCancellationRequested();
            File.Move(draft, path, overwrite: replace);
        }
        catch (DirectoryNotFoundException error)
        {
            throw new WrongCallException($"There is no folder '{folder}' to write to. Make it, or name another with --out.", error);
        }
        catch (UnauthorizedAccessException error)
        {
            throw new WrongCallException($"'{folder}' may not be written to. Name another place with --out.", error);
        }
        catch (IOException error)
        {
            throw new WrongCallException($"'{path}' could not be written: {error.Message} Nothing was left half-written.", error);
        }
        finally
        {
            Discard(draft);
        }
    }

    /// <summary>Refuses to replace a file unless asked to, before any work is done.</summary>
    public static void RefuseExisting(string path, bool replace)
    {
        if (Directory.Exists(path)) throw new WrongCallException($"'{path}' is a folder. Name a file with --out.");
        if (!replace && File.Exists(path)) throw new WrongCallException($"'{path}' exists already. Add --force to replace it, or name another file with --out.");
    }

    static void Discard(string draft)
    {
        try
        {
            File.Delete(draft);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The failure that led here has been told; a draft that cannot be removed is not a second one.
        }
    }
}

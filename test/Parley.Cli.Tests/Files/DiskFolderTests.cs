using System.Text;
using Parley.Cli.Files;
using Parley.Model.Files;

namespace Parley.Cli.Tests.Files;

public sealed class DiskFolderTests : IDisposable
{
    readonly string root = Directory.CreateTempSubdirectory("parley-").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public void A_file_of_the_folder_is_read()
    {
        File.WriteAllText(Path.Combine(root, "case.yaml"), "parley: 1");

        var file = new DiskFolder(root).Read("case.yaml", 100);

        Assert.Equal((FolderFileStatus.Found, "parley: 1"), (file.Status, Encoding.UTF8.GetString(file.Bytes.Span)));
    }

    [Fact]
    public void A_folder_named_with_a_slash_at_its_end_is_the_same_folder()
    {
        File.WriteAllText(Path.Combine(root, "case.yaml"), "parley: 1");

        Assert.Equal(FolderFileStatus.Found, new DiskFolder(root + "/").Read("case.yaml", 100).Status);
    }

    [Theory]
    [InlineData("../other.txt")]
    [InlineData("sources/../../other.txt")]
    [InlineData("/etc/hostname")]
    [InlineData(".")]
    public void A_path_that_leads_out_is_refused(string path) =>
        Assert.Equal(FolderFileStatus.Outside, new DiskFolder(root).Read(path, 100).Status);

    [Fact]
    public void A_link_that_leads_out_is_refused()
    {
        var outside = Directory.CreateTempSubdirectory("parley-other-");
        File.WriteAllText(Path.Combine(outside.FullName, "secret.txt"), "secret");
        File.CreateSymbolicLink(Path.Combine(root, "link.txt"), Path.Combine(outside.FullName, "secret.txt"));
        Directory.CreateSymbolicLink(Path.Combine(root, "sources"), outside.FullName);

        var folder = new DiskFolder(root);

        Assert.Equal(FolderFileStatus.Outside, folder.Read("link.txt", 100).Status);
        Assert.Equal(FolderFileStatus.Outside, folder.Read("sources/secret.txt", 100).Status);
        outside.Delete(recursive: true);
    }

    [Fact]
    public void A_file_in_a_folder_that_does_not_exist_is_missing_and_not_refused() =>
        Assert.Equal(FolderFileStatus.Missing, new DiskFolder(root).Read("sources/a.txt", 100).Status);

    [Fact]
    public void A_file_above_the_limit_is_not_read()
    {
        File.WriteAllText(Path.Combine(root, "case.yaml"), new string('x', 101));

        Assert.Equal(FolderFileStatus.TooLarge, new DiskFolder(root).Read("case.yaml", 100).Status);
    }

    [Fact]
    public void A_file_that_is_not_there_is_missing() =>
        Assert.Equal(FolderFileStatus.Missing, new DiskFolder(root).Read("case.yaml", 100).Status);
}

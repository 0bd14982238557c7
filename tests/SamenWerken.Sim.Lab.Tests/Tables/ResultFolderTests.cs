using SamenWerken.Sim.Lab.Tables;

namespace SamenWerken.Sim.Lab.Tests.Tables;

public sealed class ResultFolderTests : IDisposable
{
    private static readonly string[] Names = ["summary.csv", Manifest.FileName];
    private readonly string _here = Directory.CreateTempSubdirectory("samenwerken-").FullName;

    private string Out => Path.Combine(_here, "out");

    [Fact]
    public void A_result_stands_there_in_full()
    {
        new ResultFolder(Out, Names).Write(Files("one"));
        Assert.Equal("one", File.ReadAllText(Path.Combine(Out, "summary.csv")));
        Assert.Equal(["out"], Entries());
    }

    [Fact]
    public void Folders_above_it_are_made()
    {
        new ResultFolder(Path.Combine(Out, "deep", "deeper") + "/", Names).Write(Files("one"));
        Assert.True(File.Exists(Path.Combine(Out, "deep", "deeper", "summary.csv")));
    }

    [Fact]
    public void An_empty_folder_is_used()
    {
        Directory.CreateDirectory(Out);
        new ResultFolder(Out, Names).Write(Files("one"));
        Assert.Equal(2, Directory.GetFiles(Out).Length);
        Assert.Equal(["out"], Entries());
    }

    [Fact]
    public void An_earlier_result_is_replaced_as_a_whole()
    {
        new ResultFolder(Out, Names).Write(Files("one"));
        new ResultFolder(Out, Names).Write([ResultFile.Of(Manifest.FileName, "two")]);
        Assert.Equal([Path.Combine(Out, Manifest.FileName)], Directory.GetFiles(Out));
        Assert.Equal(["out"], Entries());
    }

    [Theory]
    [InlineData("thesis.docx", "manifest.json")]
    [InlineData("summary.csv", "summary.csv")]
    public void A_folder_with_anything_else_is_left_alone(string first, string second)
    {
        Directory.CreateDirectory(Out);
        File.WriteAllText(Path.Combine(Out, first), "mine");
        File.WriteAllText(Path.Combine(Out, second), "mine");
        Refused("not empty and not an earlier result", first);
        Assert.Equal("mine", File.ReadAllText(Path.Combine(Out, first)));
    }

    [Fact]
    public void A_file_in_its_place_is_said_to_be_one()
    {
        File.WriteAllText(Out, "mine");
        Refused("is a file, not a folder");
        var below = Assert.Throws<ResultFolderException>(() => new ResultFolder(Path.Combine(Out, "below"), Names));
        Assert.Contains("is a file, not a folder", below.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("a\0b")]
    [InlineData("/")]
    public void A_name_that_no_folder_can_have_is_refused(string name) =>
        Assert.NotEmpty(Assert.Throws<ResultFolderException>(() => new ResultFolder(name, Names)).Message);

    [Fact]
    public void The_folder_that_one_is_in_is_refused()
    {
        var refusal = Assert.Throws<ResultFolderException>(() => new ResultFolder(".", Names));
        Assert.Contains("is the folder that you are in", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_where_nothing_can_be_made_is_said_to_be_so()
    {
        if (!Directory.Exists("/proc/self"))
            return;
        var refusal = Assert.Throws<ResultFolderException>(() => new ResultFolder("/proc/samenwerken/out", Names).Write(Files("one")));
        Assert.StartsWith("'/proc/samenwerken/out' cannot be written", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_read_only_folder_is_said_to_be_so()
    {
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
            return;
        File.SetUnixFileMode(_here, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        try
        {
            var refusal = Assert.Throws<ResultFolderException>(() => new ResultFolder(Out, Names).Write(Files("one")));
            Assert.Contains("no permission", refusal.Message, StringComparison.Ordinal);
        }
        finally
        {
            File.SetUnixFileMode(_here, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Theory]
    [InlineData(28)]
    [InlineData(unchecked((int)0x80070070))]
    public void A_full_disk_leaves_nothing_and_spares_the_earlier_result(int code)
    {
        new ResultFolder(Out, Names).Write(Files("one"));
        ResultFile[] files =
            [ResultFile.Of("summary.csv", "two"), new(Manifest.FileName, _ => throw new IOException("No space left on device", code))];
        var refusal = Assert.Throws<ResultFolderException>(() => new ResultFolder(Out, Names).Write(files));
        Assert.Contains("the disk is full", refusal.Message, StringComparison.Ordinal);
        Assert.Equal("one", File.ReadAllText(Path.Combine(Out, "summary.csv")));
        Assert.Equal(["out"], Entries());
    }

    [Fact]
    public void Stopping_leaves_nothing_not_even_the_folders_above()
    {
        using var stop = new CancellationTokenSource();
        ResultFile[] files = [new("summary.csv", _ => stop.Cancel()), ResultFile.Of(Manifest.FileName, "two")];
        Assert.Throws<OperationCanceledException>(() => new ResultFolder(Path.Combine(Out, "deep"), Names).Write(files, stop.Token));
        Assert.Empty(Entries());
    }

    [Fact]
    public void A_link_to_an_earlier_result_stays_a_link()
    {
        if (OperatingSystem.IsWindows())
            return;
        new ResultFolder(Out, Names).Write(Files("one"));
        var link = Path.Combine(_here, "link");
        Directory.CreateSymbolicLink(link, Out);
        new ResultFolder(link, Names).Write(Files("two"));
        Assert.Equal("two", File.ReadAllText(Path.Combine(Out, "summary.csv")));
        Assert.NotNull(new DirectoryInfo(link).LinkTarget);
    }

    public void Dispose() => Directory.Delete(_here, recursive: true);

    private static ResultFile[] Files(string text) => [ResultFile.Of("summary.csv", text), ResultFile.Of(Manifest.FileName, text)];

    private string[] Entries() => [.. Directory.EnumerateFileSystemEntries(_here).Select(entry => Path.GetFileName(entry)!)];

    private void Refused(params string[] parts)
    {
        var refusal = Assert.Throws<ResultFolderException>(() => new ResultFolder(Out, Names));
        Assert.All(parts, part => Assert.Contains(part, refusal.Message, StringComparison.Ordinal));
    }
}

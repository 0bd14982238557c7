using SamenWerken.Sim.App.Tests.Notebooks;

namespace SamenWerken.Sim.App.Tests.Architecture;

public sealed class TopTests
{
    /// <summary>What the repository has, and where results go.</summary>
    private static readonly HashSet<string> Folders = ["src", "tests", "benchmarks", "notebooks", "scenarios", "results", "TestResults"];

    private static readonly HashSet<string> Files =
    [
        "CHANGELOG.md", "CITATION.cff", "CONTRIBUTING.md", "Directory.Build.props", "Directory.Packages.props", "LICENSE", "README.md",
        "SamenWerken.Sim.sln", "global.json",
    ];

    [Fact]
    public void The_top_of_the_repository_has_the_five_folders_that_its_user_drew_and_no_other() =>
        Assert.All(
            Directory.GetDirectories(Teaching.Root).Select(path => Path.GetFileName(path)).Where(name => name[0] != '.'),
            name => Assert.Contains(name, Folders));

    [Fact]
    public void No_file_stands_at_the_top_but_those_that_tell_of_it_build_it_or_license_it() =>
        Assert.All(
            Directory.GetFiles(Teaching.Root).Select(path => Path.GetFileName(path)).Where(name => name[0] != '.'),
            name => Assert.Contains(name, Files));
}

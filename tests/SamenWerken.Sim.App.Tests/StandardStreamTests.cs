using System.Diagnostics;
using SamenWerken.Sim.App.Terminals;
using SamenWerken.Sim.App.Web;

namespace SamenWerken.Sim.App.Tests;

/// <summary>Every command where its output or its messages cannot be written: never a trace, and no result is lost unsaid.</summary>
public sealed class StandardStreamTests : Desk, IClassFixture<StandardStreamTests.Stored>
{
    private const string Closed = "The result cannot be written to standard output: it is closed.";
    private const string Full = "The result cannot be written to standard output: the disk is full.";

    private readonly Stored _stored;

    public StandardStreamTests(Stored stored) => _stored = stored;

    public static TheoryData<string> Commands =>
    [
        "--version", "--help", "compare --help", "list strategies", "list outcomes --format csv", "list parameters",
        "list scenarios SCENARIOS", "list claims", "schema",
        "validate SCENARIO", "run SCENARIO --strategy norm", "run SCENARIO --strategy norm --out NEW",
        "compare SCENARIO --replications 2 --strategies norm,mandate", "compare SCENARIO --replications 2 --format csv",
        "compare SCENARIO --replications 2 --format json --out NEW",
        "compare SCENARIO --select-best --indifference 0.2 --strategies norm,mandate",
        "compare SCENARIO --precision 0.2 --strategies norm,mandate",
        "sweep SCENARIO --vary fragmentation=0,1 --strategies norm --replications 2 --out NEW",
        "sweep SCENARIO --vary fragmentation=0,1 --strategies norm --replications 2 --plan --out NEW",
        "map SCENARIO --x fragmentation=0,1 --y clientVoice=0,1 --strategies norm,mandate --replications 2 --out NEW",
        "sensitivity SCENARIO --vary fragmentation=0..1 --strategy norm --points 2 --replications 2 --out NEW",
        "claims compulsion-raises-cynicism --replications 2 --scenarios REPOSITORY", "status STORED", "resume STORED", "merge STORED",
        "export STORED", "reproduce STORED",
    ];

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_result_that_cannot_be_written_is_a_failure_with_a_message(string command)
    {
        foreach (var (stream, said) in new[] { (new FullDisk(), Full), (null, Closed) })
        {
            using var heard = new MemoryStream();
            using var terminal = new Terminal(new StandardStream(stream), new StandardStream(heard), seen: false);
            Assert.Equal(1, Program.Run(Words(command), terminal, CancellationToken.None));
            var error = System.Text.Encoding.UTF8.GetString(heard.ToArray());
            Assert.Equal(said, error.TrimEnd('\n').Split('\n')[^1]);
            Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
            using var deaf = new Terminal(new StandardStream(stream), new StandardStream(stream), seen: true);
            Assert.Equal(1, Program.Run(Words(command), deaf, CancellationToken.None));
        }
    }

    [Theory]
    [InlineData("--version")]
    [InlineData("schema")]
    [InlineData("compare SCENARIO --replications 2")]
    public void So_it_is_in_a_process_of_its_own(string command)
    {
        Assert.Equal((1, Full + "\n"), Ended(command, "> /dev/full"));
        Assert.Equal((1, Closed + "\n"), Ended(command, ">&-"));
        foreach (var streams in new[] { "> /dev/full 2> /dev/full", ">&- 2>&-", "<&- >&- 2>&-" })
            Assert.Equal((1, ""), Ended(command, streams));
    }

    [Theory]
    [InlineData("2>&-")]
    [InlineData("2> /dev/full")]
    public void Messages_that_nobody_can_hear_stop_nothing(string streams)
    {
        var expected = CommandLineRun.Of("compare", Scenario, "--replications", "3", "--format", "csv");
        var (code, output, _) = Run("compare SCENARIO --replications 3 --format csv", streams);
        Assert.Equal((0, expected.Output), (code, output));
        (code, output, _) = Run("sweep SCENARIO --vary fragmentation=0,1 --strategies norm --replications 2 --out NEW", streams);
        Assert.Equal(0, code);
        Assert.Contains("4 stored (100.0 %)", output, StringComparison.Ordinal);
        Assert.Equal(2, Run("compare SCENARIO --strategies nrm", streams).ExitCode);
    }

    [Fact]
    public void What_is_kept_in_a_folder_is_there_also_where_the_output_is_closed()
    {
        Run($"sweep SCENARIO --vary fragmentation=0,1 --strategies norm --replications 2 --out {At("kept")}", ">&-");
        Assert.Contains("4 stored (100.0 %)", CommandLineRun.Of("status", At("kept")).Output, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(At("kept"), "runs.csv")));
    }

    [Fact]
    public void A_mistake_stays_a_mistake_and_a_reader_that_has_enough_is_no_failure()
    {
        var (code, _, error) = Run("compare SCENARIO --strategies nrm", ">&-");
        Assert.Equal((2, "There is no strategy 'nrm'; did you mean 'norm'?\n"), (code, error));
        Assert.Equal((0, ""),
            (Run("schema", "| head -n 1 > /dev/null; exit ${PIPESTATUS[0]}", last: true) is var cut ? cut.ExitCode : -1, cut.Error));
    }

    private (int, string) Ended(string command, string streams) => Run(command, streams) is var run ? (run.ExitCode, run.Error) : default;

    private string[] Words(string command) =>
    [
        .. command.Split(' ').Select(word => word switch
        {
            "SCENARIOS" => Path.GetDirectoryName(Scenario)!, "SCENARIO" => Scenario, "REPOSITORY" => Path.GetFullPath(
                Notebooks.Teaching.At("../scenarios")), "STORED" => _stored.Path, "NEW" => At(Path.GetRandomFileName()), _ => word,
        }),
        .. command == "--version" ? Array.Empty<string>() : ["--quiet"],
    ];

    private CommandLineRun Run(string command, string streams, bool last = false)
    {
        var start = new ProcessStartInfo("bash") { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false };
        start.ArgumentList.Add("-c");
        start.ArgumentList
            .Add($"{(last ? "" : "exec ")}dotnet '{typeof(Program).Assembly.Location}' {string.Join(' ', Words(command))} {streams}");
        return Process.Start(start)!.End();
    }

    /// <summary>What can hold nothing any more.</summary>
    private sealed class FullDisk : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("No space left on device", 28); // ENOSPC
    }

    /// <summary>An experiment that is complete.</summary>
    public sealed class Stored : Desk
    {
        public Stored() => Assert.Equal(0, CommandLineRun.Of("sweep", Scenario, "--vary", "fragmentation=0,1", "--strategies", "norm",
            "--replications", "2", "--out", Path).ExitCode);

        internal string Path => At("stored");
    }
}

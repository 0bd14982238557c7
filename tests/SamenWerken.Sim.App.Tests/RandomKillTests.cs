using System.Diagnostics;
using SamenWerken.Sim.Lab.Store;

namespace SamenWerken.Sim.App.Tests;

/// <summary>
/// Whatever a command is doing when it is killed, giving it again ends with the bytes of one that was left alone. A few kills of
/// each command are tried with every test run; as many as are asked for with KILLS=200 in the environment, from the number KILLS_FROM on.
/// </summary>
public sealed class RandomKillTests : IDisposable
{
    private const int Usual = 2, UsualFrom = 1;
    private const int MostKills = 4; // of one experiment, before it is left to end

    private readonly string _folder = Directory.CreateTempSubdirectory("samenwerken-").FullName;

    private readonly string _scenario;

    public RandomKillTests()
    {
        _scenario = Path.Combine(_folder, "small.yaml");
        File.WriteAllText(_scenario, "name: small\nrounds: 30\npopulation: {actors: 5, issues: 4}\nstrategies: [mandate, covenant]\n");
    }

    public static TheoryData<string> Commands => ["sweep", "shards", "map", "morris", "sobol", "claims", "benchmark", "merge", "export"];

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_command_that_is_killed_anywhere_ends_with_the_same_bytes_when_it_is_given_again(string command)
    {
        // Under one name, because it may stand in what is written.
        var (whole, killed) = (At($"{command}-whole"), At(command));
        Prepare(command, killed);
        var watch = Stopwatch.StartNew();
        Succeed(Line(command, killed));
        // Kills come anywhere in the time that a process takes, and some after its end.
        var longest = 1.1 * Math.Max(400, watch.ElapsedMilliseconds);
        Directory.Move(killed, whole);
        var (from, kills) = (Given("KILLS_FROM", UsualFrom), Given("KILLS", Usual));
        for (var number = from; number < from + kills;)
        {
            Prepare(command, killed);
            var chance = new Random(number + 1000 * command.Sum(letter => letter));
            for (var times = 1 + chance.Next(MostKills); times > 0 && number < from + kills; times--, number++)
            {
                var process = Processes.Start(Line(command, killed));
                if (!process.WaitForExit((int)(chance.NextDouble() * longest)))
                    process.Signal(Processes.Kill);
                process.End();
            }

            Succeed(Line(command, killed));
            Same(whole, killed);
            Directory.Delete(killed, recursive: true);
        }
    }

    // What must be there before the command that is killed: stored runs.
    private void Prepare(string command, string folder)
    {
        if (command is "merge" or "export")
        {
            Succeed([.. Sweep(folder), "--shards", command == "merge" ? "3" : "1", "--plan"]);
            for (var shard = 0; shard < (command == "merge" ? 3 : 1); shard++)
                Succeed(["resume", folder, "--shard", $"{shard}"]);
        }
    }

    private static string Scenarios
    {
        get
        {
            var folder = AppContext.BaseDirectory;
            while (!File.Exists(Path.Combine(folder, "SamenWerken.Sim.sln")))
                folder = Path.GetDirectoryName(folder)!;
            return Path.Combine(folder, "scenarios");
        }
    }

    private IReadOnlyList<string> Line(string command, string folder) => command switch
    {
        "sweep" => Sweep(folder),
        "shards" => [.. Sweep(folder), "--shards", "3"],
        "map" => ["map", _scenario, "--x", "coordination.fine=0..1:3", "--y", "population.alignment=0..1:3", "--replications", "40",
            "--out", folder, "--quiet"],
        "morris" => [.. Sensitivity("morris"), "--points", "10", "--out", folder],
        "sobol" => [.. Sensitivity("sobol"), "--points", "8", "--out", folder],
        "claims" => ["claims", "compulsion-raises-cynicism", "--replications", "20", "--scenarios", Scenarios, "--out", folder, "--quiet"],
        "benchmark" => ["benchmark", "--suite", Suite, "--strategies", "mandate,covenant", "--out", folder, "--quiet"],
        _ => [command, folder, "--quiet"],
    };

    private IReadOnlyList<string> Sweep(string folder) =>
        ["sweep", _scenario, "--vary", "coordination.fine=0..1:4", "--replications", "60", "--rounds", "--out", folder, "--quiet"];

    private IReadOnlyList<string> Sensitivity(string method) =>
        ["sensitivity", _scenario, "--method", method, "--vary", "coordination.fine=0..1", "--vary", "rounds=20..30", "--strategies",
            "covenant,mandate", "--replications", "10", "--quiet"];

    private string Suite
    {
        get
        {
            var file = At("suite.yaml");
            if (!File.Exists(file))
                File.WriteAllText(file,
                    "suite: small\nversion: 1\nquestion: which?\ncriteria: [cooperation, cynicism]\nreplications: 20\nseed: "
                        + "1\nworlds:\n  - {name: one, kind: repository, scenario: small.yaml}\n  - {name: other, kind: plausible, "
                        + "scenario: small.yaml, draws: 3}\n");
            return file;
        }
    }

    private static void Succeed(IReadOnlyList<string> line)
    {
        var run = Processes.Start(line).End();
        Assert.True(run.ExitCode == 0, $"{string.Join(' ', line)}: {run.ExitCode}\n{run.Error}");
    }

    // The database itself may be laid out otherwise; everything that is read from it may not.
    private static void Same(string whole, string killed)
    {
        var names =
            Directory.GetFiles(whole).Select(Path.GetFileName).Where(name => !name!.Contains(".sqlite", StringComparison.Ordinal)).ToList();
        Assert.Equal(names.Order(), Directory.GetFiles(killed).Select(Path.GetFileName)
            .Where(name => !name!.Contains(".sqlite", StringComparison.Ordinal)).Order());
        foreach (var name in names)
            Assert.True(Bytes(whole, name!) == Bytes(killed, name!), $"{name} differs");
        if (File.Exists(Path.Combine(killed, ExperimentManifest.FileName)) && File.Exists(Path.Combine(killed, "runs.sqlite")))
            ExperimentFolder.Open(killed).Verify();
    }

    private static string Bytes(string folder, string name) => Convert.ToBase64String(File.ReadAllBytes(Path.Combine(folder, name)));

    private static int Given(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), out var given) ? given : otherwise;

    private string At(string name) => Path.Combine(_folder, name);

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}

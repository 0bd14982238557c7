namespace SamenWerken.Sim.App.Tests;

/// <summary>What a user's own strategies do wrong is told as theirs, and takes nothing of others along.</summary>
public sealed class OwnStrategyTests : Desk
{
    private const string Reason = "first in replication 0 with seed 1: InvalidOperationException: it went wrong.";

    private string Throwing(string? where = null) => OwnAssembly.Write(At("Own.dll"), where switch
    {
        "constructor" => OwnAssembly.Strategy("boom",
            "public Boom() { throw new System.InvalidOperationException(\"it went wrong\"); }" + OwnAssembly.Coordinating("")),
        "static constructor" => OwnAssembly.Strategy("boom",
            "static Boom() { throw new System.InvalidOperationException(\"it went wrong\"); }" + OwnAssembly.Coordinating("")),
        "key" => OwnAssembly.Strategy("boom", OwnAssembly.Coordinating(""))
            .Replace("=> \"boom\"", "=> throw new System.InvalidOperationException(\"it went wrong\")", StringComparison.Ordinal),
        _ => OwnAssembly.Strategy("boom", OwnAssembly.Coordinating("throw new System.InvalidOperationException(\"it went wrong\");")),
    });

    private static CommandLineRun Run(string own, params string[] words) => Processes.Start([.. words, "--assembly", own, "--quiet"]).End();

    [Fact]
    public void A_strategy_that_throws_takes_nothing_of_the_others_along()
    {
        var own = Throwing();
        var without = CommandLineRun.Of("compare", Scenario, "--strategies", "norm,mandate", "--replications", "5", "--format", "csv");
        var compared = Run(own, "compare", Scenario, "--strategies", "norm,boom,mandate", "--replications", "5", "--format", "csv", "--out",
            At("out"));
        Assert.Equal((2, $"Strategy 'boom' of Own.dll failed in 5 runs, {Reason}\n"), (compared.ExitCode, compared.Error));
        Assert.All(without.Output.Split('\n').Where(line => line.StartsWith("norm,", StringComparison.Ordinal)),
            line => Assert.Contains(line, compared.Output, StringComparison.Ordinal));
        Assert.True(File.Exists(Path.Combine(At("out"), "report.html")));
        Assert.StartsWith("point,strategy,replication,seed,reason\n0,boom,0,1,InvalidOperationException: it went wrong\n0,boom,1,1,",
            File.ReadAllText(Path.Combine(At("out"), "failures.csv")), StringComparison.Ordinal);

        string[] selecting = ["compare", Scenario, "--select-best", "--indifference", "0.05", "--strategies"];
        var selected = Run(own, [.. selecting, "norm,boom,mandate"]);
        Assert.Equal((2, $"Strategy 'boom' of Own.dll failed in 1 run, {Reason}\n"), (selected.ExitCode, selected.Error));
        Assert.Equal(CommandLineRun.Of([.. selecting, "norm,mandate", "--quiet"]).Output, selected.Output);

        string[] precise = ["compare", Scenario, "--precision", "0.1", "--strategies"];
        var known = Run(own, [.. precise, "norm,boom,mandate"]);
        Assert.Equal((2, $"Strategy 'boom' of Own.dll failed in 1 run, {Reason}\n"), (known.ExitCode, known.Error));
        Assert.Equal(CommandLineRun.Of([.. precise, "norm,mandate", "--quiet"]).Output, known.Output);

        var swept = Run(own, "sweep", Scenario, "--vary", "fragmentation=0,1", "--strategies", "norm,boom", "--replications", "2", "--out",
            At("swept"));
        Assert.Equal(2, swept.ExitCode);
        Assert.Contains("8 stored (100.0 %), 4 of them failed: see the column reason", swept.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_is_left_that_is_told_as_the_user_s_own_too()
    {
        var own = Throwing();
        foreach (var words in new[] { new[] { "run", Scenario, "--strategy", "boom" },
            ["compare", Scenario, "--select-best", "--indifference", "0.1", "--strategies", "norm,boom"] })
        {
            var run = Run(own, words);
            Assert.Equal((2, "", $"Strategy 'boom' of Own.dll failed in 1 run, {Reason}\n"), (run.ExitCode, run.Output, run.Error));
        }
    }

    [Theory]
    [InlineData("constructor")]
    [InlineData("key")]
    [InlineData("static constructor")]
    public void A_class_that_cannot_be_made_is_left_out_and_told(string where)
    {
        var own = Throwing(where);
        const string Told = "Class Boom of Own.dll is left out: it throws when it is made: InvalidOperationException: it went wrong.\n";
        var listed = Run(own, "list", "strategies", "--format", "csv");
        Assert.Equal((2, Told), (listed.ExitCode, listed.Error));
        Assert.Contains("\nnorm,", listed.Output, StringComparison.Ordinal);
        var compared = Run(own, "compare", Scenario, "--strategies", "norm,mandate", "--replications", "2", "--format", "csv");
        Assert.Equal((2, Told, CommandLineRun.Of("compare", Scenario, "--strategies", "norm,mandate", "--replications", "2", "--format",
            "csv").Output), (compared.ExitCode, compared.Error, compared.Output));
        var unknown = Run(own, "run", Scenario, "--strategy", "boom");
        Assert.Equal(2, unknown.ExitCode);
        Assert.StartsWith("There is no strategy 'boom'", unknown.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=cmd()|x")]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("@sum")]
    [InlineData("a\\u001b[31m")]
    public void A_key_has_a_form(string key)
    {
        var own = OwnAssembly.Write(At("Keyed.dll"),
            OwnAssembly.Strategy("boom", OwnAssembly.Coordinating("")).Replace("=> \"boom\"", $"=> \"{key}\"", StringComparison.Ordinal));
        var run = Run(own, "list", "strategies", "--format", "csv");
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("Class Boom of Keyed.dll is left out: its key is '", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("one's own", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "null!", "it has no summary.")]
    [InlineData("{ get; init; } = 2;", "\"one's own\"", "the default of its parameter is mistaken: zeal: 2; expected ")]
    [InlineData("=> 1;", "\"one's own\"", "its parameter 'zeal' cannot be set; give the property 'get; init;'.")]
    public void A_strategy_that_cannot_be_used_says_why(string zeal, string summary, string why)
    {
        var parameter = zeal.Length == 0 ? "" : $"[SamenWerken.Sim.Parameters.Parameter(\"z\", 0, 1, \"zeal\")] public double Zeal {zeal}";
        var own = OwnAssembly.Write(At("Zealous.dll"), OwnAssembly.Strategy("zealous", parameter + OwnAssembly.Coordinating(""))
            .Replace("=> \"one's own\"", $"=> {summary}", StringComparison.Ordinal));
        var run = Run(own, "list", "strategies", "--format", "csv");
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith($"Class Zealous of Zealous.dll is left out: {why}", run.Error, StringComparison.Ordinal);
        Assert.Contains("\nnorm,", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("zealous", run.Output, StringComparison.Ordinal);
    }

    private static string Measure(string name, string key, string members) => $$"""
        public sealed class {{name}} : SamenWerken.Sim.Collaboration.Engine.Measure
        {
            public override SamenWerken.Sim.Experiments.Outcome Outcome { get; } = new("{{key}}", "Own", "Eigen", SamenWerken.Sim.Experiments.Better.Higher, 0, 1, "share", "one's own");
            {{members}}
        }

        """;

    [Fact]
    public void An_outcome_of_ones_own_that_throws_is_told_as_its_own_fault_and_not_as_the_strategy_s()
    {
        const string Throwing =
            "public override double Of(SamenWerken.Sim.Collaboration.Engine.ObservedRound round) => throw new "
                + "System.InvalidOperationException(\"it went wrong\");";
        var own = OwnAssembly.Write(At("Outcomes.dll"), Measure("Boom", "boom", Throwing));
        string[] asked = ["compare", Scenario, "--strategies", "norm,mandate", "--replications", "2", "--format", "csv"];
        var measured = Run(own, [.. asked, "--outcomes", "boom"]);
        Assert.Equal(
            (2, "Outcome 'boom' of Outcomes.dll failed in 4 runs, first in replication 0 with seed 1: InvalidOperationException: it "
                + "went wrong.\n"), (measured.ExitCode, measured.Error));
        var without = Run(own, asked);
        Assert.Equal((0, "", CommandLineRun.Of([.. asked]).Output), (without.ExitCode, without.Error, without.Output));
    }

    [Theory]
    [InlineData("it throws when it is made: InvalidOperationException: no birth", "own",
        "public Odd() { throw new System.InvalidOperationException(\"no birth\"); }")]
    [InlineData("its key is '=cmd()|x'; a key begins with a letter", "=cmd()|x", "")]
    [InlineData("its key is ''; a key begins with a letter", "", "")]
    public void An_outcome_that_cannot_be_used_takes_nothing_along(string why, string key, string members)
    {
        var own = OwnAssembly.Write(At("Odd.dll"),
            Measure("Odd", key, members + "public override double Of(SamenWerken.Sim.Collaboration.Engine.ObservedRound round) => 0;"));
        string[][] commands =
        [
            ["compare", Scenario, "--strategies", "norm,mandate", "--replications", "2"], ["list", "outcomes"], ["list", "models"],
            ["run", Scenario, "--strategy", "norm"],
            ["sweep", Scenario, "--vary", "fragmentation=0,1", "--strategies", "norm", "--replications", "1", "--out", At("swept")],
        ];
        foreach (var command in commands)
        {
            var run = Run(own, command);
            Assert.Equal(2, run.ExitCode);
            Assert.StartsWith($"Class Odd of Odd.dll is left out: {why}", run.Error, StringComparison.Ordinal);
            Assert.NotEqual("", run.Output);
        }
    }

    [Fact]
    public void Two_classes_of_ones_own_with_one_key_are_both_named()
    {
        const string Nothing = "public override double Of(SamenWerken.Sim.Collaboration.Engine.ObservedRound round) => 0;";
        var outcomes = OwnAssembly.Write(At("Twins.dll"), Measure("One", "twin", Nothing), Measure("Another", "twin", Nothing));
        Assert.Equal((2, "Outcome One has the key 'twin', which another has; rename one.\n"), Said(Run(outcomes, "list", "outcomes")));
        var taken = OwnAssembly.Write(
            At("Taken.dll"), Measure("Mine", "trust", Nothing), OwnAssembly.Strategy("norm", OwnAssembly.Coordinating("")));
        Assert.Equal(
            (2, "Strategies SamenWerken.Sim.Collaboration.Strategies.Norm and Norm have the same key 'norm'; rename one.\n"
                + "Outcome Mine has the key 'trust', which another has; rename one.\n"),
            Said(Run(taken, "compare", Scenario, "--replications", "2")));
    }

    private static (int ExitCode, string Error) Said(CommandLineRun run) => (run.ExitCode, run.Error);

    [Fact]
    public void So_it_is_with_models_and_claims()
    {
        var claim = SamenWerken.Sim.Claims.ClaimCatalogue.All()[0].GetType();
        var own = OwnAssembly.Write(At("Half.dll"), OwnAssembly.Strategy("fine", OwnAssembly.Coordinating("")),
            OwnAssembly.Strategy(new string('k', 45), OwnAssembly.Coordinating("")),
            "public sealed class Unborn : SamenWerken.Sim.Claims.Claim { "
                + string.Concat(claim.BaseType!.GetProperties().Where(property => property.GetMethod is { IsAbstract: true })
                .Select(property =>
                    $"public override {Name(property.PropertyType)} {property.Name} => throw new System.NotSupportedException(); ")) + "}");
        var run = Run(own, "list", "claims");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Class Unborn of Half.dll is left out: it throws when it is made: NotSupportedException", run.Error,
            StringComparison.Ordinal);
        Assert.Contains(" is left out: its key is 'kkkk", run.Error, StringComparison.Ordinal);
        Assert.Equal(0, Processes.Start("list", "claims", "--quiet").End().ExitCode);
    }

    private static string Name(Type type) => type.IsGenericType
        ? $"{type.FullName!.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
        : type.FullName!.Replace('+', '.');

    [Fact]
    public void A_strategy_that_ends_the_program_is_told_as_what_it_is()
    {
        var own =
            OwnAssembly.Write(At("Leaving.dll"), OwnAssembly.Strategy("leaving", OwnAssembly.Coordinating("System.Environment.Exit(0);")));
        string[][] commands =
        [
            ["compare", Scenario, "--strategies", "leaving,norm"],
            ["sweep", Scenario, "--vary", "fragmentation=0,1", "--strategies", "leaving", "--out", At("left")],
            ["run", Scenario, "--strategy", "leaving"],
        ];
        foreach (var command in commands)
        {
            var run = Processes.Start([.. command, "--assembly", own, "--quiet"]).End();
            Assert.Equal(
                "Code of your own ended the whole program (Environment.Exit); what was in hand is lost. Let it throw an exception "
                    + "instead: only its own run then fails.\n", run.Error);
            Assert.Equal(2, run.ExitCode);
        }
    }
    [Fact]
    public void A_strategy_that_throws_on_a_thread_of_its_own_is_told_as_what_it_is()
    {
        const string Thrown =
            "var thread = new System.Threading.Thread(() => throw new System.InvalidOperationException(\"it went wrong\")); "
                + "thread.Start(); thread.Join();";
        var own = OwnAssembly.Write(At("Threads.dll"), OwnAssembly.Strategy("threads", OwnAssembly.Coordinating(Thrown)));
        string[][] commands =
        [
            ["compare", Scenario, "--strategies", "threads,norm"],
            ["compare", Scenario, "--strategies", "threads,norm", "--precision", "0.1"],
            ["sweep", Scenario, "--vary", "fragmentation=0,1", "--strategies", "threads", "--out", At("thrown")],
            ["run", Scenario, "--strategy", "threads"],
        ];
        foreach (var command in commands)
        {
            var run = Run(own, command);
            Assert.Equal(
                "Code of your own, in Threads.dll, threw on a thread of its own (InvalidOperationException: it went wrong), which ends "
                    + "the whole program; what was in hand is lost. Let it throw on the thread that called it instead: only its own run "
                    + "then fails.\n", run.Error);
            Assert.Equal(2, run.ExitCode);
        }
    }

    [Fact]
    public void What_a_strategy_prints_is_no_part_of_a_result()
    {
        var own = OwnAssembly.Write(At("Talking.dll"), OwnAssembly.Strategy("talking", OwnAssembly.Coordinating(
            "System.Console.WriteLine(\"so far\\u001b[31m\"); System.Console.Error.WriteLine(\"so bad\\u202e\");")));
        foreach (var form in new[] { "csv", "json", "table" })
        {
            var run = Run(own, "compare", Scenario, "--strategies", "talking,norm", "--replications", "2", "--format", form);
            Assert.Equal(0, run.ExitCode);
            Assert.DoesNotContain("so far", run.Output, StringComparison.Ordinal);
            Assert.Contains("so far\\u001b[31m\n", run.Error, StringComparison.Ordinal);
            Assert.Contains("so bad\\u202e\n", run.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_kind_that_there_is_not_is_told()
    {
        var own = OwnAssembly.Write(At("Kind.dll"), OwnAssembly.Strategy("odd", OwnAssembly.Coordinating(""))
            .Replace("StrategyKind.Composite", "StrategyKind.Composite + 70", StringComparison.Ordinal));
        var run = Run(own, "list", "strategies");
        Assert.Equal(2, run.ExitCode);
        Assert.Matches("^Class Odd of Kind.dll is left out: its kind is 7[0-9]; expected .* or [A-Z][a-z]+\\.\n$", run.Error);
    }

    [Theory]
    [InlineData("situation.Charge(0, double.NaN)", "cost is NaN")]
    [InlineData("situation.ChargeMembers(double.PositiveInfinity)", "cost is Infinity")]
    [InlineData("situation.Frustrate(0, double.NaN)", "amount is NaN")]
    [InlineData("situation.Disappoint(0, 1, double.NaN)", "share is NaN")]
    [InlineData("situation.Deal(0, 0, double.NaN, 1, 1, 0.1)", "move is NaN")]
    [InlineData("situation.Deal(0, 0, 0.1, 1, 1, double.NaN)", "otherMove is NaN")]
    [InlineData("situation.Sign(situation.NewDraft(), double.NaN)", "persuasion is NaN")]
    [InlineData("situation.PutInForce(situation.NewDraft(), double.NegativeInfinity, Key)", "enforcement is -Infinity")]
    [InlineData("situation.SetInfluence(0, new double[] { double.NaN })", "shares[i] is NaN")]
    public void What_a_strategy_does_with_what_is_no_number_fails_its_run(string deed, string told)
    {
        var own = OwnAssembly.Write(At("Odd.dll"), OwnAssembly.Strategy("odd", OwnAssembly.Coordinating(deed + ";")));
        var run = Run(own, "run", Scenario, "--strategy", "odd");
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith($"Strategy 'odd' of Odd.dll failed in 1 run, first in replication 0 with seed 1: ArgumentException: {told}; "
            + "expected a finite number.", run.Error, StringComparison.Ordinal);
    }
}

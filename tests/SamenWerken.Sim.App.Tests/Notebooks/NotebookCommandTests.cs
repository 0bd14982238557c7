using System.Text.Json.Nodes;
using SamenWerken.Sim.App.Notebooks;

namespace SamenWerken.Sim.App.Tests.Notebooks;

/// <summary>In processes of their own: a notebook's cells write to the console and go to the notebook's folder.</summary>
public sealed class NotebookCommandTests : Desk
{
    private const string Setup =
        "#r \"../bin/SamenWerken.Sim.dll\"\n#r \"../bin/SamenWerken.Sim.Lab.dll\"\nusing SamenWerken.Sim.Collaboration.Engine;\nusing "
            + "SamenWerken.Sim.Experiments;\nusing SamenWerken.Sim.Lab.Figures;\nusing SamenWerken.Sim.Lab.Yaml;\nusing "
            + "SamenWerken.Sim.Collaboration.Scenarios;\nusing SamenWerken.Sim.Collaboration.Situations;\nusing "
            + "SamenWerken.Sim.Collaboration.Strategies;";
    private const string Compare =
        "var comparison = ScenarioFile.Read(\"small.yaml\").Compare([\"appeal\", \"covenant\"], replications: 3, rounds: true);";

    private string Book => At("book.ipynb");

    [Fact]
    public void What_cells_say_is_saved_and_running_again_changes_no_byte()
    {
        Write(Setup, Compare + "\nConsole.WriteLine(\"compared\");", "comparison.Paths(CollaborationOutcomes.Cooperation)", "1.5",
            "// nothing");
        var run = Run();
        Assert.True(run.ExitCode == 0, run.Error);
        var outputs = Outputs();
        Assert.Empty(outputs[0]);
        Assert.Equal(["compared\n"], Lines(outputs[1][0]!["text"]!));
        Assert.Contains("<svg", NotebookText.Joined(outputs[2][0]!["data"]!["text/html"]), StringComparison.Ordinal);
        Assert.StartsWith("Cooperation over the rounds.", NotebookText.Joined(outputs[2][0]!["data"]!["text/plain"]),
            StringComparison.Ordinal);
        Assert.Equal("1.5", NotebookText.Joined(outputs[3][0]!["data"]!["text/plain"]));
        Assert.Empty(outputs[4]);
        var saved = File.ReadAllBytes(Book);
        Assert.Equal(0, Run().ExitCode);
        Assert.Equal(saved, File.ReadAllBytes(Book));
        Assert.Equal(0, Run("--check").ExitCode);
    }

    [Fact]
    public void A_check_fails_where_a_number_changed_and_writes_nothing()
    {
        Write(Setup, Compare + "\ncomparison.Paths(CollaborationOutcomes.Cooperation)", "Console.WriteLine(3.25);");
        Assert.Equal(0, Run().ExitCode);
        var good = File.ReadAllText(Book);

        File.WriteAllText(Book, good.Replace("3.25\\n", "3.26\\n", StringComparison.Ordinal));
        var changed = Run("--check");
        Assert.Equal((1, ""), (changed.ExitCode, changed.Output));
        Assert.Contains("cell 3 (c3) says '3.25', the file '3.26'", changed.Error, StringComparison.Ordinal);
        Assert.Contains("3.26\\n", File.ReadAllText(Book), StringComparison.Ordinal);

        // Another layout is no other number.
        File.WriteAllText(Book, good.Replace("font-size=\\\"17\\\"", "font-size=\\\"18\\\"", StringComparison.Ordinal));
        Assert.NotEqual(good, File.ReadAllText(Book));
        Assert.Equal(0, Run("--check").ExitCode);

        File.WriteAllText(Book, good.Replace("seed 1.", "seed 2.", StringComparison.Ordinal));
        Assert.NotEqual(good, File.ReadAllText(Book));
        Assert.Equal(1, Run("--check").ExitCode);
    }

    [Fact]
    public void A_cell_that_fails_is_told_with_its_line_and_the_ones_after_it_do_not_run()
    {
        Write("var x = 1;\n\nvoid Check(int n)\n{\n    if (n > 0)\n        throw new InvalidOperationException(\"x is \" + n);\n}",
            "Check(0);\nCheck(x);", "Console.WriteLine(x);");
        var run = Run();
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.StartsWith($"{Book}: cell 2 (c2), line 2: InvalidOperationException: x is 1\n", run.Error, StringComparison.Ordinal);
        Assert.Contains("at cell 1, line 6\n", run.Error, StringComparison.Ordinal);
        var outputs = Outputs();
        Assert.Equal("error", outputs[1][0]!["output_type"]!.GetValue<string>());
        Assert.NotEmpty(outputs[1][0]!["traceback"]!.AsArray());
        Assert.Empty(outputs[2]);
        Assert.Equal(1, Run("--check").ExitCode);
    }

    [Fact]
    public void The_very_first_cell_may_fail_as_well()
    {
        Write("int.Parse(\"one\")");
        Assert.Contains("cell 1 (c1), line 1: FormatException", Run().Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_that_does_not_compile_is_told_with_line_and_column()
    {
        Write("var x = 1;", "var y = 2;\nConsole.WriteLine(z);");
        var run = Run();
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith($"{Book}: cell 2 (c2), line 2: CS0103:", run.Error, StringComparison.Ordinal);
        Assert.Contains("line 2, column 19: CS0103:", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_strategy_can_be_declared_in_a_cell_and_declared_anew()
    {
        static string Coffee(string style) => $$"""
            public sealed class Coffee : Strategy
            {
                public override string Key => "coffee";
                public override StrategyKind Kind => StrategyKind.Horizontal;
                public override string Summary => "coffee";
                public override void Coordinate(Situation situation) => situation.HoldMeetings(MeetingStyle.{{style}});
            }
            """;
        const string tell = "Console.WriteLine(ScenarioFile.Read(\"small.yaml\").Run(\"coffee\")[CollaborationOutcomes.Cooperation] > 0);";
        Write(Setup, Coffee("Exploring"), tell, Coffee("Ordinary"), tell);
        var run = Run();
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal(["False\n", "True\n"], [.. Outputs()[2].Concat(Outputs()[4]).Select(output => NotebookText.Joined(output!["text"]))]);
    }

    [Fact]
    public void A_run_that_is_stopped_leaves_the_notebook_as_it_was()
    {
        Write("System.IO.File.WriteAllText(\"began\", \"\");", "System.Threading.Thread.Sleep(600_000);");
        var before = File.ReadAllText(Book);
        using var process = Processes.Start("notebook", "run", Book);
        for (var wait = 0; wait < 600 && !File.Exists(At("began")); wait++)
            Thread.Sleep(100);
        process.Signal(Processes.Interrupt);
        var run = process.End();
        Assert.Equal((130, "Stopped; nothing was written.\n"), (run.ExitCode, run.Error));
        Assert.Equal(before, File.ReadAllText(Book));
    }

    [Fact]
    public void What_is_no_notebook_in_C_sharp_is_a_mistake()
    {
        CommandLineRun.Of("notebook", "run", At("none.ipynb")).IsMistake($"{At("none.ipynb")}: no such file.");
        File.WriteAllText(Book, "{\n  \"cells\": [,]\n}");
        CommandLineRun.Of("notebook", "run", Book).IsMistake($"{Book}:2:13: this is no JSON, so no notebook.");
        File.WriteAllText(Book, "[]");
        CommandLineRun.Of("notebook", "twin", Book)
            .IsMistake($"{Book}: expected a notebook of format 4 (\"nbformat\": 4, with \"cells\").");
        File.WriteAllText(Book, """{"nbformat": 4, "cells": [1], "metadata": {"kernelspec": {"name": ".net-csharp"}}}""");
        CommandLineRun.Of("notebook", "run", Book).IsMistake(
            $"{Book}: a notebook has a list of cells, each with a type and a source; this file has something else in their place.");
        File.WriteAllText(Book, """{"nbformat": 4, "cells": [], "metadata": {"kernelspec": {"name": "python3"}}}""");
        CommandLineRun.Of("notebook", "run", Book).IsMistake($"{Book}: the kernel is 'python3'; expected '.net-csharp' (C#).");
        Write("1");
        File.WriteAllText(Book, File.ReadAllText(Book).Replace("\"metadata\": {},\n",
            "\"metadata\": {\"polyglot_notebook\": {\"kernelName\": \"fsharp\"}},\n", StringComparison.Ordinal));
        CommandLineRun.Of("notebook", "run", Book).IsMistake($"{Book}: cell 1 (c1) is in fsharp; only C# can be run here.");
    }

    [Fact]
    public void A_twin_that_is_not_up_to_date_is_told()
    {
        Write(Setup, "1 + 1");
        Assert.Equal(1, CommandLineRun.Of("notebook", "twin", Book, "--check").ExitCode);
        Assert.Equal(0, CommandLineRun.Of("notebook", "twin", Book).ExitCode);
        var (exitCode, output, error) = CommandLineRun.Of("notebook", "twin", Book, "--check");
        Assert.Equal((0, "", ""), (exitCode, output, error));
        File.AppendAllText(At("book.cs"), "// changed\n");
        var late = CommandLineRun.Of("notebook", "twin", Book, "--check");
        Assert.Equal(1, late.ExitCode);
        Assert.Contains("samenwerken notebook twin", late.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_commands_do_not_load_the_compiler()
    {
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(typeof(Program).Assembly.Location)!))
        {
            if (Path.GetFileName(file).StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal))
                File.WriteAllText(At(Path.GetFileName(file)), "");
            else
                File.Copy(file, At(Path.GetFileName(file)));
        }

        using var process = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("dotnet",
            [At("samenwerken.dll"), "list", "strategies"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        Assert.Equal(0, process.End().ExitCode);
    }

    private void Write(params IReadOnlyList<string> cells)
    {
        var json = new JsonObject
        {
            ["nbformat"] = 4, ["nbformat_minor"] = 5,
            ["metadata"] = new JsonObject { ["kernelspec"] = new JsonObject { ["name"] = ".net-csharp" } },
            ["cells"] = new JsonArray([.. cells.Select((source, place) => new JsonObject
            {
                ["cell_type"] = "code", ["id"] = $"c{place + 1}", ["metadata"] = new JsonObject(), ["outputs"] = new JsonArray(),
                ["execution_count"] = null, ["source"] = NotebookText.Lines(source),
            })]),
        };
        File.WriteAllText(Book, NotebookText.Of(json));
    }

    private CommandLineRun Run(params string[] options) => Processes.Start(["notebook", "run", Book, "--quiet", .. options]).End();

    private List<JsonArray> Outputs() => [.. Notebook.Read(Book).Cells.Select(cell => cell.Outputs)];

    private static string[] Lines(JsonNode lines) => [.. lines.AsArray().Select(line => line!.GetValue<string>())];
}

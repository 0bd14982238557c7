using SamenWerken.Sim.App.Showing;

namespace SamenWerken.Sim.App.Tests;

public sealed class ShippedTests : Desk
{
    [FactWith("bash")]
    public void Wherever_one_works_scenarios_suites_patterns_and_the_model_are_at_hand_by_name()
    {
        using var folder = new EmptyFolder();
        Assert.Contains("weer-thuis-gouda", folder.Of("samenwerken list scenarios --format csv").Output, StringComparison.Ordinal);
        Assert.Contains("\nquick-1\n", folder.Of("samenwerken list suites --format csv").Output, StringComparison.Ordinal);
        Assert.Contains("fines", folder.Of("samenwerken list experiments").Output, StringComparison.Ordinal);
        Assert.Contains("evidence-1", folder.Of("samenwerken list patterns").Output, StringComparison.Ordinal);
        Assert.StartsWith("# The collaboration model\n", folder.Of("samenwerken odd").Output, StringComparison.Ordinal);
        var compared = folder.Of("samenwerken compare weer-thuis-gouda --replications 2 --strategies mandate --quiet --out results/gouda");
        Assert.True(compared.ExitCode == 0, compared.Error);
        // What is written tells the name, by which it can be repeated anywhere, and no place of this computer.
        var manifest = File.ReadAllText(folder.At("results/gouda/manifest.json"));
        Assert.Contains("samenwerken compare weer-thuis-gouda ", manifest, StringComparison.Ordinal);
        Assert.DoesNotContain(AppContext.BaseDirectory, manifest, StringComparison.Ordinal);
        Assert.Equal(0, folder.Of("samenwerken sweep --experiment scenarios/experiments/fines.yaml --plan --out results/fines").ExitCode);
        Assert.Equal("", folder.Of("samenwerken validate 'scenarios/*.yaml' --quiet").Output.Split('\n')[..^1]
            .FirstOrDefault(line => !line.Contains("valid", StringComparison.Ordinal)) ?? "");
    }

    [FactWith("bash")]
    public void A_file_of_ones_own_comes_before_one_that_came_along_and_a_slip_is_told()
    {
        using var folder = new EmptyFolder();
        Directory.CreateDirectory(folder.At("scenarios"));
        File.WriteAllText(folder.At("scenarios/reference.yaml"), "name: mine\nquestion: and mine\n");
        Assert.StartsWith("mine: and mine", folder.Of("samenwerken compare reference --replications 2 --strategies mandate --quiet").Output,
            StringComparison.Ordinal);
        var listed = folder.Of("samenwerken list scenarios --format csv").Output;
        Assert.Contains("scenarios/reference.yaml,mine,", listed, StringComparison.Ordinal);
        Assert.DoesNotContain("\nreference,", listed, StringComparison.Ordinal);
        CommandLineRun.Of("compare", "referenc").IsMistake("There is no scenario 'referenc'; did you mean 'reference'?");
        CommandLineRun.Of("sweep", "--experiment", "fine", "--out", At("x"))
            .IsMistake("There is no experiment 'fine'; did you mean 'fines'?");
        CommandLineRun.Of("benchmark", "--suite", "quick", "--out", At("x"))
            .IsMistake("There is no suite 'quick'; did you mean 'quick-1'?");
    }

    [FactWith("bash")]
    public void What_is_begun_runs_as_it_is()
    {
        using var folder = new EmptyFolder();
        foreach (var language in new[] { "en", "nl" })
        {
            Assert.Equal(0, folder.Of($"samenwerken new scenario s-{language} --language {language}").ExitCode);
            Assert.Equal(0,
                folder.Of($"samenwerken new experiment e-{language} --scenario s-{language}.yaml --language {language}").ExitCode);
            var valid = folder.Of($"samenwerken validate s-{language}.yaml e-{language}.yaml");
            Assert.True(valid.ExitCode == 0, valid.Error);
        }

        var begun = folder.Of("samenwerken new experiment by-name");
        Assert.StartsWith("by-name.yaml\nGo on with: samenwerken sweep --experiment by-name.yaml", begun.Output, StringComparison.Ordinal);
        Assert.Equal(0, folder.Of("samenwerken validate by-name.yaml").ExitCode);
        Assert.Equal("'s-nl.yaml' is there already; give another name, or add --overwrite.\n",
            folder.Of("samenwerken new scenario s-nl").Error);
        Assert.Equal("There is a strategy 'covenant' already; choose another name.\n",
            folder.Of("samenwerken new strategy covenant").Error);
        Assert.StartsWith("NAME is '3 x'; expected letters from a to z,", folder.Of("samenwerken new model '3 x'").Error,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("strategy", "en")]
    [InlineData("strategy", "nl")]
    [InlineData("model", "en")]
    [InlineData("model", "nl")]
    public void Code_that_is_begun_compiles_and_runs(string kind, string language)
    {
        if (OperatingSystem.IsWindows())
            return;
        using var folder = new EmptyFolder();
        var begun = folder.Of($"samenwerken new {kind} my-own --language {language}");
        Assert.True(begun.ExitCode == 0, begun.Error);
        Assert.True(File.Exists(folder.At("my-own/my-own.csproj")));
        var code = File.ReadAllText(folder.At("my-own/MyOwn.cs"));
        Assert.DoesNotContain("//EN", code, StringComparison.Ordinal);
        Assert.DoesNotContain("//NL", code, StringComparison.Ordinal);
        Directory.CreateDirectory(folder.At("my-own/bin"));
        OwnAssembly.Write(folder.At("my-own/bin/my-own.dll"),
            "global using System; global using System.Linq; global using System.Collections.Generic;\n" + code);
        var line = kind == "strategy"
            ? "samenwerken compare reference --set rounds=24 --strategies my-own,mandate"
            : "samenwerken compare my-own/case.yaml";
        var run = folder.Of($"{line} --assembly my-own/bin/my-own.dll --replications 3 --quiet --format csv");
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Contains(kind == "strategy" ? "my-own" : "together", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("comp", "compare", "completion")]
    [InlineData("scenario im", "import")]
    [InlineData("compare weer-thuis-g", "weer-thuis-gouda")]
    [InlineData("compare reference --outp")]
    [InlineData("compare reference --strat", "--strategies")]
    [InlineData("compare reference --strategies mandate,cov", "mandate,covenant")]
    [InlineData("run reference --strategy phas", "phased")]
    [InlineData("compare reference --outcomes cynicism_", "cynicism_end")]
    [InlineData("claims compulsion-raises", "compulsion-raises-cynicism")]
    [InlineData("sweep reference --vary coordination.fin", "coordination.fine=")]
    [InlineData("list --", "--help", "--language", "--quiet")]
    [InlineData("export results --format par", "parquet")]
    [InlineData("submit results --engine k", "kubernetes")]
    [InlineData("completion z", "zsh")]
    public void Words_that_may_come_next_are_known(string line, params string[] next)
    {
        var run = CommandLineRun.Of(["complete", "--", .. line.Split(' ')]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(next,
            run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(word => word is not ("-h" or "-?" or "/h" or "/?")));
    }

    [Fact]
    public void Every_command_option_and_choice_is_completed()
    {
        var first = CommandLineRun.Of("complete", "--", "").Output.Split('\n');
        foreach (var command in new[] { "compare", "sweep", "claims", "scenario", "new", "export", "submit", "completion", "odd" })
            Assert.Contains(command, first);
        Assert.DoesNotContain(CompletionScripts.Asked, first);
    }

    [FactWith("bash")]
    public void Bash_completes_what_is_typed()
    {
        using var folder = new EmptyFolder();
        Assert.Equal(0, folder.Of("samenwerken completion bash > completion.bash").ExitCode);
        string Completed(string line) => folder.Of($"""
            source completion.bash
            COMP_LINE='{line}'; COMP_POINT=${"{#COMP_LINE}"}; COMP_WORDS=($COMP_LINE); [[ $COMP_LINE == *' ' ]] && COMP_WORDS+=(''); COMP_CWORD=$(({"${#COMP_WORDS[@]}"} - 1))
            _samenwerken; printf '%s\n' "{"${COMPREPLY[@]}"}"
            """).Output;
        Assert.Equal("weer-thuis-gouda\n", Completed("samenwerken compare weer-thuis-g"));
        Assert.Equal("mandate,covenant\n", Completed("samenwerken compare reference --strategies mandate,cov"));
        Assert.Equal("slurm\nsnakemake\n", Completed("samenwerken submit results --engine s"));
        Assert.Contains("covenant\n", Completed("samenwerken run reference --strategy "), StringComparison.Ordinal);
    }

    [FactWith("zsh")]
    public void The_script_for_zsh_is_understood_by_it() => Understood("zsh", "zsh -n");

    [FactWith("fish")]
    public void The_script_for_fish_is_understood_by_it() => Understood("fish", "fish --no-execute");

    [FactWith("pwsh")]
    public void PowerShell_completes_what_is_typed()
    {
        using var folder = new EmptyFolder();
        File.WriteAllText(folder.At("complete.ps1"), """
            samenwerken completion pwsh | Out-String | Invoke-Expression
            foreach ($line in 'samenwerken compare weer-thuis-g', 'samenwerken compare reference --strategies mandate,cov', 'samenwerken submit results --engine s') {
              (TabExpansion2 -inputScript $line -cursorColumn $line.Length).CompletionMatches.CompletionText -join ' '
            }
            """);
        var run = folder.Of("pwsh -NoProfile -File complete.ps1");
        Assert.Equal("weer-thuis-gouda\nmandate,covenant\nslurm snakemake\n", run.Output);
    }

    private static void Understood(string shell, string check)
    {
        using var folder = new EmptyFolder();
        var run = folder.Of($"samenwerken completion {shell} > script && {check} script");
        Assert.True(run.ExitCode == 0, run.Error);
    }

    [Fact]
    public void There_are_scripts_for_four_shells_and_no_other()
    {
        foreach (var shell in CompletionScripts.Shells)
            Assert.Contains("samenwerken complete", CommandLineRun.Of("completion", shell).Output, StringComparison.Ordinal);
        CommandLineRun.Of("completion", "bsh").IsMistake("There is no shell 'bsh'; did you mean 'bash'?");
    }
}

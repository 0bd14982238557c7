using System.CommandLine;
using System.Globalization;
using SamenWerken.Sim.App.Reading;
using SamenWerken.Sim.App.Showing;
using SamenWerken.Sim.App.Terminals;
using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Narrative;
using SamenWerken.Sim.Lab.Tables;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.App.Commands;

/// <summary>One run, told round by round.</summary>
internal static class RunCommand
{
    private static readonly Argument<string> Scenario = SharedOptions.Scenario();
    private static readonly Option<string> Strategy = new("--strategy") { HelpName = "X", Description = "Strategy of the run. 'list strategies' names them", Required = true };
    private static readonly Option<int> Replication = SharedOptions.Count("--replication", "R", "Number of the run, from 0: the same actors and luck as that run of 'compare'", 0, int.MaxValue, 0);
    private static readonly Option<ulong> Seed = SharedOptions.Seed();
    private static readonly Option<string[]> Set = SharedOptions.Set();
    private static readonly Option<string[]> Assembly = SharedOptions.Assembly();
    private static readonly Option<string> Out = new("--out") { HelpName = "DIR", Description = "Write the story and its pictures to this folder: timeline, network and matrix of trust" };
    private static readonly Option<string[]> Rounds = SharedOptions.Names("--at", "Rounds at whose end trust is drawn, from 0; the first, one half-way and the last unless told otherwise");
    private static readonly Option<string[]> Figures = FigureInput.Option();

    internal static Command Make(Terminal terminal)
    {
        var command = new ExemplifiedCommand("run", "Tells one run round by round: who met whom, what was agreed, refused or broken and why, how trust and cynicism moved.",
            "samenwerken run scenarios/weer-thuis-gouda.yaml --strategy covenant",
            "samenwerken run scenarios/reference.yaml --strategy mandate --replication 7 --set rounds=12",
            "samenwerken run scenarios/weer-thuis-gouda.yaml --strategy mandate --at 0,12,59 --out results/mandate")
        { Scenario, Strategy, Replication, Seed, Set, Out, Rounds, Figures, SharedOptions.Language, SharedOptions.Theme, Assembly };
        command.SetAction((parsed, stop) => Task.FromResult(Run(parsed, terminal, stop)));
        return command;
    }

    private static int Run(ParseResult parsed, Terminal terminal, CancellationToken stop)
    {
        StrategyInput.Load(parsed.GetValue(Assembly)!);
        var key = parsed.GetRequiredValue(Strategy);
        var mistakes = new Mistakes();
        mistakes.Of(() => StrategyInput.Chosen([key], null));
        var scenario = mistakes.Of(() => ModelInput.Collaboration(ScenarioInput.Read(parsed.GetRequiredValue(Scenario), parsed.GetValue(Set)!), "story of one run"));
        var formats = mistakes.Of(() => FigureInput.Formats(parsed, Figures, Out));
        var rounds = mistakes.Of(() => Drawn(parsed, scenario));
        var folder = mistakes.Of(() => parsed.GetValue(Out) is { } asked ? Folder(asked) : null);
        mistakes.Check();

        var run = scenario!.Run(key, parsed.GetValue(Replication), parsed.GetValue(Seed), stop);
        var look = SharedOptions.Look(parsed);
        var summary = Glossary.Summary(scenario!.Model.Arms.First(arm => arm.Key == key), look.Language);
        if (folder is not null)
            Write(folder, RunReport.Files(run, summary, Origin(parsed, run), rounds!, formats, look), stop);
        foreach (var line in RunStory.Tell(run, summary, look.Language))
        {
            stop.ThrowIfCancellationRequested();
            terminal.WriteWrapped(line);
        }

        return 0;
    }

    private static List<int> Drawn(ParseResult parsed, Scenario? scenario)
    {
        var asked = parsed.GetValue(Rounds)!;
        if (asked.Length > 0 && parsed.GetValue(Out) is null)
            throw new MistakeException($"Option '{Rounds.Name}' needs '{Out.Name}', the folder for the pictures.");
        var rounds = asked.Select(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var round) ? round : -1).ToList();
        var wrong = asked.Where((_, place) => rounds[place] < 0 || (scenario is not null && rounds[place] >= scenario.Rounds))
            .Select(text => $"Option '{Rounds.Name}' has '{text}'; expected a round from 0{(scenario is null ? "" : $" to {scenario.Rounds - 1}")}.").ToList();
        return wrong.Count == 0 ? rounds : throw new MistakeException(wrong);
    }

    private static ResultFolder Folder(string path)
    {
        try
        {
            return new ResultFolder(path, RunReport.Names);
        }
        catch (ResultFolderException failure)
        {
            throw new MistakeException(failure.Message);
        }
    }

    private static void Write(ResultFolder folder, IReadOnlyList<ResultFile> files, CancellationToken stop)
    {
        try
        {
            folder.Write(files, stop);
        }
        catch (ResultFolderException failure)
        {
            throw new MistakeException(failure.Message);
        }
    }

    // Everything that decides about the result, and nothing that does not.
    private static Manifest Origin(ParseResult parsed, RunResult run) => new(
        CommandLineText.Of(
        [
            "samenwerken", "run", parsed.GetRequiredValue(Scenario), "--strategy", run.Strategy,
            "--replication", run.Replication.ToString(CultureInfo.InvariantCulture), "--seed", run.Seed.ToString(CultureInfo.InvariantCulture),
            .. parsed.GetValue(Set)!.SelectMany(change => new[] { "--set", change }),
            .. parsed.GetValue(Assembly)!.SelectMany(file => new[] { "--assembly", file }),
            .. parsed.GetValue(Rounds) is { Length: > 0 } rounds ? new[] { Rounds.Name, string.Join(',', rounds) } : [],
            .. parsed.GetValue(Figures) is { Length: > 0 } forms ? new[] { Figures.Name, string.Join(',', forms) } : [],
            .. SharedOptions.Repeated(SharedOptions.Look(parsed)),
            "--out", parsed.GetValue(Out)!,
        ]),
        ScenarioOrigin.Of(parsed.GetRequiredValue(Scenario), parsed.GetValue(Set)!, run.Scenario), [run.Strategy], [.. parsed.GetValue(Assembly)!.Select(AssemblyOrigin.Of)], 1, run.Seed, ComparisonResult.QuantileMethod);
}

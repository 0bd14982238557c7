using System.CommandLine;
using SamenWerken.Sim.App.Reading;
using SamenWerken.Sim.App.Showing;
using SamenWerken.Sim.App.Terminals;
using SamenWerken.Sim.App.Working;
using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Reports;
using SamenWerken.Sim.Lab.Store;
using SamenWerken.Sim.Lab.Tables;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.App.Commands;

/// <summary>Finds which strategy is best over a plane of two parameters.</summary>
internal static class MapCommand
{
    private static readonly Varying Options = new();
    private static readonly Option<string> X = Side("--x", "from left to right");
    private static readonly Option<string> Y = Side("--y", "from bottom to top");
    private static readonly Option<string[]> Outcomes = SharedOptions.Names("--outcome", "Outcomes to map; cooperation, cynicism and public_value unless told otherwise. 'list outcomes' names them");
    private static readonly Option<string[]> Figures = FigureInput.Option();

    internal static Command Make(Terminal terminal)
    {
        var command = new ExemplifiedCommand("map", "Finds which strategy is best over a plane of two parameters, with ties where no strategy clearly is, as a table and pictures.",
            "samenwerken map scenarios/reference.yaml --x population.alignment=0..1:11 --y population.autonomyNeed.mean=0..1:11 --out results/map",
            "samenwerken map scenarios/reference.yaml --x coordination.fine=0..1:6 --y coordination.meetings=1..6:6 --outcome cynicism --strategies mandate,covenant,norm --language nl --out results/fine-and-meetings")
        {
            Options.Scenario, X, Y, Outcomes, Options.Strategies, Options.Replications, Options.Seed, Options.Set, Options.Out, Figures, SharedOptions.Language, SharedOptions.Theme,
            Options.Shards, Options.PlanOnly, Options.Threads, Options.Assembly,
        };
        command.SetAction((parsed, stop) => Task.FromResult(Map(parsed, terminal, stop)));
        return command;
    }

    private static int Map(ParseResult parsed, Terminal terminal, CancellationToken stop)
    {
        var mistakes = new Mistakes();
        var formats = mistakes.Of(() => FigureInput.Formats(parsed, Figures, Options.Out));
        var plan = mistakes.Of(() => Plane(Options.Plan(parsed, DesignKind.Factorial, [(X.Name, parsed.GetRequiredValue(X)), (Y.Name, parsed.GetRequiredValue(Y))])));
        var outcomes = mistakes.Of(() => Mapped(parsed.GetValue(Outcomes)!, OutcomeInput.Of(plan?.Experiment.Scenario)));
        mistakes.Check();

        var folder = Options.Begin(parsed, plan!);
        var work = new ExperimentWork(terminal, parsed.GetRequiredValue(Options.Out)) { Then = "; or give this command again, which then draws the map" };
        if (parsed.GetValue(Options.PlanOnly))
        {
            ExperimentView.Print(terminal, parsed.GetRequiredValue(Options.Out), folder);
            terminal.Output.WriteLine("Once it is complete, this command without --plan draws the map.");
            return 0;
        }

        work.Finish(folder, null, SharedOptions.ThreadsOf(parsed, Options.Threads), parsed.GetValue(SharedOptions.Quiet), stop);
        var tally = new StrategyMapTally(plan!, outcomes!);
        folder.Read(tally.Take);
        var maps = Known(tally.Maps());
        folder.WriteTable(StrategyMapTable.FileName, StrategyMapTable.Columns(maps), StrategyMapTable.Rows(maps));
        foreach (var file in MapFigures.Files(maps, formats!, SharedOptions.Look(parsed)))
            folder.Write(file);
        folder.Illustrate(maps, SharedOptions.Look(parsed));
        MapView.Print(terminal, maps);
        ExperimentView.Print(terminal, parsed.GetRequiredValue(Options.Out), folder);
        return 0;
    }

    private static IReadOnlyList<StrategyMap> Known(IReadOnlyList<StrategyMap> maps)
    {
        var empty = maps.Where(map => map.Cells.All(cell => cell.Tied.Count == 0))
            .Select(map => $"Outcome '{map.Outcome.Key}' cannot be mapped: in no cell does a strategy have a value of it in every run. The runs are stored: the same command with another --outcome runs nothing again.").ToList();
        return empty.Count == 0 ? maps : throw new MistakeException(empty);
    }

    private static IReadOnlyList<Outcome> Mapped(string[] asked, OutcomeSet set)
    {
        var outcomes = OutcomeInput.Chosen(asked, set, its => its.Leading);
        var neither = outcomes.Where(outcome => outcome.Better == Better.Neither)
            .Select(outcome => $"Outcome '{outcome.Key}' has no better side, so no strategy is best in it; choose another.").ToList();
        return neither.Count == 0 ? outcomes : throw new MistakeException(neither);
    }

    private static ExperimentPlan Plane(ExperimentPlan plan)
    {
        var forms = ParameterCatalogue.Of(plan.Experiment.Scenario).ToDictionary(parameter => parameter.Path, parameter => parameter.Form);
        List<string> mistakes =
        [
            .. plan.Experiment.Factors.Zip(new[] { X.Name, Y.Name })
                .Where(side => forms[side.First.Path] is not (KeyForm.Number or KeyForm.WholeNumber))
                .Select(side => $"{side.Second} {side.First.Path} is no number; a map has numbers along its sides."),
            .. plan.Experiment.Strategies.Count < 2 ? ["Option '--strategies' has one strategy; a map takes two or more."] : Array.Empty<string>(),
            .. plan.Experiment.Replications < 2 ? ["Option '--replications' has 1; a map takes 2 or more, because one run says nothing about chance."] : Array.Empty<string>(),
        ];
        return mistakes.Count == 0 ? plan : throw new MistakeException(mistakes);
    }

    private static Option<string> Side(string name, string direction) => new(name)
    {
        HelpName = "PATH=FROM..TO:LEVELS",
        Description = $"Parameter {direction}, over levels at equal distances, or values: PATH=a,b,c. 'list parameters' names them",
        Required = true,
    };
}

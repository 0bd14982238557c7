using System.CommandLine;
using System.Globalization;
using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Collaboration.Strategies;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Reports;
using SamenWerken.Sim.Lab.Runs;
using SamenWerken.Sim.Lab.Tables;

namespace SamenWerken.Sim.App.Reading;

/// <summary>A run as it was asked for on the command line.</summary>
internal sealed record RunInput
{
    private static readonly Argument<string> ScenarioArgument = SharedOptions.Scenario();
    private static readonly Option<string> StrategyOption =
        new("--strategy") { HelpName = "X", Description = "Strategy of the run. 'list strategies' names them", Required = true };
    private static readonly Option<int> ReplicationOption = SharedOptions.Count("--replication", "R",
        "Number of the run, from 0: the same actors and luck as that run of 'compare'", 0, int.MaxValue, 0);
    private static readonly Option<ulong> SeedOption = SharedOptions.Seed();
    private static readonly Option<string[]> SetOption = SharedOptions.Set();
    private static readonly Option<string[]> AssemblyOption = SharedOptions.Assembly();
    private static readonly Option<string> OutOption = new("--out") { HelpName = "DIR",
        Description = "Write the story and its pictures to this folder: timeline, network and matrix of trust" };
    private static readonly Option<string[]> RoundsOption = SharedOptions.Names("--at",
        "Rounds at whose end trust is drawn, from 0; the first, one half-way and the last unless told otherwise");
    private static readonly Option<bool> FullOption =
        new("--full") { Description = "Tell every round as well; the story in a folder always does" };
    private static readonly Option<string[]> FiguresOption = FigureInput.Option();

    /// <summary>Its arguments and options.</summary>
    internal static IReadOnlyList<Symbol> Symbols { get; } =
        [ScenarioArgument, StrategyOption, ReplicationOption, SeedOption, SetOption, FullOption, OutOption, RoundsOption, FiguresOption,
            SharedOptions.Theme, AssemblyOption];

    internal required Scenario Scenario { get; init; }

    internal required Arm Strategy { get; init; }

    /// <summary>Whether every round is told.</summary>
    internal bool Full { get; init; }

    internal required int Replication { get; init; }

    internal required ulong Seed { get; init; }

    /// <summary>Where the result is written to; null for nowhere.</summary>
    internal ResultFolder? Folder { get; init; }

    /// <summary>Rounds at whose end trust is drawn.</summary>
    internal required IReadOnlyList<int> Rounds { get; init; }

    internal required IReadOnlyList<FigureFormat> Figures { get; init; }

    internal required Look Look { get; init; }

    private ParseResult Typed { get; init; } = null!;

    /// <exception cref="MistakeException">Something is mistaken: all is named.</exception>
    internal static RunInput Of(ParseResult parsed)
    {
        StrategyInput.Load(parsed.GetValue(AssemblyOption)!);
        var key = parsed.GetRequiredValue(StrategyOption);
        var mistakes = new Mistakes();
        var its = mistakes.Of(() => ScenarioInput.Read(parsed.GetRequiredValue(ScenarioArgument), parsed.GetValue(SetOption)!));
        var scenario = its is null ? null : mistakes.Of(() => ModelInput.Collaboration(its, "story of one run"));
        mistakes.Of(() => StrategyInput.Chosen([key], its));
        var formats = mistakes.Of(() => FigureInput.Formats(parsed, FiguresOption, OutOption));
        var rounds = mistakes.Of(() => Drawn(parsed, scenario));
        var folder = mistakes.Of(() => FolderInput.Result(parsed.GetValue(OutOption), RunReport.Names));
        mistakes.Check();
        return new RunInput
        {
            Scenario = scenario!, Strategy = scenario!.Model.Arms.First(arm => arm.Key == key),
            Replication = parsed.GetValue(ReplicationOption), Seed = parsed.GetValue(SeedOption),
            Folder = folder, Full = parsed.GetValue(FullOption), Rounds = rounds!, Figures = formats!, Look = SharedOptions.Look(parsed),
            Typed = parsed,
        };
    }

    /// <summary>Where a result came from, with the command line that gives it again: everything that decides about it, and nothing that
    /// does not.</summary>
    internal Manifest Origin(RunResult run) => new(
        CommandLineText.Of(
        [
            "samenwerken", "run", Typed.GetRequiredValue(ScenarioArgument), "--strategy", run.Strategy,
            "--replication", run.Replication.ToString(CultureInfo.InvariantCulture), "--seed",
            run.Seed.ToString(CultureInfo.InvariantCulture),
            .. Typed.GetValue(SetOption)!.SelectMany(change => new[] { "--set", change }),
            .. Typed.GetValue(AssemblyOption)!.SelectMany(file => new[] { "--assembly", file }),
            .. Typed.GetValue(RoundsOption) is { Length: > 0 } rounds ? new[] { RoundsOption.Name, string.Join(',', rounds) } : [],
            .. Typed.GetValue(FiguresOption) is { Length: > 0 } forms ? new[] { FiguresOption.Name, string.Join(',', forms) } : [],
            .. SharedOptions.Repeated(Look),
            "--out", Typed.GetValue(OutOption)!,
        ]),
        ScenarioInput.Origin(Typed.GetRequiredValue(ScenarioArgument), Typed.GetValue(SetOption)!, run.Scenario), [run.Strategy],
        [.. Typed.GetValue(AssemblyOption)!.Select(AssemblyOrigin.Of)], 1, run.Seed, ComparisonResult.QuantileMethod);

    private static List<int> Drawn(ParseResult parsed, Scenario? scenario)
    {
        var asked = parsed.GetValue(RoundsOption)!;
        if (asked.Length > 0 && parsed.GetValue(OutOption) is null)
            throw new MistakeException($"Option '{RoundsOption.Name}' needs '{OutOption.Name}', the folder for the pictures.");
        var rounds =
            asked.Select(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var round) ? round : -1).ToList();
        var wrong = asked.Where((_, place) => rounds[place] < 0 || (scenario is not null && rounds[place] >= scenario.Rounds))
            .Select(text =>
                $"Option '{RoundsOption.Name}' has '{text}'; expected a round from "
                    + $"0{(scenario is null ? "" : $" to {scenario.Rounds - 1}")}.").ToList();
        return wrong.Count == 0 ? rounds : throw new MistakeException(wrong);
    }
}

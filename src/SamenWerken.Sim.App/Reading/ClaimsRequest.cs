using System.CommandLine;
using SamenWerken.Sim.Claims;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Tables;

namespace SamenWerken.Sim.App.Reading;

/// <summary>Claims that are to be tried, as it was asked for on the command line.</summary>
internal sealed record ClaimsRequest
{
    private static readonly Argument<string[]> Ids = new("ID") { Description =
        "Claims to try, all if none are named. 'list claims' names them", Arity = ArgumentArity.ZeroOrMore, DefaultValueFactory = _ => [] };
    private static readonly Option<int> Replications =
        SharedOptions.Count("--replications", "N",
            $"Runs of each treatment in each scenario and seed; in each of {ClaimPlan.Draws} draws of the parameters one in 25 of them", 2,
            1_000_000, ClaimPlan.UsualReplications);
    private static readonly Option<ulong> Seed = SharedOptions.Seed();
    private static readonly Option<int> ThreadsOption = SharedOptions.Threads();
    private static readonly Option<string> Scenarios = new("--scenarios") { HelpName = "DIR",
        Description = "Folder with the scenarios that claims name", DefaultValueFactory = _ => "scenarios" };
    private static readonly Option<string> WithinOption = new("--within") { HelpName = "DIR",
        Description = "Judge only in what a calibration leaves of the space of parameters: the folder of 'calibrate'" };
    private static readonly Option<string> Own = new("--experiment")
    {
        HelpName = "FILE",
        Description =
            "Try them in the scenario of this experiment file instead of the reference scenario, and draw its factors beside the "
                + "usual ranges",
    };

    private static readonly Option<string> OutOption =
        new("--out") { HelpName = "DIR",
            Description =
                "Keep what is found in this folder, claim by claim, and write tables, a picture and a report to it; given again, the "
                    + "command goes on where it was" };
    private static readonly Option<string[]> FiguresOption = FigureInput.Option();
    private static readonly Option<string[]> AssemblyOption = SharedOptions.Assembly();
    private static readonly Option<string> FormatOption = SharedOptions.Format("table", "csv");

    /// <summary>Its arguments and options.</summary>
    internal static IReadOnlyList<Symbol> Symbols { get; } =
        [Ids, Replications, Seed, ThreadsOption, Scenarios, Own, WithinOption, OutOption, FiguresOption, AssemblyOption,
            SharedOptions.Theme, FormatOption];

    internal required IReadOnlyList<ClaimPlan> Plans { get; init; }

    /// <summary>Whether the claims were named, so that each is told in full.</summary>
    internal bool InFull { get; init; }

    /// <summary>Folder in which what is found is kept; null for none.</summary>
    internal string? Out { get; init; }

    /// <summary>Threads; null for as many as there are processors.</summary>
    internal int? Threads { get; init; }

    internal bool Quiet { get; init; }

    internal required IReadOnlyList<FigureFormat> Figures { get; init; }

    internal required Look Look { get; init; }

    internal required string Format { get; init; }

    /// <summary>The command line that goes on where this one stopped.</summary>
    internal required string Repeat { get; init; }

    /// <exception cref="MistakeException">Something is mistaken: all is named.</exception>
    internal static ClaimsRequest Of(ParseResult parsed)
    {
        var mistakes = new Mistakes();
        var formats = mistakes.Of(() => FigureInput.Formats(parsed, FiguresOption, OutOption));
        mistakes.Of(() => StrategyInput.Load(parsed.GetValue(AssemblyOption)!));
        mistakes.Check(); // a claim may be in what could not be loaded
        var claims = mistakes.Of(() => ClaimInput.Chosen(parsed.GetValue(Ids)!)) ?? [];
        var own = parsed.GetValue(Own) is { } file ? mistakes.Of(() => ExperimentInput.Read(file, []))?.Experiment : null;
        var scenarios = mistakes.Of(() => ClaimInput.Scenarios(claims, parsed.GetValue(Scenarios)!, own?.Scenario));
        var within = parsed.GetValue(WithinOption) is { } calibrated
            ? mistakes.Of(() => ClaimInput.Left(Shipped.FolderOf(calibrated, Shipped.Calibrations)))
            : null;
        mistakes.Check();
        return new ClaimsRequest
        {
            Plans = ClaimInput.Plans(claims, scenarios!, parsed.GetValue(Replications), parsed.GetValue(Seed), own?.Factors ?? [], within),
            InFull = parsed.GetValue(Ids)!.Length > 0,
            Out = parsed.GetValue(OutOption),
            Threads = SharedOptions.ThreadsOf(parsed, ThreadsOption),
            Quiet = parsed.GetValue(SharedOptions.Quiet),
            Figures = formats!,
            Look = SharedOptions.Look(parsed),
            Format = parsed.GetValue(FormatOption)!,
            Repeat = Repeated(parsed),
        };
    }

    private static string Repeated(ParseResult parsed) => CommandLineText.Of(
    [
        "samenwerken", "claims", .. parsed.GetValue(Ids)!, Replications.Name, $"{parsed.GetValue(Replications)}", Seed.Name,
        $"{parsed.GetValue(Seed)}",
        Scenarios.Name, parsed.GetValue(Scenarios)!,
        .. parsed.GetValue(WithinOption) is { } calibrated ? new[] { WithinOption.Name, calibrated } : [],
        .. parsed.GetValue(Own) is { } experiment ? new[] { Own.Name, experiment } : [],
        .. parsed.GetValue(AssemblyOption)!.SelectMany(file => new[] { AssemblyOption.Name, file }),
        .. parsed.GetValue(FiguresOption) is { Length: > 0 } forms ? new[] { FiguresOption.Name, string.Join(',', forms) } : [],
        .. SharedOptions.Repeated(SharedOptions.Look(parsed)),
        .. parsed.GetValue(OutOption) is { } folder ? new[] { OutOption.Name, folder } : [],
    ]);
}

using System.CommandLine;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Store;

namespace SamenWerken.Sim.App.Reading;

/// <summary>The options with which an experiment is made on the command line.</summary>
internal sealed class Varying
{
    private const int UsualReplications = 100;

    internal Argument<string> Scenario { get; init; } = SharedOptions.Scenario();

    internal Option<string[]> Vary { get; } = new("--vary")
    {
        HelpName = "PATH=FROM..TO:LEVELS",
        Description =
            "Vary a parameter over levels at equal distances, both ends included, or over values: PATH=a,b,c; repeat it for more. "
                + "'list parameters' names them",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
        DefaultValueFactory = _ => [],
    };

    internal Option<string> Experiment { get; } =
        new("--experiment") { HelpName = "FILE", Description = "Experiment file in YAML, instead of a scenario and --vary" };

    internal Option<int> Points { get; } = SharedOptions.Count("--points", "N",
        "Size of the design: points of lhs and sobol, trajectories of morris, base points of saltelli", 1, 1_000_000);

    internal Option<string[]> Strategies { get; init; } = SharedOptions.Names("--strategies",
        "Strategies to run; by default those of the scenario's question, or all but the composite ones. 'list strategies' names them");

    internal Option<int> Replications { get; } =
        SharedOptions.Count("--replications", "N", "Runs of each strategy at each design point", 1, 10_000_000, UsualReplications);

    internal Option<ulong> Seed { get; } = SharedOptions.Seed();

    internal Option<int> Threads { get; } = SharedOptions.Threads();

    internal Option<int> Shards { get; } = SharedOptions.Count("--shards", "K",
        "Parts with a database each, so that several machines can share the work", 1, ExperimentManifest.MostShards, 1);

    internal Option<bool> PlanOnly { get; } = new("--plan") { Description = "Only write what is to be run, for 'resume' or 'submit'" };

    internal Option<bool> Rounds { get; } = new("--rounds") { Description = "Also store the outcomes of every round" };

    internal Option<string[]> Outcomes { get; } = SharedOptions.Names(
        "--outcomes",
        "Outcomes to measure beside the usual ones: issue:NAME (where it ended), actor:NAME (what it gained), or one of your own");

    internal Option<string[]> Set { get; } = SharedOptions.Set();

    internal Option<string[]> Assembly { get; } = SharedOptions.Assembly();

    internal Option<string> Out { get; } =
        new("--out") { HelpName = "DIR", Description = "Folder of the experiment; where it was begun before, it goes on", Required = true };

    /// <summary>The same experiment, in which some outcomes are measured beside the model's own.</summary>
    internal static ExperimentPlan Measuring(ExperimentPlan plan, IReadOnlyList<Outcome> outcomes, Expansion expansion)
    {
        var beside = OutcomeInput.Beside(plan.Experiment.Scenario, outcomes);
        return beside.Count == 0
            ? plan
            : expansion.Of((plan.Experiment with { Outcomes = [.. plan.Experiment.Outcomes.Union(beside)] }).Expand);
    }

    /// <summary>The experiment that these options ask for.</summary>
    /// <exception cref="MistakeException">Something is mistaken: all is named.</exception>
    internal ExperimentPlan Plan(ParseResult parsed, Expansion expansion, DesignKind design, IReadOnlyList<string>? strategies = null,
        int? points = null) =>
        Plan(parsed, expansion, design, [.. parsed.GetValue(Vary)!.Select(text => (Vary.Name, text))], strategies, points);

    /// <summary>The experiment that these options ask for, with factors that other options gave.</summary>
    /// <exception cref="MistakeException">Something is mistaken: all is named.</exception>
    internal ExperimentPlan Plan(ParseResult parsed, Expansion expansion, DesignKind design,
        IReadOnlyList<(string Option, string Text)> given, IReadOnlyList<string>? strategies = null, int? points = null)
    {
        var mistakes = new Mistakes();
        StrategyInput.Load(parsed.GetValue(Assembly)!);
        var factors = mistakes.Of(() => VaryInput.Factors(given));
        var scenario = mistakes.Of(() => ScenarioInput.Read(parsed.GetRequiredValue(Scenario), parsed.GetValue(Set)!));
        mistakes.Of(() => Apart(parsed.GetValue(Set)!, factors, given));
        var keys = mistakes.Of(() => StrategyInput.Chosen(strategies ?? parsed.GetValue(Strategies)!, scenario));
        mistakes.Check();
        return VaryInput.Expanded(new Experiment
        {
            Scenario = scenario!,
            Factors = factors!,
            Design = design,
            Points = SharedOptions.Given(parsed, Points) ?? points,
            Strategies = keys!,
            Replications = parsed.GetValue(Replications),
            Seed = parsed.GetValue(Seed),
            Rounds = parsed.GetValue(Rounds),
        }, expansion, [.. given.Select(factor => factor.Option)]);
    }

    private static bool Apart(IReadOnlyList<string> set, IReadOnlyList<Factor>? factors, IReadOnlyList<(string Option, string Text)> given)
    {
        var fixedPaths = set.Select(change => change.Split('=')[0].Trim()).ToHashSet();
        var twice = (factors ?? []).Zip(given).Where(each => fixedPaths.Contains(each.First.Path))
            .Select(each => $"{each.Second.Option} varies '{each.First.Path}', which --set sets; leave one of them out.").ToList();
        return twice.Count == 0 ? true : throw new MistakeException(twice);
    }

    /// <summary>The experiment of a file.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="expansion">Makes the points.</param>
    /// <param name="file">The file.</param>
    /// <param name="others">Options of the command that the file has keys for.</param>
    /// <exception cref="MistakeException">The file is mistaken, or what it tells is told by options as well: all is named.</exception>
    internal ExperimentPlan PlanOf(ParseResult parsed, Expansion expansion, string file, params Option[] others)
    {
        var twice = others.Concat([Vary, Points, Strategies, Replications, Seed, Rounds])
            .Where(option => parsed.GetResult(option) is { Implicit: false })
            .Select(option => $"Option '{option.Name}' does not go with --experiment; write it in '{file}'.").ToList();
        if (parsed.GetValue(Scenario) is not null)
            twice.Add($"SCENARIO does not go with --experiment; '{file}' names the scenario.");
        if (twice.Count > 0)
            throw new MistakeException(twice);
        StrategyInput.Load(parsed.GetValue(Assembly)!);
        return ExperimentInput.Read(file, parsed.GetValue(Set)!, expansion);
    }

    /// <summary>The experiment with what is to be done with it.</summary>
    internal ExperimentRequest Request(ParseResult parsed, ExperimentPlan plan, IReadOnlyList<FigureFormat> formats) =>
        new(plan, parsed.GetRequiredValue(Out))
    {
        Shards = parsed.GetValue(Shards),
        Assemblies = parsed.GetValue(Assembly)!,
        PlanOnly = parsed.GetValue(PlanOnly),
        Threads = SharedOptions.ThreadsOf(parsed, Threads),
        Quiet = parsed.GetValue(SharedOptions.Quiet),
        Figures = formats,
        Look = SharedOptions.Look(parsed),
    };
}

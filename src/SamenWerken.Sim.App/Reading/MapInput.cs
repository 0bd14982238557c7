using System.CommandLine;
using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.App.Reading;

/// <summary>A map as it was asked for on the command line.</summary>
/// <param name="Asked">The experiment whose points are the cells.</param>
/// <param name="Outcomes">What is mapped.</param>
internal sealed record MapInput(ExperimentRequest Asked, IReadOnlyList<Outcome> Outcomes)
{
    private static readonly Varying Options = new();
    private static readonly Option<string> X = Side("--x", "from left to right");
    private static readonly Option<string> Y = Side("--y", "from bottom to top");
    private static readonly Option<string[]> OutcomesOption = SharedOptions.Names("--outcome",
        "Outcomes to map; cooperation, cynicism and public_value unless told otherwise. 'list outcomes' names them");
    private static readonly Option<string[]> Figures = FigureInput.Option();

    /// <summary>Its arguments and options.</summary>
    internal static IReadOnlyList<Symbol> Symbols { get; } =
    [
        Options.Scenario, X, Y, OutcomesOption, Options.Strategies, Options.Replications, Options.Seed, Options.Set, Options.Out, Figures,
        SharedOptions.Theme,
        Options.Shards, Options.PlanOnly, Options.Threads, Options.Assembly,
    ];

    /// <exception cref="MistakeException">Something is mistaken: all is named.</exception>
    internal static MapInput Of(ParseResult parsed, Expansion expansion)
    {
        var mistakes = new Mistakes();
        var formats = mistakes.Of(() => FigureInput.Formats(parsed, Figures, Options.Out));
        var plan = mistakes.Of(() => Plane(Options.Plan(parsed, expansion, DesignKind.Factorial,
            [(X.Name, parsed.GetRequiredValue(X)), (Y.Name, parsed.GetRequiredValue(Y))])));
        var outcomes = mistakes.Of(() => Mapped(parsed.GetValue(OutcomesOption)!, plan?.Experiment.Scenario));
        mistakes.Check();
        return new(Options.Request(parsed, Varying.Measuring(plan!, outcomes!, expansion), formats!), outcomes!);
    }

    private static IReadOnlyList<Outcome> Mapped(string[] asked, Case? scenario)
    {
        var outcomes = OutcomeInput.Chosen(asked, scenario, its => its.Leading);
        var neither = outcomes.Where(outcome => outcome.Better == Better.Neither)
            .Select(outcome => $"Outcome '{outcome.Key}' has no better side, so no strategy is best in it; choose another.").ToList();
        return neither.Count == 0 ? outcomes : throw new MistakeException(neither);
    }

    private static ExperimentPlan Plane(ExperimentPlan plan)
    {
        var forms = plan.Experiment.Scenario.Model.Parameters(plan.Experiment.Scenario)
            .ToDictionary(parameter => parameter.Path, parameter => parameter.Form);
        List<string> mistakes =
        [
            .. plan.Experiment.Factors.Zip(new[] { X.Name, Y.Name })
                .Where(side => forms[side.First.Path] is not (KeyForm.Number or KeyForm.WholeNumber))
                .Select(side => $"{side.Second} {side.First.Path} is no number; a map has numbers along its sides."),
            .. plan.Experiment.Strategies.Count < 2
                ? ["Option '--strategies' has one strategy; a map takes two or more."]
                : Array.Empty<string>(),
            .. plan.Experiment.Replications < 2 ? [
                "Option '--replications' has 1; a map takes 2 or more, because one run says nothing about chance."] : Array.Empty<string>(),
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

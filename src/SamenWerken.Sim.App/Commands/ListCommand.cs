using System.CommandLine;
using SamenWerken.Sim.App.Reading;
using SamenWerken.Sim.App.Showing;
using SamenWerken.Sim.App.Terminals;
using SamenWerken.Sim.Claims;
using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Tables;

namespace SamenWerken.Sim.App.Commands;

/// <summary>Lists what there is to choose from.</summary>
internal static class ListCommand
{
    private static readonly Option<string> Format = SharedOptions.Format("table", "csv");
    private static readonly Option<string[]> Assembly = SharedOptions.Assembly();
    private static readonly Argument<string> Scenario = SharedOptions.Scenario(optional: true);
    private static readonly Option<string[]> Set = SharedOptions.Set();
    private static readonly Option<string> Model = ModelInput.Option();
    private static readonly Argument<string> Folder = new("FOLDER") { Description =
        "Folder with scenarios; by default the folder scenarios, and those that came along", Arity = ArgumentArity.ZeroOrOne };

    internal static Command Make(Terminal terminal) =>
        new ExemplifiedCommand("list",
            "Lists models, strategies, outcomes, parameters, scenarios, experiments, suites, patterns or claims.",
            "samenwerken list strategies", "samenwerken list claims --format csv")
    {
        Kind(terminal, "models", "Lists the models.", [Assembly], (parsed, its) => its.Of(Models(parsed)), "samenwerken list models"),
        Kind(terminal, "strategies", "Lists the strategies of a model.", [Model, Assembly], (parsed, its) => its.Of(ModelOf(parsed).Arms),
            "samenwerken list strategies", "samenwerken list strategies --assembly monthly-coffee/bin/Release/net10.0/monthly-coffee.dll"),
        Kind(terminal, "outcomes", "Lists the outcomes of a model, with those of your own.", [Model, Assembly],
            (parsed, its) => its.Of(Measured(parsed)),
            "samenwerken list outcomes --format csv"),
        Kind(terminal, "parameters",
            "Lists the parameters that --set can change, with those of the actors and issues of a scenario if one is given.",
            [Scenario, Set, Model, Assembly],
            (parsed, its) => its.Of(ScenarioOf(parsed)),
            "samenwerken list parameters", "samenwerken list parameters scenarios/weer-thuis-gouda.yaml --format csv"),
        Kind(terminal, "scenarios", "Lists the scenarios in a folder, or those that came along; each can be named without its folder.",
            [Folder, Assembly], (parsed, its) => its.Of(Entries(parsed)),
            "samenwerken list scenarios", "samenwerken list scenarios benchmarks/suites/worlds"),
        Kind(terminal, "suites", "Lists the suites of 'benchmark' and 'optimise' that can be named.", [],
            (_, _) => Listings.OfNames("suite", Shipped.Names(Shipped.Suites)), "samenwerken list suites"),
        Kind(terminal, "experiments", "Lists the experiments that can be named.", [],
            (_, _) => Listings.OfNames("experiment", Shipped.Names(Shipped.Experiments)), "samenwerken list experiments"),
        Kind(terminal, "patterns", "Lists the patterns that 'calibrate' can be given by name.", [],
            (_, _) => Listings.OfNames("patterns", Shipped.Names(Shipped.Patterns)), "samenwerken list patterns"),
        Kind(terminal, "claims", "Lists the claims that 'claims' tries.", [Assembly], (parsed, its) => its.Of(Claims(parsed)),
            "samenwerken list claims", "samenwerken list claims --format csv"),
    };

    private static ExemplifiedCommand Kind(Terminal terminal, string name, string description, IReadOnlyList<Symbol> symbols,
        Func<ParseResult, Listings, Listing> read, params IReadOnlyList<string> examples) =>
        new ExemplifiedCommand(name, description, examples).With([Format, .. symbols]).Doing((parsed, _) =>
        {
            if (parsed.GetValue(Format) != "csv")
            {
                read(parsed, new(new() { Language = terminal.Language })).Print(terminal);
                return;
            }

            // What programs read is the same in every language.
            var listing = read(parsed, new(Look.Default));
            Csv.Write(terminal.Output, listing.Columns, listing.Rows);
        });

    private static IReadOnlyList<Model> Models(ParseResult parsed)
    {
        StrategyInput.Load(parsed.GetValue(Assembly)!);
        return ModelCatalogue.All();
    }

    private static IReadOnlyList<Claim> Claims(ParseResult parsed)
    {
        StrategyInput.Load(parsed.GetValue(Assembly)!);
        return ClaimInput.All();
    }

    private static OutcomeSet Measured(ParseResult parsed)
    {
        var model = ModelOf(parsed);
        return new([.. model.Outcomes, .. model.Own]);
    }

    private static Model ModelOf(ParseResult parsed)
    {
        StrategyInput.Load(parsed.GetValue(Assembly)!);
        return ModelInput.Chosen(parsed.GetValue(Model)!);
    }

    private static IReadOnlyList<ScenarioEntry> Entries(ParseResult parsed)
    {
        StrategyInput.Load(parsed.GetValue(Assembly)!);
        return parsed.GetValue(Folder) is { } folder ? ScenarioEntry.In(folder) : ScenarioEntry.All();
    }

    private static Case ScenarioOf(ParseResult parsed)
    {
        var model = ModelOf(parsed);
        return (parsed.GetValue(Scenario), parsed.GetValue(Set)!) switch
        {
            ({ } file, var changes) => ScenarioInput.Read(file, changes),
            (null, []) => model.Reference,
            _ => throw new MistakeException("Option '--set' changes a scenario; name the SCENARIO as well."),
        };
    }
}

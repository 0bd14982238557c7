using SamenWerken.Sim.Experiments;
using System.CommandLine;
using SamenWerken.Sim.App.Reading;
using SamenWerken.Sim.App.Showing;
using SamenWerken.Sim.App.Terminals;
using SamenWerken.Sim.Claims;
using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Lab.Tables;
using SamenWerken.Sim.Lab.Yaml;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.App.Commands;

/// <summary>Lists what there is to choose from.</summary>
internal static class ListCommand
{
    private static readonly Option<string> Format = SharedOptions.Format("table", "csv");
    private static readonly Option<string[]> Assembly = SharedOptions.Assembly();
    private static readonly Argument<string> Scenario = SharedOptions.Scenario(optional: true);
    private static readonly Option<string[]> Set = SharedOptions.Set();
    private static readonly Option<string> Model = ModelInput.Option();
    private static readonly Argument<string> Folder = new("FOLDER") { Description = "Folder with scenarios", DefaultValueFactory = _ => "scenarios", Arity = ArgumentArity.ZeroOrOne };

    internal static Command Make(Terminal terminal) => new ExemplifiedCommand("list", "Lists models, strategies, outcomes, parameters, scenarios or claims.", "samenwerken list strategies", "samenwerken list claims --format csv")
    {
        Kind(terminal, "models", "Lists the models.", Models, [Assembly], "samenwerken list models"),
        Kind(terminal, "strategies", "Lists the strategies.", Strategies, [Model, Assembly],
            "samenwerken list strategies", "samenwerken list strategies --assembly my/Strategies.dll"),
        Kind(terminal, "outcomes", "Lists the outcomes.", Outcomes, [Model, Assembly], "samenwerken list outcomes --format csv"),
        Kind(terminal, "parameters", "Lists the parameters that --set can change, with those of the actors and issues of a scenario if one is given.", Parameters, [Scenario, Set, Model, Assembly],
            "samenwerken list parameters", "samenwerken list parameters scenarios/weer-thuis-gouda.yaml --format csv"),
        Kind(terminal, "scenarios", "Lists the scenarios in a folder.", Scenarios, [Folder, Assembly], "samenwerken list scenarios", "samenwerken list scenarios my/scenarios"),
        Kind(terminal, "claims", "Lists the claims that 'claims' tries.", _ => Claims(), [], "samenwerken list claims", "samenwerken list claims --format csv"),
    };

    private static ExemplifiedCommand Kind(Terminal terminal, string name, string description, Func<ParseResult, Listing> read, IReadOnlyList<Symbol> symbols, params IReadOnlyList<string> examples)
    {
        var command = new ExemplifiedCommand(name, description, examples) { Format };
        foreach (var symbol in symbols)
        {
            if (symbol is Argument argument)
                command.Arguments.Add(argument);
            else
                command.Options.Add((Option)symbol);
        }

        command.SetAction(parsed =>
        {
            var listing = read(parsed);
            if (parsed.GetValue(Format) == "csv")
                Csv.Write(terminal.Output, listing.Columns, listing.Rows);
            else
                listing.Print(terminal);
            return 0;
        });
        return command;
    }

    private static Model ModelOf(ParseResult parsed)
    {
        StrategyInput.Load(parsed.GetValue(Assembly)!);
        return ModelInput.Chosen(parsed.GetValue(Model)!);
    }

    private static Listing Models(ParseResult parsed)
    {
        StrategyInput.Load(parsed.GetValue(Assembly)!);
        return new(["model", "summary", "source"], ModelCatalogue.All().Select(model => (object?[])[model.Key, model.Summary, model.Source]));
    }

    private static Listing Strategies(ParseResult parsed) => new(["strategy", "kind", "summary"],
        ModelOf(parsed).Arms.Select(arm => (object?[])[arm.Key, arm.Kind, arm.Summary]));

    private static Listing Outcomes(ParseResult parsed) => new(["outcome", "name", "better", "unit", "least", "largest", "definition"],
        ModelOf(parsed).Outcomes.Select(o => (object?[])[o.Key, o.Name, o.Better.ToString().ToLowerInvariant(), o.Unit, Bound(o.Least), Bound(o.Largest), o.Definition]))
    { Seen = ["outcome", "name", "better", "unit", "definition"] };

    private static Listing Claims() => new(["claim", "source", "statement", "scenarios", "note"],
        ClaimCatalogue.All().Select(c => (object?[])[c.Id, c.Source, c.Statement, string.Join(' ', c.Trials.Select(trial => trial.Scenario)), c.Note]))
    { Entry = row => [$"{row[0]}", $"    {row[2]} [{row[1]}]"] };

    private static Listing Parameters(ParseResult parsed)
    {
        var model = ModelOf(parsed);
        var file = parsed.GetValue(Scenario);
        if (file is null && parsed.GetValue(Set)!.Length > 0)
            throw new MistakeException("Option '--set' changes a scenario; name the SCENARIO as well.");
        var scenario = file is null ? model.Reference : ScenarioInput.Read(file, parsed.GetValue(Set)!);
        return new(["path", "value", "symbol", "default", "least", "largest", "choices", "unit", "meaning", "source", "effective", "because"],
            EffectiveParameter.Of(scenario).Select(its => (its, p: its.Parameter)).Select(row => (object?[])
            [
                row.p.Path, ParameterPath.Text(ParameterPath.Get(scenario, row.p.Path)), row.p.Symbol, ParameterPath.Text(row.p.Default), Bound(row.p.Least), Bound(row.p.Largest),
                string.Join(' ', row.p.Choices), row.p.Unit, row.p.Meaning, row.p.Source, row.its.Text("drawn"), row.its.Notice?.Because,
            ]))
        { Entry = row => [$"{row[0]} = {Standing(row)}", $"    {Range(row)}{(row[2] is "" or "–" ? "" : $" · {row[2]}")}", $"    {row[8]}{(row[9] is "" ? "" : $" [{row[9]}]")}"] };
    }

    private static string Standing(IReadOnlyList<object?> row) => row[11] is string because ? $"{row[10]}, {because}" : $"{row[10]}";

    private static string Range(IReadOnlyList<object?> row) => row[6] is string { Length: > 0 } choices ? choices.Replace(" ", ", ", StringComparison.Ordinal)
        : row[4] is double and not double.NaN ? FormattableString.Invariant($"{row[4]} to {row[5]} {row[7]}") : "text";

    private static Listing Scenarios(ParseResult parsed)
    {
        var folder = parsed.GetValue(Folder)!;
        if (!Directory.Exists(folder))
            throw new MistakeException($"There is no folder '{folder}'; name the folder with your scenarios.");
        var model = ModelOf(parsed);
        var files = Directory.EnumerateFiles(folder).Where(file => Path.GetExtension(file) is ".yaml" or ".yml").Order(StringComparer.Ordinal);
        return new(["file", "name", "question"], files.Select(file => (object?[])[file, .. Described(file)]));
    }

    private static object?[] Described(string file)
    {
        try
        {
            var scenario = CaseFile.Read(file);
            return [scenario.Name, scenario.Question];
        }
        catch (ScenarioFileException mistaken)
        {
            return [null, $"has {mistaken.Problems.Count} {(mistaken.Problems.Count == 1 ? "mistake" : "mistakes")}; see samenwerken validate {CommandLineText.Of([file])}"];
        }
    }

    private static double Bound(double? bound) => bound is { } number && double.IsFinite(number) ? number : double.NaN;
}

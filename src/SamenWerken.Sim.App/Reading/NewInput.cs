using System.CommandLine;
using SamenWerken.Sim.Collaboration.Strategies;
using SamenWerken.Sim.Experiments;

namespace SamenWerken.Sim.App.Reading;

/// <summary>What is to be begun, as it was asked for on the command line.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Language">Language of its comments.</param>
/// <param name="Overwrite">Whether files that are there may be written over.</param>
internal sealed record NewInput(string Name, Lab.Figures.Language Language, bool Overwrite)
{
    private static readonly Argument<string> NameArgument =
        new("NAME") { Description = "Its name: letters, digits, hyphens and underscores, a letter first" };
    private static readonly Option<string> ScenarioOption = new("--scenario") { HelpName = "SCENARIO", Description =
        "Scenario that the experiment varies: a file, or a name; reference unless told otherwise", DefaultValueFactory = _ => "reference" };

    /// <summary>Its arguments and options.</summary>
    internal static IReadOnlyList<Symbol> Symbols { get; } = [NameArgument, SurveyInput.Overwrite];

    /// <summary>Those of an experiment.</summary>
    internal static IReadOnlyList<Symbol> OfExperiment { get; } =
        [NameArgument, ScenarioOption, SurveyInput.Overwrite];

    /// <exception cref="MistakeException">The name is none.</exception>
    internal static NewInput Of(ParseResult parsed)
    {
        var name = parsed.GetRequiredValue(NameArgument);
        return Arm.IsKey(name)
            ? new(name, SharedOptions.Look(parsed).Language, parsed.GetValue(SurveyInput.Overwrite))
            : throw new MistakeException(
                $"NAME is '{name}'; expected letters from a to z, digits, hyphens and underscores, no more than 40, a letter first, "
                    + "such as 'my-own'.");
    }

    /// <summary>The scenario of an experiment.</summary>
    /// <exception cref="MistakeException">There is none, or it is mistaken.</exception>
    internal static string Scenario(ParseResult parsed)
    {
        var asked = parsed.GetValue(ScenarioOption)!;
        ModelInput.Collaboration(ScenarioInput.Read(asked, []), "experiment to begin with");
        return asked;
    }

    /// <summary>The name of a strategy or a model that nobody has yet.</summary>
    /// <exception cref="MistakeException">It is none, or taken.</exception>
    internal static NewInput Free(ParseResult parsed, string kind)
    {
        var asked = Of(parsed);
        var taken = kind == "strategy"
            ? StrategyCatalogue.All().Any(strategy => strategy.Key == asked.Name)
            : ModelCatalogue.WithKey(asked.Name) is not null;
        return taken ? throw new MistakeException($"There is a {kind} '{asked.Name}' already; choose another name.") : asked;
    }

    /// <summary>The name as that of a class: <c>my-own</c> is MyOwn.</summary>
    internal string Class =>
        string.Concat(Name.Split('-', '_').Where(part => part.Length > 0).Select(part => char.ToUpperInvariant(part[0]) + part[1..]));
}

using System.CommandLine;
using SamenWerken.Sim.Discovery;
using SamenWerken.Sim.Lab.Figures;

namespace SamenWerken.Sim.App.Reading;

/// <summary>A discovery as it was asked for on the command line.</summary>
/// <param name="Path">Folder of the experiment.</param>
/// <param name="Where">The condition, as it was typed.</param>
/// <param name="Prim">How boxes are sought.</param>
/// <param name="Seed">Seed of permutations and resamples.</param>
/// <param name="Name">What the names of the files begin with.</param>
/// <param name="Look">How figures look, and the language of sentences and report.</param>
/// <param name="Figures">Forms of the figures.</param>
internal sealed record DiscoverInput(string Path, string Where, Prim Prim, ulong Seed, string Name, Look Look,
    IReadOnlyList<FigureFormat> Figures)
{
    private const string UsualName = "discovery";

    private static readonly Argument<string> Folder = SharedOptions.Folder();

    private static readonly Option<string> WhereOption = new("--where")
    {
        HelpName = "CONDITION",
        Description = "What is to hold in the mean over replications: STRATEGY.OUTCOME with numbers, +, -, * and one of <, <=, >, >=",
        Required = true,
    };

    private static readonly Option<double> Density = SharedOptions.Positive(
        "--density", "D",
        "Stop at the first box where it holds in this share of the cases, below 1; by default the box with most evidence is kept",
        below: 1);

    private static readonly Option<int> Boxes = SharedOptions.Count("--boxes", "N", "Boxes to seek at most", 1, 10, new Prim().MostBoxes);
    private static readonly Option<double> Mass = SharedOptions.Positive("--mass", "M",
        "Share of all cases that a box holds at least, below 1; 0.05 unless told otherwise", below: 1);
    private static readonly Option<string> As =
        new("--as") { HelpName = "NAME", Description = "What the names of the files begin with", DefaultValueFactory = _ => UsualName };
    private static readonly Option<ulong> SeedOption = SharedOptions.Seed();
    private static readonly Option<string[]> Formats = FigureInput.Option();

    /// <summary>Its arguments and options.</summary>
    internal static IReadOnlyList<Symbol> Symbols { get; } =
        [Folder, WhereOption, Density, Boxes, Mass, As, SeedOption, Formats, SharedOptions.Theme];

    /// <exception cref="MistakeException">Something is mistaken: all is named.</exception>
    internal static DiscoverInput Of(ParseResult parsed)
    {
        var mistakes = new Mistakes();
        var formats = mistakes.Of(() => FigureInput.Formats(parsed, Formats, As));
        var name = mistakes.Of(() => NameOf(parsed.GetValue(As)!));
        mistakes.Check();
        var prim =
            new Prim { MostBoxes = parsed.GetValue(Boxes), Density = parsed.GetResult(Density) is null ? null : parsed.GetValue(Density) };
        prim = parsed.GetResult(Mass) is null ? prim : prim with { LeastMass = parsed.GetValue(Mass) };
        return new(
            parsed.GetRequiredValue(Folder), parsed.GetRequiredValue(WhereOption), prim,
            parsed.GetValue(SeedOption), name!, SharedOptions.Look(parsed), formats!);
    }

    // No name of another file of an experiment, and none that leaves its folder.
    private static string NameOf(string name) =>
        name.Length > 0 && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_') && name is not ("report" or "runs")
        ? name
        : throw new MistakeException(
            $"Option '--as' has '{name}'; expected letters, digits, - and _, such as {UsualName}, and not 'report' or 'runs'.");
}

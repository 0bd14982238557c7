using SamenWerken.Sim.Lab.Benchmarks;
using SamenWerken.Sim.Lab.Yaml;

namespace SamenWerken.Sim.App.Reading;

/// <summary>Finds and reads a suite, by its file or by its name.</summary>
internal static class SuiteInput
{
    internal static readonly string Shelf = Path.Combine("benchmarks", "suites");

    /// <exception cref="MistakeException">There is none, or it is mistaken: all mistakes are named.</exception>
    internal static Suite Read(string asked)
    {
        try
        {
            return SuiteFile.Read(FileOf(asked));
        }
        catch (ScenarioFileException mistake)
        {
            throw new MistakeException(mistake.Message);
        }
    }

    /// <summary>The file of a suite.</summary>
    /// <exception cref="MistakeException">There is no suite of that name.</exception>
    internal static string FileOf(string asked)
    {
        if (asked.EndsWith(".yaml", StringComparison.Ordinal) || asked.EndsWith(".yml", StringComparison.Ordinal))
            return Shipped.File(asked, Shipped.Suites, "suite");
        var file = Path.Combine(Shelf, asked + ".yaml");
        if (File.Exists(file) || Shipped.Came(file) is not null)
            return File.Exists(file) ? file : Shipped.Came(file)!;
        throw new MistakeException(Typing.Unknown("suite", asked, Shipped.Names(Shipped.Suites)));
    }
}

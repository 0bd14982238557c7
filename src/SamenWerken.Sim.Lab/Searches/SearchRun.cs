using System.Collections.Immutable;
using System.Globalization;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Store;
using SamenWerken.Sim.Lab.Tables;
using SamenWerken.Sim.Optimisation;

namespace SamenWerken.Sim.Lab.Searches;

/// <summary>Runs a search in a folder: every individual is a line of a journal as soon as it is evaluated, and is never evaluated
/// again.</summary>
/// <param name="folder">The folder.</param>
/// <param name="search">What is searched for.</param>
/// <param name="algorithm">How.</param>
/// <param name="generations">Generations after the first population.</param>
/// <param name="fresh">Replications with which the front is evaluated anew.</param>
public sealed class SearchRun(SearchFolder folder, LeverSearch search, NsgaII algorithm, int generations, int fresh)
{
    private const string RivalsFile = "rivals.csv";

    /// <summary>The table of all individuals.</summary>
    public const string Individuals = "individuals.csv";

    // More generations have another front.
    internal const string Fresh = "fresh-";

    private static string FreshFile(int generations) => FormattableString.Invariant($"{Fresh}{generations}.csv");

    /// <summary>The best of the rivals in each world, with the luck of the search and with fresh luck, where regret judges.</summary>
    internal static IReadOnlyList<string> RivalFiles => [RivalsFile, Fresh + RivalsFile];

    /// <summary>Runs of the whole search but for the fresh ones, whose number hangs on the front.</summary>
    public long Runs => (long)algorithm.Size * (generations + 1) * search.Worlds.Count * search.Replications;

    /// <summary>Runs what is missing.</summary>
    /// <param name="threads">Threads; the number of processors if null. Results do not depend on it.</param>
    /// <param name="progress">Told how many runs are done.</param>
    /// <param name="cancellation">Stops it; what was evaluated is kept.</param>
    /// <exception cref="StoreException">The journal is damaged, or cannot be written.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public SearchResult Run(int? threads = null, IProgress<Progress>? progress = null, CancellationToken cancellation = default)
    {
        var asked = Rivalled(search, RivalsFile, threads, cancellation);
        var all = new List<Evaluated>();
        var stored = new Queue<string>(folder.Journal(Individuals, Heading));
        var volumes = new List<double>();
        var population = algorithm.Start(Evaluate(algorithm.First(), asked, Individuals, stored, all, threads, progress, cancellation));
        double[] reference =
        [
            .. Enumerable.Range(0, search.Objectives.Length).Select(objective =>
                all.Select(its => its.Individual.Objectives[objective]).Where(double.IsFinite).DefaultIfEmpty(0).Min())
        ];
        volumes.Add(VolumeOf(population, reference));
        while (population.Generation < generations)
        {
            var offspring = Evaluate(algorithm.Offspring(population), asked, Individuals, stored, all, threads, progress, cancellation);
            population = algorithm.Next(population, offspring);
            volumes.Add(VolumeOf(population, reference));
        }

        Evaluated[] front = [.. population.Front.Select(its => all.First(one => one.Individual.Equals(its)))];
        var again = new List<Evaluated>();
        var anew = Rivalled(search with { Seed = unchecked(search.Seed + 1), Replications = fresh }, RivalFiles[1], threads, cancellation);
        var stale = new Queue<string>(folder.Journal(FreshFile(generations), Heading));
        Evaluate([.. front.Select(its => its.Individual)], anew, FreshFile(generations), stale, again, threads, null, cancellation);
        return new(search, algorithm, all, front, again, volumes, reference);
    }

    // The strategies of a usual comparison, each as it is by default, and the one that is searched for.
    private LeverSearch Rivalled(LeverSearch its, string journal, int? threads, CancellationToken cancellation)
    {
        if (its.Judged != JudgedBy.LargestRegret)
            return its;
        string[] rivals = [.. its.Worlds[0].Model.Arms.Where(arm => arm.Usual).Select(arm => arm.Key).Append(its.Strategy).Distinct()];
        List<ImmutableArray<double>> best =
        [
            .. folder.Journal(journal, Csv.Line(["world", .. SearchResult.NamesOf(its)])).Take(its.Worlds.Count)
                .Select(line => line.Split(',').TakeLast(its.Objectives.Length).Select(Number).ToImmutableArray())
        ];
        its.Rival(
            rivals, best.Count,
            world =>
            {
                folder.Add(journal, string.Join(',', [Text(best.Count + 1), .. world.Select(value => Text(value))]));
                best.Add(world);
            },
            threads, cancellation);
        return its with { Rivals = best };
    }

    private static double VolumeOf(Population population, double[] reference) =>
        Hypervolume.Of([.. population.Members.Select(its => its.Objectives)], reference);

    private ImmutableArray<Individual> Evaluate(
        IReadOnlyList<Individual> asked, LeverSearch with, string journal, Queue<string> stored, List<Evaluated> all, int? threads,
        IProgress<Progress>? progress, CancellationToken cancellation)
    {
        var first = all.Count;
        while (all.Count - first < asked.Count && stored.TryDequeue(out var line))
            all.Add(Parsed(line, asked[all.Count - first], journal));
        var done = (long)all.Count * search.Worlds.Count * search.Replications;
        Individual[] missing = [.. asked.Skip(all.Count - first)];
        with.Evaluate(
            missing,
            (individual, errors) =>
            {
                folder.Add(journal, Line(individual, errors));
                all.Add(new(individual, errors));
            },
            threads, progress is null ? null : new Part(progress, done, Runs), cancellation);
        return [.. all.Skip(first).Select(its => its.Individual)];
    }

    private string Heading => Csv.Line(
    [
        "generation", "number", .. search.Levers.Factors.Select(factor => factor.Path),
        .. search.Levers.Factors.Select(factor => "coordinate:" + factor.Path),
        .. SearchResult.NamesOf(search), .. SearchResult.NamesOf(search).Select(name => "se:" + name),
    ]);

    private string Line(Individual individual, ImmutableArray<double> errors)
    {
        return Csv.Line(
        [
            individual.Generation, individual.Number, .. search.Levers.Values(individual.Genes.AsSpan()),
            .. individual.Genes.Cast<object>(), .. individual.Objectives.Cast<object>(), .. errors.Cast<object>(),
        ]);
    }

    private static string Text(object? cell) => cell switch
    {
        double.NaN => "",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        _ => Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "",
    };

    // Values of choices may hold commas; what is read back stands right of them.
    private Evaluated Parsed(string line, Individual asked, string journal)
    {
        var (genes, objectives) = (search.Levers.Factors.Count, search.Objectives.Length);
        var cells = line.Split(',');
        var numbers = cells.TakeLast(genes + 2 * objectives).Select(Number).ToArray();
        var fits = cells.Length >= 2 + 2 * genes + 2 * objectives && cells[0] == Text(asked.Generation) && cells[1] == Text(asked.Number)
            && numbers.Take(genes).SequenceEqual(asked.Genes);
        return fits
            ? new(asked.With([.. numbers.Skip(genes).Take(objectives)]), [.. numbers.Skip(genes + objectives)])
            : throw new StoreException(
                $"'{journal}' is damaged: its line of individual {asked.Generation}/{asked.Number} is '{line}', which is of another "
                    + "search; begin again in another folder.");
    }

    private static double Number(string cell) =>
        double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN;

    /// <summary>How far one generation is, as a part of all.</summary>
    private sealed class Part(IProgress<Progress> whole, long before, long total) : IProgress<Progress>
    {
        public void Report(Progress value) => whole.Report(new Progress(before + value.Done, total));
    }
}

namespace SamenWerken.Sim.Classics;

/// <summary>
/// A published model beside its paper: the numbers that were published, and the same numbers computed anew. Derive one sealed
/// class with a parameterless constructor for each model; nothing else needs to know of it.
/// </summary>
public abstract class Replica
{
    /// <summary>The model's key on the command line and in tables, e.g. hauert.</summary>
    public abstract string Model { get; }

    /// <summary>Authors, year, title and place of the paper.</summary>
    public abstract string Paper { get; }

    /// <summary>The published numbers, in the order in which they are shown.</summary>
    public abstract IReadOnlyList<Published> Numbers { get; }

    /// <summary>
    /// Computes them anew, in the order of <see cref="Numbers"/>; the same numbers for the same seed, however many threads.
    /// </summary>
    /// <param name="seed">Seed of whatever is left to chance.</param>
    /// <param name="threads">Number of threads to use, 1 or more.</param>
    /// <param name="cancellation">Stops the work.</param>
    public abstract IReadOnlyList<Recomputed> Compute(ulong seed, int threads, CancellationToken cancellation);

    /// <summary>Values of independent runs 0 … <paramref name="runs"/> − 1, each in its own place whatever thread computed it.</summary>
    /// <param name="runs">Number of runs.</param>
    /// <param name="threads">Number of threads to use, 1 or more.</param>
    /// <param name="run">What a run gives, by its number.</param>
    /// <param name="cancellation">Stops the work.</param>
    protected static T[] InParallel<T>(int runs, int threads, Func<int, T> run, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(run);
        var values = new T[runs];
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
        Parallel.For(0, runs, options, number => values[number] = run(number));
        return values;
    }
}

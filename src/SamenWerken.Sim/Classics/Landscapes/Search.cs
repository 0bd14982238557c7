using SamenWerken.Sim.Chance;

namespace SamenWerken.Sim.Classics.Landscapes;

/// <summary>How an organisation of units searches a landscape.</summary>
/// <remarks>
/// Source: Siggelkow and Levinthal (2003), "Temporarily divide to conquer", Organization Science 14, 650–669; rules as in
/// Workiewicz's teaching replication.
/// </remarks>
public sealed record Search
{
    /// <summary>Units, each with an equal part of the decisions, in order; 1 or more.</summary>
    public int Units { get; init; } = 2;

    /// <summary>Rounds, 1 or more; the start is not counted.</summary>
    public int Rounds { get; init; } = 199;

    /// <summary>Rounds of search by units before reintegration, when these are temporary; 0 or more.</summary>
    public int Reintegration { get; init; } = 25;

    /// <summary>Who decides on changes.</summary>
    public Steering Steering { get; init; } = Steering.TemporarilyDecentralised;

    /// <summary>What a unit sees of its own change.</summary>
    public Foresight Foresight { get; init; } = Foresight.AllChanges;

    /// <summary>The combination at the start. Draw 0.</summary>
    public static Purpose Start { get; } = new("landscape start");

    /// <summary>Which decision the whole would change. Draw = round.</summary>
    public static Purpose ChangeOfTheWhole { get; } = new("landscape change of the whole");

    /// <summary>Which of its decisions a unit would change. Entity = unit, draw = round.</summary>
    public static Purpose ChangeOfAUnit { get; } = new("landscape change of a unit");

    /// <summary>What is wrong with the numbers: one sentence each, none when all is well.</summary>
    /// <param name="decisions">N, number of decisions that are to be searched.</param>
    public IReadOnlyList<string> Check(int decisions)
    {
        var mistakes = new List<string>();
        if (Units < 1 || decisions % Units != 0)
            mistakes.Add($"{nameof(Units)} is {Units}; give a number that divides the {decisions} decisions.");
        if (Rounds < 1)
            mistakes.Add($"{nameof(Rounds)} is {Rounds}; a search takes 1 round or more.");
        if (Reintegration < 0)
            mistakes.Add($"{nameof(Reintegration)} is {Reintegration}; give 0 rounds or more.");
        return mistakes;
    }

    /// <summary>The combination after each round, the start first.</summary>
    /// <param name="landscape">What is searched.</param>
    /// <param name="seed">Seed of the experiment.</param>
    /// <param name="replication">Number of the replication, from 0.</param>
    /// <exception cref="ArgumentException">A number is out of range; all are named.</exception>
    public int[] Path(Landscape landscape, ulong seed, ulong replication)
    {
        ArgumentNullException.ThrowIfNull(landscape);
        if (Check(landscape.Decisions) is { Count: > 0 } mistakes)
            throw new ArgumentException(string.Join(Environment.NewLine, mistakes), nameof(landscape));
        var path = new int[Rounds + 1];
        path[0] = new Draws(seed, Start, replication).Below(landscape.Fitness.Length);
        var apart = Steering switch
        {
            Steering.Centralised => 0,
            Steering.Decentralised => Rounds,
            _ => Math.Min(Reintegration, Rounds),
        };
        if (apart > 0)
            SearchApart(landscape, path.AsSpan(0, apart + 1), seed, replication);
        var draws = new Draws(seed, ChangeOfTheWhole, replication);
        for (var round = apart; round < Rounds; round++)
        {
            draws.Next = (ulong)round;
            var changed = path[round] ^ (1 << draws.Below(landscape.Decisions));
            path[round + 1] = landscape.Fitness[changed] > landscape.Fitness[path[round]] ? changed : path[round];
        }

        return path;
    }

    private void SearchApart(Landscape landscape, Span<int> path, ulong seed, ulong replication)
    {
        var size = landscape.Decisions / Units;
        double[][] parts = [.. Enumerable.Range(0, Units).Select(unit => Part(landscape, unit * size, size))];
        Draws[] draws = [.. Enumerable.Range(0, Units).Select(unit => new Draws(seed, ChangeOfAUnit, replication, 0, (ulong)unit))];
        var changes = new int[Units];
        for (var round = 0; round + 1 < path.Length; round++)
        {
            var (here, proposed) = (path[round], 0);
            for (var unit = 0; unit < Units; unit++)
                proposed |= changes[unit] = 1 << (unit * size + draws[unit].Below(size));
            path[round + 1] = here;
            for (var unit = 0; unit < Units; unit++)
            {
                var seen = here ^ (Foresight == Foresight.AllChanges ? proposed : changes[unit]);
                if (parts[unit][seen] > parts[unit][here])
                    path[round + 1] ^= changes[unit];
            }
        }
    }

    // What a unit's decisions contribute, for each combination.
    private static double[] Part(Landscape landscape, int first, int size)
    {
        var part = new double[landscape.Fitness.Length];
        for (var combination = 0; combination < part.Length; combination++)
        {
            for (var decision = first; decision < first + size; decision++)
                part[combination] += landscape.Contribution(decision, combination);
        }

        return part;
    }
}

using System.Collections.Immutable;
using SamenWerken.Sim.Chance;
using SamenWerken.Sim.Designs;
using SamenWerken.Sim.Statistics;

namespace SamenWerken.Sim.Optimisation;

/// <summary>
/// A search for the Pareto front of several objectives: NSGA-II, with the thinning of SPEA2. It asks for evaluations and is told them, so
/// that whoever evaluates may do so on any number of threads, store each, and stop at any time.
/// </summary>
/// <remarks>
/// Source: Deb, Pratap, Agarwal and Meyarivan (2002), IEEE Transactions on Evolutionary Computation 6(2), 182–197; its parameters are the
/// defaults. Why this one: levers are few and bounded, evaluations are paired by common random numbers so that ranks are
/// meaningful, and it has no parameter that depends on the problem, such as the reference directions of NSGA-III. Chance of a child
/// has the address (seed, generation, pair), so a search is a function of its settings and the evaluations.
/// </remarks>
/// <param name="Size">Number N of individuals that live, even, 4 or more.</param>
/// <param name="Genes">Number of levers, 1 or more.</param>
/// <param name="Seed">Seed of the search.</param>
public sealed record NsgaII(int Size, int Genes, ulong Seed)
{
    private static readonly Purpose Breeding = new("breeding");

    /// <inheritdoc cref="NsgaII(int, int, ulong)"/>
    public int Size { get; } = Size >= 4 && Size % 2 == 0
        ? Size
        : throw new ArgumentOutOfRangeException(nameof(Size), Size, "A population is an even number, 4 or more.");

    /// <inheritdoc cref="NsgaII(int, int, ulong)"/>
    public int Genes { get; } = Genes >= 1
        ? Genes
        : throw new ArgumentOutOfRangeException(nameof(Genes), Genes, "A search needs at least one lever.");

    /// <summary>Probability that two parents are crossed, 0–1.</summary>
    public double CrossoverProbability { get; init; } = 0.9;

    /// <summary>η of the crossover, 0 or more: the higher, the closer are children to their parents.</summary>
    public double CrossoverIndex { get; init; } = 20;

    /// <summary>Genes of a child that mutate on average, 0 or more.</summary>
    public double Mutations { get; init; } = 1;

    /// <summary>η of the mutation, 0 or more: the higher, the smaller are the steps.</summary>
    public double MutationIndex { get; init; } = 20;

    /// <summary>The individuals of the first generation, to be evaluated: a Latin hypercube.</summary>
    public ImmutableArray<Individual> First()
    {
        var points = LatinHypercube.Of(Size, Genes, Seed).Points;
        return [.. Enumerable.Range(0, Size).Select(i => new Individual(0, i, [.. points.Row(i)], []))];
    }

    /// <summary>The children of a population, to be evaluated.</summary>
    /// <param name="population">Who lives.</param>
    public ImmutableArray<Individual> Offspring(Population population)
    {
        ArgumentNullException.ThrowIfNull(population);
        var fitness = Fitness(population.Members);
        var children = ImmutableArray.CreateBuilder<Individual>(Size);
        for (var pair = 0; pair < Size / 2; pair++)
        {
            var draws = new Draws(Seed, Breeding, (ulong)population.Generation, entity: (ulong)pair);
            var (mother, father) = (Winner(population, fitness, ref draws), Winner(population, fitness, ref draws));
            var crossed = draws.Happens(CrossoverProbability);
            var (first, second) = crossed
                ? Crossover.Of(mother.Genes.AsSpan(), father.Genes.AsSpan(), CrossoverIndex, ref draws)
                : ([.. mother.Genes], [.. father.Genes]);
            foreach (var genes in (double[][])[first, second])
            {
                Mutation.Of(genes, Math.Min(1, Mutations / Genes), MutationIndex, ref draws);
                children.Add(new Individual(population.Generation + 1, children.Count, [.. genes], []));
            }
        }

        return children.MoveToImmutable();
    }

    /// <summary>The first population.</summary>
    /// <param name="first">The individuals of <see cref="First"/>, evaluated.</param>
    public Population Start(IReadOnlyList<Individual> first) => new(0, Survivors(Checked(first)));

    /// <summary>The population after one generation more.</summary>
    /// <param name="population">Who lives.</param>
    /// <param name="offspring">Its children, evaluated.</param>
    public Population Next(Population population, IReadOnlyList<Individual> offspring)
    {
        ArgumentNullException.ThrowIfNull(population);
        return new(population.Generation + 1, Survivors([.. population.Members, .. Checked(offspring)]));
    }

    private ImmutableArray<Individual> Survivors(IReadOnlyList<Individual> all)
    {
        // The same genes twice tell nothing new: copies live only where there is room left.
        var kinds = all.DistinctBy(its => string.Join(' ', its.Genes)).ToArray();
        var copies = all.Except(kinds).Take(Math.Max(0, Size - kinds.Length));
        var ranks = Dominance.Ranks([.. kinds.Select(its => its.Objectives)]);
        var living = ImmutableArray.CreateBuilder<Individual>(Size);
        for (var rank = 0; living.Count < Math.Min(Size, kinds.Length); rank++)
        {
            Individual[] front = [.. kinds.Where((_, i) => ranks[i] == rank)];
            var room = Size - living.Count;
            living.AddRange(front.Length <= room
                ? front
                : [.. Thinning.Of([.. front.Select(its => its.Objectives)], room).Select(i => front[i])]);
        }

        return [.. living, .. copies];
    }

    private static (int Rank, double Room)[] Fitness(ImmutableArray<Individual> members)
    {
        var ranks = Dominance.Ranks([.. members.Select(its => its.Objectives)]);
        var fitness = new (int, double)[members.Length];
        foreach (var front in Enumerable.Range(0, members.Length).GroupBy(i => ranks[i]))
        {
            int[] places = [.. front];
            var room = Thinning.Room([.. places.Select(i => members[i].Objectives)]);
            for (var i = 0; i < places.Length; i++)
                fitness[places[i]] = (front.Key, room[i]);
        }

        return fitness;
    }

    /// <summary>Of two at random the one of better rank, then the one with more room; the first where they are equal.</summary>
    private static Individual Winner(Population population, (int Rank, double Room)[] fitness, ref Draws draws)
    {
        var (a, b) = (draws.Below(fitness.Length), draws.Below(fitness.Length));
        var second = fitness[b].Rank < fitness[a].Rank || (fitness[b].Rank == fitness[a].Rank && fitness[b].Room > fitness[a].Room);
        return population.Members[second ? b : a];
    }

    private IReadOnlyList<Individual> Checked(IReadOnlyList<Individual> evaluated)
    {
        ArgumentNullException.ThrowIfNull(evaluated);
        Expect.AtLeast(evaluated.Count, 1, nameof(evaluated));
        foreach (var its in evaluated)
        {
            if (its.Genes.Length != Genes || its.Objectives.Length == 0 || its.Objectives.Length != evaluated[0].Objectives.Length)
                throw new ArgumentException(
                    $"Individual {its.Generation}/{its.Number} has {its.Genes.Length} genes and {its.Objectives.Length} objectives; "
                    + $"{Genes} genes and {Math.Max(1, evaluated[0].Objectives.Length)} objectives are needed.", nameof(evaluated));
        }

        return evaluated;
    }
}

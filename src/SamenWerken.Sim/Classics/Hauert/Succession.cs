using SamenWerken.Sim.Numbers;
using SamenWerken.Sim.Chance;

namespace SamenWerken.Sim.Classics.Hauert;

/// <summary>
/// The population's history, mutant by mutant: in each round one mutant appears, of any other kind with equal chance, and takes
/// over with probability ρ or disappears. The share of rounds that each kind holds goes to <see cref="LongRun"/>.
/// </summary>
public sealed class Succession
{
    private readonly IReadOnlyList<Conduct> _conducts;
    private readonly double[,] _rho;

    /// <summary>Prepares histories under these rules.</summary>
    /// <param name="enterprise">The rules.</param>
    /// <exception cref="ArgumentException">A number of the enterprise is out of range; all are named.</exception>
    public Succession(Enterprise enterprise)
    {
        ArgumentNullException.ThrowIfNull(enterprise);
        if (enterprise.Check() is { Count: > 0 } mistakes)
            throw new ArgumentException(string.Join(Environment.NewLine, mistakes), nameof(enterprise));
        _conducts = enterprise.Conducts;
        _rho = new double[_conducts.Count, _conducts.Count];
        for (var i = 0; i < _conducts.Count; i++)
        {
            for (var j = 0; j < _conducts.Count; j++)
                _rho[i, j] = i == j ? 0 : Elementary.Exp(Fixation.LogProbability(enterprise, _conducts[i], _conducts[j]));
        }
    }

    /// <summary>Which mutant appears, and whether it takes over. Round; draws = who, whether.</summary>
    public static Purpose Mutant { get; } = new("hauert mutant");

    /// <summary>What the population does after each round.</summary>
    /// <param name="start">What it does before the first.</param>
    /// <param name="rounds">Number of mutants.</param>
    /// <param name="seed">Seed of the experiment.</param>
    /// <param name="replication">Number of the replication, from 0.</param>
    /// <exception cref="ArgumentException">Nobody can start with what the rules forbid.</exception>
    public IEnumerable<Conduct> History(Conduct start, int rounds, ulong seed, ulong replication)
    {
        var resident = _conducts.ToList().IndexOf(start);
        if (resident < 0)
        {
            throw new ArgumentException(
                $"start is {start}, which these rules forbid; choose from {string.Join(", ", _conducts)}.", nameof(start));
        }

        return Rounds();

        IEnumerable<Conduct> Rounds()
        {
            for (var round = 0; round < rounds; round++)
            {
                var draws = new Draws(seed, Mutant, replication, (ulong)round);
                var mutant = draws.Below(_conducts.Count - 1);
                mutant += mutant >= resident ? 1 : 0;
                resident = draws.Happens(_rho[resident, mutant]) ? mutant : resident;
                yield return _conducts[resident];
            }
        }
    }
}

using System.Collections.Immutable;

namespace SamenWerken.Sim.Discovery;

/// <summary>
/// Cases, such as the design points of an experiment: their variables, and how likely each is of interest. A case is of interest
/// where its margin, in the mean over luck, is above 0.
/// </summary>
public sealed class Cases
{
    private readonly double[][] _margins;
    private readonly Lazy<int[][]> _orders;

    private Cases(ImmutableArray<Variable> variables, double[][] margins, bool zeroCounts)
    {
        (Variables, _margins, ZeroCounts) = (variables, margins, zeroCounts);
        Replications = margins[0].Length;
        Memberships = [.. Membership.Of(margins, zeroCounts, [.. Enumerable.Range(0, Replications)])];
        _orders = new(() => [.. variables.Select(its => Enumerable.Range(0, Count).OrderBy(point => its.Values[point]).ToArray())]);
    }

    /// <summary>What differs between the cases.</summary>
    public ImmutableArray<Variable> Variables { get; }

    /// <summary>Number of cases.</summary>
    public int Count => _margins.Length;

    /// <summary>Replications of each case: margins that were given for it.</summary>
    public int Replications { get; }

    /// <summary>Whether a margin of exactly 0 is of interest, too.</summary>
    public bool ZeroCounts { get; }

    /// <summary>Probability y of each case that it is of interest, 0–1: see <see cref="Membership"/>.</summary>
    public ImmutableArray<double> Memberships { get; }

    /// <summary>Cases from margins by case and replication.</summary>
    /// <param name="variables">What differs between the cases, at least one variable.</param>
    /// <param name="margins">For each case its replications' margins; as many for each, NaN for a run that failed.</param>
    /// <param name="zeroCounts">Whether a margin of exactly 0 is of interest, too.</param>
    /// <exception cref="ArgumentException">There are fewer than two cases, lengths differ, a value is no number, or a case has no
    /// margin.</exception>
    public static Cases Of(IReadOnlyList<Variable> variables, IReadOnlyList<IReadOnlyList<double>> margins, bool zeroCounts = false)
    {
        ArgumentNullException.ThrowIfNull(variables);
        ArgumentNullException.ThrowIfNull(margins);
        if (variables.Count == 0)
            throw new ArgumentException("No variable was given; what differs between cases is needed.", nameof(variables));
        if (margins.Count < 2)
            throw new ArgumentException($"There are {margins.Count} cases; at least 2 are needed.", nameof(margins));
        foreach (var variable in variables)
            variable.Check(margins.Count);
        for (var i = 0; i < margins.Count; i++)
        {
            if (margins[i].Count != margins[0].Count)
                throw new ArgumentException(
                    $"margins[{i}] has {margins[i].Count} replications and margins[0] has {margins[0].Count}; they need as many.",
                    nameof(margins));
            if (margins[i].All(double.IsNaN))
                throw new ArgumentException($"margins[{i}] has no number; leave out cases without a run.", nameof(margins));
        }

        return new([.. variables], [.. margins.Select(row => row.ToArray())], zeroCounts);
    }

    /// <summary>For each variable the cases in its order, smallest first.</summary>
    internal int[][] Orders => _orders.Value;

    /// <summary>Memberships as chosen replications tell them; one may be chosen more than once.</summary>
    internal double[] MembershipsOf(int[] replications) => Membership.Of(_margins, ZeroCounts, replications);
}

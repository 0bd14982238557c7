using System.Collections.Immutable;

namespace SamenWerken.Sim.Statistics;

/// <summary>
/// Kim and Nelson's fully sequential selection of the best of k systems. Give it one row of outcomes after another; it drops
/// systems as soon as they are clearly worse. The survivor is the best with probability 1 − α when the best is δ or more
/// ahead. Higher is better; outcomes about normal. Common random numbers within a row are allowed and save work.
/// </summary>
/// <remarks>Source: Kim and Nelson (2001), ACM TOMACS 11(3), 251–273, with c = 1 (triangular continuation region).</remarks>
internal sealed class KimNelson
{
    private readonly double _delta, _h2;
    private readonly int _first;
    private readonly List<double[]> _firstRows = [];
    private readonly double[] _sums;
    private readonly bool[] _alive;
    private readonly double[,] _variances;
    private ImmutableArray<Elimination> _eliminations = [];

    /// <summary>Starts a selection.</summary>
    /// <param name="systems">Number of systems k, 2 or more.</param>
    /// <param name="delta">Indifference zone δ: the smallest difference worth finding, above 0, in the unit of the outcome.</param>
    /// <param name="alpha">Probability α of a wrong choice, above 0 and below 1 − 1/k.</param>
    /// <param name="first">Replications n₀ before the first elimination, 2 or more; 10 is common.</param>
    public KimNelson(int systems, double delta, double alpha = 0.05, int first = 10)
    {
        Expect.AtLeast(systems, 2);
        Expect.Positive(delta);
        Expect.Open(alpha, 0, 1 - 1.0 / systems);
        Expect.AtLeast(first, 2);
        (_delta, _first) = (delta, first);
        Eta = (Math.Pow(2 * alpha / (systems - 1), -2.0 / (first - 1)) - 1) / 2;
        _h2 = 2 * Eta * (first - 1);
        if (!double.IsFinite(_h2))
            throw new ArgumentOutOfRangeException(nameof(alpha), alpha,
                $"With {first} replications in the first stage no number of replications is as certain; take a larger alpha or "
                    + "first stage.");
        _sums = new double[systems];
        _alive = Enumerable.Repeat(true, systems).ToArray();
        _variances = new double[systems, systems];
    }

    /// <summary>η = ½((2α/(k − 1))^(−2/(n₀ − 1)) − 1).</summary>
    public double Eta { get; }

    /// <summary>h² = 2cη(n₀ − 1).</summary>
    public double H2 => _h2;

    /// <summary>Rows taken so far, r.</summary>
    public int Replications { get; private set; }

    /// <summary>Outcomes of survivors used so far, over all systems.</summary>
    public long Observations { get; private set; }

    /// <summary>Systems still in the race, lowest number first.</summary>
    public ImmutableArray<int> Survivors => [.. Enumerable.Range(0, _alive.Length).Where(i => _alive[i])];

    /// <summary>Who was dropped, and after how many rows; in the order of dropping.</summary>
    public ImmutableArray<Elimination> Eliminations => _eliminations;

    /// <summary>True when one system is left, or when the survivors' sums are equal and no lag is allowed any more.</summary>
    public bool Finished { get; private set; }

    /// <summary>The survivor with the highest mean: the choice when <see cref="Finished"/>, the leader before.</summary>
    public int Best => Survivors.MaxBy(i => _sums[i]);

    /// <summary>Variance S² of the difference between two systems over the first n₀ rows; 0 before.</summary>
    /// <param name="i">One system.</param>
    /// <param name="l">The other.</param>
    public double DifferenceVariance(int i, int l) => _variances[i, l];

    /// <summary>Rows after which system i has met every rival for certain: max over l of ⌊h²S²ᵢₗ/δ²⌋, at most 2³¹ − 1; 0 before n₀
    /// rows.</summary>
    /// <param name="i">The system.</param>
    public int MostReplications(int i) =>
        Enumerable.Range(0, _alive.Length).Where(l => l != i).Max(l => (int)Math.Floor(_h2 * _variances[i, l] / _delta / _delta));

    /// <summary>Takes the outcomes of one replication, and drops who is clearly worse.</summary>
    /// <param name="outcomes">One outcome a system, in their order; those of dropped systems are not read and may be NaN.</param>
    /// <exception cref="ArgumentException">There are more or fewer outcomes than systems, or that of a survivor is no finite
    /// number.</exception>
    /// <exception cref="InvalidOperationException">The selection has finished.</exception>
    public void Take(ReadOnlySpan<double> outcomes)
    {
        if (Finished)
            throw new InvalidOperationException($"The selection finished after {Replications} replications; it takes no more.");
        if (outcomes.Length != _alive.Length)
            throw new ArgumentException($"outcomes has {outcomes.Length} values; one for each of {_alive.Length} systems is needed.",
                nameof(outcomes));
        var survivors = Survivors;
        foreach (var i in survivors)
        {
            if (!double.IsFinite(outcomes[i]))
                throw new ArgumentException(FormattableString.Invariant($"outcomes[{i}] is {outcomes[i]}; a finite number is needed."),
                    nameof(outcomes));
        }

        foreach (var i in survivors)
            _sums[i] += outcomes[i];
        Observations += survivors.Length;
        Replications++;
        if (Replications <= _first)
            _firstRows.Add(outcomes.ToArray());
        if (Replications == _first)
            MeasureVariances();
        if (Replications >= _first)
            Drop(survivors);
    }

    private void MeasureVariances()
    {
        for (var i = 0; i < _alive.Length; i++)
        {
            for (var l = 0; l < i; l++)
            {
                double[] differences = [.. _firstRows.Select(row => row[i] - row[l])];
                _variances[i, l] = _variances[l, i] = Moments.Of(differences).Variance;
            }
        }

        _firstRows.Clear();
    }

    private void Drop(ImmutableArray<int> survivors)
    {
        foreach (var i in survivors)
        {
            if (!survivors.Any(l => l != i && _sums[i] < _sums[l] - Allowance(i, l)))
                continue;
            _alive[i] = false;
            _eliminations = _eliminations.Add(new Elimination(i, Replications));
        }

        var left = Survivors;
        Finished = left.Length == 1 || left.All(i => left.All(l => Allowance(i, l) == 0));
    }

    /// <summary>r·W(r) = max(0, h²S²/(2δ) − δr/2): how far a sum may lag and stay.</summary>
    private double Allowance(int i, int l) =>
        Math.Max(0, _h2 * _variances[i, l] / (2 * _delta) - _delta * Replications / 2);

    /// <summary>One system dropped.</summary>
    /// <param name="System">Its number, from 0.</param>
    /// <param name="Replications">Rows taken when it was dropped.</param>
    public readonly record struct Elimination(int System, int Replications);
}

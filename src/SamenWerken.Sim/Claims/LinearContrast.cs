using SamenWerken.Sim.Experiments;
using System.Globalization;
using SamenWerken.Sim.Parameters;
using SamenWerken.Sim.Statistics;

namespace SamenWerken.Sim.Claims;

/// <summary>
/// A weighted sum Σ w y of an outcome y under several treatments, taken in each replication, where all meet the same actors and
/// luck, and then averaged. Two treatments give a difference, four a difference of differences, a row of doses a slope.
/// </summary>
public sealed record LinearContrast : Estimand
{
    private readonly string _words;

    internal LinearContrast(IReadOnlyList<Term> terms, string words)
    {
        Terms = Values<Term>.Of([.. terms.GroupBy(term => term.Treatment).Select(same => new Term(same.Sum(term => term.Weight), same.Key))
            .Where(term => term.Weight != 0)]);
        _words = words;
    }

    /// <summary>The terms, one for each treatment.</summary>
    public IReadOnlyList<Term> Terms { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<Treatment> Treatments => [.. Terms.Select(term => term.Treatment)];

    /// <summary>The difference of two contrasts, such as an interaction.</summary>
    public LinearContrast Minus(LinearContrast other) =>
        new([.. Terms, .. other.Terms.Select(term => term with { Weight = -term.Weight })], $"[{this}] − [{other}]");

    /// <inheritdoc/>
    public override string ToString() => _words;

    internal static LinearContrast Dose(Treatment treatment, string path, IReadOnlyList<double> doses)
    {
        if (doses.Count < 2 || doses.Zip(doses.Skip(1)).Any(pair => !(pair.First < pair.Second)))
            throw new ArgumentException("Doses rise, and there are two or more.", nameof(doses));
        var moments = Moments.Of([.. doses]);
        var range = doses[^1] - doses[0];
        // Slope Σ(x − x̄)y / Σ(x − x̄)², times the range.
        return new(
            [.. doses.Select(dose => new Term(range * (dose - moments.Mean) / moments.SquaredDeviations, treatment.With(path, dose)))],
            $"{treatment}, {path} from {Text(doses[0])} to {Text(doses[^1])}");
    }

    internal override Estimate Of(Outcome outcome, TrialRuns runs)
    {
        var place = runs.Outcomes.IndexOf(outcome);
        Moments moments = default;
        var arms = Terms.Select(term => runs[term.Treatment]).ToArray();
        for (var replication = 0; replication < arms[0].Length; replication++)
        {
            var sum = 0.0;
            for (var term = 0; term < arms.Length; term++)
                sum += Terms[term].Weight * arms[term][replication][place];
            if (!double.IsNaN(sum))
                moments = moments.With(sum);
        }

        return Estimate.Of(moments);
    }

    private static string Text(double dose) => dose.ToString("R", CultureInfo.InvariantCulture);
}

/// <summary>A treatment with its weight in a contrast.</summary>
/// <param name="Weight">Weight w.</param>
/// <param name="Treatment">The treatment.</param>
public sealed record Term(double Weight, Treatment Treatment);

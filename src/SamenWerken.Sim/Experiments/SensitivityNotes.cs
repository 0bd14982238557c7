using System.Numerics;
using SamenWerken.Sim.Designs;
using SamenWerken.Sim.Statistics;

namespace SamenWerken.Sim.Experiments;

/// <summary>Says of a sensitivity analysis what its reader should know.</summary>
internal static class SensitivityNotes
{
    private const double WideHalf = 0.1; // of a share of variance: with ± 0.1 parameters that matter much are told from those that do not
    private const double Outside = 0.005; // shares that round to less than 0 or more than 1 in two decimals
    private const double MuchLuck = 0.2; // of the measure of the parameter that matters most
    private const int UsualBasePoints = 256;

    internal static IReadOnlyList<SensitivityNote> Of(ExperimentPlan plan, IReadOnlyList<SensitivityMeasure> measures)
    {
        var main = measures.Where(measure => measure.Measure is "mu_star" or "ST").ToList();
        if (!main.Exists(measure => measure.Value > 0))
            return [new(SensitivityNoteKind.NeverVaries, [], double.NaN, 0, 0)];
        return [.. plan.Design is SaltelliSample sample ? OfSobol(sample, measures) : OfMorris((MorrisTrajectories)plan.Design!),
            .. Alike(plan, main), .. Luck(plan, main, measures)];
    }

    private static IEnumerable<SensitivityNote> OfMorris(MorrisTrajectories design)
    {
        if (design.Trajectories < MorrisEffects.FewestForIntervals)
            yield return new(SensitivityNoteKind.FewPoints, [], double.NaN, design.Trajectories, MorrisEffects.FewestForIntervals);
    }

    private static IEnumerable<SensitivityNote> OfSobol(SaltelliSample sample, IReadOnlyList<SensitivityMeasure> measures)
    {
        var points = sample.BasePoints;
        if (points < SobolIndices.FewestForIntervals)
            yield return new(SensitivityNoteKind.FewPoints, [], double.NaN, points, UsualBasePoints);
        var half = measures.Where(measure => measure.With is null).Select(measure => (measure.High - measure.Low) / 2)
            .Where(double.IsFinite).DefaultIfEmpty(0).Max();
        if (half > WideHalf)
            yield return new(SensitivityNoteKind.WideIntervals, [], half, points, SobolIntervals.PointsNeeded(points, half, WideHalf));
        if (!BitOperations.IsPow2(points))
            yield return new(SensitivityNoteKind.NoPowerOfTwo, [], double.NaN, points, (int)BitOperations.RoundUpToPowerOf2((uint)points));
        var outside = measures.Where(measure => measure.Measure is "S1" or "ST" or "S2" && measure.Value is < -Outside or > 1 + Outside)
            .Select(measure => $"{measure.Measure} {measure.Factor}{(measure.With is { } with ? " × " + with : "")}").ToList();
        if (outside.Count > 0)
            yield return new(SensitivityNoteKind.SharesOutside, outside, double.NaN, points, 0);
    }

    private static IEnumerable<SensitivityNote> Alike(ExperimentPlan plan, List<SensitivityMeasure> main)
    {
        var enough = plan.Design is SaltelliSample sample ? sample.BasePoints >= SobolIndices.FewestForIntervals
            : ((MorrisTrajectories)plan.Design!).Trajectories >= MorrisEffects.FewestForIntervals;
        var alike = main.Where(measure => double.IsNaN(measure.Low)).Select(measure => measure.Factor).ToList();
        if (enough && alike.Count > 0)
            yield return new(SensitivityNoteKind.AllAlike, alike, double.NaN, 0, 0);
    }

    private static IEnumerable<SensitivityNote> Luck(ExperimentPlan plan, List<SensitivityMeasure> main,
        IReadOnlyList<SensitivityMeasure> measures)
    {
        var noise = measures.Where(measure => measure.Measure == "noise").ToDictionary(measure => measure.Factor, measure => measure.Value);
        var (replications, largest) = (plan.Experiment.Replications, main.Max(measure => double.IsNaN(measure.Value) ? 0 : measure.Value));
        if (noise.Values.Any(double.IsNaN))
        {
            yield return new(SensitivityNoteKind.LuckUnknown, [], double.NaN, replications, 0);
            yield break;
        }

        // A share of variance falls as 1/n, a standard error as 1/√n.
        var share = noise.Values.Max() / largest;
        var times = plan.Design is SaltelliSample ? share / MuchLuck : share * share / (MuchLuck * MuchLuck);
        if (share > MuchLuck)
            yield return new(SensitivityNoteKind.Luck, [.. noise.Where(each => each.Value > MuchLuck * largest).Select(each => each.Key)],
                share, replications, (int)Math.Min(int.MaxValue, Math.Ceiling(replications * times)));
    }
}

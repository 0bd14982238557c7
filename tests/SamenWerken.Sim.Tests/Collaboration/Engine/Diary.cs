using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Experiments;

namespace SamenWerken.Sim.Tests.Engine;

/// <summary>An outcome of one's own that tells which round it is, but for every odd one; of the run, its mean and a hundred.</summary>
internal sealed class Diary : Measure
{
    [ThreadStatic]
    private static bool _torn;

    private int _round;

    /// <summary>Whether it throws, on this thread.</summary>
    public static bool Torn { get => _torn; set => _torn = value; }

    public override Outcome Outcome { get; } =
        new("diary", "Diary", "Dagboek", Better.Neither, 0, double.PositiveInfinity, "round", "which round it is, in even ones");

    public override void Begin() => _round = -1;

    public override double Of(ObservedRound round)
    {
        if (Torn)
            throw new InvalidOperationException("a page is missing");
        _round++;
        return _round % 2 == 0 ? _round : double.NaN;
    }

    public override double OfRun(double mean) => mean + 100;
}

using System.Collections.Immutable;
using SamenWerken.Sim.Statistics;

namespace SamenWerken.Sim.Discovery;

/// <summary>A box in the making: for each variable its limits, low ≤ x &lt; high, or the levels that remain, as bits.</summary>
internal sealed record Bounds(ImmutableArray<double> Low, ImmutableArray<double> High, ImmutableArray<ulong> Kept)
{
    public static Bounds Everywhere(Cases cases)
    {
        var count = cases.Variables.Length;
        return new(
            [.. Enumerable.Repeat(double.NegativeInfinity, count)], [.. Enumerable.Repeat(double.PositiveInfinity, count)],
            [.. Enumerable.Repeat(ulong.MaxValue, count)]);
    }

    public bool Restricts(int variable) =>
        Kept[variable] != ulong.MaxValue || double.IsFinite(Low[variable]) || double.IsFinite(High[variable]);

    public bool Allows(Variable variable, int place, double value) =>
        variable.IsChoice ? (Kept[place] >> (int)value & 1) != 0 : value >= Low[place] && value < High[place];

    public Bounds From(int variable, double low) => this with { Low = Low.SetItem(variable, low) };

    public Bounds UpTo(int variable, double high) => this with { High = High.SetItem(variable, high) };

    public Bounds Keep(int variable, ulong kept) => this with { Kept = Kept.SetItem(variable, kept) };

    public Bounds Free(int variable) =>
        From(variable, double.NegativeInfinity).UpTo(variable, double.PositiveInfinity).Keep(variable, ulong.MaxValue);

    public Box Box(Cases cases) => new(
    [
        .. Enumerable.Range(0, cases.Variables.Length).Where(Restricts).Select(place =>
        {
            var variable = cases.Variables[place];
            return new Restriction(place, variable.Name, new Interval(Low[place], High[place]), LevelsOf(variable, Kept[place]));
        })
    ]);

    private static ImmutableArray<string> LevelsOf(Variable variable, ulong kept) =>
        [.. variable.Levels.Where((_, level) => (kept >> level & 1) != 0)];

    /// <summary>A limit c with below &lt; c ≤ above, halfway where there is room.</summary>
    public static double Cut(double below, double above)
    {
        var middle = below + (above - below) / 2;
        return middle > below ? middle : above;
    }
}

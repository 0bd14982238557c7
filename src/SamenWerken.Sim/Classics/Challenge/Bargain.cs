namespace SamenWerken.Sim.Classics.Challenge;

/// <summary>What a challenger proposes: both give way, each the more the less it cares and the less likely it is to win.</summary>
/// <remarks>
/// On each dimension a = s_i² p², b = s_j² (1 − p)², m = 10⁻⁶: i goes to ((a + m) x_i + b x_j) / (a + b + m), j to
/// (a x_i + (b + m) x_j) / (a + b + m), both rounded to four decimals.
/// </remarks>
internal sealed class Bargain
{
    private const double Least = 1e-6;
    private const double Decimals = 1e4;

    private Bargain(int actor, int target, double probability, double gain, double likeness, int dimensions) =>
        (Actor, Target, Probability, Gain, Likeness, ActorTo, TargetTo) =
            (actor, target, probability, gain, likeness, new double[dimensions], new double[dimensions]);

    public int Actor { get; }

    public int Target { get; }

    public double Probability { get; }

    public double Gain { get; }

    public double Likeness { get; }

    public double[] ActorTo { get; }

    public double[] TargetTo { get; }

    public bool ActorAgrees { get; set; }

    public bool TargetAgrees { get; set; }

    public static Bargain Of(Space space, int actor, int target, double probability, double gain, double likeness)
    {
        var bargain = new Bargain(actor, target, probability, gain, likeness, space.Dimensions);
        for (var k = 0; k < space.Dimensions; k++)
        {
            var (own, other) = (space.Salience[actor, k] * probability, space.Salience[target, k] * (1 - probability));
            var (a, b) = (own * own, other * other);
            var (xi, xj) = (space.Position[actor, k], space.Position[target, k]);
            bargain.ActorTo[k] = Rounded(((a + Least) * xi + b * xj) / (a + b + Least));
            bargain.TargetTo[k] = Rounded((a * xi + (b + Least) * xj) / (a + b + Least));
        }

        return bargain;
    }

    private static double Rounded(double position) => Math.Round(position * Decimals, MidpointRounding.AwayFromZero) / Decimals;
}

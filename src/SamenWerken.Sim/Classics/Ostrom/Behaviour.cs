using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Classics.Ostrom;

/// <summary>How appropriators invest, agree, keep their word and sanction; the defaults are those fitted.</summary>
public sealed record Behaviour
{
    /// <summary>ν, how far an investment strays from what seemed best: a standard deviation, in tokens.</summary>
    [Parameter("ν", 0, 1000, "how far an investment strays from what seemed best", Unit = "tokens", Source = "fitted, see README")]
    public double Error { get; init; } = 2.8;

    /// <summary>ω, share of one's own effect on the yield of all that one leaves out of account, 0–1.</summary>
    [Parameter("ω", 0, 1, "share of one's own effect on the yield of all that is left out of account", Source = "fitted, see README")]
    public double Neglect { get; init; } = 0.25;

    /// <summary>κ, how far a belief about the others' sum moves each round towards what they did, 0–1.</summary>
    [Parameter("κ", 0, 1, "how far a belief about the others' sum moves towards what they did", Source = "fitted, see README")]
    public double BeliefRate { get; init; } = 0.2;

    /// <summary>
    /// τ, how far above the best an agreement lies, as a share of the endowment: the more one could invest, the harder the best is found.
    /// </summary>
    [Parameter("τ", 0, 0.5, "how far above the best an agreement lies, as a share of the endowment", Source = "fitted, see README")]
    public double Overshoot { get; init; } = 0.06;

    /// <summary>p, chance that one breaks a fresh agreement, 0–0.5.</summary>
    [Parameter("p", 0, 0.5, "chance that one breaks a fresh agreement", Unit = "probability", Source = "fitted, see README")]
    public double Breaking { get; init; } = 0.126;

    /// <summary>χ, by which the will to keep an agreement shrinks when all break it, 0–1.</summary>
    [Parameter("χ", 0, 1, "by which the will to keep an agreement shrinks when all break it", Source = "fitted, see README")]
    public double Contagion { get; init; } = 0.165;

    /// <summary>φ, how far who breaks an agreement goes towards what would pay best, 0–1.</summary>
    [Parameter("φ", 0, 1, "how far who breaks an agreement goes towards what would pay best", Source = "fitted, see README")]
    public double Grasp { get; init; } = 0.63;

    /// <summary>q, chance that one sanctions somebody who took too much, 0–1.</summary>
    [Parameter("q", 0, 1, "chance that one sanctions somebody who took too much", Unit = "probability", Source = "fitted, see README")]
    public double Sanctioning { get; init; } = 0.11;

    /// <summary>ε, share of sanctions that hit by revenge or error whoever it may be, 0–0.5.</summary>
    [Parameter("ε", 0, 0.5, "share of sanctions that hit by revenge or error whoever it may be", Source = "Ostrom, Walker & Gardner 1992")]
    public double Astray { get; init; } = 0.16;

    /// <summary>
    /// h, how much groups differ: the loosest strays from the best agreement, breaks it and sanctions astray (1 + h) times as much as
    /// the mean, 0–1.
    /// </summary>
    [Parameter("h", 0, 1, "how much groups differ in keeping to the best agreement", Source = "fitted, see README")]
    public double Heterogeneity { get; init; } = 0.6;

    /// <summary>Cohesion above which a group chooses the sword, 0–1: two of four did.</summary>
    [Parameter("vote", 0, 1, "cohesion above which a group chooses the sword",
        Source = "Ostrom, Walker & Gardner 1992: two of four groups")]
    public double VoteThreshold { get; init; } = 0.5;

    /// <summary>What is wrong with the numbers: one sentence each, none when all is well.</summary>
    public IReadOnlyList<string> Check()
    {
        var mistakes = new List<string>();
        var limits = new (string Name, double Value, double Most)[]
        {
            (nameof(Error), Error, double.MaxValue), (nameof(BeliefRate), BeliefRate, 1), (nameof(Neglect), Neglect, 1),
            (nameof(Overshoot), Overshoot, 0.5), (nameof(Breaking), Breaking, 0.5), (nameof(Contagion), Contagion, 1),
            (nameof(Grasp), Grasp, 1), (nameof(Sanctioning), Sanctioning, 1), (nameof(Astray), Astray, 0.5),
            (nameof(Heterogeneity), Heterogeneity, 1), (nameof(VoteThreshold), VoteThreshold, 1),
        };
        foreach (var (name, value, most) in limits)
        {
            if (!(value >= 0 && value <= most))
            {
                mistakes.Add(FormattableString.Invariant(
                    $"{name} is {value}; give 0 or more{(most < double.MaxValue ? $", at most {most}" : "")}."));
            }

        }

        return mistakes;
    }
}

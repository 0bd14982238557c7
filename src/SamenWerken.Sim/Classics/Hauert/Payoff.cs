using MathNet.Numerics.Distributions;

namespace SamenWerken.Sim.Classics.Hauert;

/// <summary>π, what an individual gets from the enterprises that it is offered.</summary>
public static class Payoff
{
    /// <summary>
    /// π in one sample: σ for who stays out, and for all when fewer than two take part; else an equal share r c (C + P) / S, less
    /// c for who contributes, less γ for each defector for a punisher, less β for each punisher for a defector.
    /// </summary>
    /// <param name="enterprise">The rules.</param>
    /// <param name="own">What the individual does.</param>
    /// <param name="sample">Who are in the sample, the individual among them.</param>
    public static double InSample(Enterprise enterprise, Conduct own, Group sample)
    {
        ArgumentNullException.ThrowIfNull(enterprise);
        if (own == Conduct.NonParticipant || sample.Participants < 2)
            return enterprise.OwnIncome;
        var contributors = sample.Cooperators + sample.Punishers;
        var share = enterprise.Multiplication * enterprise.Contribution * contributors / sample.Participants;
        return own switch
        {
            Conduct.Cooperator => share - enterprise.Contribution,
            Conduct.Punisher => share - enterprise.Contribution - enterprise.FiningCost * sample.Defectors,
            _ => share - enterprise.Fine * sample.Punishers,
        };
    }

    /// <summary>
    /// Mean π of those who do one thing, in a population of which <paramref name="count"/> do it and all others do another thing:
    /// over samples in which the N − 1 companions are drawn without replacement (hypergeometric).
    /// </summary>
    /// <param name="enterprise">The rules.</param>
    /// <param name="own">What these individuals do.</param>
    /// <param name="count">How many do it, 1 … M.</param>
    /// <param name="other">What all others do.</param>
    public static double Mean(Enterprise enterprise, Conduct own, int count, Conduct other)
    {
        ArgumentNullException.ThrowIfNull(enterprise);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, enterprise.Population);
        var companions = enterprise.SampleSize - 1;
        var alike = new Hypergeometric(enterprise.Population - 1, count - 1, companions);
        var mean = 0.0;
        for (var k = alike.Minimum; k <= alike.Maximum; k++)
            mean += alike.Probability(k) * InSample(enterprise, own, Group.Of(own, k + 1, other, companions - k));
        return mean;
    }

    /// <summary>
    /// The strength of selection at which linear fitness 1 − s + sπ of the worst-off first reaches 0; infinite when none is below 1.
    /// </summary>
    public static double LargestLinearSelection(Enterprise enterprise)
    {
        ArgumentNullException.ThrowIfNull(enterprise);
        var lowest =
            (from own in enterprise.Conducts
             from other in enterprise.Conducts
             where own != other
             from count in Enumerable.Range(1, enterprise.Population - 1)
             select Mean(enterprise, own, count, other)).Min();
        return lowest < 1 ? 1 / (1 - lowest) : double.PositiveInfinity;
    }
}

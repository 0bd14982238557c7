namespace SamenWerken.Sim.Classics.Exchange;

/// <summary>An issue on which a joint decision is to be taken, as a scale.</summary>
/// <param name="Name">Name, one of a kind within the table.</param>
/// <param name="Lower">Lower end of the scale, in the issue's own unit; becomes 0.</param>
/// <param name="Upper">Upper end, above the lower one; becomes 100.</param>
public sealed record ScaledIssue(string Name, double Lower = 0, double Upper = 100)
{
    /// <summary>A position in the issue's own unit, as a point of the scale from 0 to 100.</summary>
    public double Scaled(double position) => (position - Lower) * (100 / (Upper - Lower));

    /// <summary>A point of the scale from 0 to 100, in the issue's own unit.</summary>
    public double InOwnUnit(double point) => Lower + point * (Upper - Lower) / 100;
}

namespace SamenWerken.Sim.Classics.PublicGoods;

/// <summary>What groups of students in one city contributed.</summary>
/// <param name="Name">Name of the city, as in the paper.</param>
/// <param name="Area">Its cultural area.</param>
/// <param name="Fitted">Whether parameters were chosen with its rounds in sight; else they were held out.</param>
/// <param name="WithoutPunishment">Mean contribution in rounds 1–10 without punishment, in tokens of 20.</param>
/// <param name="WithPunishment">Mean contribution in rounds 1–10 with punishment, in tokens of 20.</param>
internal sealed record City(
    string Name, CulturalArea Area, bool Fitted, IReadOnlyList<double> WithoutPunishment, IReadOnlyList<double> WithPunishment)
{
    /// <summary>What was contributed without, or with, punishment.</summary>
    public IReadOnlyList<double> Contributions(bool punishment) => punishment ? WithPunishment : WithoutPunishment;

    /// <summary>
    /// The society that should contribute so: the parameters of its area, and of the city itself nothing but its mean contribution in the
    /// first round of the game.
    /// </summary>
    public Society Society(bool punishment) => Societies.Of(Area) with { FirstContribution = Contributions(punishment)[0] };
}

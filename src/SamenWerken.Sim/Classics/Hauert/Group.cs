namespace SamenWerken.Sim.Classics.Hauert;

/// <summary>Who are in a sample, or in a population.</summary>
/// <param name="Cooperators">Number of cooperators.</param>
/// <param name="Defectors">Number of defectors.</param>
/// <param name="NonParticipants">Number of those who stay out.</param>
/// <param name="Punishers">Number of punishers.</param>
public readonly record struct Group(int Cooperators, int Defectors, int NonParticipants, int Punishers)
{
    /// <summary>S, those who take part.</summary>
    public int Participants => Cooperators + Defectors + Punishers;

    /// <summary>A number of one kind and a number of another.</summary>
    public static Group Of(Conduct one, int count, Conduct other, int others)
    {
        int Count(Conduct conduct) => (conduct == one ? count : 0) + (conduct == other ? others : 0);
        return new Group(
            Count(Conduct.Cooperator), Count(Conduct.Defector), Count(Conduct.NonParticipant), Count(Conduct.Punisher));
    }
}

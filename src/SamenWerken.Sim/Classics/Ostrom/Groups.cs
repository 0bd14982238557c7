using SamenWerken.Sim.Chance;

namespace SamenWerken.Sim.Classics.Ostrom;

/// <summary>Groups of appropriators. The same group number is the same people with the same luck, whatever the institution.</summary>
public sealed class Groups
{
    private readonly Commons _commons;
    private readonly Behaviour _behaviour;
    private readonly ulong _seed;

    /// <summary>Prepares groups.</summary>
    /// <param name="commons">The commons.</param>
    /// <param name="behaviour">How appropriators behave.</param>
    /// <param name="seed">Seed of the experiment.</param>
    /// <exception cref="ArgumentException">A number is out of range; all are named.</exception>
    public Groups(Commons commons, Behaviour behaviour, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(commons);
        ArgumentNullException.ThrowIfNull(behaviour);
        string[] mistakes = [.. commons.Check(), .. behaviour.Check()];
        if (mistakes.Length > 0)
            throw new ArgumentException(string.Join(Environment.NewLine, mistakes), nameof(commons));
        (_commons, _behaviour, _seed) = (commons, behaviour, seed);
    }

    /// <summary>Cohesion of a group, uniform on [0, 1): how well it agrees, and keeps its word. Draw 0.</summary>
    public static Purpose Cohesion { get; } = new("ostrom cohesion");

    /// <summary>How far an investment strays. Round, entity = appropriator.</summary>
    public static Purpose Straying { get; } = new("ostrom straying");

    /// <summary>Whether an agreement is kept. Round, entity = appropriator.</summary>
    public static Purpose Keeping { get; } = new("ostrom keeping");

    /// <summary>Sanctions. Round, entity = who sanctions; draws = whether, whether astray, whom.</summary>
    public static Purpose Sanctioning { get; } = new("ostrom sanctioning");

    /// <summary>One group's rounds under an institution.</summary>
    /// <param name="group">Number of the group, from 0.</param>
    /// <param name="talk">When they may talk.</param>
    /// <param name="sword">Whether they may sanction.</param>
    public History Play(ulong group, Talk talk, Sword sword)
    {
        var cohesion = new Draws(_seed, Cohesion, group).Uniform();
        var adopted = sword == Sword.Imposed || (sword == Sword.ByVote && cohesion > _behaviour.VoteThreshold);
        return new Game(_commons, _behaviour, _seed, group, cohesion, talk, adopted).Play();
    }
}

namespace SamenWerken.Sim.Collaboration.Mechanisms;

/// <summary>
/// What joint actions are valued against: who carries what (h), who wants what (p, s), what is needed (w, q̂), and the room that
/// inventions made (e). Rows of actors over issues are <see cref="Stride"/> numbers apart, rows of issues over actors <see cref="Column"/>.
/// </summary>
internal sealed record Ground
{
    /// <summary>n.</summary>
    internal required int Actors { get; init; }

    /// <summary>m.</summary>
    internal required int Issues { get; init; }

    /// <summary>m, padded.</summary>
    internal required int Stride { get; init; }

    /// <summary>n, padded.</summary>
    internal required int Column { get; init; }

    /// <summary>f.</summary>
    internal required double Fragmentation { get; init; }

    /// <summary>h.</summary>
    internal required double[] Influence { get; init; }

    /// <summary>h, rows of issues over actors.</summary>
    internal required double[] InfluenceByIssue { get; init; }

    /// <summary>p.</summary>
    internal required double[] Ideal { get; init; }

    /// <summary>p, rows of issues over actors.</summary>
    internal required double[] IdealByIssue { get; init; }

    /// <summary>s.</summary>
    internal required double[] Salience { get; init; }

    /// <summary>(1 − a_i) s_ik: what the whole weighs in an actor's value.</summary>
    internal required double[] Interest { get; init; }

    /// <summary>(1 − a_i) s_ik, rows of issues over actors.</summary>
    internal required double[] InterestByIssue { get; init; }

    /// <summary>a_i s_ik: what doing it its own way weighs in an actor's value.</summary>
    internal required double[] OwnWay { get; init; }

    /// <summary>a_i by actor.</summary>
    internal required double[] OwnShare { get; init; }

    /// <summary>w.</summary>
    internal required double[] Weight { get; init; }

    /// <summary>q̂.</summary>
    internal required double[] Perceived { get; init; }

    /// <summary>1 − e_k: how much of a distance still hurts.</summary>
    internal required double[] Hurt { get; init; }

    /// <summary>How often anything of it changed: what was made of it before is old.</summary>
    internal int Version { get; private set; } = 1;

    /// <summary>Notes that p, h or e changed, or everything.</summary>
    internal void Changed() => Version++;
}

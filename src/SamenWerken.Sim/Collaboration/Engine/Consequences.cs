using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Collaboration.Engine;

/// <summary>What comes of actions: x̃, C, the part of the whole in u, V and Y, and what is measured of the actions alone.</summary>
internal sealed class Consequences(int stride, int column)
{
    /// <summary>Under which commitments these actions were taken, see <see cref="Deciding.Commitments"/>; −1 where they are not to be
    /// recognised.</summary>
    internal long Commitments { get; set; } = -1;

    /// <summary>Who broke its side, see <see cref="Undoing.Who"/>.</summary>
    internal ulong Who { get; set; }

    /// <summary>x̃.</summary>
    internal double[] X { get; } = Quartet.Row(stride);

    /// <summary>C.</summary>
    internal double[] C { get; } = Quartet.Row(stride);

    /// <summary>The part of the whole in u by actor.</summary>
    internal double[] Interest { get; } = Quartet.Row(column);

    /// <summary>Σ_k a_i s_ik |a_ik − p_ik| by actor: u(a) is the part of the whole, plus a_i, minus this.</summary>
    internal double[] OwnWay { get; } = Quartet.Row(column);

    /// <summary>u(a) − a_i by actor.</summary>
    internal double[] Value { get; } = Quartet.Row(column);

    /// <summary>B by actor: promised minus delivered.</summary>
    internal double[] Disappointment { get; } = Quartet.Row(column);

    /// <summary>Y; null until somebody asks.</summary>
    internal double? Public { get; set; }

    /// <summary>Ŷ.</summary>
    internal double PublicSeen { get; set; }

    /// <summary>g.</summary>
    internal double Served { get; set; }

    /// <summary>Whether what follows is known.</summary>
    internal bool Measured { get; set; }

    /// <summary>K(a) / K(x*), −1 to 1.</summary>
    internal double Cooperation { get; set; }

    /// <summary>How far actors went of the way to x*, 0–1.</summary>
    internal double Effort { get; set; }

    internal double Gini { get; set; }

    /// <summary>What actors gained of what they want.</summary>
    internal double InterestGain { get; set; }

    /// <summary>What they gained by acting alike.</summary>
    internal double CoherenceGain { get; set; }

    /// <summary>What it cost them not to do it their own way.</summary>
    internal double OwnWayCost { get; set; }
}

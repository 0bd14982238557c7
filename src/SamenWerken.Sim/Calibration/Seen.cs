namespace SamenWerken.Sim.Calibration;

/// <summary>What an observed value says.</summary>
public enum Seen
{
    /// <summary>The value itself.</summary>
    About,

    /// <summary>That it is this much or more: a direction, where no study gives a size.</summary>
    AtLeast,

    /// <summary>That it is this much or less.</summary>
    AtMost,
}

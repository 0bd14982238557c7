namespace SamenWerken.Sim.Chance;

/// <summary>As what numbers draws are given.</summary>
internal enum DrawForm
{
    /// <summary>64 random bits.</summary>
    Bits,

    /// <summary>A number in [0, 1): the upper 53 bits (<see cref="Draws.Uniform"/>).</summary>
    Uniform,

    /// <summary>A number in (0, 1), half a step more (<see cref="Draws.OpenUniform"/>).</summary>
    Open,
}

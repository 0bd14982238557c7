namespace SamenWerken.Sim.Strategies;

/// <summary>All strategies: those of the library and those of every assembly that is loaded.</summary>
public static class StrategyCatalogue
{
    /// <summary>The strategies: first the library's in the model's order, then others by key.</summary>
    public static IReadOnlyList<Strategy> All() => throw new NotSupportedException();
}

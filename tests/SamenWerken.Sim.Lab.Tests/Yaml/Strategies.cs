namespace SamenWerken.Sim.Lab.Tests.Yaml;

/// <summary>The strategies that scenarios may name.</summary>
internal static class Strategies
{
    public static readonly string[] Keys =
        ["autonomous", "adjustment", "appeal", "mandate", "tender", "exchange", "relational", "covenant", "norm", "phased", "escalating"];
}

using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Tests.Model;

/// <summary>A small scenario in which everything is given that can be.</summary>
internal static class Gouda
{
    public static readonly string[] Keys =
        ["autonomous", "adjustment", "appeal", "mandate", "tender", "exchange", "relational", "covenant", "norm", "phased", "escalating"];

    public static Scenario Scenario => new()
    {
        Name = "Gouda",
        Issues = [new("nuisance") { PublicIdeal = 0.4, PublicWeight = 2 }, new("rent arrears") { Scale = Scale.Regional }],
        Actors =
        [
            new("Gouda") { Role = Role.Commissioner, Position = [("nuisance", 0.8)], Openness = 0.6 },
            new("St. Jan") { Count = 2, Salience = [("nuisance", 1), ("rent arrears", 3)] },
            new("police") { Member = false },
        ],
        Relations = [new() { From = "Gouda", To = "police", Trust = 0.7 }],
        Events = [new Join { Round = 12, Actor = "police" }, new Training { Round = 20, Amount = 0.2 }],
        Coordination = new() { Network = new() { Shape = NetworkShape.Hub, Hub = "Gouda" } },
    };
}

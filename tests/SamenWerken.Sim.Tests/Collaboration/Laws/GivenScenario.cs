using FsCheck;
using FsCheck.Fluent;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Tests.Laws;

/// <summary>Scenarios in which everything about actors and issues is given, so that it can be changed in one place only.</summary>
internal static class GivenScenario
{
    private static readonly Gen<double> Share = Gen.Choose(0, 1000).Select(i => i / 1000.0);

    public static readonly Arbitrary<Scenario> All = Arb.From(
        from n in Gen.Choose(2, 5)
        from m in Gen.Choose(1, 4)
        from rounds in Gen.Choose(6, 30)
        from issues in Gen.ArrayOf(Gen.ArrayOf(Share, 2), m)
        from actors in Gen.ArrayOf(Actors(m), n)
        from fine in Gen.Elements(0, 0.1, 0.5, 2)
        from trust in Share
        from steepness in Gen.Elements(1.0, 8, 30)
        select new Scenario
        {
            Name = "given",
            Rounds = rounds,
            InfoNoise = 0,
            Population = new() { Trust = trust },
            Behaviour = new() { KeepSteepness = steepness, Crowding = 0.3 },
            Coordination = new() { PlanEvery = 3, Fine = fine, Exit = false },
            Issues =
            [
                .. issues.Select((numbers, k) => new Issue(Name(k))
                {
                    PublicIdeal = numbers[0], PublicWeight = numbers[1] + 0.1, Scale = Scale.Local,
                }),
            ],
            Actors = [.. actors.Select((actor, i) => actor with { Name = $"party {i}" })],
        });

    public static string Name(int k) => $"question {k}";

    private static Gen<Actor> Actors(int m) =>
        from position in Gen.ArrayOf(Share, m)
        from salience in Gen.ArrayOf(Share, m)
        from influence in Gen.ArrayOf(Share, m)
        from states in Gen.ArrayOf(Share, 6)
        select new Actor
        {
            Position = By(position),
            Salience = By([.. salience.Select(share => share + 0.01)]),
            Influence = By([.. influence.Select(share => share + 0.01)]),
            AutonomyNeed = states[0],
            Openness = states[1],
            PublicOrientation = states[2],
            Conscience = states[3],
            Cynicism = states[4],
            RedLine = 0.3 + 0.7 * states[5],
        };

    private static ByName By(double[] numbers) => ByName.Of([.. numbers.Select((value, k) => (Name(k), value))]);
}

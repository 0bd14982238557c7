using FsCheck;
using FsCheck.Fluent;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Parameters;
using SamenWerken.Sim.Collaboration.Strategies;

namespace SamenWerken.Sim.Tests.Laws;

/// <summary>
/// Small scenarios without mistakes over the whole model: named and generated actors and issues, every network, every kind of
/// event, every optional mechanism, coefficients over their plausible ranges.
/// </summary>
internal static class AnyScenario
{
    public static readonly string[] Strategies = [.. StrategyCatalogue.All().Select(strategy => strategy.Key)];

    private static readonly string[] Parts = [.. StrategyCatalogue.All().Where(s => s.Kind != StrategyKind.Composite).Select(s => s.Key)];

    private static readonly Gen<double> Share = Gen.Frequency(
        (6, Gen.Choose(0, 1000).Select(i => i / 1000.0)), (1, Gen.Constant(0.0)), (1, Gen.Constant(1.0)));

    public static readonly Arbitrary<Scenario> All = Arb.From(Scenarios(), Smaller);

    private static Gen<double> From(double least, double largest) => Share.Select(share => least + share * (largest - least));

    private static Gen<double> Mostly(double usual, Gen<double> otherwise) => Gen.Frequency((2, Gen.Constant(usual)), (1, otherwise));

    private static Gen<T?> Perhaps<T>(Gen<T> value)
        where T : struct => Gen.OneOf(Gen.Constant<T?>(null), value.Select(it => (T?)it));

    private static Gen<T?> Maybe<T>(Gen<T> value)
        where T : class => Gen.OneOf(Gen.Constant<T?>(null), value.Select(it => (T?)it));

    private static Gen<Spread> AnySpread() =>
        from mean in Share
        from width in Share
        select Spread.Of(mean, width);

    private static Gen<Scenario> Scenarios() =>
        from namedActors in Gen.Choose(0, 4)
        from generated in Gen.Choose(Math.Max(0, 2 - namedActors), 3)
        from namedIssues in Gen.Choose(0, 3)
        from generatedIssues in Gen.Choose(namedIssues == 0 ? 1 : 0, 3)
        from rounds in Gen.Choose(1, 30)
        from households in Gen.Choose(0, 60)
        from coefficients in Gen.ArrayOf(Share, 4)
        from disciplines in From(0, 8)
        from population in Populations(generated, generatedIssues)
        from behaviour in Behaviours()
        from actors in Gen.ArrayOf(Actors(namedIssues), namedActors)
        from issues in Gen.ArrayOf(Issues(), namedIssues)
        let scenario = new Scenario
        {
            Name = "any",
            Rounds = rounds,
            Households = households,
            Fragmentation = coefficients[0],
            InfoNoise = coefficients[1],
            ClientVoice = coefficients[2],
            Disciplines = disciplines,
            Population = population,
            Behaviour = behaviour,
            // Somebody has to carry the issues on which given weights say nothing: the first draws its influence.
            Actors = [.. actors.Select((actor, i) => actor with { Name = $"party {i}", Influence = i == 0 ? null : actor.Influence })],
            Issues = [.. issues.Select(
                (issue, k) => issue with { Name = IssueName(k), PublicWeight = k == 0 ? issue.PublicWeight + 0.1 : issue.PublicWeight })],
        }
        from coordination in Coordinations(scenario)
        from relations in Relations(scenario)
        from events in Events(scenario)
        select scenario with { Coordination = coordination, Relations = relations, Events = events };

    private static string IssueName(int k) => $"question {k}";

    private static Gen<Population> Populations(int actors, int issues) =>
        from shares in Gen.ArrayOf(Share, 4)
        from concentrations in Gen.ArrayOf(From(0.05, 6), 3)
        from spreads in Gen.ArrayOf(AnySpread(), 5)
        select new Population
        {
            Actors = actors,
            Issues = issues,
            Alignment = shares[0],
            RedLine = shares[1],
            Trust = shares[2],
            Knowledge = shares[3],
            SalienceConcentration = concentrations[0],
            InfluenceConcentration = concentrations[1],
            PublicWeightConcentration = concentrations[2],
            AutonomyNeed = spreads[0],
            Openness = spreads[1],
            PublicOrientation = spreads[2],
            Cynicism = spreads[3],
            Conscience = spreads[4],
        };

    private static Gen<Behaviour> Behaviours() =>
        from rates in Gen.ArrayOf(Share, 6)
        from weights in Gen.ArrayOf(From(0, 6), 4)
        from steepness in Mostly(8, From(0, 60))
        from own in Mostly(0.05, Share)
        from more in Gen.ArrayOf(Mostly(0, Share), 3)
        from small in Gen.ArrayOf(Share, 4)
        from attribution in From(0, 3)
        from optional in Gen.ArrayOf(Mostly(0, Share), 3)
        from clarity in Mostly(1, Share)
        from choice in Mostly(0, From(0, 4))
        select new Behaviour
        {
            KeepSteepness = steepness,
            OwnWay = own,
            Invention = more[0],
            Framing = more[1],
            Margin = more[2],
            Contact = small[0],
            Leaving = small[1],
            Returning = small[2],
            Grace = (int)(10 * small[3]),
            OrientationFade = rates[2] / 10,
            ShadowOfFuture = rates[0],
            TrustGrowth = rates[1],
            TrustLoss = rates[2],
            OrientationRate = rates[3],
            CynicismRate = rates[4],
            Forgiveness = rates[5],
            CynicismFade = rates[1] / 10,
            DisappointmentWeight = weights[0],
            ReactanceWeight = weights[1],
            FrustrationWeight = weights[2],
            SmallWinsWeight = weights[3],
            AttributionWeight = attribution,
            Turnover = optional[0] / 4,
            Crowding = optional[1],
            Gossip = optional[2],
            MandateClarity = clarity,
            PartnerChoice = choice,
        };

    private static Gen<Actor> Actors(int issues) =>
        from count in Gen.Frequency((4, Gen.Constant(1)), (1, Gen.Constant(2)))
        from role in Gen.Elements(Role.Party, Role.Party, Role.Commissioner)
        from member in Gen.Elements(true, true, true, false)
        from position in Maybe(Numbers(issues, Share))
        from salience in Maybe(Numbers(issues, From(0.05, 3)))
        from influence in Maybe(Numbers(issues, From(0, 3)))
        from redLines in Maybe(Numbers(issues, Share))
        from states in Gen.ArrayOf(Perhaps(Share), 8)
        select new Actor
        {
            Count = count,
            Role = role,
            Member = member,
            Position = position,
            Salience = issues == 0 ? null : salience,
            Influence = issues == 0 ? null : influence,
            RedLines = redLines,
            RedLine = states[0],
            AutonomyNeed = states[1],
            Openness = states[2],
            PublicOrientation = states[3],
            Cynicism = states[4],
            Trust = states[5],
            Knowledge = states[6],
            Conscience = states[7],
        };

    private static Gen<Issue> Issues() =>
        from scale in Perhaps(Gen.Elements(Scale.Local, Scale.Regional))
        from ideal in Perhaps(Share)
        from weight in Perhaps(From(0, 3))
        select new Issue { Scale = scale, PublicIdeal = ideal, PublicWeight = weight };

    private static Gen<ByName> Numbers(int issues, Gen<double> number) =>
        from count in Gen.Choose(Math.Min(1, issues), issues)
        from numbers in Gen.ArrayOf(number, count)
        select ByName.Of([.. numbers.Select((value, k) => (IssueName(k), value))]);

    private static Gen<Coordination> Coordinations(Scenario scenario) =>
        from every in Gen.Choose(1, 8)
        from meetings in From(0, 5)
        from shares in Gen.ArrayOf(Share, 5)
        from fines in Gen.ArrayOf(Mostly(0.5, From(0, 3)), 2)
        from cost in Mostly(0.002, From(0, 0.05))
        from commissioners in Gen.Choose(1, scenario.ActorCount)
        from preconditions in Gen.Frequency((3, Gen.Constant(0)), (1, Gen.Choose(0, scenario.IssueCount)))
        from network in Networks([.. scenario.ActorNames()])
        from parts in Gen.ArrayOf(Gen.Elements(Parts), 4)
        from until in Gen.Choose(1, 20)
        from patience in Gen.Choose(1, 3)
        from deals in Gen.Choose(0, 4)
        from proposals in Mostly(16, From(0, 40))
        from monitoring in Mostly(0, Share)
        select new Coordination
        {
            PlanEvery = every,
            MeetingCost = cost,
            Meetings = meetings,
            Step = shares[0],
            Fairness = shares[1],
            Fine = fines[0],
            PeerFine = fines[1] - 0.5 > 0 ? fines[1] - 0.5 : 0,
            Detection = shares[2],
            Persuasion = shares[3],
            Quorum = shares[4],
            Deals = deals,
            Proposals = proposals,
            Capability = shares[2] / 4,
            Monitoring = monitoring,
            Commissioners = commissioners,
            Preconditions = preconditions,
            Network = network,
            Phased = new() { First = parts[0], Then = parts[1], Until = until },
            Escalating = new() { First = parts[2], Then = parts[3], Patience = patience },
        };

    private static Gen<MeetingNetwork> Networks(string[] names)
    {
        var shapes = Enum.GetValues<NetworkShape>().Where(shape => shape != NetworkShape.SmallWorld || names.Length > 2).ToArray();
        return
            from shape in Gen.Elements(shapes)
            from hub in Maybe(Gen.Elements(names))
            from rewiring in Share
            from neighbours in Gen.Choose(1, Math.Max(1, (names.Length - 1) / 2))
            from links in Gen.ArrayOf(Links(names), 3)
            select new MeetingNetwork
            {
                Shape = shape,
                Hub = hub,
                Rewiring = rewiring,
                Neighbours = 2 * neighbours,
                Links = shape == NetworkShape.Listed ? [.. links.Distinct()] : [],
            };
    }

    private static Gen<Link> Links(string[] names) =>
        from first in Gen.Choose(0, names.Length - 1)
        from step in Gen.Choose(1, names.Length - 1)
        select new Link { From = names[first], To = names[(first + step) % names.Length] };

    private static Gen<Relation[]> Relations(Scenario scenario) =>
        from link in Links([.. scenario.ActorNames()])
        from trust in Perhaps(Share)
        from knowledge in Perhaps(Share)
        from mutual in Gen.Elements(true, false)
        from any in Gen.Elements(true, false)
        select any ? new[] { new Relation { From = link.From, To = link.To, Trust = trust, Knowledge = knowledge, Mutual = mutual } } : [];

    private static Gen<ScenarioEvent[]> Events(Scenario scenario)
    {
        var (actors, issues) = (scenario.ActorNames().ToArray(), scenario.IssueNames().ToArray());
        var outside = scenario.Actors.Where(actor => !actor.Member).SelectMany(actor => actor.Names()).ToArray();
        var inside = actors.Except(outside).ToArray();
        var one =
            from kind in Gen.Choose(0, 6)
            from round in Gen.Choose(0, scenario.Rounds - 1)
            from amount in From(-1, 1)
            from share in Share
            from actor in Gen.Elements(actors)
            from issue in Gen.Elements(issues)
            from strategy in Gen.Elements(Strategies)
            from joins in Gen.Elements(outside.Length > 0 ? outside : [""])
            from leaves in Gen.Elements(inside.Length > 0 ? inside : [""])
            select (ScenarioEvent)(kind switch
            {
                0 => new Training { Round = round, Amount = amount, Actors = share > 0.5 ? [actor] : [] },
                1 => new TurnoverWave { Round = round, Actors = share > 0.5 ? [actor] : [] },
                2 => new GoalShift { Round = round, Actor = actor, Issue = issue, Position = share },
                3 => new Join { Round = round, Actor = joins },
                4 => new Leave { Round = round, Actor = leaves },
                5 => new BudgetCut { Round = round, Meetings = 4 * share },
                _ => new StrategyChange { Round = round, Strategy = strategy },
            });
        return
            from count in Gen.Frequency((2, Gen.Constant(0)), (3, Gen.Choose(1, 6)))
            from events in Gen.ArrayOf(one, count)
            select events.Where((happens, i) => Possible(happens, events[..i])).ToArray();
    }

    // Each joins or leaves once, and only who is outside or inside.
    private static bool Possible(ScenarioEvent happens, ScenarioEvent[] before) => happens switch
    {
        Join join => join.Actor.Length > 0 && !before.OfType<Join>().Any(other => other.Actor == join.Actor),
        Leave leave => leave.Actor.Length > 0 && !before.OfType<Leave>().Any(other => other.Actor == leave.Actor),
        _ => true,
    };

    private static IEnumerable<Scenario> Smaller(Scenario scenario)
    {
        if (scenario.Events.Count > 0)
        {
            yield return scenario with { Events = [] };
            for (var i = 0; i < scenario.Events.Count; i++)
                yield return scenario with { Events = [.. scenario.Events.Where((_, place) => place != i)] };
        }

        if (scenario.Relations.Count > 0)
            yield return scenario with { Relations = [] };
        if (scenario.Behaviour != new Behaviour())
            yield return scenario with { Behaviour = new() };
        var lastEvent = scenario.Events.Select(happens => happens.Round).DefaultIfEmpty(0).Max();
        if (scenario.Rounds > lastEvent + 1)
            yield return scenario with { Rounds = Math.Max(lastEvent + 1, scenario.Rounds / 2) };
    }
}

using FsCheck;
using FsCheck.Fluent;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Lab.Tests.Yaml;

/// <summary>Scenarios without mistakes, drawn at random over the whole format.</summary>
internal static class Scenarios
{
    // Whatever a person or a machine may call something, with what means something in YAML.
    private static readonly string[] Words =
        ["Gouda", "no", "null", "3", "1e3", "it's", "a: b", "# c", "{x}", "[y]", "- z", "\"q\"", "back\\slash", "St. Jan", "é 😀", "*a",
            "&b", "!t", "~", "<<", "a=b", " pad ", "true", "%p", "x,y", "0x1F", "d:"];

    private static readonly Gen<double> Share = Gen.OneOf(
        Gen.Elements(0.0, 1.0, 0.5, 1.0 / 3, double.Epsilon, 1e-7), Gen.Choose(0, 1_000_000).Select(i => i / 1_000_000.0));

    private static readonly Gen<string> Text =
        Gen.OneOf(Gen.Elements(Words), Gen.Elements("", "two\nlines", "\ttab\t", "\u00a0\u200d", new string('w', 3000)));

    public static readonly Arbitrary<Scenario> All = Arb.From(
        from scenario in Plain()
        from sizes in Gen.Zip(Gen.Choose(2, 5), Gen.Choose(1, 4))
        from actors in Some(sizes.Item1, Actor(sizes.Item2))
        from issues in Some(sizes.Item2, Issue())
        from events in Gen.ListOf(Event(scenario.Rounds))
        from trust in Perhaps(Share)
        select scenario with
        {
            Actors = [.. actors.Select((actor, i) => actor with { Name = ActorName(i) })],
            Issues = [.. issues.Select((issue, i) => issue with { Name = IssueName(i) })],
            Events = [.. events.Take(4)],
            Relations = [new() { From = ActorName(0), To = ActorName(1), Mutual = trust is null, Trust = trust }],
        });

    private static string ActorName(int i) => Words[((7 * i) + 2) % Words.Length];

    private static string IssueName(int i) => Words[(6 * i) + 3];

    private static Gen<Scenario> Plain() =>
        from name in Gen.Elements(Words)
        from texts in Gen.Zip(Maybe(Text), Gen.ListOf(Text))
        from rounds in Gen.Choose(1, 100_000)
        from shares in Some(6, Share)
        from shape in Gen.Elements(NetworkShape.Complete, NetworkShape.Hub, NetworkShape.Ring)
        select new Scenario
        {
            Name = name,
            Question = texts.Item1,
            Sources = [.. texts.Item2],
            Strategies = shape == NetworkShape.Ring ? ["norm", "phased"] : [],
            Rounds = rounds,
            Fragmentation = shares[0],
            Population = new() { Alignment = shares[1], Openness = Spread.Of(shares[2], shares[3]) },
            Behaviour = new() { OwnWay = shares[4] },
            Coordination = new() { Fine = shares[5], Network = new() { Shape = shape, Hub = shape == NetworkShape.Hub ? ActorName(0) : null,
                Links = [new() { From = ActorName(0), To = ActorName(1) }] }, Phased = new() { First = "norm" } },
        };

    private static Gen<Actor> Actor(int issues) =>
        from texts in Gen.Zip(Maybe(Text), Maybe(Text))
        from position in Maybe(Numbers(issues, Share))
        from salience in Maybe(Numbers(issues, Share.Select(share => share + 0.1)))
        from shares in Some(3, Perhaps(Share))
        from role in Gen.Elements(Role.Party, Role.Commissioner)
        from member in Gen.Elements(true, false)
        select new Actor
        {
            Type = texts.Item1, Note = texts.Item2, Position = position, Salience = salience, RedLine = shares[0], Trust = shares[1],
            Openness = shares[2],
            Role = role, Member = member,
        };

    private static Gen<Issue> Issue() =>
        from texts in Gen.Zip(Maybe(Text), Maybe(Text))
        from scale in Perhaps(Gen.Elements(Scale.Local, Scale.Regional))
        from ideal in Perhaps(Share)
        select new Issue { Low = texts.Item1, High = texts.Item2, Scale = scale, PublicIdeal = ideal };

    private static Gen<ScenarioEvent> Event(int rounds) =>
        from round in Gen.Choose(0, rounds - 1)
        from share in Share
        from happens in Gen.Elements<ScenarioEvent>(
            new Training { Amount = share - 0.5, Actors = [ActorName(0)] },
            new TurnoverWave(),
            new GoalShift { Actor = ActorName(1), Issue = IssueName(0), Position = share },
            new BudgetCut { Meetings = share },
            new StrategyChange { Strategy = "covenant" })
        select happens with { Round = round };

    private static Gen<ByName> Numbers(int issues, Gen<double> number) =>
        from numbers in Some(issues, number)
        select ByName.Of([.. numbers.Select((value, k) => (IssueName(k), value))]);

    private static Gen<T[]> Some<T>(int count, Gen<T> item) => Gen.ArrayOf(item, count);

    private static Gen<T?> Maybe<T>(Gen<T> value)
        where T : class => Gen.OneOf(Gen.Constant<T?>(null), value.Select(it => (T?)it));

    private static Gen<T?> Perhaps<T>(Gen<T> value)
        where T : struct => Gen.OneOf(Gen.Constant<T?>(null), value.Select(it => (T?)it));
}

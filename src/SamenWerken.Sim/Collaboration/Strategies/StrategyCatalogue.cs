using System.Collections.Concurrent;
using System.Reflection;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Collaboration.Strategies;

/// <summary>All strategies: those of the library and those of every assembly that is loaded.</summary>
public static class StrategyCatalogue
{
    private static readonly string[] ModelOrder =
        ["autonomous", "adjustment", "appeal", "mandate", "tender", "exchange", "relational", "covenant", "norm", "phased", "escalating"];

    // Types of an assembly never change, and looking through them takes longer than a short run.
    private static readonly ConcurrentDictionary<Assembly, Type[]> Found = new();

    // Forgotten whenever an assembly comes in, which may bring more.
    private static IReadOnlyList<string>? _keys;

    static StrategyCatalogue() => AppDomain.CurrentDomain.AssemblyLoad += (_, _) => Volatile.Write(ref _keys, null);

    /// <summary>The key of each, in the order of <see cref="All"/>.</summary>
    internal static IReadOnlyList<string> Keys() => Volatile.Read(ref _keys) ?? (_keys = [.. All().Select(strategy => strategy.Key)]);

    /// <summary>A new instance of each: first the library's in the order of the model, then others by key.</summary>
    /// <exception cref="InvalidOperationException">Two classes have the same key, or one has a key that is none.</exception>
    public static IReadOnlyList<Strategy> All()
    {
        var strategies = Made().Select(made => made.Strategy).OfType<Strategy>()
            .OrderBy(strategy => Place(strategy.Key))
            .ThenBy(strategy => strategy.Key, StringComparer.Ordinal)
            .ToList();
        if (strategies.Find(strategy => !Arm.IsKey(strategy.Key)) is { } odd)
            throw new InvalidOperationException($"Strategy {odd.GetType().FullName} has the key '{odd.Key}'; {Arm.KeyForm}.");
        var twice = strategies.GroupBy(strategy => strategy.Key).FirstOrDefault(group => group.Count() > 1);
        return twice is null
            ? strategies
            : throw new InvalidOperationException(
                $"Strategies {string.Join(" and ", twice.Select(s => s.GetType().FullName))} have the same key '{twice.Key}'; rename one.");
    }

    /// <summary>A new instance of each, with what a scenario says of its own parameters.</summary>
    internal static IReadOnlyList<Strategy> For(Scenario scenario)
    {
        var strategies = All();
        foreach (var strategy in strategies.Where(strategy => scenario.Own.Keys.Contains(strategy.Key)))
            scenario.Own.Apply(strategy.Key, strategy);
        return strategies;
    }

    /// <summary>Classes that cannot be used: those that throw when they are made, and those whose key is none.</summary>
    public static IReadOnlyList<UnusableClass> Unusable() => [.. Made().Select(made => made.Unusable).OfType<UnusableClass>()];

    private static IEnumerable<(Strategy? Strategy, UnusableClass? Unusable)> Made() => AppDomain.CurrentDomain.GetAssemblies()
        .Where(assembly => !assembly.IsDynamic || assembly == typeof(Strategy).Assembly)
        .SelectMany(assembly => Found.GetOrAdd(assembly, static its => PartTypes.MayStandIn(its) ? [.. Leaves(its)] : []))
        .GroupBy(type => OfCell(type) ? type.Name : type.AssemblyQualifiedName)
        .Select(declared => Made(declared.Last()));

    private static readonly string Kinds =
        string.Join(", ", Enum.GetNames<StrategyKind>()[..^1]) + " or " + Enum.GetNames<StrategyKind>()[^1];

    // What a user's class does while it is made or asked for its name takes no other class along.
    private static (Strategy? Strategy, UnusableClass? Unusable) Made(Type type)
    {
        try
        {
            var strategy = (Strategy)Activator.CreateInstance(type, nonPublic: true)!;
            if (!Enum.IsDefined(strategy.Kind))
                return (null, new UnusableClass(type, $"its kind is {strategy.Kind}; expected {Kinds}"));
            if (RecordKey.Of(type).FirstOrDefault(key => !key.CanChange) is { } fixedOne)
                return (null, new UnusableClass(type, $"its parameter '{fixedOne.Name}' cannot be set; give the property 'get; init;'"));
            if (RangeCheck.Of(strategy, "").FirstOrDefault() is { } mistake)
                return (null, new UnusableClass(type, $"the default of its parameter is mistaken: {mistake}"));
            return Arm.IsKey(strategy.Key ?? "") && strategy.Summary is not null
                ? (strategy, null)
                : (null, new UnusableClass(type,
                    strategy.Summary is null ? "it has no summary" : $"its key is '{strategy.Key}'; {Arm.KeyForm}"));
        }
        catch (Exception failure)
        {
            return (null, new UnusableClass(type, $"it throws when it is made: {FailureText.Of(failure)}"));
        }
    }

    /// <summary>Keys of the strategies that a comparison takes unless others are asked for: all but the composites.</summary>
    public static IReadOnlyList<string> Default() =>
        [.. All().Where(strategy => strategy.Kind != StrategyKind.Composite).Select(strategy => strategy.Key)];

    /// <summary>Keys of the strategies that a scenario's question is about; where it names none, <see cref="Default()"/>.</summary>
    public static IReadOnlyList<string> Default(Scenario scenario) => scenario.Strategies.Count > 0 ? scenario.Strategies : Default();

    // A cell of a notebook that runs again declares its class anew: the latest counts.
    private static bool OfCell(Type type) => type.DeclaringType?.Name.StartsWith("Submission#", StringComparison.Ordinal) == true;

    private static IEnumerable<Type> Leaves(Assembly assembly) => assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(Strategy)) && !type.IsAbstract
            && type.GetConstructor(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, Type.EmptyTypes) is not null);

    private static int Place(string key)
    {
        var place = Array.IndexOf(ModelOrder, key);
        return place < 0 ? ModelOrder.Length : place;
    }
}

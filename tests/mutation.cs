// Tries a sample of Stryker's mutants, one after another in one process: 'tests/mutation.sh' says why and how.
#:package FsCheck
#:property RestorePackagesWithLockFile=false
using System.Collections;
using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

return args switch
{
    ["try", var tests, var report, var log, var seed, var size, var rooms] =>
        Try(tests, Drawn(report, Whole(seed), Whole(size)), log, rooms.Split(',')),
    ["alone", var tests, var report, var log, var seed, var size, var rooms] =>
        Alone(tests, Drawn(report, Whole(seed), Whole(size)), log, rooms.Split(',')),
    ["tally", var report, var log, var seed, var size] => Tally(Drawn(report, Whole(seed), Whole(size)), log),
    _ => 2,
};

static int Whole(string text) => int.Parse(text, CultureInfo.InvariantCulture);

// What could be compiled and is no mere block of other mutants, in the order of a shuffle: a larger sample begins with the smaller one.
static Mutant[] Drawn(string report, int seed, int size)
{
    var all = (
        from file in JsonDocument.Parse(File.ReadAllText(report)).RootElement.GetProperty("files").EnumerateObject()
        from mutant in file.Value.GetProperty("mutants").EnumerateArray()
        let id = Whole(mutant.GetProperty("id").GetString()!)
        orderby id
        select new Mutant(
            id,
            mutant.GetProperty("status").GetString() is not ("CompileError" or "Ignored" or "Later"),
            Path.GetFileName(Path.GetDirectoryName(file.Name))!,
            $"{Path.GetFileName(file.Name)}:{mutant.GetProperty("location").GetProperty("start").GetProperty("line").GetInt32()} "
                + $"{mutant.GetProperty("mutatorName").GetString()}: {mutant.GetProperty("replacement").GetString()}")).ToArray();
    new Random(seed).Shuffle(all);
    return [.. all.Where(mutant => mutant.Counts).Take(size)];
}

// Each line of the log: mutant, what became of it, by which test, processor time. What has no such line yet is tried; 3 means: go on.
static int Try(string folder, Mutant[] drawn, string log, string[] rooms)
{
    var told = Told(log);
    if (told is [.., [var last, "begun"]])
        return Append(log, $"{last}\tCrashed\t\t0");
    var (tests, control) = Loaded(folder);
    var (atOnce, done) = (AtOnce(control), Done(told));
    File.WriteAllLines(log + ".alone", atOnce.Select(id => $"{id}"));
    var again = told.Where(line => line is [_, "again", _]).Select(line => Whole(line[0])).ToHashSet();
    var found = Found.In(tests, rooms);
    var times = Times(log + ".times", found);
    var kills = told.Where(line => line is [_, "Killed", ..]).CountBy(line => line[2]).ToDictionary();
    var watched = Watched.Over(log);
    foreach (var mutant in drawn.Where(mutant => !done.Contains(mutant.Id) && !atOnce.Contains(mutant.Id)))
    {
        Append(log, $"{mutant.Id}\tbegun");
        var (start, killer) = (Watched.Spent(), Killer(found, times, kills, mutant.Id, watched, id => control.SetValue(null, id)));

        // A mutant that leaves something behind must not be what kills the next one.
        if (killer is not null && !again.Contains(mutant.Id) && killer.Fails() is not null)
            return Append(log, $"{mutant.Id}\tagain\t{killer.Name}");
        Tell(log, mutant.Id, killer, start);
        if (killer is not null)
            kills[killer.Name] = kills.GetValueOrDefault(killer.Name) + 1;
    }

    return 0;
}

// What is worked out once, when a class is first used, takes a process of its own for each mutant.
static int Alone(string folder, Mutant[] drawn, string log, string[] rooms)
{
    var told = Told(log);
    if (told is [.., [var last, "begun"]])
        return Append(log, $"{last}\tCrashed\t\t0");
    var (done, alone) = (Done(told), File.ReadAllLines(log + ".alone").Select(Whole).ToHashSet());
    if (drawn.FirstOrDefault(mutant => alone.Contains(mutant.Id) && !done.Contains(mutant.Id)) is not { } mutant)
        return 0;
    Append(log, $"{mutant.Id}\tbegun");
    var (tests, control) = Loaded(folder);
    control.SetValue(null, mutant.Id);
    var found = Found.In(tests, rooms);
    var start = Watched.Spent();
    Tell(log, mutant.Id, Killer(found, Times(log + ".times", found), [], mutant.Id, Watched.Over(log), _ => { }), start);
    return 3;
}

static Found? Killer(
    Found[] tests, Dictionary<string, double> times, Dictionary<string, int> kills, int mutant, Watched watched, Action<int> activate)
{
    // First what has killed most in its time.
    foreach (var test in tests.Where(test => times.ContainsKey(test.Name))
        .OrderByDescending(test => (kills.GetValueOrDefault(test.Name) + 0.3) / (times[test.Name] + 0.01)))
    {
        activate(mutant);
        watched.Begin(mutant, test.Name, 6 + 10 * times[test.Name]);
        var fails = test.Fails() is not null;
        watched.End();
        activate(-1);
        if (fails)
            return test;
    }

    return null;
}

static (Assembly Tests, FieldInfo Active) Loaded(string folder)
{
    Console.SetOut(TextWriter.Null); // laws tell what they passed
    return (
        Assembly.LoadFrom(Path.Combine(folder, "SamenWerken.Sim.Tests.dll")),
        Assembly.LoadFrom(Path.Combine(folder, "SamenWerken.Sim.dll")).GetTypes().Single(type => type.Name == "MutantControl")
            .GetField("ActiveMutant")!);
}

static HashSet<int> AtOnce(FieldInfo active)
{
    var control = active.DeclaringType!;
    active.SetValue(null, -1);
    control.GetField("CaptureCoverage")!.SetValue(null, true);
    foreach (var type in control.Assembly.GetTypes().Where(type => !type.ContainsGenericParameters))
        RuntimeHelpers.RunClassConstructor(type.TypeHandle);
    control.GetField("CaptureCoverage")!.SetValue(null, false);
    return [.. ((IList<int>[])control.GetMethod("GetCoverageData")!.Invoke(null, [])!)[0]];
}

static Dictionary<string, double> Times(string known, Found[] tests)
{
    if (!File.Exists(known))
    {
        var lines = new List<string>();
        foreach (var test in tests)
        {
            var start = Watched.Spent();
            if (test.Fails() is { } reason)
                Console.Error.WriteLine($"{test.Name} fails by itself and is left out: {reason}");
            else
                lines.Add(string.Create(CultureInfo.InvariantCulture, $"{test.Name}\t{Watched.Spent() - start:F3}"));
        }

        File.WriteAllLines(known, lines);
    }

    return File.ReadAllLines(known).Select(line => line.Split('\t'))
        .ToDictionary(line => line[0], line => double.Parse(line[1], CultureInfo.InvariantCulture));
}

static string[][] Told(string log) => [.. (File.Exists(log) ? File.ReadAllLines(log) : []).Select(line => line.Split('\t'))];

static HashSet<int> Done(string[][] told) => [.. told.Where(line => line.Length > 3).Select(line => Whole(line[0]))];

static void Tell(string log, int mutant, Found? killer, double start) => Append(log, string.Create(
    CultureInfo.InvariantCulture, $"{mutant}\t{(killer is null ? "Survived" : "Killed")}\t{killer?.Name}\t{Watched.Spent() - start:F1}"));

static int Append(string log, string line)
{
    File.AppendAllText(log, line + "\n");
    return 3;
}
static int Tally(Mutant[] drawn, string log)
{
    var told = File.ReadAllLines(log).Select(line => line.Split('\t')).Where(line => line.Length > 3)
        .GroupBy(line => Whole(line[0])).ToDictionary(lines => lines.Key, lines => lines.Last()[1]);
    var tried = drawn.Where(mutant => told.ContainsKey(mutant.Id)).ToArray();
    var noticed = tried.Where(mutant => told[mutant.Id] == "Killed").ToHashSet();
    foreach (var mutant in tried.Except(noticed).OrderBy(mutant => mutant.Room + mutant.Said, StringComparer.Ordinal))
        Console.WriteLine($"{told[mutant.Id]}\t{mutant.Id}\t{mutant.Room}/{mutant.Said}");
    foreach (var room in tried.Select(mutant => mutant.Room).Distinct().Order(StringComparer.Ordinal).Append("together"))
    {
        var all = tried.Where(mutant => room == "together" || mutant.Room == room).ToArray();
        var counts = all.CountBy(mutant => told[mutant.Id]).OrderBy(count => count.Key, StringComparer.Ordinal);
        var (least, most) = Wilson(all.Count(mutant => told[mutant.Id] != "Survived"), all.Length);
        var share = all.Average(mutant => told[mutant.Id] != "Survived" ? 1.0 : 0);
        var became = string.Join(", ", counts.Select(count => $"{count.Value} {count.Key}"));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{room}: {became}: {100 * share:F1} % ({100 * least:F1} to {100 * most:F1})"));
    }

    return 0;
}

// The score interval of Wilson (1927), 95 %.
static (double Least, double Most) Wilson(double found, double all)
{
    const double z = 1.959964;
    var (share, wide) = (found / all, z * z / all);
    var (middle, half) = (share + wide / 2, z * Math.Sqrt((share * (1 - share) + wide / 4) / all));
    return ((middle - half) / (1 + wide), (middle + half) / (1 + wide));
}

internal sealed record Mutant(int Id, bool Counts, string Room, string Said);

/// <summary>A test that was found in an assembly, with its arguments.</summary>
internal sealed record Found(string Name, MethodInfo Method, object?[] Given, (int Times, ulong[] Replay)? Property)
{
    public static Found[] In(Assembly assembly, string[] rooms) =>
    [
        .. from type in assembly.GetTypes()
           where type.IsPublic && rooms.Any(room => type.Namespace!.EndsWith("." + room, StringComparison.Ordinal))
               && type.Name is not "AllocationTests" // what Stryker puts in may allocate
           from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
           let attributes = method.GetCustomAttributesData()
           let kind = attributes.FirstOrDefault(a => a.AttributeType.Name is "FactAttribute" or "TheoryAttribute" or "PropertyAttribute")
           where kind is not null && kind.NamedArguments.All(argument => argument.MemberName != "Skip")
           from given in kind.AttributeType.Name == "TheoryAttribute" ? Rows(type, method, attributes) : [[]]
           select new Found(
               $"{type.Name}.{method.Name}({string.Join(", ", given.Select(Shown))})",
               method,
               given,
               kind.AttributeType.Name == "PropertyAttribute" ? Draws(kind) : null),
    ];

    private static object? Shown(object? it) => it is IEnumerable list and not string ? string.Join(' ', list.Cast<object>()) : it;

    private static IEnumerable<object?[]> Rows(Type type, MethodInfo method, IList<CustomAttributeData> attributes)
    {
        foreach (var attribute in attributes)
        {
            if (attribute.AttributeType.Name == "InlineDataAttribute")
            {
                var row = (IEnumerable<CustomAttributeTypedArgument>)attribute.ConstructorArguments[0].Value!;
                yield return Fitted(method, [.. row.Select(Value)]);
            }

            if (attribute.AttributeType.Name != "MemberDataAttribute")
                continue;
            const BindingFlags OfTheClass = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static;
            var elsewhere = attribute.NamedArguments.FirstOrDefault(argument => argument.MemberName == "MemberType").TypedValue.Value;
            var member = ((Type?)elsewhere ?? type).GetMember((string)attribute.ConstructorArguments[0].Value!, OfTheClass).Single();
            var rows = member switch
            {
                PropertyInfo property => property.GetValue(null),
                FieldInfo field => field.GetValue(null),
                _ => ((MethodInfo)member).Invoke(null, []),
            };
            foreach (var row in (IEnumerable<object?[]>)rows!)
                yield return Fitted(method, row);
        }
    }

    private static object? Value(CustomAttributeTypedArgument argument) => argument.Value is IEnumerable<CustomAttributeTypedArgument> list
        ? Listed(argument.ArgumentType.GetElementType()!, [.. list])
        : argument.Value is { } value && argument.ArgumentType.IsEnum ? Enum.ToObject(argument.ArgumentType, value)
        : argument.Value;

    private static Array Listed(Type element, CustomAttributeTypedArgument[] list)
    {
        var array = Array.CreateInstance(element, list.Length);
        for (var i = 0; i < list.Length; i++)
            array.SetValue(Value(list[i]), i);
        return array;
    }

    private static object?[] Fitted(MethodInfo method, object?[] given) => [.. method.GetParameters().Select((parameter, i) =>
    {
        var wanted = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        return i >= given.Length ? parameter.DefaultValue
            : given[i] is IConvertible number && wanted.IsPrimitive ? Convert.ChangeType(number, wanted, CultureInfo.InvariantCulture)
            : given[i];
    })];

    private static (int, ulong[]) Draws(CustomAttributeData attribute)
    {
        object? Named(string name) => attribute.NamedArguments.FirstOrDefault(argument => argument.MemberName == name).TypedValue.Value;
        var replay = ((string?)Named("Replay") ?? "1,1").Split(',').Select(part => ulong.Parse(part, CultureInfo.InvariantCulture));
        return ((int?)Named("MaxTest") ?? 100, [.. replay]);
    }

    public string? Fails()
    {
        try
        {
            var instance = Activator.CreateInstance(Method.DeclaringType!);
            if (Property is not { } draws)
            {
                if (Method.Invoke(instance, Given) is Task task)
                    task.GetAwaiter().GetResult();
                return null;
            }

            var config = Config.QuickThrowOnFailure.WithMaxTest(draws.Times).WithReplay(draws.Replay[0], draws.Replay[1]);
            if (Method.GetParameters().Length == 0 && Method.Invoke(instance, []) is Property property)
                property.Check(config);
            else
                Check.Method(config, Method, instance);
            return null;
        }
        catch (Exception failure)
        {
            return (failure.InnerException ?? failure).Message.Split('\n')[0];
        }
    }
}

/// <summary>What takes far more processor time than without the mutant is taken to have no end; a busy machine is not.</summary>
internal sealed class Watched
{
    private readonly Lock _lock = new();
    private double _until = double.PositiveInfinity;
    private string _said = "";

    public static double Spent() => Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds;

    public static Watched Over(string log)
    {
        var watched = new Watched();
        new Thread(() => watched.Watch(log)) { IsBackground = true }.Start();
        return watched;
    }

    public void Begin(int mutant, string test, double time)
    {
        lock (_lock)
            (_said, _until) = ($"{mutant}\tTimeout\t{test}\t{time:F0}", Spent() + time);
    }

    public void End()
    {
        lock (_lock)
            _until = double.PositiveInfinity;
    }

    private void Watch(string log)
    {
        while (true)
        {
            Thread.Sleep(1000);
            lock (_lock)
            {
                if (Spent() <= _until)
                    continue;
                File.AppendAllText(log, _said + "\n");
                Process.GetCurrentProcess().Kill();
            }
        }
    }
}

using System.Reflection;
using SamenWerken.Sim.Claims;
using SamenWerken.Sim.Classics;
using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Collaboration.Strategies;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Store;

namespace SamenWerken.Sim.App.Tests;

public sealed class PartlessAssemblyTests
{
    private static readonly Type[] Parts = [typeof(Strategy), typeof(Measure), typeof(Model), typeof(Claim), typeof(Replica)];

    public static TheoryData<Assembly> Ours => [typeof(Program).Assembly, typeof(ExperimentFolder).Assembly];

    [Theory]
    [MemberData(nameof(Ours))]
    public void An_assembly_that_says_it_has_no_parts_has_none(Assembly assembly)
    {
        Assert.Contains(assembly.GetCustomAttributes<AssemblyMetadataAttribute>(),
            its => its is { Key: "SamenWerken.Sim.Parts", Value: "none" });
        Assert.DoesNotContain(assembly.GetTypes(), type => Array.Exists(Parts, type.IsSubclassOf));
    }
}

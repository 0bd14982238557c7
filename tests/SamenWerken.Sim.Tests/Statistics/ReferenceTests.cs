using System.Text.Json;
using SamenWerken.Sim.Tests.Reference;

namespace SamenWerken.Sim.Tests.Statistics;

public sealed class ReferenceTests
{
    private static readonly JsonElement Cases = ReferenceData.Json("stats/stats_reference.json").GetProperty("cases");

    public static TheoryData<string> Ids => [.. Cases.EnumerateArray().Select(c => c.GetProperty("id").GetString()!)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_number_of_a_reference_case_is_reproduced(string id)
    {
        var reference = Cases.EnumerateArray().Single(c => c.GetProperty("id").GetString() == id);
        var tolerance = reference.Double("abs_tol");
        var computed = ReferenceCases.Computed(reference.GetProperty("function").GetString()!, reference.GetProperty("input"));
        foreach (var expected in reference.GetProperty("expected").EnumerateObject())
        {
            Assert.True(computed.TryGetValue(expected.Name, out var actual), $"{id}: {expected.Name} is not computed.");
            Compare($"{id}.{expected.Name}", expected.Value, actual!, tolerance);
        }
    }

    [Fact]
    public void The_reference_file_holds_its_38_cases() => Assert.Equal(38, Cases.GetArrayLength());

    private static void Compare(string name, JsonElement expected, object actual, double tolerance)
    {
        switch (expected.ValueKind)
        {
            case JsonValueKind.String:
                Assert.Equal(expected.GetString(), actual);
                break;
            case JsonValueKind.Array:
                var numbers = Assert.IsType<double[]>(actual);
                Assert.Equal(expected.GetArrayLength(), numbers.Length);
                for (var i = 0; i < numbers.Length; i++)
                    Close($"{name}[{i}]", expected[i].GetDouble(), numbers[i], tolerance);
                break;
            default:
                Close(name, expected.GetDouble(), Assert.IsType<double>(actual), tolerance);
                break;
        }
    }

    private static void Close(string name, double expected, double actual, double tolerance) =>
        Assert.True(Math.Abs(expected - actual) <= tolerance,
            FormattableString.Invariant($"{name}: expected {expected:R}, was {actual:R}."));
}

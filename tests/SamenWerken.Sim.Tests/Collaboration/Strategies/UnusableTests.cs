using SamenWerken.Sim.Collaboration.Situations;
using SamenWerken.Sim.Collaboration.Strategies;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Tests.Strategies;

/// <summary>Classes of users that are meant as a strategy and cannot be one: none takes another along.</summary>
public sealed class UnusableTests
{
    [Theory]
    [InlineData(typeof(Wordless), "it has no summary")]
    [InlineData(typeof(Nameless), "its key is ''; ")]
    [InlineData(typeof(Misnamed), "its key is 'my own'; ")]
    [InlineData(typeof(Unkind), "its kind is -1; expected Baseline, Vertical, Market, Horizontal, Hybrid or Composite")]
    [InlineData(typeof(Fixed), "its parameter 'zeal' cannot be set; give the property 'get; init;'")]
    [InlineData(typeof(Overdone), "the default of its parameter is mistaken: zeal: 2; expected ")]
    [InlineData(typeof(Torn), "it throws when it is made: ")]
    public void What_cannot_be_a_strategy_is_left_out_and_told_why(Type type, string why)
    {
        Assert.StartsWith(
            why, Assert.Single(StrategyCatalogue.Unusable(), unusable => unusable.Type == type).Why, StringComparison.Ordinal);
        Assert.DoesNotContain(StrategyCatalogue.All(), strategy => strategy.GetType() == type);
    }

    [Fact]
    public void Of_what_can_be_a_strategy_nothing_is_said()
    {
        var all = StrategyCatalogue.All();
        Assert.Contains(all, strategy => strategy is Handshake);
        Assert.DoesNotContain(StrategyCatalogue.Unusable(), unusable => all.Any(strategy => strategy.GetType() == unusable.Type));
    }

    private abstract class Idle : Strategy
    {
        public override string Key => GetType().Name.ToLowerInvariant();

        public override StrategyKind Kind => StrategyKind.Composite;

        public override string Summary => "nobody does anything";

        public override void Coordinate(Situation situation)
        {
        }
    }

    private sealed class Wordless : Idle
    {
        public override string Summary => null!;
    }

    private sealed class Nameless : Idle
    {
        public override string Key => null!;
    }

    private sealed class Misnamed : Idle
    {
        public override string Key => "my own";
    }

    private sealed class Unkind : Idle
    {
        public override StrategyKind Kind => (StrategyKind)(-1);
    }

    private sealed class Fixed : Idle
    {
        [Parameter("z", 0, 1, "zeal")]
        public double Zeal => 1;
    }

    private sealed class Overdone : Idle
    {
        [Parameter("z", 0, 1, "zeal")]
        public double Zeal { get; init; } = 2;
    }

    private sealed class Torn : Idle
    {
        public Torn() => throw new InvalidOperationException("it went wrong");
    }
}

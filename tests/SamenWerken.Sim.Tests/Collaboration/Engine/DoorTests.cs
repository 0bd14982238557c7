using System.Reflection;
using SamenWerken.Sim.Collaboration.Agreements;
using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Collaboration.Situations;
using Xunit;

namespace SamenWerken.Sim.Tests.Engine;

/// <summary>What a strategy of one's own may ask of and do in a situation.</summary>
public sealed class DoorTests
{
    private const int Actors = 5, Issues = 3; // rows are longer, and what lies behind is no actor and no issue

    private static readonly string[] Indices = ["i", "j", "actor", "partner", "mover", "issue", "otherIssue"];

    // A span cannot be passed this way.
    private static IEnumerable<MethodInfo> Doors => typeof(Situation)
        .GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        .Where(method => !method.GetParameters().Any(its => its.ParameterType.IsByRefLike));

    public static TheoryData<string, string, int> Cases()
    {
        var cases = new TheoryData<string, string, int>();
        foreach (var method in Doors)
        {
            foreach (var parameter in method.GetParameters().Where(its => Indices.Contains(its.Name)))
            {
                cases.Add(method.Name, parameter.Name!, -1);
                cases.Add(method.Name, parameter.Name!, parameter.Name is "issue" or "otherIssue" ? Issues : Actors);
                cases.Add(method.Name, parameter.Name!, 1_000_000);
            }
        }

        return cases;
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(Issues)]
    [InlineData(1_000_000)]
    public void A_draft_says_nothing_of_an_issue_that_is_not_there(int issue)
    {
        var draft = Begun().NewDraft();
        Assert.Throws<ArgumentOutOfRangeException>(() => draft.Aim(issue, 0.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => draft.Exclude(1, issue));
    }

    [Theory]
    [InlineData("3 shares; expected one for each of the 5 actors.", 0.2, 0.3, 0.5)]
    [InlineData("shares[i] is -0.1; expected 0 to 1.", 0.2, 0.3, -0.1, 0.3, 0.3)]
    [InlineData("The shares are 1.5 in all; expected 1.", 0.25, 0.25, 0.5, 0.5, 0.0)]
    [InlineData("The shares are 0 in all; expected 1.", 0.0, 0.0, 0.0, 0.0, 0.0)]
    public void Shares_that_are_not_one_in_all_divide_no_influence(string told, params double[] shares)
    {
        var situation = Begun();
        var mistake = Assert.Throws<ArgumentException>(() => situation.SetInfluence(1, shares));
        Assert.StartsWith(told, mistake.Message, StringComparison.Ordinal);
        Assert.Equal(situation.World.Influence, situation.Ground.Influence);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    public void A_text_says_nothing_that_is_no_position(double position)
    {
        var (text, draft) = (new TableText(Issues), Begun().NewDraft());
        Assert.Throws<ArgumentOutOfRangeException>(() => text.Fix(0, position));
        Assert.Throws<ArgumentOutOfRangeException>(() => draft.Aim(0, position));
        Assert.False(text.IsOnTable(0) || text.Includes(0));
        Assert.Equal(double.NaN, text.Position(0));
    }

    [Fact]
    public void A_text_of_another_scenario_is_not_facilitated()
    {
        var text = new TableText(Issues + 5);
        text.Fix(Issues + 4, 0.5);
        text.Open(0);
        Assert.Contains("expected one of 3", Assert.Throws<ArgumentException>(() => Begun().Facilitate(text, 1)).Message);
    }

    [Fact]
    public void Nobody_makes_a_deal_with_itself()
    {
        var situation = Begun();
        Assert.Throws<ArgumentException>(() => situation.Deal(2, 0, 0.1, 2, 1, 0.1));
        Assert.Throws<ArgumentException>(() => situation.Negotiate(2, 2));
        Assert.Throws<ArgumentException>(() => situation.BestOffer(2, 2));
        Assert.Equal(0, situation.Packages);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(Actors)]
    [InlineData(1_000_000)]
    public void Who_is_not_there_is_not_frustrated_and_provides_nothing(int actor)
    {
        var situation = Begun();
        Assert.Throws<ArgumentOutOfRangeException>(() => situation.Frustrate([actor], 0.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => situation.HoldTender(situation.NewDraft(), [1, actor], 2, 0.05));
        Assert.Throws<ArgumentOutOfRangeException>(() => situation.NewDraft().IsFree(actor));
        Assert.All(situation.Accounts.Frustration, amount => Assert.Equal(0, amount));
        Assert.Equal(situation.World.Influence, situation.Ground.Influence);
    }

    [Fact]
    public void A_tender_that_nobody_is_to_win_or_to_be_able_for_is_none()
    {
        var situation = Begun();
        Assert.Throws<ArgumentOutOfRangeException>(() => situation.HoldTender(situation.NewDraft(), [1], 0, 0.05));
        Assert.Throws<ArgumentException>(() => situation.HoldTender(situation.NewDraft(), [1], 2, double.NaN));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Of_an_actor_or_issue_that_is_not_there_nothing_is_read_or_written(string method, string parameter, int index)
    {
        var (situation, its) = (Begun(), Doors.Single(door => door.Name == method));
        var given = its.GetParameters().Select(each => each.Name == parameter ? index : Sound(situation, each)).ToArray();
        var thrown = Assert.Throws<TargetInvocationException>(() => its.Invoke(situation, given)).InnerException;
        Assert.True(thrown is ArgumentException or IndexOutOfRangeException, $"{thrown}");
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(Issues)]
    [InlineData(1_000_000)]
    public void Influence_on_an_issue_that_is_not_there_is_not_divided(int issue)
    {
        var situation = Begun();
        Assert.Throws<ArgumentOutOfRangeException>(() => situation.SetInfluence(issue, new double[situation.Actors]));
    }

    private static Situation Begun()
    {
        var simulation = new Simulation(new Scenario { Population = new Population { Actors = Actors, Issues = Issues } });
        simulation.Draw(3, 4);
        simulation.Situation.Begin();
        return simulation.Situation;
    }

    private static object? Sound(Situation situation, ParameterInfo parameter) => parameter switch
    {
        { Name: "j" or "partner" } => 1,
        { ParameterType: var type } when type == typeof(int) => 0,
        { ParameterType: var type } when type == typeof(double) => 0.1,
        { ParameterType: var type } when type == typeof(bool) => false,
        { ParameterType: var type } when type == typeof(Draft) => situation.NewDraft(),
        _ => parameter.DefaultValue,
    };
}

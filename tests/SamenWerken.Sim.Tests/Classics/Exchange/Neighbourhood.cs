using SamenWerken.Sim.Classics.Exchange;

namespace SamenWerken.Sim.Tests.Classics.Exchange;

/// <summary>A table of our own, small enough to follow: seven organisations decide on the renewal of a neighbourhood.</summary>
internal static class Neighbourhood
{
    private static readonly string[] Issues = ["housing", "safety", "budget", "pace"];

    // Position, salience, power, by issue.
    private static readonly (string Actor, double[] Numbers)[] Rows =
    [
        ("municipality", [70, .8, 1.0, 60, .7, 1.0, 20, .9, 1.0, 55, .4, 1.0]),
        ("corporation", [90, .9, .9, 40, .3, .4, 75, .6, .7, 30, .5, .8]),
        ("police", [25, .2, .3, 95, .95, .9, 60, .4, .5, 80, .6, .5]),
        ("care", [80, .5, .5, 35, .6, .6, 90, .8, .4, 15, .7, .6]),
        ("school", [45, .3, .2, 75, .55, .4, 85, .7, .3]),
        ("residents", [100, .85, .4, 85, .75, .3, 95, .5, .2, 100, .9, .45]),
        ("developer", [10, .75, .6, 20, .15, .1, 5, .65, .5, 90, .8, .7]),
    ];

    public static StakeTable Table { get; } = new(
        [.. Issues.Select(name => new ScaledIssue(name))],
        [
            .. from row in Rows
               from p in Enumerable.Range(0, row.Numbers.Length / 3)
               select new Stake(row.Actor, Issues[p], row.Numbers[3 * p], row.Numbers[3 * p + 1], row.Numbers[3 * p + 2]),
        ]);

    /// <summary>a and b, each wanting the other's issue to go its way: all that happens can be worked out by hand.</summary>
    public static StakeTable Two { get; } = new(
        [new("p"), new("q")], [new("a", "p", 0, .2, 1), new("a", "q", 0, .8, 1), new("b", "p", 100, .8, 1), new("b", "q", 100, .4, 1)]);

    /// <summary>Three who can only help each other in a ring: no two stand on opposite sides of two issues.</summary>
    public static StakeTable Three { get; } = new(
        [new("p"), new("q"), new("r")],
        [
            new("a", "p", 100, .9, 1), new("a", "r", 0, .3, 1), new("b", "p", 0, .2, 1),
            new("b", "q", 100, .8, 1), new("c", "q", 0, .4, 1), new("c", "r", 100, 1, 1),
        ]);

    /// <summary>The same with the ends of every scale exchanged.</summary>
    public static StakeTable Reversed(StakeTable table)
    {
        var scale = table.Issues.ToDictionary(issue => issue.Name);
        return table with
        {
            Stakes =
            [
                .. from stake in table.Stakes
                   let issue = scale[stake.Issue]
                   select stake with { Position = issue.Lower + issue.Upper - stake.Position }
            ],
        };
    }
}

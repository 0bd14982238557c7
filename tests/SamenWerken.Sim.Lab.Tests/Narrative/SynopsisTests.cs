using System.Globalization;
using System.Text.RegularExpressions;
using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Narrative;

namespace SamenWerken.Sim.Lab.Tests.Narrative;

/// <summary>What the half page at the beginning of a story says of a run.</summary>
public sealed partial class SynopsisTests
{
    [Theory]
    [InlineData("mandate")]
    [InlineData("appeal")]
    [InlineData("exchange")]
    [InlineData("norm")]
    public void Promises_broken_and_parties_that_leave_are_never_told_as_what_made_things_better(string strategy)
    {
        for (ulong seed = 1; seed <= 6; seed++)
        {
            foreach (Match turn in Turns(new Scenario { Rounds = 48 }.Run(strategy, seed: seed)))
            {
                var (worse, better) = (Number(turn, "from"), Number(turn, "to"));
                if (turn.Groups["what"].Value is "Cynicism" or "cynicism")
                    (worse, better) = (better, worse);
                Assert.False(better > worse && Bad().IsMatch(turn.Value), turn.Value);
                Assert.False(better < worse && Good().IsMatch(turn.Value), turn.Value);
            }
        }
    }

    [Fact]
    public void What_was_never_agreed_is_not_carried_out()
    {
        for (ulong seed = 1; seed <= 4; seed++)
        {
            var run = new Scenario { Rounds = 24 }.Run("adjustment", seed: seed);
            Assert.DoesNotContain("agreed before", Story(run, Language.English), StringComparison.Ordinal);
            Assert.DoesNotContain("eerder is afgesproken", Story(run, Language.Dutch), StringComparison.Ordinal);
        }
    }

    private static MatchCollection Turns(RunResult run) => Turn().Matches(Story(run, Language.English));

    private static string Story(RunResult run, Language language) =>
        string.Join('\n', RunStory.Tell(run, language: language, full: false));

    private static double Number(Match turn, string group) =>
        double.Parse(turn.Groups[group].Value.Replace('−', '-'), CultureInfo.InvariantCulture);

    [GeneratedRegex(@"Round \d+: .*?(?<what>cooperation|trust|cynicism|Cooperation|Trust|Cynicism) goes from (?<from>\S+) to (?<to>\S+) ")]
    private static partial Regex Turn();

    [GeneratedRegex("promise|leave|fails to")]
    private static partial Regex Bad();

    [GeneratedRegex("exchanges? (is|are) agreed")]
    private static partial Regex Good();
}

namespace SamenWerken.Sim.Classics.Exchange;

/// <summary>What an exchange does to others, booked by whether they are on a side of one of the parties.</summary>
internal static class Externalities
{
    /// <summary>Adds the effect on each third actor to what others did to it.</summary>
    /// <param name="trace">Where it is booked.</param>
    /// <param name="stakes">Who has a stake in what.</param>
    /// <param name="left">Whether x ≤ O, [actor, issue].</param>
    /// <param name="parties">Those who exchange.</param>
    /// <param name="issues">What they trade.</param>
    /// <param name="effect">Change in −Σ s |x − O| of an actor.</param>
    public static void Book(
        RoundTrace trace, StakeArrays stakes, bool[,] left, int[] parties, int[] issues, Func<int, double> effect)
    {
        for (var a = 0; a < stakes.Actors; a++)
        {
            if (parties.AsSpan().Contains(a))
                continue;
            var inner = Array.TrueForAll(issues, p => stakes.Present[a, p]) && Sides(left, a, parties, issues);
            (inner ? trace.Inner : trace.Outer)[a] += effect(a);
        }
    }

    /// <summary>Whether an actor is on the same side as one of the parties on every issue.</summary>
    private static bool Sides(bool[,] left, int actor, int[] parties, int[] issues) =>
        Array.Exists(parties, party => Array.TrueForAll(issues, p => left[actor, p] == left[party, p]));
}

using SamenWerken.Sim.Chance;

namespace SamenWerken.Sim.Designs;

/// <summary>The numbers 0 … n − 1 in random order, every order equally likely.</summary>
/// <remarks>Source: Durstenfeld (1964), algorithm 235, Communications of the ACM 7(7), 420; n − 1 draws.</remarks>
internal static class Shuffle
{
    public static int[] Of(int n, ref Draws draws)
    {
        var order = new int[n];
        for (var i = 0; i < n; i++)
            order[i] = i;
        for (var last = n - 1; last > 0; last--)
        {
            var chosen = draws.Below(last + 1);
            (order[last], order[chosen]) = (order[chosen], order[last]);
        }

        return order;
    }
}

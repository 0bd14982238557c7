namespace SamenWerken.Sim.Discovery;

/// <summary>
/// Top-down peeling: from the whole space, strip by strip, each time the strip whose loss raises the density of the rest most for
/// each case that it costs.
/// </summary>
/// <remarks>
/// Source: Friedman and Fisher (1999), Bump hunting in high-dimensional data, Statistics and Computing 9, 123–143, section 5. A strip
/// holds the cases below the α or above the 1 − α quantile of a number, or one level of a choice. Strips differ in size where
/// values are tied; so the gain is counted per case, as in Kwakkel and Jaxa-Rozen (2016), Environmental Modelling &amp; Software 79,
/// 311–321.
/// </remarks>
internal sealed class Peeling
{
    private readonly Part _part;
    private readonly double _share;
    private readonly int _least;
    private readonly int[][] _live;
    private readonly bool[] _gone;
    private int _left;

    private Peeling(Part part, double share, int least)
    {
        (_part, _share, _least) = (part, share, least);
        _live = [.. part.Cases.Orders.Select(order => order.Where(point => part.Weights[point] > 0).ToArray())];
        _gone = new bool[part.Weights.Length];
        _left = _live[0].Length;
    }

    /// <summary>A box on the way down, with its cases n and its cases of interest k.</summary>
    internal readonly record struct Step(Bounds Bounds, int Points, double Members);

    private readonly record struct Strip(Bounds Bounds, int Variable, int First, int Count, int Points, double Members);

    /// <summary>The trajectory, from everywhere down to the least number of cases, or to where all are of interest.</summary>
    public static List<Step> Of(Part part, double share, int least)
    {
        var peeling = new Peeling(part, share, least);
        List<Step> trajectory = [new(Bounds.Everywhere(part.Cases), part.Points, part.Interest)];
        while (peeling.Next(trajectory[^1]) is { } step)
            trajectory.Add(step);
        return trajectory;
    }

    private Step? Next(Step now)
    {
        const double Nearly = 1e-12; // sums of shares
        if (now.Members >= now.Points * (1 - Nearly))
            return null;
        var (best, most) = (default(Strip?), double.NegativeInfinity);
        foreach (var strip in Enumerable.Range(0, _live.Length).SelectMany(variable => Strips(variable, now)))
        {
            if (now.Points - strip.Points < _least)
                continue;
            var gain = ((now.Members - strip.Members) / (now.Points - strip.Points) - now.Members / now.Points) / strip.Points;
            if (gain > most)
                (best, most) = (strip, gain);
        }

        if (best is not { } chosen)
            return null;
        Remove(chosen);
        return new(chosen.Bounds, now.Points - chosen.Points, now.Members - chosen.Members);
    }

    private List<Strip> Strips(int variable, Step now)
    {
        var target = Math.Max(1, (int)(_share * now.Points));
        return _part.Cases.Variables[variable].IsChoice
            ? Levels(variable, now)
            : [.. Lower(variable, now, target), .. Upper(variable, now, target)];
    }

    private IEnumerable<Strip> Lower(int variable, Step now, int target)
    {
        var (order, values) = (_live[variable], _part.Cases.Variables[variable].Values);
        var border = 0;
        for (var weight = 0; border < _left && (weight += _part.Weights[order[border]]) <= target;)
            border++;
        var count = Math.Min(border, _left - 1);
        while (count > 0 && values[order[count - 1]] == values[order[Math.Min(border, _left - 1)]])
            count--;
        if (count == 0)
        {
            while (count < _left && values[order[count]] == values[order[0]])
                count++;
        }

        if (count == _left)
            yield break;
        var (points, members) = Sum(order, 0, count);
        var bounds = now.Bounds.From(variable, Bounds.Cut(values[order[count - 1]], values[order[count]]));
        yield return new(bounds, variable, 0, count, points, members);
    }

    private IEnumerable<Strip> Upper(int variable, Step now, int target)
    {
        var (order, values) = (_live[variable], _part.Cases.Variables[variable].Values);
        var border = 0;
        for (var weight = 0; border < _left && (weight += _part.Weights[order[_left - 1 - border]]) <= target;)
            border++;
        var count = Math.Min(border, _left - 1);
        while (count > 0 && values[order[_left - count]] == values[order[Math.Max(_left - 1 - border, 0)]])
            count--;
        if (count == 0)
        {
            while (count < _left && values[order[_left - 1 - count]] == values[order[_left - 1]])
                count++;
        }

        if (count == _left)
            yield break;
        var first = _left - count;
        var (points, members) = Sum(order, first, count);
        var bounds = now.Bounds.UpTo(variable, Bounds.Cut(values[order[first - 1]], values[order[first]]));
        yield return new(bounds, variable, first, count, points, members);
    }

    private List<Strip> Levels(int variable, Step now)
    {
        var (order, its, strips) = (_live[variable], _part.Cases.Variables[variable], new List<Strip>());
        for (var first = 0; first < _left;)
        {
            var level = its.Values[order[first]];
            var count = 1;
            while (first + count < _left && its.Values[order[first + count]] == level)
                count++;
            if (count < _left)
            {
                var (points, members) = Sum(order, first, count);
                var bounds = now.Bounds.Keep(variable, now.Bounds.Kept[variable] & ~(1UL << (int)level));
                strips.Add(new(bounds, variable, first, count, points, members));
            }

            first += count;
        }

        return strips;
    }

    private (int Points, double Members) Sum(int[] order, int first, int count)
    {
        var (points, members) = (0, 0.0);
        foreach (var point in order.AsSpan(first, count))
        {
            points += _part.Weights[point];
            members += _part.Weights[point] * _part.Members[point];
        }

        return (points, members);
    }

    private void Remove(Strip strip)
    {
        foreach (var point in _live[strip.Variable].AsSpan(strip.First, strip.Count))
            _gone[point] = true;
        foreach (var order in _live)
        {
            var kept = 0;
            for (var i = 0; i < _left; i++)
            {
                var point = order[i];
                order[kept] = point;
                kept += _gone[point] ? 0 : 1;
            }
        }

        _left -= strip.Count;
    }
}

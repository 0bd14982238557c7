namespace SamenWerken.Sim.Discovery;

/// <summary>
/// Pasting: peeling is greedy, so the faces of the box it leaves are moved again, outwards or inwards, as long as the evidence for
/// the box rises.
/// </summary>
/// <remarks>
/// Source: Friedman and Fisher (1999), section 5.2, who paste while the density rises. Density alone shrinks any box to its purest
/// corner; the likelihood ratio weighs it against the cases of interest that are left outside. Moves take 5 % and 1 % of the cases in the
/// box.
/// </remarks>
internal sealed class Pasting
{
    private static readonly double[] Shares = [0.05, 0.01];

    private readonly Part _part;
    private readonly int _least;
    private readonly int[] _violations;
    private readonly int[] _violated;

    private Pasting(Part part, int least)
    {
        (_part, _least) = (part, least);
        (_violations, _violated) = (new int[part.Weights.Length], new int[part.Weights.Length]);
    }

    public static Peeling.Step Of(Part part, Peeling.Step from, int least)
    {
        const double Rise = 1e-9; // less than this is rounding
        var pasting = new Pasting(part, least);
        var (now, evidence) = (from, part.EvidenceOf(from.Points, from.Members));
        while (true)
        {
            pasting.Look(now.Bounds);
            var (best, most) = (default(Peeling.Step?), evidence + Rise);
            foreach (var move in pasting.Moves(now))
            {
                var its = part.EvidenceOf(move.Points, move.Members);
                if (move.Points >= least && its > most)
                    (best, most) = (move, its);
            }

            if (best is not { } step)
                return now;
            (now, evidence) = (step, most);
        }
    }

    private void Look(Bounds bounds)
    {
        Array.Clear(_violations);
        for (var place = 0; place < _part.Cases.Variables.Length; place++)
        {
            if (!bounds.Restricts(place))
                continue;
            var variable = _part.Cases.Variables[place];
            for (var point = 0; point < _violations.Length; point++)
            {
                if (bounds.Allows(variable, place, variable.Values[point]))
                    continue;
                _violations[point]++;
                _violated[point] = place;
            }
        }
    }

    private IEnumerable<Peeling.Step> Moves(Peeling.Step now)
    {
        for (var place = 0; place < _part.Cases.Variables.Length; place++)
        {
            if (!now.Bounds.Restricts(place))
                continue;
            var moves = _part.Cases.Variables[place].IsChoice ? Levels(now, place) : Faces(now, place);
            foreach (var move in moves)
                yield return move;
        }
    }

    private IEnumerable<Peeling.Step> Faces(Peeling.Step now, int place)
    {
        var (low, high) = (now.Bounds.Low[place], now.Bounds.High[place]);
        foreach (var share in Shares)
        {
            var target = Math.Max(1, (int)(share * now.Points));
            if (double.IsFinite(low))
            {
                yield return Move(now, place, target, outwards: true, up: false, value => value < low);
                yield return Move(now, place, target, outwards: false, up: true, value => value >= low);
            }

            if (double.IsFinite(high))
            {
                yield return Move(now, place, target, outwards: true, up: true, value => value >= high);
                yield return Move(now, place, target, outwards: false, up: false, value => value < high);
            }
        }
    }

    // Walks away from the face: outwards over the cases that only this face keeps out, inwards over those in the box.
    private Peeling.Step Move(Peeling.Step now, int place, int target, bool outwards, bool up, Func<double, bool> beyond)
    {
        var (order, values) = (_part.Cases.Orders[place], _part.Cases.Variables[place].Values);
        var (points, members, last) = (0, 0.0, double.NaN);
        var limit = up ? double.PositiveInfinity : double.NegativeInfinity;
        for (var i = 0; i < order.Length; i++)
        {
            var point = order[up ? i : order.Length - 1 - i];
            var value = values[point];
            var among = outwards ? _violations[point] == 1 && _violated[point] == place : _violations[point] == 0;
            if (!among || _part.Weights[point] == 0 || !beyond(value))
                continue;
            if (points >= target && value != last)
            {
                limit = up ? Bounds.Cut(last, value) : Bounds.Cut(value, last);
                break;
            }

            points += _part.Weights[point];
            members += _part.Weights[point] * _part.Members[point];
            last = value;
        }

        // Outwards and up, or inwards and down, it is the upper face that moves.
        var bounds = outwards == up ? now.Bounds.UpTo(place, limit) : now.Bounds.From(place, limit);
        return outwards ? new(bounds, now.Points + points, now.Members + members) : new(bounds, now.Points - points, now.Members - members);
    }

    private IEnumerable<Peeling.Step> Levels(Peeling.Step now, int place)
    {
        var variable = _part.Cases.Variables[place];
        var all = variable.Levels.Length == Variable.MostLevels ? ulong.MaxValue : (1UL << variable.Levels.Length) - 1;
        for (var level = 0; level < variable.Levels.Length; level++)
        {
            var bit = 1UL << level;
            var inside = (now.Bounds.Kept[place] & bit) != 0;
            var (points, members) = OfLevel(variable, place, level, inside);
            if (points == 0)
                continue;
            var kept = inside ? now.Bounds.Kept[place] & ~bit : now.Bounds.Kept[place] | bit;
            var bounds = now.Bounds.Keep(place, (kept & all) == all ? ulong.MaxValue : kept);
            yield return inside
                ? new(bounds, now.Points - points, now.Members - members)
                : new(bounds, now.Points + points, now.Members + members);
        }
    }

    private (int Points, double Members) OfLevel(Variable variable, int place, int level, bool inside)
    {
        var (points, members) = (0, 0.0);
        for (var point = 0; point < _violations.Length; point++)
        {
            var among = inside ? _violations[point] == 0 : _violations[point] == 1 && _violated[point] == place;
            if (!among || (int)variable.Values[point] != level)
                continue;
            points += _part.Weights[point];
            members += _part.Weights[point] * _part.Members[point];
        }

        return (points, members);
    }
}

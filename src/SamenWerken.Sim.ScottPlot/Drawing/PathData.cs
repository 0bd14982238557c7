using System.Globalization;

namespace SamenWerken.Sim.ScottPlot.Drawing;

/// <summary>A stretch of a path: straight lines from point to point.</summary>
/// <param name="Points">The points, in pixels.</param>
/// <param name="Closed">Whether the last is joined to the first.</param>
internal sealed record Stretch(IReadOnlyList<(double X, double Y)> Points, bool Closed)
{
    /// <summary>Whether it is a rectangle along the axes.</summary>
    internal bool IsRectangle => Points.Count == 4 && Closed
        && Enumerable.Range(0, 4)
            .All(side => Level(Points[side], Points[(side + 1) % 4]) != Level(Points[(side + 1) % 4], Points[(side + 2) % 4]))
        && Enumerable.Range(0, 4).All(side => Level(Points[side], Points[(side + 1) % 4]) || Upright(Points[side], Points[(side + 1) % 4]));

    private static bool Level((double X, double Y) one, (double X, double Y) other) => Math.Abs(one.Y - other.Y) < 1e-9;

    private static bool Upright((double X, double Y) one, (double X, double Y) other) => Math.Abs(one.X - other.X) < 1e-9;
}

/// <summary>The path data of the figures: M, L, H, V and Z, absolute or relative.</summary>
internal static class PathData
{
    /// <exception cref="FormatException">There is a curve, which no figure draws.</exception>
    internal static IReadOnlyList<Stretch> Read(string data)
    {
        var stretches = new List<Stretch>();
        var points = new List<(double X, double Y)>();
        var (at, x, y) = (0, 0.0, 0.0);
        while (at < data.Length)
        {
            var move = data[at++];
            switch (char.ToUpperInvariant(move))
            {
                case 'M':
                    End(closed: false);
                    goto case 'L';
                case 'L':
                    (x, y) = char.IsLower(move) ? (x + Next(), y + Next()) : (Next(), Next());
                    break;
                case 'H':
                    x = (char.IsLower(move) ? x : 0) + Next();
                    break;
                case 'V':
                    y = (char.IsLower(move) ? y : 0) + Next();
                    break;
                case 'Z':
                    (x, y) = points[0];
                    End(closed: true);
                    continue;
                case ' ':
                    continue;
                default:
                    throw new FormatException($"A path has '{move}', which is no straight line: {data}");
            }

            points.Add((x, y));
        }

        End(closed: false);
        return stretches;

        void End(bool closed)
        {
            if (points.Count > 0)
                stretches.Add(new Stretch([.. points], closed));
            points.Clear();
        }

        double Next()
        {
            while (data[at] is ' ' or ',')
                at++;
            var from = at;
            while (at < data.Length && (char.IsAsciiDigit(data[at]) || data[at] == '.' || (data[at] == '-' && at == from)))
                at++;
            return double.Parse(data.AsSpan(from, at - from), CultureInfo.InvariantCulture);
        }
    }
}

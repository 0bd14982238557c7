using SamenWerken.Sim.Experiments;

namespace SamenWerken.Sim.Lab.Figures.Drawing;

/// <summary>The regions of a map: cells side by side with the same strategies at the top.</summary>
internal sealed class MapRegions
{
    private readonly int _columns, _rows;
    private readonly int[] _region;

    internal MapRegions(StrategyMap map)
    {
        (Map, _columns, _rows) = (map, map.X.Values.Count, map.Y.Values.Count);
        _region = new int[_columns * _rows];
        Array.Fill(_region, -1);
        for (var cell = 0; cell < _region.Length; cell++)
        {
            if (_region[cell] < 0)
                Fill(cell, Count++);
        }
    }

    internal StrategyMap Map { get; }

    internal int Count { get; private set; }

    internal int At(int column, int row) => _region[column * _rows + row];

    /// <summary>What the cells of a region have in common: the tied strategies, in the order of the map.</summary>
    internal IReadOnlyList<int> Tied(int region) => Shared(Map.Cells[Array.IndexOf(_region, region)]);

    /// <summary>The middle of a rectangle within a region, in cells, that is so many cells wide and high, as near the region's middle as
    /// there is; null where there is none.</summary>
    internal (double Column, double Row)? Room(int region, double width, double height)
    {
        var (wide, high) = ((int)Math.Ceiling(width - 1e-9), (int)Math.Ceiling(height - 1e-9));
        var cells = Enumerable.Range(0, _region.Length).Where(cell => _region[cell] == region).ToList();
        var (column, row) = (cells.Average(cell => cell / _rows + 0.5), cells.Average(cell => cell % _rows + 0.5));
        (double, double)? best = null;
        var least = double.PositiveInfinity;
        for (var left = 0; left + wide <= _columns; left++)
        {
            for (var bottom = 0; bottom + high <= _rows; bottom++)
            {
                var distance = Math.Pow((left + wide / 2.0 - column) / _columns, 2) + Math.Pow((bottom + high / 2.0 - row) / _rows, 2);
                if (distance < least && Within(region, left, bottom, wide, high))
                    (best, least) = ((left + wide / 2.0, bottom + high / 2.0), distance);
            }
        }

        return best;
    }

    private bool Within(int region, int left, int bottom, int wide, int high)
    {
        for (var column = left; column < left + wide; column++)
        {
            for (var row = bottom; row < bottom + high; row++)
            {
                if (At(column, row) != region)
                    return false;
            }
        }

        return true;
    }

    internal static IReadOnlyList<int> Shared(MapCell cell) => [.. cell.Tied.Order()];

    private void Fill(int start, int region)
    {
        var open = new Stack<int>([start]);
        var shared = Shared(Map.Cells[start]);
        while (open.TryPop(out var cell))
        {
            if (_region[cell] >= 0 || !Shared(Map.Cells[cell]).SequenceEqual(shared))
                continue;
            _region[cell] = region;
            var (column, row) = Math.DivRem(cell, _rows);
            if (column > 0)
                open.Push(cell - _rows);
            if (column < _columns - 1)
                open.Push(cell + _rows);
            if (row > 0)
                open.Push(cell - 1);
            if (row < _rows - 1)
                open.Push(cell + 1);
        }
    }
}

namespace SamenWerken.Sim.Lab.Figures.Drawing;

/// <summary>Pushes labels in a column apart, each as little as possible, so that none overlaps another.</summary>
/// <remarks>
/// Least squares under the order of the wishes: pool adjacent violators (Barlow, Bartholomew, Bremner &amp; Brunk 1972), after
/// taking the labels' own heights off, then clamped to the column.
/// </remarks>
internal static class LabelPlacement
{
    /// <summary>Centres of the labels, in the order of the wishes.</summary>
    /// <param name="wishes">Where each label would like its centre.</param>
    /// <param name="height">Height of a label; the column has room for all.</param>
    /// <param name="top">Top of the column.</param>
    /// <param name="bottom">Its bottom.</param>
    /// <exception cref="ArgumentException">The column is too short for all labels.</exception>
    internal static double[] Apart(IReadOnlyList<double> wishes, double height, double top, double bottom)
    {
        if (wishes.Count * height > bottom - top + 1e-9)
            throw new ArgumentException($"{wishes.Count} labels of {height} do not fit in {bottom - top}.", nameof(wishes));
        var order = Order(wishes);
        var blocks = new List<(double Sum, int Count)>();
        for (var place = 0; place < order.Length; place++)
        {
            var block = (Sum: wishes[order[place]] - place * height, Count: 1);
            while (blocks.Count > 0 && blocks[^1].Sum / blocks[^1].Count >= block.Sum / block.Count)
            {
                block = (block.Sum + blocks[^1].Sum, block.Count + blocks[^1].Count);
                blocks.RemoveAt(blocks.Count - 1);
            }

            blocks.Add(block);
        }

        var (least, largest) = (top + height / 2, bottom - height / 2 - (wishes.Count - 1) * height);
        var centres = new double[wishes.Count];
        var next = 0;
        foreach (var (sum, count) in blocks)
        {
            var offset = Math.Clamp(sum / count, least, Math.Max(least, largest));
            for (var member = 0; member < count; member++, next++)
                centres[order[next]] = offset + next * height;
        }

        return centres;
    }

    // Places of the wishes from the highest to the lowest, equal ones as they came.
    private static int[] Order(IReadOnlyList<double> wishes)
    {
        var order = new int[wishes.Count];
        for (var next = 0; next < order.Length; next++)
        {
            var place = next;
            for (; place > 0 && wishes[order[place - 1]].CompareTo(wishes[next]) > 0; place--)
                order[place] = order[place - 1];
            order[place] = next;
        }

        return order;
    }
}

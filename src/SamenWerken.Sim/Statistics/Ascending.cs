namespace SamenWerken.Sim.Statistics;

/// <summary>
/// Sorts numbers, none of which is NaN, from low to high. The platform's own sort of doubles is compiled anew in every process, and
/// quickly rather than well: a command that sorts ten thousand small samples would wait for it longer than for its simulation.
/// </summary>
/// <remarks>Shell 1959, with the gaps of Ciura 2001, from there on growing by 2.25.</remarks>
internal static class Ascending
{
    private static readonly int[] Gaps = [1, 4, 10, 23, 57, 132, 301, 701];

    internal static void Sort(Span<double> numbers)
    {
        var last = Gaps[^1];
        var largest = last;
        while (largest < numbers.Length / 2.25)
            largest = (int)(largest * 2.25);
        for (var gap = largest; gap > last; gap = (int)(gap / 2.25))
            Sort(numbers, gap);
        for (var place = Gaps.Length - 1; place >= 0; place--)
            Sort(numbers, Gaps[place]);
    }

    private static void Sort(Span<double> numbers, int gap)
    {
        for (var next = gap; next < numbers.Length; next++)
        {
            var (number, place) = (numbers[next], next);
            for (; place >= gap && numbers[place - gap] > number; place -= gap)
                numbers[place] = numbers[place - gap];
            numbers[place] = number;
        }
    }
}

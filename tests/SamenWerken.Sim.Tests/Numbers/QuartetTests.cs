using System.Runtime.InteropServices;
using SamenWerken.Sim.Numbers;
using Xunit;

namespace SamenWerken.Sim.Tests.Numbers;

public sealed class QuartetTests
{
    // Beside it others make holes, which is why some may lie elsewhere: 386 of 400 do not where those of the next test are there.
    [Fact]
    public void Nearly_every_row_starts_at_a_cache_line()
    {
        var rows = Enumerable.Range(1, 400).Select(length => Quartet.Row(Quartet.Padded(length))).ToList();
        var placed = rows.Count(row => Marshal.UnsafeAddrOfPinnedArrayElement(row, 0) % 64 == 0);
        Assert.True(placed > 360, $"{placed} of 400 rows start at a cache line.");
    }

    // What is small goes into holes, and what lies wrong is collected while one looks on: seeking until it fits would never end.
    [Theory]
    [InlineData(800)]
    [InlineData(8880)]
    public async Task A_row_is_found_where_memory_has_holes(int length)
    {
        var sought = Task.Run(() =>
        {
            var kept = new List<double[]>();
            for (var hole = 0; hole < 4000; hole++)
            {
                var mayGo = GC.AllocateUninitializedArray<double>(12, pinned: true);
                kept.Add(GC.AllocateArray<double>(hole % 3 + 1, pinned: true));
                if (hole % 2 == 0)
                    kept.Add(mayGo);
            }

            GC.Collect();
            for (var many = 0; many < 300; many++)
            {
                var row = Quartet.Row(length);
                Assert.Equal(length, row.Length);
                Assert.False(row.AsSpan().ContainsAnyExcept(0.0)); // although what was there before is not
                Array.Fill(row, many + 1.0);
                if (many % 50 == 49)
                    GC.Collect();
                if (many % 3 == 0)
                    kept.Add(row);
            }

            GC.KeepAlive(kept);
        });
        await sought.WaitAsync(TimeSpan.FromMinutes(1));
    }
}

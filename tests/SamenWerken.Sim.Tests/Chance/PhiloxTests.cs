using System.Globalization;
using SamenWerken.Sim.Chance;
using SamenWerken.Sim.Tests.Reference;

namespace SamenWerken.Sim.Tests.Chance;

public sealed class PhiloxTests
{
    private static ulong Hex(string text) => ulong.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static ulong[] Words(string text) => [.. text.Split(' ').Select(Hex)];

    private static ulong[] Words(Philox4x64.Block block) => [block.Word0, block.Word1, block.Word2, block.Word3];

    [Fact]
    public void Philox_answers_as_Random123_does()
    {
        var rows = ReferenceData.Table("rng/random123_philox4x64_10.csv").Rows;
        Assert.Equal(3, rows.Length);
        foreach (var row in rows)
        {
            var (counter, key) = (Words(row[2]), Words(row[3]));
            Assert.Equal(Words(row[4]), Words(Philox4x64.Words(key[0], key[1], counter[0], counter[1], counter[2], counter[3])));
        }
    }

    [Fact]
    public void Philox_gives_the_sequences_of_numpy()
    {
        var rows = ReferenceData.Table("rng/numpy_philox4x64_10_sequence.csv").Rows;
        Assert.Equal(144, rows.Length);
        foreach (var row in rows)
        {
            var index = ulong.Parse(row[4], CultureInfo.InvariantCulture);
            var block = Words(Philox4x64.Words(Hex(row[2]), Hex(row[3]), index / 4 + 1, 0, 0, 0));
            Assert.Equal(Hex(row[5]), block[index % 4]);
        }
    }
}

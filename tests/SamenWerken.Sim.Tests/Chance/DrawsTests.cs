using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SamenWerken.Sim.Chance;
using SamenWerken.Sim.Collaboration.Situations;
using SamenWerken.Sim.Tests.Reference;

namespace SamenWerken.Sim.Tests.Chance;

[Properties(MaxTest = 200, Replay = "20260101,21")]
public sealed class DrawsTests
{
    private static readonly Arbitrary<(ulong Seed, int Purpose, ulong Replication, ulong Round, ulong Entity)> Addresses = Arb.From(
        from numbers in Gen.Choose(0, int.MaxValue).ArrayOf(4)
        from purpose in Gen.Choose(0, Purposes.All.Count - 1)
        select ((ulong)numbers[0], purpose, (ulong)numbers[1], (ulong)numbers[2], (ulong)numbers[3]));

    private static Draws At((ulong Seed, int Purpose, ulong Replication, ulong Round, ulong Entity) address) =>
        new(address.Seed, Purposes.All[address.Purpose], address.Replication, address.Round, address.Entity);

    [Fact]
    public void Draws_at_known_addresses_are_the_known_ones()
    {
        var rows = ReferenceData.Table("rng/coordinate_rng_design_kat.csv").Rows;
        Assert.Equal(84, rows.Length);
        foreach (var row in rows)
        {
            ulong Whole(int column) => ulong.Parse(row[column], CultureInfo.InvariantCulture);
            var purpose = new Purpose(row[1]);
            Assert.Equal(row[2], purpose.Key.ToString("x16", CultureInfo.InvariantCulture));
            Draws Address() => new(Whole(0), purpose, Whole(3), Whole(5), Whole(4)) { Next = Whole(6) };
            var (bits, uniform, tenth, million, normal) = (Address(), Address(), Address(), Address(), Address());
            Assert.Equal(row[7], bits.Bits().ToString("x16", CultureInfo.InvariantCulture));
            Assert.Equal(ReferenceData.Number(row[8]), uniform.Uniform());
            Assert.Equal(ReferenceData.Number(row[9]), tenth.Below(10));
            Assert.Equal(ReferenceData.Number(row[10]), million.Below(1000003));
            var z = ReferenceData.Number(row[11]);
            Assert.Equal(z, normal.Normal(), 1e-14 * Math.Max(1, Math.Abs(z)));
        }
    }

    [Property]
    public Property One_draw_makes_one_number_of_any_kind() => Prop.ForAll(Addresses, address =>
    {
        var (draws, bits) = (At(address), At(address));
        draws.Uniform();
        draws.Normal();
        draws.Below(7);
        draws.OpenUniform();
        draws.Happens(0.5);
        bits.Next = 5;
        return draws.Next == 5 && draws.Bits() == bits.Bits();
    });

    [Property]
    public Property A_draw_does_not_depend_on_what_is_drawn_before_or_elsewhere() => Prop.ForAll(Addresses, address =>
    {
        var alone = At(address);
        alone.Next = 6;
        var expected = alone.Bits();
        var draws = At(address);
        for (var other = 0; other < 6; other++)
        {
            var elsewhere =
                new Draws(address.Seed, new Purpose($"something new {other}"), address.Replication, address.Round, address.Entity);
            elsewhere.Bits();
            draws.Bits();
        }

        return draws.Bits() == expected;
    });

    [Property]
    public Property Another_address_in_any_part_gives_other_draws() => Prop.ForAll(Addresses, address =>
    {
        Draws[] others =
        [
            At(address with { Seed = address.Seed + 1 }), At(address with { Purpose = (address.Purpose + 1) % Purposes.All.Count }),
            At(address with { Replication = address.Replication + 1 }), At(address with { Round = address.Round + 1 }),
            At(address with { Entity = address.Entity + 1 }),
        ];
        var here = At(address);
        var bits = here.Bits();
        return others.All(other => other.Bits() != bits);
    });

    [Fact]
    public void Each_purpose_has_a_key_of_its_own()
    {
        Assert.Equal(Purposes.All.Count, Purposes.All.Select(purpose => purpose.Key).Distinct().Count());
        var listed = typeof(Purposes).GetProperties().Where(property => property.PropertyType == typeof(Purpose));
        Assert.Equal(Purposes.All, listed.Select(property => (Purpose)property.GetValue(null)!));
    }

    [Fact]
    public void A_pair_is_another_entity_than_its_mirror_image_and_than_any_actor()
    {
        Assert.Equal((3UL << 32) + 5, Draws.Pair(3, 5));
        Assert.NotEqual(Draws.Pair(3, 5), Draws.Pair(5, 3));
    }

    [Property]
    public Property Uniform_numbers_lie_from_0_below_1_and_open_ones_never_at_the_ends() => Prop.ForAll(Addresses, address =>
    {
        var (uniform, open) = (At(address), At(address));
        var (u, o) = (uniform.Uniform(), open.OpenUniform());
        return u is >= 0 and < 1 && o is > 0 and < 1 && Math.Abs(u - o) <= 1.0 / (1L << 53);
    });
}

using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Tests.Model;

public sealed class NearestNameTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("", "abc", 3)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("ab", "ba", 1)]
    [InlineData("ca", "abc", 3)]
    [InlineData("Fine", "fine", 0)]
    public void Slips_are_letters_left_out_added_changed_or_swapped(string a, string b, int slips)
    {
        Assert.Equal(slips, NearestName.Slips(a, b));
        Assert.Equal(slips, NearestName.Slips(b, a));
    }

    [Fact]
    public void A_name_that_is_near_is_suggested_and_one_that_is_far_is_not()
    {
        Assert.Equal("salience", NearestName.Of("salliance", ["influence", "salience", "alliances"]));
        Assert.Null(NearestName.Of("zebra", ["influence", "salience"]));
        Assert.Null(NearestName.Of("x", []));
        Assert.Equal("cooperation", NearestName.Of("coop", ["cost", "cooperation", "cooperative"]));
        Assert.Equal("cost", NearestName.Of("cots", ["cooperation", "cost"]));
    }
}

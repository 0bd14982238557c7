using SamenWerken.Sim.Discovery;
using SamenWerken.Sim.Lab.Figures.Drawing;

namespace SamenWerken.Sim.Lab.Figures;

/// <summary>A box in words that read aloud.</summary>
public static class BoxWords
{
    /// <summary>Such as "trust at the start is below 0.31 and the fine is from 0.2 to 0.6".</summary>
    /// <param name="box">The box.</param>
    /// <param name="look">Language.</param>
    public static string Of(Box box, Look look) => box.Restrictions.Length == 0
        ? look.Say("figures.box.everywhere")
        : string.Join(look.Say("common.and"), box.Restrictions.Select(restriction => Of(restriction, look)));

    private static string Of(Restriction restriction, Look look)
    {
        var name = ParameterWords.NameOf(restriction.Name, look);
        if (restriction.Levels.Length > 0)
            return look.Say("figures.box.is", ("name", name), ("any", Any(restriction, look)));
        var (low, high) = (restriction.Within.Low, restriction.Within.High);
        return (double.IsFinite(low), double.IsFinite(high)) switch
        {
            (true, true) => look.Say("figures.box.is-from-to", ("name", name), ("low", look.Short(low)), ("high", look.Short(high))),
            (true, false) => look.Say("figures.box.is-above", ("name", name), ("low", look.Short(low))),
            _ => look.Say("figures.box.is-below", ("name", name), ("high", look.Short(high))),
        };
    }

    private static string Any(Restriction restriction, Look look) => restriction.Levels.Length == 1
        ? look.Value(restriction.Levels[0])
        : string.Join(", ", restriction.Levels[..^1].Select(look.Value)) + look.Say("figures.box.or") + look.Value(restriction.Levels[^1]);
}

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
        ? look.Say("everywhere", "overal")
        : string.Join(look.Say(" and ", " en "), box.Restrictions.Select(restriction => Of(restriction, look)));

    private static string Of(Restriction restriction, Look look)
    {
        var name = ParameterWords.NameOf(restriction.Name, look);
        if (restriction.Levels.Length > 0)
            return look.Say($"{name} is {Any(restriction, " or ")}", $"{name} {Any(restriction, " of ")} is");
        var (low, high) = (restriction.Within.Low, restriction.Within.High);
        return (double.IsFinite(low), double.IsFinite(high)) switch
        {
            (true, true) => look.Say(
                $"{name} is from {look.Short(low)} to {look.Short(high)}", $"{name} tussen {look.Short(low)} en {look.Short(high)} ligt"),
            (true, false) => look.Say($"{name} is above {look.Short(low)}", $"{name} boven {look.Short(low)} ligt"),
            _ => look.Say($"{name} is below {look.Short(high)}", $"{name} onder {look.Short(high)} ligt"),
        };
    }

    private static string Any(Restriction restriction, string or) => restriction.Levels.Length == 1
        ? restriction.Levels[0]
        : string.Join(", ", restriction.Levels[..^1]) + or + restriction.Levels[^1];
}

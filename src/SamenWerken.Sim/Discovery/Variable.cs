using System.Collections.Immutable;

namespace SamenWerken.Sim.Discovery;

/// <summary>What differs between cases: a number, or a choice between named levels.</summary>
/// <param name="Name">Its name, such as the path of a parameter.</param>
/// <param name="Values">Its value in each case, in its unit; for a choice the place of the level, from 0.</param>
/// <param name="Levels">Names of the levels of a choice, at most 64; empty for a number.</param>
public sealed record Variable(string Name, ImmutableArray<double> Values, ImmutableArray<string> Levels)
{
    /// <summary>Most levels that a choice may have.</summary>
    public const int MostLevels = 64;

    /// <summary>Whether it is a choice between named levels.</summary>
    public bool IsChoice => Levels.Length > 0;

    /// <summary>A number.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="values">Its value in each case, finite.</param>
    public static Variable Number(string name, params ReadOnlySpan<double> values) => new(name, [.. values], []);

    /// <summary>A choice; its levels stand in the order in which they first occur.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="levels">The level in each case.</param>
    public static Variable Choice(string name, params IReadOnlyList<string> levels)
    {
        ArgumentNullException.ThrowIfNull(levels);
        ImmutableArray<string> all = [.. levels.Distinct()];
        return new(name, [.. levels.Select(level => (double)all.IndexOf(level))], all);
    }

    internal void Check(int count)
    {
        if (Values.Length != count)
            throw new ArgumentException($"{Name} has {Values.Length} values and there are {count} cases; it needs as many.");
        if (Levels.Length > MostLevels)
            throw new ArgumentException(
                $"{Name} has {Levels.Length} levels; a choice may have {MostLevels}. Give it as a number, or leave it out.");
        for (var i = 0; i < count; i++)
        {
            if (!double.IsFinite(Values[i]))
                throw new ArgumentException(FormattableString.Invariant($"{Name} is {Values[i]} in case {i}; a finite number is needed."));
            if (IsChoice && !(Values[i] >= 0 && Values[i] < Levels.Length && Values[i] == Math.Floor(Values[i])))
                throw new ArgumentException(FormattableString.Invariant(
                    $"{Name} is {Values[i]} in case {i}; a level from 0 to {Levels.Length - 1} is needed."));
        }
    }
}

using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Experiments;

/// <summary>A strategy under settings, for a pattern.</summary>
/// <param name="Strategy">Key of the strategy.</param>
/// <param name="Settings">Changes of the case, each a path and a value as <see cref="ParameterPath.Set"/> reads it, in order.</param>
public sealed record PatternArm(string Strategy, IReadOnlyList<(string Path, string Value)> Settings)
{
    internal Case In(Case its)
    {
        foreach (var (path, value) in Settings)
            its = ParameterPath.Set(its, path, value);
        return its;
    }

    /// <summary>Such as "covenant (coordination.fine=0)".</summary>
    public override string ToString() =>
        Settings.Count == 0 ? Strategy : $"{Strategy} ({string.Join(", ", Settings.Select(setting => $"{setting.Path}={setting.Value}"))})";
}

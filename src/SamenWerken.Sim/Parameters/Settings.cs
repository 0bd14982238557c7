namespace SamenWerken.Sim.Parameters;

/// <summary>The root of a tree of records whose marked properties are parameters: what a path starts from.</summary>
/// <remarks>A value that has a constructor without arguments, which gives every parameter its default.</remarks>
public abstract record Settings
{
    /// <summary>The names that numbers by name are given for (see <see cref="ByName"/>), in their order.</summary>
    protected internal virtual IReadOnlyList<string> EntryNames() => [];

    /// <summary>Parts that have parameters of their own, as <see cref="PartSettings"/> tells them; none where there are no such
    /// parts.</summary>
    public virtual IReadOnlyList<Part> Parts() => [];

    /// <summary>The default of a parameter, where it depends on what else is given.</summary>
    /// <param name="path">Path of the parameter.</param>
    /// <param name="usual">Its default otherwise; null where it is then drawn.</param>
    protected internal virtual object? DefaultOf(string path, object? usual) => usual;
}

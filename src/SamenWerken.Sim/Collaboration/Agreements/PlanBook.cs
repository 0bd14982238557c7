namespace SamenWerken.Sim.Collaboration.Agreements;

/// <summary>The joint plans in force, oldest first. Plans that ended are used again.</summary>
internal sealed class PlanBook(int actors, int stride)
{
    private readonly List<Plan> _plans = [], _spare = [];

    internal int Count => _plans.Count;

    internal Plan this[int place] => _plans[place];

    internal void Clear()
    {
        foreach (var plan in _plans)
            _spare.Add(plan);
        _plans.Clear();
    }

    /// <summary>A plan to be filled in; it is in force once it is added.</summary>
    internal Plan Take()
    {
        if (_spare.Count == 0)
            return new Plan(actors, stride);
        var plan = _spare[^1];
        _spare.RemoveAt(_spare.Count - 1);
        return plan;
    }

    internal void Add(Plan plan) => _plans.Add(plan);

    /// <summary>Gives back a plan that was taken and is not to be made.</summary>
    internal void Drop(Plan plan) => _spare.Add(plan);

    internal void RemoveAt(int place)
    {
        _spare.Add(_plans[place]);
        _plans.RemoveAt(place);
    }
}

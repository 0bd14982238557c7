namespace SamenWerken.Sim.Collaboration.Agreements;

/// <summary>The agreements in force, oldest first. Room grows when needed and is kept for the next run.</summary>
internal sealed class AgreementBook(int n, int stride)
{
    private readonly List<Plan> _spare = [];
    private Agreement[] _entries = new Agreement[64];

    internal int Count { get; private set; }

    internal int Plans { get; private set; }

    internal ref Agreement this[int place] => ref _entries[place];

    internal void Clear()
    {
        for (var place = 0; place < Count; place++)
        {
            if (_entries[place].Plan is { } plan)
                _spare.Add(plan);
            _entries[place].Plan = null;
        }

        (Count, Plans) = (0, 0);
    }

    internal ref Agreement Add()
    {
        if (Count == _entries.Length)
            Array.Resize(ref _entries, 2 * Count);
        _entries[Count] = default;
        return ref _entries[Count++];
    }

    internal Plan AddPlan()
    {
        Plan plan;
        if (_spare.Count > 0)
        {
            plan = _spare[^1];
            _spare.RemoveAt(_spare.Count - 1);
        }
        else
        {
            plan = new Plan(n, stride);
        }

        ref var entry = ref Add();
        entry.Plan = plan;
        Plans++;
        return plan;
    }

    /// <summary>Takes an agreement out; the younger ones move up.</summary>
    internal void RemoveAt(int place)
    {
        if (_entries[place].Plan is { } plan)
        {
            _spare.Add(plan);
            Plans--;
        }

        Array.Copy(_entries, place + 1, _entries, place, --Count - place);
        _entries[Count].Plan = null;
    }
}

using SamenWerken.Sim.Collaboration.Mechanisms;

namespace SamenWerken.Sim.Collaboration.Situations;

/// <summary>
/// Adjusting one's own actions to what the others do, without promises. While nothing changed on an issue, an actor's best action
/// can only change with ω', and it is known for which ω' it stays.
/// </summary>
internal sealed class Adjusting(Situation situation)
{
    private readonly Situation _s = situation;
    private readonly BestResponse _response = new(situation.Ground, situation.Scenario.Coordination.AdjustmentSteps);
    private readonly double[] _from = new double[situation.Actors * situation.Issues],
        _to = new double[situation.Actors * situation.Issues];
    private readonly int[] _seen = new int[situation.Actors * situation.Issues];

    /// <summary>Forgets what was known in the run before.</summary>
    internal void Begin() => Array.Fill(_seen, -1);

    internal void Adjust(int actor)
    {
        var (versions, share) = (_s.Binding.Committed.Versions, _s.States.PublicShare(actor));
        for (var (k, cell) = (0, actor * _s.Issues); k < _s.Issues; k++, cell++)
        {
            if (_seen[cell] == versions[k] && share >= _from[cell] && share <= _to[cell])
                continue;
            var choice = Adjust(actor, k, share);
            (_seen[cell], _from[cell], _to[cell]) = (versions[k], choice.From, choice.To);
        }
    }

    private BestResponse.Choice Adjust(int i, int k, double share)
    {
        var committed = _s.Binding.Committed;
        var now = committed.Actions[i * _s.Ground.Stride + k];
        var choice = _response.Of(committed.ActionsByIssue, committed.X[k], i, k, share);
        if (choice.Action == now)
            return choice;
        if (_s.IsTold)
            _s.Tell(new Adjusted(i, k, now, choice.Action));
        var cell = i * _s.Ground.Stride + k;
        committed.Own[cell] = choice.Action - committed.Moved[cell];
        committed.Commit(i, k);
        return choice;
    }
}

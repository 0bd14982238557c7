using SamenWerken.Sim.Model;
using SamenWerken.Sim.Situations;

namespace SamenWerken.Sim.Engine;

/// <summary>The scenario's events: what happens at the start of which round.</summary>
internal sealed class Agenda
{
    private readonly Situation _situation;
    private readonly ILookup<int, ScenarioEvent> _events;
    private readonly List<string> _actors, _issues;
    private readonly int[] _everybody;
    private readonly bool _any;

    internal Agenda(Scenario scenario, Situation situation)
    {
        _situation = situation;
        _events = scenario.Events.ToLookup(e => e.Round);
        _any = scenario.Events.Count > 0;
        (_actors, _issues) = ([.. scenario.ActorNames()], [.. scenario.IssueNames()]);
        _everybody = [.. Enumerable.Range(0, situation.Actors)];
    }

    /// <summary>Holds this round's events in the order of the scenario.</summary>
    /// <returns>Key of the strategy that takes over, or null.</returns>
    internal string? Hold()
    {
        if (!_any || !_events.Contains(_situation.Round))
            return null;
        string? strategy = null;
        foreach (var happens in _events[_situation.Round])
        {
            if (happens is StrategyChange change)
                strategy = change.Strategy;
            else
                Hold(happens);
        }

        return strategy;
    }

    private void Hold(ScenarioEvent happens)
    {
        switch (happens)
        {
            case Training training:
                foreach (var i in Indices(training.Actors))
                    Train(i, training.Amount);
                break;
            case TurnoverWave wave:
                foreach (var i in Indices(wave.Actors))
                {
                    _situation.ChangeRepresentative(i);
                    Tell(new RepresentativeChanged(i));
                }

                break;
            case GoalShift shift:
                Shift(_actors.IndexOf(shift.Actor), _issues.IndexOf(shift.Issue), shift.Position);
                break;
            case Join join:
                _situation.Member[_actors.IndexOf(join.Actor)] = true;
                Tell(new Joined(_actors.IndexOf(join.Actor)));
                break;
            case Leave leave:
                var leaver = _actors.IndexOf(leave.Actor);
                if (!_situation.Member[leaver])
                    break;
                _situation.Leave(leaver);
                Tell(new Left(leaver, _situation.SmoothedNet[leaver], 1));
                break;
            case BudgetCut cut:
                _situation.Meetings = cut.Meetings;
                Tell(new BudgetChanged(cut.Meetings));
                break;
            default:
                throw new NotSupportedException($"Nobody knows what to do at a {happens.GetType().Name}.");
        }
    }

    private void Train(int actor, double amount)
    {
        _situation.OpennessOf[actor] = Math.Clamp(_situation.OpennessOf[actor] + amount, 0, 1);
        for (var other = 0; other < _situation.Actors; other++)
        {
            if (other == actor)
                continue;
            ref var knowledge = ref _situation.KnowledgeOf[actor * _situation.Column + other];
            knowledge = Math.Clamp(knowledge + amount, 0, 1);
        }

        _situation.KnowledgeChanged = true;
        Tell(new Trained(actor, amount));
    }

    private void Shift(int actor, int issue, double position)
    {
        Tell(new GoalShifted(actor, issue, _situation.Position(actor, issue), position));
        _situation.ShiftGoal(actor, issue, position);
    }

    private IEnumerable<int> Indices(IReadOnlyList<string> names) =>
        names.Count == 0 ? _everybody : names.Select(name => _actors.IndexOf(name));

    private void Tell(Happening happening)
    {
        if (_situation.Story is not null)
            _situation.Tell(happening);
    }
}

using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Parameters;
using SamenWerken.Sim.Collaboration.Situations;

namespace SamenWerken.Sim.Collaboration.Engine;

/// <summary>The scenario's events: what happens at the start of which round.</summary>
internal sealed class Agenda
{
    private readonly Situation _situation;
    private readonly (ScenarioEvent Happens, int[] Actors)[] _events; // by round, in the order of the scenario
    private readonly List<string> _actors, _issues;
    private int _next;

    /// <summary>Round of the next event; beyond any where there is none.</summary>
    internal int Due { get; private set; }

    internal Agenda(Scenario scenario, Situation situation)
    {
        _situation = situation;
        (_actors, _issues) = ([.. scenario.ActorNames()], [.. scenario.IssueNames()]);
        _events = [.. scenario.Events.OrderBy(happens => happens.Round).Select(happens => (happens, Actors(happens)))];
    }

    /// <summary>A run begins: everything is still to come.</summary>
    internal void Begin() => Next(0);

    private void Next(int number)
    {
        _next = number;
        Due = number < _events.Length ? _events[number].Happens.Round : int.MaxValue;
    }

    /// <summary>Holds this round's events in the order of the scenario.</summary>
    /// <returns>Key of the strategy that takes over, or null.</returns>
    internal string? Hold()
    {
        string? strategy = null;
        for (; Due == _situation.Round; Next(_next + 1))
        {
            if (_events[_next].Happens is StrategyChange change)
                strategy = change.Strategy;
            else
                Hold(_events[_next].Happens, _events[_next].Actors);
        }

        return strategy;
    }

    private void Hold(ScenarioEvent happens, int[] actors)
    {
        switch (happens)
        {
            case Training training:
                foreach (var i in actors)
                    Train(i, training.Amount);
                break;
            case TurnoverWave:
                foreach (var i in actors)
                {
                    _situation.ChangeRepresentative(i);
                    if (_situation.IsTold)
                        _situation.Tell(new RepresentativeChanged(i));
                }

                break;
            case GoalShift shift:
                Shift(actors[0], _issues.IndexOf(shift.Issue), shift.Position);
                break;
            case Join:
                _situation.Admit(actors[0]);
                if (_situation.IsTold)
                    _situation.Tell(new Joined(actors[0]));
                break;
            case Leave:
                if (!_situation.IsMember(actors[0]))
                    break;
                _situation.Leave(actors[0]);
                if (_situation.IsTold)
                    _situation.Tell(new Left(actors[0], _situation.States.SmoothedNet[actors[0]], 1));
                break;
            case BudgetCut cut:
                _situation.Meetings = cut.Meetings;
                if (_situation.IsTold)
                    _situation.Tell(new BudgetChanged(cut.Meetings));
                break;
            default:
                throw new NotSupportedException($"Nobody knows what to do at a {happens.GetType().Name}.");
        }
    }

    private void Train(int actor, double amount)
    {
        _situation.States.Open(actor, amount);
        for (var other = 0; other < _situation.Actors; other++)
        {
            if (other == actor)
                continue;
            ref var knowledge = ref _situation.Relations.KnowledgeOf[_situation.Relations.At(actor, other)];
            knowledge = Math.Clamp(knowledge + amount, 0, 1);
        }

        _situation.Relations.Version++;
        if (_situation.IsTold)
            _situation.Tell(new Trained(actor, amount));
    }

    private void Shift(int actor, int issue, double position)
    {
        if (_situation.IsTold)
            _situation.Tell(new GoalShifted(actor, issue, _situation.Position(actor, issue), position));
        _situation.ShiftGoal(actor, issue, position);
    }

    private int[] Actors(ScenarioEvent happens) => happens switch
    {
        Training training => Indices(training.Actors),
        TurnoverWave wave => Indices(wave.Actors),
        GoalShift shift => [_actors.IndexOf(shift.Actor)],
        Join join => [_actors.IndexOf(join.Actor)],
        Leave leave => [_actors.IndexOf(leave.Actor)],
        _ => [],
    };

    // Everybody, where nobody is named.
    private int[] Indices(IReadOnlyList<string> names) =>
        names.Count == 0 ? [.. Enumerable.Range(0, _actors.Count)] : [.. names.Select(name => _actors.IndexOf(name))];
}

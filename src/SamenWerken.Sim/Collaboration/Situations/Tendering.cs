using SamenWerken.Sim.Collaboration.Agreements;
using SamenWerken.Sim.Collaboration.Mechanisms;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Collaboration.Situations;

/// <summary>Tenders the work on the issues of a draft.</summary>
internal sealed class Tendering(Situation situation)
{
    private readonly Situation _s = situation;
    private readonly Awarding _awarding = new(situation.Ground, situation.World.Influence);
    private readonly bool[] _provides = new bool[situation.Actors];

    /// <returns>Whether influence is divided otherwise than before.</returns>
    internal bool Hold(Draft draft, ReadOnlySpan<int> providers, int winners, double capability)
    {
        Array.Clear(_provides);
        foreach (var provider in providers)
            _provides[provider] = true;
        var changed = _awarding.Award(
            draft.Target, draft.InText, _provides, _s.States.Joined, winners, capability, draft.LeaveFree());
        if (changed)
        {
            var ground = _s.Ground;
            Turned.Turn(ground.Influence, ground.Actors, ground.Stride, ground.InfluenceByIssue, ground.Issues, ground.Column);
        }

        if (_s.IsTold)
            Tell(draft);
        return changed;
    }

    private void Tell(Draft draft)
    {
        for (var k = 0; k < _s.Issues; k++)
        {
            if (draft.Has(k) && _awarding.WinnersOf(k) is { Length: > 0 } winners)
                _s.Tell(new TenderWon(k, winners));
        }
    }
}

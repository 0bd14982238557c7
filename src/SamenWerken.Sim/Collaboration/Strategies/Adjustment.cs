using SamenWerken.Sim.Collaboration.Mechanisms;
using SamenWerken.Sim.Collaboration.Situations;

namespace SamenWerken.Sim.Collaboration.Strategies;

/// <summary>
/// Partisan mutual adjustment (Lindblom 1965): no promises; each round, in turn (starting at i = t mod n), every actor sets its
/// own action on each issue to what is best for V_i given the others'.
/// </summary>
internal sealed class Adjustment : Strategy
{
    private BestResponse _response = new(0);
    private double[] _from = [], _to = [];
    private int[] _seen = [];

    public override string Key => "adjustment";

    public override StrategyKind Kind => StrategyKind.Baseline;

    public override string Summary => "no promises: in turn, everybody adjusts its own actions to what the others do";

    public override void Begin(Situation situation)
    {
        var cells = situation.Actors * situation.Stride;
        if (_seen.Length != cells)
        {
            _response = new BestResponse(situation.Actors);
            (_from, _to, _seen) = (new double[cells], new double[cells], new int[cells]);
        }

        Array.Fill(_seen, -1);
    }

    public override void Coordinate(Situation situation)
    {
        for (var turn = 0; turn < situation.Actors; turn++)
        {
            var i = (situation.Round + turn) % situation.Actors;
            if (!situation.IsMember(i))
                continue; // who left, or never joined, acts at p
            var share = situation.PublicShare(i);
            for (var k = 0; k < situation.Issues; k++)
            {
                // While nothing changed on the issue, the answer can only change with ω'.
                var cell = i * situation.Stride + k;
                if (_seen[cell] != situation.Versions[k] || share < _from[cell] || share > _to[cell])
                    Adjust(situation, i, k, share);
            }
        }
    }

    public override bool MayLeave(Situation situation, int actor) => false;

    private void Adjust(Situation s, int i, int k, double share)
    {
        var cell = i * s.Stride + k;
        var now = s.CommittedByIssue[k * s.Column + i];
        var choice = _response.Of(
            s.InfluenceByIssue, s.CommittedByIssue, k * s.Column, s.Actors, s.Scenario.Fragmentation, s.X[k], i, share,
            new BestResponse.View(s.World.Salience[cell], s.Ideal[cell], s.World.Weight[k], s.World.Perceived[k]));
        if (choice.Action != now)
        {
            if (s.Story is not null)
                s.Tell(new Adjusted(i, k, now, choice.Action));
            s.SetOwn(i, k, choice.Action - s.Moved[cell]);
        }

        (_seen[cell], _from[cell], _to[cell]) = (s.Versions[k], choice.From, choice.To);
    }
}

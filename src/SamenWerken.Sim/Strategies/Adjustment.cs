using SamenWerken.Sim.Model.Mechanisms;
using SamenWerken.Sim.Situations;

namespace SamenWerken.Sim.Strategies;

/// <summary>
/// Partisan mutual adjustment (Lindblom 1965): no promises; each round, in turn (starting at i = t mod n), every actor sets its
/// own action on each issue to what is best for V_i given the others'.
/// </summary>
internal sealed class Adjustment : Strategy
{
    private BestResponse _response = new(0);
    private double[] _margin = [], _share = [];
    private int[] _seen = [];

    public override string Key => "adjustment";

    public override StrategyKind Kind => StrategyKind.Baseline;

    public override string Summary => "no promises: in turn, everybody adjusts its own actions to what the others do";

    public override void Begin(Situation situation)
    {
        var cells = situation.Actors * situation.Stride;
        if (_margin.Length != cells)
        {
            _response = new BestResponse(situation.Actors);
            (_margin, _share, _seen) = (new double[cells], new double[cells], new int[cells]);
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
            for (var k = 0; k < situation.Issues; k++)
                Adjust(situation, i, k);
        }
    }

    public override bool MayLeave(Situation situation, int actor) => false;

    private void Adjust(Situation s, int i, int k)
    {
        var (cell, share) = (i * s.Stride + k, s.PublicShare(i));
        if (_seen[cell] == s.Versions[k] && Stays(s, cell, k, share))
            return;
        var (p, now) = (s.Ideal[cell], s.CommittedByIssue[k * s.Column + i]);
        var (action, margin) = _response.Of(
            s.InfluenceByIssue, s.CommittedByIssue, k * s.Column, s.Actors, s.Scenario.Fragmentation, s.X[k], i,
            new BestResponse.View((1 - share) * s.World.Salience[cell], p, share * s.World.Weight[k], s.World.Perceived[k]));
        if (action != now)
        {
            if (s.Story is not null)
                s.Tell(new Adjusted(i, k, now, action));
            s.SetOwn(i, k, action - s.Moved[cell]);
        }

        (_seen[cell], _margin[cell], _share[cell]) = (s.Versions[k], margin, share);
    }

    // Neither actions, ideals nor influence changed on the issue since, so only ω' can have changed the answer. Between two
    // candidates (1 − ω') A + ω' B changes by at most |Δω'| (s + w) min(1, h (1 + 4f)): x̃ differs by at most h and C by at most 4fh.
    private bool Stays(Situation s, int cell, int k, double share)
    {
        const double Rounding = 1e-12;
        var reach = Math.Min(1, s.Influence[cell] * (1 + 4 * s.Scenario.Fragmentation));
        var most = Math.Abs(share - _share[cell]) * (s.World.Salience[cell] + s.World.Weight[k]) * reach;
        return most + Rounding < _margin[cell] + BestResponse.Strictly;
    }
}

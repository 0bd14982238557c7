using SamenWerken.Sim.Numbers;
using System.Runtime.Intrinsics;
using SamenWerken.Sim.Collaboration.Agreements;
using SamenWerken.Sim.Collaboration.Mechanisms;
using SamenWerken.Sim.Collaboration.Situations;

namespace SamenWerken.Sim.Collaboration.Engine;

/// <summary>
/// What each party's side of a joint plan is worth to each party: T and L of equation (6), split in own value u and perceived
/// public value g, so that they hold as long as y stays the same.
/// <code>
/// L_i = θ / (parties − 1) Σ_{j≠i} τ_ij [ (1 − ω'_i)(u_i(y) − u_i(y without j)) + ω'_i (g(y) − g(y without j)) ]
/// T_i = (1 − ω'_i)(u_i(y without i) − u_i(y)) + ω'_i (g(y without i) − g(y))
/// </code>
/// </summary>
internal sealed class PlanWorth(Situation situation)
{
    private readonly Situation _s = situation;
    private readonly double[] _other = Octet.Row(situation.Actors * situation.Stride);

    // Rows of j over i: what i would lose of u without j's side; g likewise by j. Zero where j is no party.
    private readonly double[] _loss = Octet.Row(situation.Actors * situation.Column);
    private readonly double[] _publicLoss = Octet.Row(situation.Column), _ownLoss = Octet.Row(situation.Column);
    private Plan? _plan;
    private int _version, _parties;

    /// <summary>S = Σ_k h_ik |d_ik| by actor.</summary>
    internal double[] Size { get; } = Octet.Row(situation.Column);

    /// <summary>T by actor, as it was last judged.</summary>
    internal double[] Temptation { get; } = Octet.Row(situation.Column);

    /// <summary>L by actor, as it was last judged; 0 alone.</summary>
    internal double[] Stake { get; } = Octet.Row(situation.Column);

    internal void Forget() => _plan = null;

    internal void Compute(Plan plan, double[] committedValue, double committedPublic)
    {
        if (_plan == plan && _version == _s.Version && _parties == plan.Parties)
            return;
        (_plan, _version, _parties) = (plan, _s.Version, plan.Parties);
        Array.Clear(_loss);
        Array.Clear(_ownLoss);
        Array.Clear(_publicLoss);
        var (n, stride) = (_s.Actors, _s.Stride);
        for (var cell = 0; cell < _other.Length; cell += Octet.Width)
            Octet.Store(Octet.Clip(Octet.Load(_s.Own, cell) + Octet.Load(_s.Moved, cell) - Octet.Load(plan.Moves, cell)), _other, cell);
        for (var j = 0; j < n; j++)
        {
            if (!plan.Party[j])
                continue;
            Coherence.WithRow(_s.Influence, _s.Committed, n, stride, _s.Scenario.Fragmentation, _s.X, j, _other, _s.WorkX, _s.WorkC);
            _publicLoss[j] = committedPublic - Perspective.Weighed(_s.World.Weight, 0, _s.World.Perceived, 0, _s.WorkX, _s.WorkC, j * stride, stride);
            var row = j * _s.Column;
            Perspective.OfAll(_s.World.SalienceByIssue, _s.IdealByIssue, _s.Column, _s.Issues, _s.WorkX, _s.WorkC, j * stride, _loss, row);
            for (var i = 0; i < _s.Column; i += Octet.Width)
                Octet.Store(Octet.Load(committedValue, i) - Octet.Load(_loss, row + i), _loss, row + i);
            _ownLoss[j] = _loss[j * _s.Column + j];
            Size[j] = 0;
            for (var k = 0; k < _s.Issues; k++)
                Size[j] += _s.Influence[j * stride + k] * Math.Abs(plan.Moves[j * stride + k]);
        }
    }

    /// <summary>T and L of every party as it is minded now. The diagonal of trust is 0, so a party's own side is not at stake.</summary>
    internal void Judge(Plan plan)
    {
        var future = Vector512.Create(plan.Parties < 2 ? 0 : _s.Behaviour.ShadowOfFuture / (plan.Parties - 1));
        for (var i = 0; i < _s.Column; i += Octet.Width)
        {
            var seen = Octet.Load(_s.Orientation, i) * (Vector512<double>.One - Octet.Load(_s.CynicismOf, i));
            var own = Vector512<double>.One - seen;
            Octet.Store(-(own * Octet.Load(_ownLoss, i) + seen * Octet.Load(_publicLoss, i)), Temptation, i);
            var stake = Vector512<double>.Zero;
            for (var j = 0; j < _s.Actors; j++)
            {
                var loss = Octet.Sum(own, Octet.Load(_loss, j * _s.Column + i), seen * Vector512.Create(_publicLoss[j]));
                stake = Octet.Sum(Octet.Load(_s.TrustIn, j * _s.Column + i), loss, stake);
            }

            Octet.Store(future * stake, Stake, i);
        }
    }
}

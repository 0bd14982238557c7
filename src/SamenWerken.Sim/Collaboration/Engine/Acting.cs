using System.Runtime.Intrinsics;
using SamenWerken.Sim.Collaboration.Mechanisms;
using SamenWerken.Sim.Collaboration.Situations;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Collaboration.Engine;

/// <summary>
/// Steps 3 and 4 of a round: who keeps which side, and what follows: x̃, C, u, V and Y at the actions a. What depends on a alone
/// is computed anew only when a changed, and is kept for what recurs until commitments change: that all keep their sides, and that one
/// party alone breaks its side of the only agreement.
/// </summary>
internal sealed class Acting
{
    private readonly Situation _s;
    private readonly Ground _g;
    private readonly Deciding _deciding;
    private readonly double[] _committedInterest, _committedCost, _promised; // the third is the first minus the second
    private readonly int[] _astray; // who did not do all that it is committed to
    private readonly Consequences[] _consequences; // where all keep their sides, where one alone breaks it, and of anything else
    private long _commitments;
    private int _many;
    private bool _wasBroken;

    internal Acting(Situation situation)
    {
        (_s, _g, _deciding) = (situation, situation.Ground, new Deciding(situation));
        var column = _g.Column;
        (Actions, _astray) = (Quartet.Row(_g.Actors * _g.Stride), new int[_g.Actors]);
        _consequences = new Consequences[_g.Actors + 2];
        for (var recurring = 0; recurring < _consequences.Length; recurring++)
            _consequences[recurring] = new Consequences(_g.Stride, column);
        (Consequences, OwnWayCost) = (_consequences[0], Quartet.Row(column));
        (_committedInterest, _committedCost, _promised) = (Quartet.Row(column), Quartet.Row(column), Quartet.Row(column));
        (Gain, Net, Disappointment) = (Quartet.Row(column), Quartet.Row(column), Quartet.Row(column));
    }

    /// <summary>a.</summary>
    internal double[] Actions { get; }

    /// <summary>What comes of a.</summary>
    internal Consequences Consequences { get; private set; }

    /// <summary>Σ_k a_i s_ik |a_ik − p_ik| by actor: u(a) is the part of the whole, plus a_i, minus this.</summary>
    internal double[] OwnWayCost { get; }

    internal double[] Gain { get; }

    internal double[] Net { get; }

    internal double MeanGain { get; private set; }

    /// <summary>B: promised minus delivered.</summary>
    internal double[] Disappointment { get; }

    /// <summary>1 for a party to any agreement, else 0.</summary>
    internal double[] Engaged => _deciding.Engaged;

    /// <summary>Whether any side was broken.</summary>
    internal bool Broken => _deciding.Undoing.Any;

    /// <summary>Y(a); nobody acts on it, so that it is made when somebody asks.</summary>
    internal double Public => Consequences.Public ??= PublicValue.At(
        _s.Scenario.Disciplines, _g.Weight, _s.World.Need, _g.Hurt, Consequences.X, Consequences.C);

    internal void Begin()
    {
        (_commitments, _wasBroken) = (-1, false);
        foreach (var consequences in _consequences)
            consequences.Commitments = -1;
        _deciding.Begin();
    }

    /// <summary>Step 3: who keeps which side.</summary>
    internal void Act() => _deciding.Decide();

    /// <summary>Step 4: what comes of the actions.</summary>
    internal void Realise()
    {
        var commitments = _deciding.Commitments;
        var (changed, broken) = (_commitments != commitments, _deciding.Undoing.Any);
        if (changed)
            ValueCommitted();
        if (changed || broken || _wasBroken)
        {
            Commit(changed);
            if (broken)
                Undo();
            if (!Recurs(commitments))
                Value(broken);
        }

        (_commitments, _wasBroken) = (commitments, broken);
        Gather();
    }

    // Whether what comes of a is known from an earlier round under the same commitments.
    private bool Recurs(long commitments)
    {
        var breaking = _deciding.Undoing.Actors;
        var other = _g.Actors + 1;
        var at = breaking.Length == 0 ? 0 : breaking.Length == 1 && _deciding.OnePlan ? breaking[0] + 1 : other;
        Consequences = _consequences[at];
        var recurs = Consequences.Commitments == commitments;
        Consequences.Commitments = at == other ? -1 : commitments;
        return recurs;
    }

    private void Value(bool broken)
    {
        var now = Consequences;
        (now.Public, now.Measured) = (null, false);
        if (broken)
        {
            Coherence.At(_g.Influence, Actions, _g.Actors, _g.Stride, _g.Fragmentation, now.X, now.C);
            ValueWhole(now.X, now.C, now.Interest);
        }
        else
        {
            Quartet.Copy(_s.Binding.Committed.X, now.X);
            Quartet.Copy(_s.Binding.Committed.C, now.C);
            Quartet.Copy(_committedInterest, now.Interest);
        }

        now.PublicSeen = PublicValue.At(
            _s.Scenario.Disciplines, _g.Weight, _g.Perceived, _g.Hurt, now.X, now.C, out var served);
        now.Served = served;
    }

    private void ValueCommitted()
    {
        var committed = _s.Binding.Committed;
        ValueWhole(committed.X, committed.C, _committedInterest);
        Perspective.Away(_g.OwnWay, committed.Actions, _g.Ideal, _g.Actors, _g.Stride, _committedCost);
        for (var i = 0; i < _promised.Length; i += Quartet.Width)
            Quartet.Store(Quartet.Load(_committedInterest, i) - Quartet.Load(_committedCost, i), _promised, i);
    }

    // a as committed; where that did not change, of those alone who broke a side before.
    private void Commit(bool changed)
    {
        var (committed, stride) = (_s.Binding.Committed.Actions, (uint)_g.Stride);
        if (changed)
            Quartet.Copy(committed, Actions);
        else
        {
            foreach (var i in _astray.AsSpan(0, _many))
            {
                ref var promised = ref Quartet.Start(committed, (uint)i * stride);
                ref var actions = ref Quartet.Start(Actions, (uint)i * stride);
                for (nuint k = 0; k < stride; k += Quartet.Width)
                    Quartet.Store(Quartet.Load(ref promised, k), ref actions, k);
            }
        }

        Quartet.Copy(_committedCost, OwnWayCost);
        _many = 0;
    }

    // Takes back what the broken sides promised.
    private void Undo()
    {
        var (committed, stride) = (_s.Binding.Committed, (nuint)(uint)_g.Stride);
        ref var own = ref Quartet.Start(committed.Own);
        ref var moved = ref Quartet.Start(committed.Moved);
        ref var undone = ref Quartet.Start(_deciding.Undoing.Moves);
        ref var actions = ref Quartet.Start(Actions);
        ref var ideals = ref Quartet.Start(_g.Ideal);
        ref var weights = ref Quartet.Start(_g.OwnWay);
        foreach (var i in _deciding.Undoing.Actors)
        {
            var (cost, row) = (Vector256<double>.Zero, (uint)i * stride);
            for (var cell = row; cell < row + stride; cell += Quartet.Width)
            {
                var left = Quartet.Load(ref own, cell) + Quartet.Load(ref moved, cell) - Quartet.Load(ref undone, cell);
                var action = Quartet.Clip(left);
                Quartet.Store(action, ref actions, cell);
                cost = Perspective.AddAway(action, ref weights, ref ideals, cell, cost);
            }

            Quartet.Set(OwnWayCost, i, Quartet.Sum(cost));
            _astray[_many++] = i;
        }
    }

    private void ValueWhole(double[] x, double[] c, double[] interest) =>
        Perspective.OfAll(_g.InterestByIssue, _g.IdealByIssue, _g.Column, _g.Issues, _g.Hurt, x, c, 0, interest);

    // gain = u(a) − u⁰ − cost, net = V(a) − V(p) − cost, B = max(0, u(y) − u(a)).
    private void Gather()
    {
        var (zero, one, alone, states) = (Vector256<double>.Zero, Vector256<double>.One, _s.Alone, _s.States);
        ref var before = ref Quartet.Start(alone.Interest); // of V(p); makes what is known of it if need be
        var seen = Vector256.Create(Consequences.Served - alone.Public);
        ref var interests = ref Quartet.Start(Consequences.Interest);
        ref var ownWays = ref Quartet.Start(OwnWayCost);
        ref var costs = ref Quartet.Start(_s.Accounts.Cost);
        ref var orientation = ref Quartet.Start(states.Orientation);
        ref var cynicism = ref Quartet.Start(states.Cynicism);
        ref var quo = ref Quartet.Start(_s.StatusQuo.Interest);
        ref var promised = ref Quartet.Start(_promised);
        ref var gains = ref Quartet.Start(Gain);
        ref var nets = ref Quartet.Start(Net);
        ref var disappointments = ref Quartet.Start(Disappointment);
        var (total, end) = (zero, (nuint)(uint)Gain.Length); // padding gains nothing
        for (nuint i = 0; i < end; i += Quartet.Width)
        {
            var (value, cost) = (Quartet.Load(ref interests, i) - Quartet.Load(ref ownWays, i), Quartet.Load(ref costs, i));
            var share = (one - Quartet.Load(ref cynicism, i)) * Quartet.Load(ref orientation, i);
            var gain = value - Quartet.Load(ref quo, i) - cost;
            total += gain;
            Quartet.Store(gain, ref gains, i);
            Quartet.Store(Perspective.Value(share, value - Quartet.Load(ref before, i), seen) - cost, ref nets, i);
            Quartet.Store(Quartet.Larger(zero, Quartet.Load(ref promised, i) - value), ref disappointments, i);
        }

        MeanGain = Quartet.Sum(total) / _g.Actors;
    }
}

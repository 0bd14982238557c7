using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using SamenWerken.Sim.Collaboration.Mechanisms;
using SamenWerken.Sim.Collaboration.Situations;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Collaboration.Engine;

/// <summary>
/// Steps 3 and 4 of a round: who keeps which side, and what follows: x̃, C, u, V and Y at the actions a. What depends on a alone
/// is computed anew only when a changed, and is kept for what recurs until commitments change: that all keep their sides, and that the
/// same parties break their sides of the only agreement.
/// </summary>
internal sealed class Acting
{
    private readonly Situation _s;
    private readonly Ground _g;
    private readonly Deciding _deciding;
    private readonly int[] _astray; // who did not do all that it is committed to
    private readonly Recurring _recurring;
    private readonly Consequences _kept; // where all keep their sides
    private readonly Place _cost, _orientation, _cynicism, _gain, _net;
    private long _commitments, _done; // under which commitments things are valued, and a was made
    private int _many, _from;
    private bool _watched;

    internal Acting(Situation situation)
    {
        (_s, _g, _deciding) = (situation, situation.Ground, new Deciding(situation));
        var column = _g.Column;
        (Actions, _astray) = (Quartet.Row(_g.Actors * _g.Stride), new int[_g.Actors]);
        _recurring = new Recurring(_g.Actors, _g.Stride, column);
        Consequences = _kept = _recurring.Kept;
        (Gain, Net) = (Quartet.Row(column), Quartet.Row(column));
        (_cost, _gain, _net) = (new(situation.Accounts.Cost), new(Gain), new(Net));
        (_orientation, _cynicism) = (new(situation.States.Orientation), new(situation.States.Cynicism));
    }

    /// <summary>a; where a plan is the only agreement, only of rounds in which somebody looks at it.</summary>
    internal double[] Actions { get; }

    /// <summary>What comes of a.</summary>
    internal Consequences Consequences { get; private set; }

    /// <summary>Σ_k a_i s_ik |a_ik − p_ik| by actor.</summary>
    internal double[] OwnWayCost => Consequences.OwnWay;

    internal double[] Gain { get; }

    internal double[] Net { get; }

    internal double MeanGain { get; private set; }

    /// <summary>B: promised minus delivered.</summary>
    internal double[] Disappointment => Consequences.Disappointment;

    /// <summary>1 for a party to any agreement, else 0.</summary>
    internal double[] Engaged => _deciding.Engaged;

    /// <summary>Whether any side was broken.</summary>
    internal bool Broken => _deciding.Undoing.Any;

    /// <summary>Y(a); nobody acts on it, so that it is made when somebody asks.</summary>
    internal double Public
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Consequences.Public is { } known ? known : Serve();
    }

    /// <param name="from">From which round on it is measured what is done.</param>
    /// <param name="watched">Whether somebody else looks at it.</param>
    internal void Begin(int from = 0, bool watched = true)
    {
        (_commitments, _done, _from, _watched) = (-1, -1, from, watched);
        _recurring.Forget();
        _deciding.Begin();
    }

    /// <summary>Step 3: who keeps which side.</summary>
    internal void Act() => _deciding.Decide();

    /// <summary>Step 4: what comes of the actions.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Realise()
    {
        var (commitments, onePlan, many) = (_deciding.Commitments, _deciding.OnePlan, _deciding.Undoing.Many);
        if (_commitments != commitments)
            ValueCommitted();
        _commitments = commitments;
        var its = _recurring.Of(_deciding.Undoing, onePlan, commitments, out var known);
        if (its != Consequences)
            Consequences = its;
        var measured = known && its.Measured;
        var asked = !onePlan || (many > 0 && !known) || (_s.Round >= _from && (_watched || !measured));
        if (asked && (_done != commitments || (many | _many) > 0))
            Do();
        if (!known)
            Value();
        Gather();
    }

    private double Serve()
    {
        var now = Consequences;
        var served = PublicValue.At(_s.Scenario.Disciplines, _g.Weight, _s.World.Need, _g.Hurt, now.X, now.C);
        now.Public = served;
        return served;
    }

    private void Value()
    {
        var now = Consequences;
        (now.Public, now.Measured) = (null, false);
        if (_deciding.Undoing.Any)
        {
            Coherence.At(_g.Influence, Actions, _g.Actors, _g.Stride, _g.Fragmentation, now.X, now.C);
            ValueWhole(now);
            for (var i = 0; i < now.Value.Length; i += Quartet.Width)
            {
                var disappointment = Quartet.Load(_kept.Value, i) - Quartet.Load(now.Value, i);
                Quartet.Store(Quartet.Larger(Vector256<double>.Zero, disappointment), now.Disappointment, i);
            }
        }

        now.PublicSeen = PublicValue.At(
            _s.Scenario.Disciplines, _g.Weight, _g.Perceived, _g.Hurt, now.X, now.C, out var served);
        now.Served = served;
    }

    // Where all keep their sides nobody is disappointed.
    private void ValueCommitted()
    {
        var committed = _s.Binding.Committed;
        Quartet.Copy(committed.X, _kept.X);
        Quartet.Copy(committed.C, _kept.C);
        Perspective.Away(_g.OwnWay, committed.Actions, _g.Ideal, _g.Actors, _g.Stride, _kept.OwnWay);
        ValueWhole(_kept);
    }

    private void ValueWhole(Consequences now)
    {
        Perspective.OfAll(_g.InterestByIssue, _g.IdealByIssue, _g.Column, _g.Issues, _g.Hurt, now.X, now.C, 0, now.Interest);
        for (var i = 0; i < now.Value.Length; i += Quartet.Width)
            Quartet.Store(Quartet.Load(now.Interest, i) - Quartet.Load(now.OwnWay, i), now.Value, i);
    }

    // a as committed; where that did not change, of those alone who broke a side before. And what who breaks does in its own way.
    private void Do()
    {
        var (committed, stride) = (_s.Binding.Committed.Actions, (uint)_g.Stride);
        if (_done != _commitments)
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

        (_done, _many) = (_commitments, 0);
        if (_deciding.Undoing.Any)
            Undo();
    }

    // Takes back what the broken sides promised.
    private void Undo()
    {
        var (committed, stride) = (_s.Binding.Committed, (nuint)(uint)_g.Stride);
        Quartet.Copy(_kept.OwnWay, Consequences.OwnWay);
        ref var own = ref Quartet.Start(committed.Own);
        ref var moved = ref Quartet.Start(committed.Moved);
        ref var undone = ref Quartet.Start(_deciding.OnePlan ? _s.Binding.Plans[0].Moves : _deciding.Undoing.Moves);
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

            Quartet.Set(Consequences.OwnWay, i, Quartet.Sum(cost));
            _astray[_many++] = i;
        }
    }

    // gain = u(a) − u⁰ − cost, net = V(a) − V(p) − cost.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Gather()
    {
        var alone = _s.Alone;
        var (interest, served) = (alone.Interest, alone.Public); // of V(p); makes what is known of it if need be
        ref var before = ref Quartet.Start(interest);
        var (zero, one, seen) = (Vector256<double>.Zero, Vector256<double>.One, Vector256.Create(Consequences.Served - served));
        ref var values = ref Quartet.Start(Consequences.Value);
        ref var costs = ref _cost.Start;
        ref var orientation = ref _orientation.Start;
        ref var cynicism = ref _cynicism.Start;
        ref var quo = ref Quartet.Start(_s.StatusQuo.Interest);
        ref var gains = ref _gain.Start;
        ref var nets = ref _net.Start;
        var (total, end) = (zero, (nuint)(uint)_gain.Length); // padding gains nothing
        for (nuint i = 0; i < end; i += Quartet.Width)
        {
            var (value, cost) = (Quartet.Load(ref values, i), Quartet.Load(ref costs, i));
            var share = (one - Quartet.Load(ref cynicism, i)) * Quartet.Load(ref orientation, i);
            var gain = value - Quartet.Load(ref quo, i) - cost;
            total += gain;
            Quartet.Store(gain, ref gains, i);
            Quartet.Store(Perspective.Value(share, value - Quartet.Load(ref before, i), seen) - cost, ref nets, i);
        }

        MeanGain = Quartet.Sum(total) / _g.Actors;
    }
}

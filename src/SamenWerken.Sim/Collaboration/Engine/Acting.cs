using SamenWerken.Sim.Numbers;
using System.Runtime.Intrinsics;
using SamenWerken.Sim.Collaboration.Mechanisms;
using SamenWerken.Sim.Collaboration.Situations;

namespace SamenWerken.Sim.Collaboration.Engine;

/// <summary>
/// Steps 3 and 4 of a round: who keeps which side, and what follows: x̃, C, u, V and Y at the actions a. What depends on a alone
/// is computed anew only when a changed.
/// </summary>
internal sealed class Acting
{
    private readonly Situation _s;
    private readonly Deciding _deciding;
    private readonly double[] _committedValue;
    private double _committedPublic, _publicSeen;
    private bool _stale;

    internal Acting(Situation situation)
    {
        _s = situation;
        _deciding = new Deciding(situation);
        var column = situation.Column;
        Actions = Octet.Row(situation.Actors * situation.Stride);
        (X, Coherent) = (Octet.Row(situation.Stride), Octet.Row(situation.Stride));
        (Value, _committedValue, Gain, Net, Disappointment) =
            (Octet.Row(column), Octet.Row(column), Octet.Row(column), Octet.Row(column), Octet.Row(column));
    }

    /// <summary>a.</summary>
    internal double[] Actions { get; }

    internal double[] X { get; }

    internal double[] Coherent { get; }

    /// <summary>u(a) by actor.</summary>
    internal double[] Value { get; }

    internal double[] Gain { get; }

    internal double[] Net { get; }

    internal double MeanGain { get; private set; }

    /// <summary>B: promised minus delivered.</summary>
    internal double[] Disappointment { get; }

    /// <summary>1 for a party to any agreement, else 0.</summary>
    internal double[] Engaged => _deciding.Engaged;

    /// <summary>Y(a).</summary>
    internal double Public { get; private set; }

    /// <summary>Whether a, and all that follows from it alone, differs from the round before.</summary>
    internal bool Changed { get; private set; }

    internal void Begin()
    {
        _stale = true;
        _deciding.Begin();
    }

    /// <summary>Step 3: who keeps which side.</summary>
    internal void Act()
    {
        Changed = _s.ActionsChanged || _deciding.Broken || _stale;
        if (_s.ActionsChanged || _stale)
        {
            _s.ValueCommitted(_committedValue);
            _committedPublic = _s.PublicCommitted();
        }

        (_s.ActionsChanged, _stale) = (false, false);
        _deciding.Decide(_committedValue, _committedPublic);
        Changed |= _deciding.Broken;
    }

    /// <summary>Step 4: what comes of the actions.</summary>
    internal void Realise()
    {
        if (Changed)
            RealiseActions();
        var seen = Vector512.Create(_publicSeen - _s.AlonePublic);
        var total = Vector512<double>.Zero; // padding gains nothing
        for (var i = 0; i < _s.Column; i += Octet.Width)
        {
            var (value, cost) = (Octet.Load(Value, i), Octet.Load(_s.CostOf, i));
            var share = Octet.Load(_s.Orientation, i) * (Vector512<double>.One - Octet.Load(_s.CynicismOf, i));
            var gain = value - Octet.Load(_s.Alone.Value, i) - cost;
            total += gain;
            Octet.Store(gain, Gain, i);
            Octet.Store((Vector512<double>.One - share) * (value - Octet.Load(_s.AloneValue, i)) + share * seen - cost, Net, i);
            Octet.Store(Vector512.MaxNative(Vector512<double>.Zero, Octet.Load(_committedValue, i) - value), Disappointment, i);
        }

        MeanGain = Vector512.Sum(total) / _s.Actors;
    }

    private void RealiseActions()
    {
        if (_deciding.Broken)
        {
            RealiseBroken();
        }
        else
        {
            _s.Committed.CopyTo(Actions, 0);
            _s.X.CopyTo(X, 0);
            _s.Coherent.CopyTo(Coherent, 0);
            _committedValue.CopyTo(Value, 0);
            _publicSeen = _committedPublic;
        }

        Public = PublicValue.At(_s.Scenario.Disciplines, _s.World.Weight, _s.World.Need, X, Coherent);
    }

    private void RealiseBroken()
    {
        var (n, stride, undone) = (_s.Actors, _s.Stride, _deciding.Undone);
        for (var cell = 0; cell < Actions.Length; cell += Octet.Width)
        {
            Octet.Store(Octet.Clip(Octet.Load(_s.Own, cell) + Octet.Load(_s.Moved, cell) - Octet.Load(undone, cell)), Actions, cell);
            Octet.Store(Vector512<double>.Zero, undone, cell);
        }

        Coherence.At(_s.Influence, Actions, n, stride, _s.Scenario.Fragmentation, X, Coherent);
        _s.Value(X, Coherent, Value);
        _publicSeen = Perspective.Weighed(_s.World.Weight, 0, _s.World.Perceived, 0, X, Coherent, 0, stride);
    }
}

using System.Runtime.Intrinsics;
using SamenWerken.Sim.Agreements;
using SamenWerken.Sim.Chance;
using SamenWerken.Sim.Model.Mechanisms;
using SamenWerken.Sim.Situations;

namespace SamenWerken.Sim.Engine;

/// <summary>
/// Steps 3 and 4 of a round: each party keeps its side or not (6), and what follows is realised: x̃, C, u, V and Y at the
/// actions a. All decisions use the same y and the states before them. What depends on y alone is kept while y stays the same.
/// </summary>
internal sealed class Acting
{
    private const double OverrulingRate = 0.1;

    private readonly Situation _s;
    private readonly double[] _undone, _committedValue;
    private readonly PlanWorth _planWorth;
    private double _committedPublic;
    private bool _broken, _stale;

    internal Acting(Situation situation)
    {
        _s = situation;
        var (column, cells) = (situation.Column, situation.Actors * situation.Stride);
        (Actions, _undone) = (new double[cells], new double[cells]);
        (X, Coherent) = (new double[situation.Stride], new double[situation.Stride]);
        (Value, _committedValue, Gain, Net, Disappointment) =
            (new double[column], new double[column], new double[column], new double[column], new double[column]);
        _planWorth = new PlanWorth(situation);
        Engaged = new double[column];
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
    internal double[] Engaged { get; }

    /// <summary>Y(a).</summary>
    internal double Public { get; private set; }

    /// <summary>Whether a, and all that follows from it alone, differs from the round before.</summary>
    internal bool Changed { get; private set; }

    private double PublicSeen { get; set; }

    internal void Begin()
    {
        (_broken, _stale) = (false, true);
        _planWorth.Forget();
    }

    /// <summary>Step 3: who keeps which side.</summary>
    internal void Act()
    {
        var brokenBefore = _broken;
        _broken = false;
        Changed = _s.ActionsChanged || brokenBefore || _stale;
        if (_s.ActionsChanged || _stale)
        {
            for (var i = 0; i < _s.Actors; i++)
                _committedValue[i] = _s.ValueCommitted(i);
            _committedPublic = _s.PublicCommitted();
        }

        (_s.ActionsChanged, _stale) = (false, false);
        Array.Clear(Engaged);
        var plans = 0;
        for (var place = 0; place < _s.Book.Count; place++)
        {
            ref var agreement = ref _s.Book[place];
            if (agreement.Plan is { } plan)
                Decide(plan, plans++);
            else
                Decide(ref agreement);
        }

        Changed |= _broken;
    }

    /// <summary>Step 4: what comes of the actions.</summary>
    internal void Realise()
    {
        if (Changed)
            RealiseActions();
        var seen = Vector256.Create(PublicSeen - _s.AlonePublic);
        var total = Vector256<double>.Zero; // padding gains nothing
        for (var i = 0; i < _s.Column; i += Quad.Width)
        {
            var (value, cost) = (Quad.Load(Value, i), Quad.Load(_s.CostOf, i));
            var share = Quad.Load(_s.Orientation, i) * (Vector256<double>.One - Quad.Load(_s.CynicismOf, i));
            var gain = value - Quad.Load(_s.Alone.Value, i) - cost;
            total += gain;
            Quad.Store(gain, Gain, i);
            Quad.Store((Vector256<double>.One - share) * (value - Quad.Load(_s.AloneValue, i)) + share * seen - cost, Net, i);
            Quad.Store(Vector256.Max(Vector256<double>.Zero, Quad.Load(_committedValue, i) - value), Disappointment, i);
        }

        MeanGain = Vector256.Sum(total) / _s.Actors;
    }

    private void RealiseActions()
    {
        var (n, stride) = (_s.Actors, _s.Stride);
        _s.Committed.CopyTo(Actions, 0);
        if (!_broken)
        {
            _s.X.CopyTo(X, 0);
            _s.Coherent.CopyTo(Coherent, 0);
            _committedValue.CopyTo(Value, 0);
            PublicSeen = _committedPublic;
        }
        else
        {
            for (var cell = 0; cell < Actions.Length; cell += Quad.Width)
                Quad.Store(Quad.Clip(Quad.Load(_s.Own, cell) + Quad.Load(_s.Moved, cell) - Quad.Load(_undone, cell)), Actions, cell);
            Array.Clear(_undone);
            Coherence.At(_s.Influence, Actions, n, stride, _s.Scenario.Fragmentation, X, Coherent);
            for (var i = 0; i < n; i++)
                Value[i] = Perspective.Weighed(_s.World.Salience, i * stride, _s.Ideal, i * stride, X, Coherent, 0, stride);
            PublicSeen = Perspective.Weighed(_s.World.Weight, 0, _s.World.Perceived, 0, X, Coherent, 0, stride);
        }

        Public = PublicValue.At(_s.Scenario.Disciplines, _s.World.Weight, _s.World.Need, X, Coherent, _s.Issues);
    }

    private void Decide(ref Agreement agreement)
    {
        var (i, j, k, l) = (agreement.I, agreement.J, agreement.K, agreement.L);
        (Engaged[i], Engaged[j]) = (1, 1);
        if (agreement.VersionK != _s.Versions[k] || agreement.VersionL != _s.Versions[l])
        {
            agreement.WorthI = Worth(i, j, k, agreement.MoveI);
            agreement.WorthJ = Worth(j, i, l, agreement.MoveJ);
            (agreement.VersionK, agreement.VersionL) = (_s.Versions[k], _s.Versions[l]);
        }

        var pair = Draws.Pair(Math.Min(i, j), Math.Max(i, j));
        var draws = Address(Purposes.Keeping, pair);
        var side = new Side(Purposes.Overruling, pair, true, agreement.Enforcement);
        agreement.KeptI = Keeps(
            ref draws, side, i, j, k, 2 * agreement.Serial + (i < j ? 0 : 1), agreement.WorthI.Size,
            ValueOf(i, agreement.WorthI.Own, agreement.WorthI.Public), Stake(i, j, agreement.WorthJ));
        agreement.KeptJ = Keeps(
            ref draws, side, j, i, l, 2 * agreement.Serial + (i < j ? 1 : 0), agreement.WorthJ.Size,
            ValueOf(j, agreement.WorthJ.Own, agreement.WorthJ.Public), Stake(j, i, agreement.WorthI));
        if (!agreement.KeptI)
            _undone[i * _s.Stride + k] += agreement.MoveI;
        if (!agreement.KeptJ)
            _undone[j * _s.Stride + l] += agreement.MoveJ;
    }

    // θ τ ( V(y) − V(y with the partner's side undone) )
    private double Stake(int actor, int partner, in SideWorth partnerSide) =>
        -_s.Behaviour.ShadowOfFuture * _s.TrustOf[actor * _s.Column + partner] * ValueOf(actor, partnerSide.Partner, partnerSide.Public);

    private double ValueOf(int actor, double own, double seen) => Perspective.Value(_s.PublicShare(actor), own, seen);

    private void Decide(Plan plan, int number)
    {
        var stride = _s.Stride;
        _planWorth.Compute(plan, _committedValue, _committedPublic);
        var draws = Address(Purposes.KeepingPlan, (ulong)number);
        for (var i = 0; i < _s.Actors; i++)
        {
            if (!plan.Party[i])
                continue;
            Engaged[i] = 1;
            var side = new Side(Purposes.OverrulingPlan, (ulong)number, plan.Consented[i], plan.Enforcement);
            plan.Kept[i] = Keeps(
                ref draws, side, i, -1, -1, i, _planWorth.Size[i], _planWorth.Temptation(i, _s.PublicShare(i)), _planWorth.Stake(plan, i, _s.PublicShare(i)));
            if (plan.Kept[i])
                continue;
            for (var k = 0; k < _s.Issues; k++)
                _undone[i * stride + k] += plan.Moves[i * stride + k];
        }
    }

    private bool Keeps(
        ref Draws draws, in Side side, int i, int partner, int issue, int draw, double size, double temptation, double stake)
    {
        var behaviour = _s.Behaviour;
        var detection = _s.Coordination.Detection;
        var promise = Keeping.PromiseWeight(
            behaviour.PromiseWeight, side.Consented, behaviour.Crowding, _s.World.AutonomyNeed[i], side.Enforcement);
        var balance = Keeping.Balance(_s.CynicismOf[i], stake, promise, side.Enforcement, detection, size, temptation);
        draws.Next = (ulong)draw;
        var keeps = Keeping.Keeps(behaviour.KeepSteepness * balance, draws.Uniform());
        var overruled = keeps && behaviour.MandateClarity < 1 && Overruled(side, draw);
        _s.Tally.Sides++;
        if (keeps && !overruled)
        {
            _s.Tally.Kept++;
            return true;
        }

        _broken = true;
        _s.CostOf[i] += side.Enforcement * detection * size;
        if (_s.Story is not null)
            _s.Tell(new Broke(i, partner, issue, temptation, stake, Keeping.Probability(behaviour.KeepSteepness * balance), overruled));
        return false;
    }

    private bool Overruled(in Side side, int draw)
    {
        var draws = Address(side.Overruling, side.Entity);
        draws.Next = (ulong)draw;
        return draws.Happens(OverrulingRate * (1 - _s.Behaviour.MandateClarity));
    }

    private SideWorth Worth(int actor, int partner, int issue, double move)
    {
        var cell = actor * _s.Stride + issue;
        var (x, c) = Coherence.WithMove(
            _s.InfluenceByIssue, _s.CommittedByIssue, issue * _s.Column, _s.Column, _s.Scenario.Fragmentation, _s.X[issue], actor,
            Quad.Clip(_s.Own[cell] + (_s.Moved[cell] - move)));
        return new SideWorth
        {
            Own = Change(_s.World.Salience[cell], _s.Ideal[cell], issue, x, c),
            Partner = Change(_s.World.Salience[partner * _s.Stride + issue], _s.Ideal[partner * _s.Stride + issue], issue, x, c),
            Public = Change(_s.World.Weight[issue], _s.World.Perceived[issue], issue, x, c),
            Size = _s.Influence[cell] * Math.Abs(move),
        };
    }

    private double Change(double weight, double ideal, int issue, double x, double c) =>
        weight * ((1 - Math.Abs(x - ideal)) * c - (1 - Math.Abs(_s.X[issue] - ideal)) * _s.Coherent[issue]);

    private Draws Address(Purpose purpose, ulong entity) =>
        new(_s.World.Seed, purpose.Key, _s.World.Replication, (ulong)_s.Round, entity);

    private readonly record struct Side(Purpose Overruling, ulong Entity, bool Consented, double Enforcement);
}

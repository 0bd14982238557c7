using SamenWerken.Sim.Agreements;
using SamenWerken.Sim.Chance;
using SamenWerken.Sim.Model.Mechanisms;
using SamenWerken.Sim.Situations;

namespace SamenWerken.Sim.Engine;

/// <summary>
/// Steps 3 and 4 of a round: each party keeps its side or not (6), and what follows is realised: x̃, C, u, V and Y at the
/// actions a. All decisions use the same y and the states before them.
/// </summary>
internal sealed class Acting
{
    private const double OverrulingRate = 0.1;

    private readonly Situation _s;
    private readonly double[] _undone, _other, _valueWithout, _publicWithout;
    private readonly double[] _committedValue;
    private double _committedPublic;
    private bool _broken, _stale;

    internal Acting(Situation situation)
    {
        _s = situation;
        var (n, cells) = (situation.Actors, situation.Actors * situation.Stride);
        (Actions, _undone, _other) = (new double[cells], new double[cells], new double[cells]);
        (X, Coherent) = (new double[situation.Stride], new double[situation.Stride]);
        (Value, _committedValue, Gain, Net, Disappointment) = (new double[n], new double[n], new double[n], new double[n], new double[n]);
        (_valueWithout, _publicWithout) = (new double[n * n], new double[n]);
        Engaged = new bool[n];
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

    internal bool[] Engaged { get; }

    /// <summary>Y(a).</summary>
    internal double Public { get; private set; }

    /// <summary>Whether a, and all that follows from it alone, differs from the round before.</summary>
    internal bool Changed { get; private set; }

    private double PublicSeen { get; set; }

    internal void Begin() => (_broken, _stale) = (false, true);

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
        MeanGain = 0;
        for (var i = 0; i < _s.Actors; i++)
        {
            var share = _s.PublicShare(i);
            Gain[i] = Value[i] - _s.Alone.Value[i] - _s.CostOf[i];
            Net[i] = Perspective.Value(share, Value[i] - _s.AloneValue[i], PublicSeen - _s.AlonePublic) - _s.CostOf[i];
            Disappointment[i] = Math.Max(0, _committedValue[i] - Value[i]);
            MeanGain += Gain[i];
        }

        MeanGain /= _s.Actors;
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
        (Engaged[i], Engaged[j]) = (true, true);
        var withoutI = Without(i, k, agreement.MoveI);
        var withoutJ = Without(j, l, agreement.MoveJ);
        var theta = _s.Behaviour.ShadowOfFuture;
        var temptationI = Change(i, k, withoutI);
        var temptationJ = Change(j, l, withoutJ);
        var stakeI = -theta * _s.TrustOf[i * _s.Actors + j] * Change(i, l, withoutJ);
        var stakeJ = -theta * _s.TrustOf[j * _s.Actors + i] * Change(j, k, withoutI);

        var pair = Draws.Pair(Math.Min(i, j), Math.Max(i, j));
        var draws = Address(Purposes.Keeping, pair);
        var fine = agreement.Enforcement;
        agreement.KeptI = Keeps(ref draws, Purposes.Overruling, pair, i, j, k, 2 * agreement.Serial + (i < j ? 0 : 1), true, fine,
            SizeOf(i, k, agreement.MoveI), temptationI, stakeI);
        agreement.KeptJ = Keeps(ref draws, Purposes.Overruling, pair, j, i, l, 2 * agreement.Serial + (i < j ? 1 : 0), true, fine,
            SizeOf(j, l, agreement.MoveJ), temptationJ, stakeJ);
        if (!agreement.KeptI)
            Undo(i, k, agreement.MoveI);
        if (!agreement.KeptJ)
            Undo(j, l, agreement.MoveJ);
    }

    private void Decide(Plan plan, int number)
    {
        var (n, stride) = (_s.Actors, _s.Stride);
        ValueWithout(plan);
        var draws = Address(Purposes.KeepingPlan, (ulong)number);
        for (var i = 0; i < n; i++)
        {
            if (!plan.Party[i])
                continue;
            Engaged[i] = true;
            var share = _s.PublicShare(i);
            var now = Perspective.Value(share, _committedValue[i], _committedPublic);
            var temptation = Perspective.Value(share, _valueWithout[i * n + i], _publicWithout[i]) - now;
            var (stake, size) = (0.0, 0.0);
            for (var j = 0; j < n; j++)
            {
                if (j != i && plan.Party[j])
                    stake += _s.TrustOf[i * n + j] * (now - Perspective.Value(share, _valueWithout[j * n + i], _publicWithout[j]));
            }

            if (plan.Parties > 1)
                stake *= _s.Behaviour.ShadowOfFuture / (plan.Parties - 1);
            for (var k = 0; k < _s.Issues; k++)
                size += SizeOf(i, k, plan.Moves[i * stride + k]);
            plan.Kept[i] = Keeps(ref draws, Purposes.OverrulingPlan, (ulong)number, i, -1, -1, i, plan.Consented[i], plan.Enforcement,
                size, temptation, stake);
            if (plan.Kept[i])
                continue;
            for (var k = 0; k < _s.Issues; k++)
                _undone[i * stride + k] += plan.Moves[i * stride + k];
        }
    }

    // u_i and g at y with each party's side undone; row j of the value is j's side undone.
    private void ValueWithout(Plan plan)
    {
        var (n, stride) = (_s.Actors, _s.Stride);
        for (var cell = 0; cell < _other.Length; cell += Quad.Width)
            Quad.Store(Quad.Clip(Quad.Load(_s.Own, cell) + Quad.Load(_s.Moved, cell) - Quad.Load(plan.Moves, cell)), _other, cell);
        for (var j = 0; j < n; j++)
        {
            if (!plan.Party[j])
                continue;
            Coherence.WithRow(_s.Influence, _s.Committed, n, stride, _s.Scenario.Fragmentation, _s.X, j, _other, _s.WorkX, _s.WorkC);
            _publicWithout[j] = Perspective.Weighed(_s.World.Weight, 0, _s.World.Perceived, 0, _s.WorkX, _s.WorkC, j * stride, stride);
            for (var i = 0; i < n; i++)
            {
                if (plan.Party[i])
                    _valueWithout[j * n + i] = Perspective.Weighed(_s.World.Salience, i * stride, _s.Ideal, i * stride, _s.WorkX, _s.WorkC, j * stride, stride);
            }
        }
    }

    private bool Keeps(
        ref Draws draws, Purpose overruling, ulong entity, int i, int partner, int issue, int draw, bool consented, double fine,
        double size, double temptation, double stake)
    {
        var behaviour = _s.Behaviour;
        var detection = _s.Coordination.Detection;
        var promise = Keeping.PromiseWeight(behaviour.PromiseWeight, consented, behaviour.Crowding, _s.World.AutonomyNeed[i], fine);
        var chance = Keeping.Probability(behaviour.KeepSteepness, _s.CynicismOf[i], stake, promise, fine, detection, size, temptation);
        draws.Next = (ulong)draw;
        var keeps = draws.Happens(chance);
        var overruled = keeps && behaviour.MandateClarity < 1 && Overruled(overruling, entity, draw);
        _s.Tally.Sides++;
        if (keeps && !overruled)
        {
            _s.Tally.Kept++;
            return true;
        }

        _broken = true;
        _s.CostOf[i] += fine * detection * size;
        if (_s.Story is not null)
            _s.Tell(new Broke(i, partner, issue, temptation, stake, chance, overruled));
        return false;
    }

    private bool Overruled(Purpose purpose, ulong entity, int draw)
    {
        var draws = Address(purpose, entity);
        draws.Next = (ulong)draw;
        return draws.Happens(OverrulingRate * (1 - _s.Behaviour.MandateClarity));
    }

    private (double X, double C) Without(int actor, int issue, double move)
    {
        var cell = actor * _s.Stride + issue;
        return Coherence.WithMove(
            _s.InfluenceByIssue, _s.CommittedByIssue, issue * _s.Column, _s.Column, _s.Scenario.Fragmentation, _s.X[issue], actor,
            Quad.Clip(_s.Own[cell] + (_s.Moved[cell] - move)));
    }

    private double Change(int actor, int issue, (double X, double C) at)
    {
        var (share, cell) = (_s.PublicShare(actor), actor * _s.Stride + issue);
        var (s, p, w, perceived) = (_s.World.Salience[cell], _s.Ideal[cell], _s.World.Weight[issue], _s.World.Perceived[issue]);
        return Perspective.OnIssue(share, s, p, w, perceived, at.X, at.C)
            - Perspective.OnIssue(share, s, p, w, perceived, _s.X[issue], _s.Coherent[issue]);
    }

    private double SizeOf(int actor, int issue, double move) => _s.Influence[actor * _s.Stride + issue] * Math.Abs(move);

    private void Undo(int actor, int issue, double move) => _undone[actor * _s.Stride + issue] += move;

    private Draws Address(Purpose purpose, ulong entity) =>
        new(_s.World.Seed, purpose.Key, _s.World.Replication, (ulong)_s.Round, entity);
}

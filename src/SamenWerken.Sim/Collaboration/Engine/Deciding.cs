using SamenWerken.Sim.Numbers;
using System.Runtime.Intrinsics;
using SamenWerken.Sim.Collaboration.Agreements;
using SamenWerken.Sim.Chance;
using SamenWerken.Sim.Collaboration.Mechanisms;
using SamenWerken.Sim.Collaboration.Situations;

namespace SamenWerken.Sim.Collaboration.Engine;

/// <summary>
/// Step 3 of a round: each party keeps its side of each agreement or not, equation (6). All decisions use the same y and the
/// states before them: first all are weighed, then all are drawn, eight at once.
/// </summary>
internal sealed class Deciding
{
    private const double OverrulingRate = 0.1;

    private readonly Situation _s;
    private readonly PlanWorth _planWorth;
    private readonly KeepingLuck _luckOf;
    private readonly List<(double Temptation, double Stake)> _reasons = []; // for the story only
    private double[] _steep = Octet.Row(64), _luck = Octet.Row(64), _fine = Octet.Row(64);
    private Side[] _sides = new Side[64];
    private int _count, _made; // lanes in use, and sides in them

    // Read once a round, since every side asks for them.
    private readonly double[] _trust, _orientation, _cynicism, _autonomy, _share, _faith, _promised;
    private readonly int[] _versions;
    private readonly double _theta, _steepness, _promise, _crowding, _detection, _peerFine;

    internal Deciding(Situation situation)
    {
        _s = situation;
        _planWorth = new PlanWorth(situation);
        _luckOf = new KeepingLuck(situation);
        (_trust, _orientation, _cynicism, _autonomy, _versions) =
            (situation.TrustIn, situation.Orientation, situation.CynicismOf, situation.World.AutonomyNeed, situation.Versions);
        var behaviour = situation.Behaviour;
        (_theta, _steepness, _promise, _crowding) = (behaviour.ShadowOfFuture, behaviour.KeepSteepness, behaviour.PromiseWeight, behaviour.Crowding);
        _detection = situation.Coordination.Detection;
        _peerFine = situation.Coordination.PeerFine * _detection;
        (_share, _faith, _promised) = (Octet.Row(situation.Column), Octet.Row(situation.Column), Octet.Row(situation.Column));
        Undone = Octet.Row(situation.Actors * situation.Stride);
        Engaged = Octet.Row(situation.Column);
    }

    /// <summary>Σ d of the broken sides; whoever uses it empties it.</summary>
    internal double[] Undone { get; }

    /// <summary>1 for a party to any agreement, else 0.</summary>
    internal double[] Engaged { get; }

    /// <summary>Whether any side was broken this round.</summary>
    internal bool Broken { get; private set; }

    internal void Begin()
    {
        Broken = false;
        Array.Clear(Undone);
        _planWorth.Forget();
    }

    internal void Decide(double[] committedValue, double committedPublic)
    {
        Broken = false;
        (_count, _made) = (0, 0);
        Mind();
        _reasons.Clear();
        Array.Clear(Engaged);
        var plans = 0;
        for (var place = 0; place < _s.Book.Count; place++)
        {
            ref var agreement = ref _s.Book[place];
            if (agreement.Plan is { } plan)
            {
                _planWorth.Compute(plan, committedValue, committedPublic);
                Weigh(plan, place, plans++);
            }
            else
            {
                Weigh(ref agreement, place);
            }
        }

        _s.Tally.Sides += _made;
        _s.Tally.Kept += _made;
        _luckOf.Answer(_luck);
        Draw();
        if (_s.Behaviour.MandateClarity < 1)
            Overrule();
    }

    // ω', 1 − c and what a promise to a partner weighs, by actor.
    private void Mind()
    {
        var one = Vector512<double>.One;
        for (var i = 0; i < _s.Column; i += Octet.Width)
        {
            var faith = one - Octet.Load(_cynicism, i);
            Octet.Store(faith, _faith, i);
            Octet.Store(Octet.Load(_orientation, i) * faith, _share, i);
            Octet.Store(
                Keeping.PromiseWeight(_promise, one, _crowding, Octet.Load(_autonomy, i), _s.Coordination.PeerFine), _promised, i);
        }
    }

    private void Weigh(ref Agreement agreement, int place)
    {
        var (i, j, k, l) = (agreement.I, agreement.J, agreement.K, agreement.L);
        (Engaged[i], Engaged[j]) = (1, 1);
        (agreement.KeptI, agreement.KeptJ) = (true, true);
        if (agreement.VersionK != _versions[k])
        {
            Value(i, j, k, agreement.MoveI, ref agreement.WorthI);
            agreement.VersionK = _versions[k];
        }

        if (agreement.VersionL != _versions[l])
        {
            Value(j, i, l, agreement.MoveJ, ref agreement.WorthJ);
            agreement.VersionL = _versions[l];
        }

        _luckOf.Ask(i, j, agreement.Serial, _count);
        ref readonly var worthI = ref agreement.WorthI;
        ref readonly var worthJ = ref agreement.WorthJ;
        Add(place, i, worthI, worthJ, _trust[j * _s.Column + i]);
        Add(place, j, worthJ, worthI, _trust[i * _s.Column + j]);
    }

    private void Add(int place, int i, in SideWorth side, in SideWorth other, double trust)
    {
        if (_count == _sides.Length)
            Grow();
        var share = _share[i];
        var temptation = Perspective.Value(share, side.Own, side.Public);
        var stake = -_theta * trust * Perspective.Value(share, other.Partner, other.Public);
        if (_s.Story is not null)
            _reasons.Add((temptation, stake));
        _sides[_count] = new Side(place, i);
        var due = _peerFine * side.Size;
        _fine[_count] = due;
        _steep[_count++] = _steepness * Keeping.Balance(_faith[i], stake, _promised[i], due, temptation);
        _made++;
    }

    // All actors at once; who is no party has nothing to break.
    private void Weigh(Plan plan, int place, int number)
    {
        plan.Party.CopyTo(plan.Kept, 0);
        _planWorth.Judge(plan);
        var luck = _luckOf.Of(number);
        while (_count + _s.Column > _sides.Length)
            Grow();
        var (one, fine) = (Vector512<double>.One, plan.Enforcement * _detection);
        for (var i = 0; i < _s.Column; i += Octet.Width, _count += Octet.Width)
        {
            var party = Octet.Load(plan.Bound, i);
            Octet.Store(Vector512.Max(Octet.Load(Engaged, i), party), Engaged, i);
            var promise = Keeping.PromiseWeight(_promise, Octet.Load(plan.Willing, i), _crowding, Octet.Load(_autonomy, i), plan.Enforcement);
            var due = Vector512.Create(fine) * Octet.Load(_planWorth.Size, i);
            var balance = Keeping.Balance(
                Octet.Load(_faith, i), Octet.Load(_planWorth.Stake, i), promise, due, Octet.Load(_planWorth.Temptation, i));
            Octet.Store(due, _fine, _count);
            Octet.Store(Vector512.Create(_steepness) * balance, _steep, _count);
            Octet.Store(Vector512.ConditionalSelect(Vector512.Equals(party, one), Octet.Load(luck.Row, luck.At + i), -one), _luck, _count);
            for (var lane = 0; lane < Octet.Width; lane++)
                _sides[_count + lane] = new Side(place, i + lane);
        }

        for (var i = 0; _s.Story is not null && i < _s.Column; i++)
            _reasons.Add((_planWorth.Temptation[i], _planWorth.Stake[i]));
        _made += plan.Parties;
    }

    private void Grow()
    {
        Array.Resize(ref _sides, 2 * _sides.Length);
        (_fine, _steep, _luck) = (Longer(_fine), Longer(_steep), Longer(_luck));
    }

    private static double[] Longer(double[] row)
    {
        var longer = Octet.Row(2 * row.Length);
        row.CopyTo(longer, 0);
        return longer;
    }

    private void Draw()
    {
        for (var at = 0; at < _count; at += Octet.Width)
        {
            var broken = ~Keeping.Kept(Octet.Load(_steep, at), Octet.Load(_luck, at)).ExtractMostSignificantBits() & 0b1111_1111;
            for (var lane = at; broken != 0 && lane < _count; lane++, broken >>= 1)
            {
                if ((broken & 1) != 0)
                    Break(lane, overruled: false);
            }
        }
    }

    private void Break(int lane, bool overruled)
    {
        var (place, i) = (_sides[lane].Place, _sides[lane].Actor);
        ref var agreement = ref _s.Book[place];
        Broken = true;
        _s.Tally.Kept--;
        _s.CostOf[i] += _fine[lane];
        if (agreement.Plan is { } plan)
        {
            plan.Kept[i] = false;
            for (var cell = i * _s.Stride; cell < (i + 1) * _s.Stride; cell += Octet.Width)
                Octet.Store(Octet.Load(Undone, cell) + Octet.Load(plan.Moves, cell), Undone, cell);
        }
        else if (agreement.I == i)
        {
            agreement.KeptI = false;
            Undone[i * _s.Stride + agreement.K] += agreement.MoveI;
        }
        else
        {
            agreement.KeptJ = false;
            Undone[i * _s.Stride + agreement.L] += agreement.MoveJ;
        }

        if (_s.Story is not null)
            Tell(lane, i, in agreement, overruled);
    }

    private void Tell(int lane, int i, in Agreement agreement, bool overruled)
    {
        var (partner, issue) = agreement.Plan is not null ? (-1, -1)
            : agreement.I == i ? (agreement.J, agreement.K) : (agreement.I, agreement.L);
        var (temptation, stake) = _reasons[lane];
        _s.Tell(new Broke(i, partner, issue, temptation, stake, Keeping.Probability(_steep[lane]), overruled));
    }

    // MandateClarity (section 7): what a representative keeps, the organisation at home may overrule.
    private void Overrule()
    {
        var chance = OverrulingRate * (1 - _s.Behaviour.MandateClarity);
        var (plans, lastPlan) = (-1, -1);
        for (var lane = 0; lane < _count; lane++)
        {
            var (place, i) = (_sides[lane].Place, _sides[lane].Actor);
            if (i >= _s.Actors)
                continue;
            ref var agreement = ref _s.Book[place];
            if (agreement.Plan is not null && place != lastPlan)
                (plans, lastPlan) = (plans + 1, place);
            var kept = agreement.Plan is { } plan ? plan.Kept[i] : agreement.I == i ? agreement.KeptI : agreement.KeptJ;
            if (!kept)
                continue;
            var draws = agreement.Plan is not null
                ? Address(Purposes.OverrulingPlan, (ulong)plans)
                : Address(Purposes.Overruling, Draws.Pair(Math.Min(agreement.I, agreement.J), Math.Max(agreement.I, agreement.J)));
            draws.Next = agreement.Plan is not null ? (ulong)i : 2 * (ulong)agreement.Serial + (i == Math.Min(agreement.I, agreement.J) ? 0UL : 1);
            if (draws.Happens(chance))
                Break(lane, overruled: true);
        }
    }

    private void Value(int actor, int partner, int issue, double move, ref SideWorth worth)
    {
        var (cell, his) = (actor * _s.Stride + issue, partner * _s.Stride + issue);
        var (x, c) = Coherence.WithMove(
            _s.InfluenceByIssue, _s.CommittedByIssue, issue * _s.Column, _s.Column, _s.Scenario.Fragmentation, _s.X[issue], actor,
            Octet.Clip(_s.Own[cell] + (_s.Moved[cell] - move)));
        var (xNow, cNow) = (_s.X[issue], _s.Coherent[issue]);
        worth.Own = _s.World.Salience[cell] * Change(_s.Ideal[cell], xNow, cNow, x, c);
        worth.Partner = _s.World.Salience[his] * Change(_s.Ideal[his], xNow, cNow, x, c);
        worth.Public = _s.World.Weight[issue] * Change(_s.World.Perceived[issue], xNow, cNow, x, c);
        worth.Size = _s.Influence[cell] * Math.Abs(move);
    }

    private static double Change(double ideal, double xNow, double cNow, double x, double c) =>
        (1 - Math.Abs(x - ideal)) * c - (1 - Math.Abs(xNow - ideal)) * cNow;

    private Draws Address(Purpose purpose, ulong entity) =>
        new(_s.World.Seed, purpose.Key, _s.World.Replication, (ulong)_s.Round, entity);

    // One side of an agreement: its place in the book, and whose it is.
    private readonly record struct Side(int Place, int Actor);
}

using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using SamenWerken.Sim.Chance;
using SamenWerken.Sim.Collaboration.Agreements;
using SamenWerken.Sim.Collaboration.Mechanisms;
using SamenWerken.Sim.Collaboration.Situations;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Collaboration.Engine;

/// <summary>
/// Whether the two of each package keep their sides, equation (6): first all are weighed, then all are drawn. Most sides are kept even if
/// they are worth no more than they are at least, so that only of the few others it is worked out what they are worth.
/// </summary>
internal sealed class PackageDecisions
{
    private readonly Situation _s;
    private readonly Undoing _undoing;
    private readonly PackageLuck _luck;
    private readonly LeastWorth _least;
    private readonly LeastWorth? _leastLocal; // where packages are about local issues alone
    private readonly PackageWorth _worth;
    private readonly Sides _sides;
    private readonly double[] _share, _faith, _conscience; // ω', 1 − c and ψ ξ by actor
    private readonly double _enforcement, _monitoring;

    internal PackageDecisions(Situation situation, Undoing undoing)
    {
        (_s, _undoing, _luck) = (situation, undoing, new PackageLuck(situation));
        (_least, _worth) = (new LeastWorth(situation.Ground), new PackageWorth(situation.Ground));
        _leastLocal = situation.LocalIssues is { } local ? new LeastWorth(local.Ground) : null;
        var (behaviour, coordination) = (situation.Scenario.Behaviour, situation.Scenario.Coordination);
        _sides = new Sides(behaviour.ShadowOfFuture, behaviour.KeepSteepness);
        (_enforcement, _monitoring) = (coordination.PeerFine * coordination.Detection, coordination.Monitoring);
        var column = situation.Ground.Column;
        (_share, _faith, _conscience) = (Quartet.Row(column), Quartet.Row(column), Quartet.Row(column));
    }

    internal void Decide(double[] engaged)
    {
        var packages = _s.Binding.Packages;
        if (packages.Count == 0)
            return;
        var lanes = 2 * packages.Count;
        Prepare();
        _sides.Fit(Quartet.Padded(lanes));
        _luck.Draw(packages, _sides.Luck);
        for (var lane = lanes; lane < Quartet.Padded(lanes); lane++)
            _sides.Luck[lane] = Sides.NoSide;
        Weigh(packages, engaged);
        if (_enforcement > 0)
            Charge(packages);
        if (!_sides.Doubt(Quartet.Padded(lanes), all: _s.IsTold || _s.Decider is not null))
            return;
        WeighDoubted(packages);
        if (_s.Decider is { } decider)
            Ask(decider, lanes);
        if (!_sides.Decide(Quartet.Padded(lanes)))
            return;
        for (var at = 0; at < lanes; at += Quartet.Width)
        {
            for (var broken = _sides.Breaking(at); broken != 0; broken &= broken - 1)
                Break(at + BitOperations.TrailingZeroCount(broken), overruled: false);
        }
    }

    /// <summary>MandateClarity (section 7): what a representative keeps, the organisation at home may overrule.</summary>
    internal void Overrule(double chance)
    {
        var packages = _s.Binding.Packages;
        for (var place = 0; place < packages.Count; place++)
        {
            ref var package = ref packages[place];
            var draws = _s.Address(Purposes.Overruling, Draws.Pair(package.Low, package.High));
            var (low, high) = (draws.Happens(chance), draws.Happens(chance));
            if (low && package.LowMoves && package.LowKept)
                Break(2 * place, overruled: true);
            if (high && package.HighMoves && package.HighKept)
                Break(2 * place + 1, overruled: true);
        }
    }

    private void Prepare()
    {
        var (behaviour, states, world) = (_s.Scenario.Behaviour, _s.States, _s.World);
        var (crowding, control) = (
            Vector256.Create(behaviour.Crowding),
            Vector256.Create(Keeping.Control(_s.Scenario.Coordination.PeerFine, behaviour.CrowdingHalf)));
        for (var i = 0; i < _share.Length; i += Quartet.Width)
        {
            var faith = Vector256<double>.One - Quartet.Load(states.Cynicism, i);
            Quartet.Store(faith, _faith, i);
            Quartet.Store(Perspective.PublicShare(Quartet.Load(states.Orientation, i), faith), _share, i);
            var uncrowded = Keeping.Uncrowded(crowding, Quartet.Load(world.AutonomyNeed, i), control);
            Quartet.Store(Quartet.Load(world.Conscience, i) * uncrowded, _conscience, i);
        }
    }

    // What packages are worth at least; where it stands in their moves.
    private LeastWorth.Round Least(PackageBook packages, out int at)
    {
        var committed = _s.Binding.Committed;
        if (packages.OnlySome && _s.LocalIssues is { } local && _leastLocal is not null)
        {
            local.Renew();
            _leastLocal.Prepare(_share, local.Own, local.Moved, local.Joint.Y, local.Joint.X, local.Joint.C, packages.Many);
            at = packages.Apart;
            return _leastLocal.Prepared;
        }

        at = 0;
        _least.Prepare(_share, committed.Own, committed.Moved, committed.Actions, committed.X, committed.C, packages.Many);
        return _least.Prepared;
    }

    // What each side is worth to the two at least, and how they are minded.
    private void Weigh(PackageBook packages, double[] engaged)
    {
        var least = Least(packages, out var at);
        var (column, place, sides) = ((nuint)(uint)_s.Ground.Column, 0, 2 * packages.Count);
        ref var moves = ref Quartet.Start(packages.Moves, (uint)at);
        ref var trusts = ref Quartet.Start(_s.Relations.TrustIn);
        ref var faiths = ref Quartet.Start(_faith);
        ref var consciences = ref Quartet.Start(_conscience);
        ref var engagements = ref Quartet.Start(engaged);
        ref var lane = ref _sides.Lane(0);
        var step = Sides.Pair;
        foreach (ref var package in packages.All)
        {
            package.LowKept = true;
            package.HighKept = true;
            var (i, j) = ((nuint)(uint)package.Low, (nuint)(uint)package.High);
            least.Weigh(i, j, ref Quartet.After(ref moves, package.Moves), ref lane, ref Quartet.After(ref lane, Sides.Others));
            Two(ref trusts, j * column + i, i * column + j).StoreUnsafe(ref lane, Sides.Trust);
            Two(ref faiths, i, j).StoreUnsafe(ref lane, Sides.Faith);
            Two(ref consciences, i, j).StoreUnsafe(ref lane, Sides.Conscience);
            if (package.LowMoves && package.HighMoves)
            {
                Quartet.One(ref engagements, i) = 1;
                Quartet.One(ref engagements, j) = 1;
            }
            else
            {
                sides -= 2 - package.Parties;
                SetAlone(2 * place, package, engaged);
            }

            place++;
            lane = ref Quartet.After(ref lane, step);
            step = Sides.Next(step);
        }

        ref var tally = ref _s.Accounts.Tally;
        (tally.Sides, tally.Kept) = (tally.Sides + sides, tally.Kept + sides);
    }

    // What the sides of packages that may be broken are worth to the two; who tells of them, or decides, looks at all.
    private void WeighDoubted(PackageBook packages)
    {
        var committed = _s.Binding.Committed;
        for (var at = 0; at < packages.Count; at += Quartet.Width / 2)
        {
            var doubted = _sides.Breaking(2 * at);
            for (var place = at; doubted != 0 && place < packages.Count; place++, doubted >>= 2)
            {
                if ((doubted & 0b11) == 0)
                    continue;
                ref var package = ref packages[place];
                ref var own = ref _sides.Lane(2 * place);
                _worth.Weigh(
                    _share, committed.Own, committed.Moved, committed.Joint, package.Low, package.High,
                    ref Quartet.Start(packages.Moves, (uint)package.Moves), ref own, ref Quartet.After(ref own, Sides.Others));
                if (!(package.LowMoves && package.HighMoves))
                    _sides.SetAlone(2 * place);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> Two(ref double row, nuint first, nuint second) =>
        Vector128.Create(Quartet.One(ref row, first), Quartet.One(ref row, second));

    private void SetAlone(int lane, in Package package, double[] engaged)
    {
        _sides.SetAlone(lane);
        if (package.LowMoves)
            engaged[package.Low] = 1;
        else
            _sides.Luck[lane] = Sides.NoSide;
        if (package.HighMoves)
            engaged[package.High] = 1;
        else
            _sides.Luck[lane + 1] = Sides.NoSide;
    }

    // F ρ S, and what it costs everybody to be watched.
    private void Charge(PackageBook packages)
    {
        var (lane, stride) = (0, _s.Ground.Stride);
        foreach (ref var package in packages.All)
        {
            Charge(lane++, package.Low, package.LowMoves ? _worth.SizeOf(packages.Moves, package.Moves) : 0);
            Charge(lane++, package.High, package.HighMoves ? _worth.SizeOf(packages.Moves, package.Moves + stride) : 0);
        }
    }

    private void Charge(int lane, int actor, double size)
    {
        var due = _enforcement * size;
        Quartet.After(ref _sides.Lane(lane), Sides.Due) = due;
        _s.Accounts.Cost[actor] += _monitoring * due;
    }

    private void Ask(Decider decider, int lanes)
    {
        var packages = _s.Binding.Packages;
        for (var lane = 0; lane < lanes; lane++)
        {
            ref var package = ref packages[lane / 2];
            var (i, j) = lane % 2 == 0 ? (package.Low, package.High) : (package.High, package.Low);
            _sides.Ask(decider, _s, lane, i, lane / 2, j);
        }
    }

    private void Break(int lane, bool overruled)
    {
        ref var package = ref _s.Binding.Packages[lane / 2];
        var isLow = lane % 2 == 0;
        if (isLow)
            package.LowKept = false;
        else
            package.HighKept = false;
        var (i, j) = isLow ? (package.Low, package.High) : (package.High, package.Low);
        var moves = package.Moves + (isLow ? 0 : _s.Ground.Stride);
        _s.Accounts.Tally.Kept--;
        _s.Accounts.Cost[i] += _sides.DueOf(lane);
        _undoing.Undo(i, _s.Binding.Packages.Moves, moves);
        if (_s.IsTold)
        {
            _s.Tell(new Broke(
                i, j, Foremost(moves), _sides.Temptation(lane), _sides.Stake(lane), _sides.Guilt(lane), _sides.Probability(lane),
                overruled));
        }
    }

    // The issue on which a side moves most.
    private int Foremost(int moves)
    {
        var row = _s.Binding.Packages.Moves.AsSpan(moves, _s.Issues);
        var foremost = 0;
        for (var k = 1; k < row.Length; k++)
        {
            if (Math.Abs(row[k]) > Math.Abs(row[foremost]))
                foremost = k;
        }

        return foremost;
    }
}

using System.Numerics;
using System.Runtime.Intrinsics;
using SamenWerken.Sim.Chance;
using SamenWerken.Sim.Collaboration.Agreements;
using SamenWerken.Sim.Collaboration.Mechanisms;
using SamenWerken.Sim.Collaboration.Situations;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Collaboration.Engine;

/// <summary>Whether the two of each package keep their sides, equation (6): first all are weighed, then all are drawn.</summary>
internal sealed class PackageDecisions
{
    private readonly Situation _s;
    private readonly Undoing _undoing;
    private readonly Sides _sides = new();
    private readonly PackageLuck _luck;
    private readonly PackageWorth _worth;
    private readonly double[] _unclipped, _share, _faith, _conscience;
    private readonly double _future, _steepness, _enforcement, _monitoring;

    internal PackageDecisions(Situation situation, Undoing undoing)
    {
        (_s, _undoing, _luck, _worth) = (situation, undoing, new PackageLuck(situation), new PackageWorth(situation.Ground));
        var (behaviour, coordination) = (situation.Scenario.Behaviour, situation.Scenario.Coordination);
        (_future, _steepness, _monitoring) = (behaviour.ShadowOfFuture, behaviour.KeepSteepness, coordination.Monitoring);
        _enforcement = coordination.PeerFine * coordination.Detection;
        _unclipped = Quartet.Row(situation.Actors * situation.Ground.Stride);
        (_share, _faith, _conscience) =
            (Quartet.Row(situation.Ground.Column), Quartet.Row(situation.Ground.Column), Quartet.Row(situation.Ground.Column));
    }

    internal void Decide(double[] engaged)
    {
        var packages = _s.Binding.Packages;
        if (packages.Count == 0)
            return;
        Prepare();
        _sides.Fit(Quartet.Padded(2 * packages.Count));
        _luck.Draw(packages, _sides.Luck);
        for (var place = 0; place < packages.Count; place++)
            Weigh(ref packages[place], 2 * place, engaged);
        var lanes = 2 * packages.Count;
        Array.Fill(_sides.Luck, Sides.NoSide, lanes, Quartet.Padded(lanes) - lanes);
        if (_s.Decider is { } decider)
            Ask(decider, lanes);
        _sides.Decide(Quartet.Padded(lanes), _steepness);
        for (var at = 0; at < lanes; at += Quartet.Width)
        {
            for (var broken = _sides.Breaking[at / Quartet.Width]; broken != 0; broken &= broken - 1)
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

    // ω', 1 − c and ψ ξ by actor, and y before it is clipped.
    private void Prepare()
    {
        var behaviour = _s.Scenario.Behaviour;
        for (var i = 0; i < _s.Actors; i++)
        {
            (_share[i], _faith[i]) = (_s.States.PublicShare(i), 1 - _s.States.Cynicism[i]);
            _conscience[i] = _s.World.Conscience[i] * Keeping.Uncrowded(
                behaviour.Crowding, _s.World.AutonomyNeed[i], _s.Scenario.Coordination.PeerFine, behaviour.CrowdingHalf);
        }

        var committed = _s.Binding.Committed;
        for (var cell = 0; cell < _unclipped.Length; cell += Quartet.Width)
            Quartet.Store(Quartet.Load(committed.Own, cell) + Quartet.Load(committed.Moved, cell), _unclipped, cell);
        _worth.Prepare(_share, committed.X, committed.C);
    }

    private void Weigh(ref Package package, int lane, double[] engaged)
    {
        (package.LowKept, package.HighKept) = (true, true);
        var (i, j, committed, packages) = (package.Low, package.High, _s.Binding.Committed, _s.Binding.Packages);
        _worth.Weigh(_unclipped, committed.Actions, committed.X, i, j, packages.Moves, package.Moves, sized: _enforcement > 0);
        if (package.LowMoves && package.HighMoves)
            Set(lane, i, j);
        else
            SetAlone(lane, package);
        if (package.LowMoves)
            Charge(lane, i, engaged);
        if (package.HighMoves)
            Charge(lane + 1, j, engaged);
    }

    // The sides of both: what i's is worth to itself and to j, W_ii and W_ji, and what j's is worth to itself and to i, W_jj and W_ij.
    private void Set(int lane, int i, int j)
    {
        var (relations, worth, at) = (_s.Relations, _worth.Worth, (nuint)(uint)lane);
        var (trust, trustBack) = (relations.TrustIn[relations.At(i, j)], relations.TrustIn[relations.At(j, i)]);
        var partner = Vector128.Create(worth[1], worth[3]);
        Vector128.Create(_faith[i], _faith[j]).StoreUnsafe(ref Quartet.Start(_sides.Faith), at);
        (-Vector128.Create(worth[0], worth[2])).StoreUnsafe(ref Quartet.Start(_sides.Temptation), at);
        (Vector128.Create(_future) * Vector128.Create(trust, trustBack) * Vector128.Create(worth[3], worth[1]))
            .StoreUnsafe(ref Quartet.Start(_sides.Stake), at);
        (Vector128.Create(_conscience[i], _conscience[j]) * Vector128.Create(trustBack, trust) * Quartet.AtLeastZero(partner))
            .StoreUnsafe(ref Quartet.Start(_sides.Guilt), at);
    }

    // Of somebody who is alone nothing is at stake, and nobody is let down.
    private void SetAlone(int lane, in Package package)
    {
        var (i, j, worth) = (package.Low, package.High, _worth.Worth);
        (_sides.Faith[lane], _sides.Faith[lane + 1]) = (_faith[i], _faith[j]);
        (_sides.Stake[lane], _sides.Stake[lane + 1], _sides.Guilt[lane], _sides.Guilt[lane + 1]) = (0, 0, 0, 0);
        (_sides.Temptation[lane], _sides.Temptation[lane + 1]) = (package.LowMoves ? -worth[0] : 0, package.HighMoves ? -worth[2] : 0);
        (_sides.Due[lane], _sides.Due[lane + 1]) = (0, 0);
        if (!package.LowMoves)
            _sides.Luck[lane] = Sides.NoSide;
        if (!package.HighMoves)
            _sides.Luck[lane + 1] = Sides.NoSide;
    }

    private void Charge(int lane, int actor, double[] engaged)
    {
        engaged[actor] = 1;
        ref var tally = ref _s.Accounts.Tally;
        tally.Sides++;
        tally.Kept++;
        var due = _enforcement > 0 ? _enforcement * _worth.Size[lane & 1] : 0;
        _sides.Due[lane] = due;
        if (due != 0)
            _s.Accounts.Cost[actor] += _monitoring * due;
    }

    private void Ask(Decider decider, int lanes)
    {
        var packages = _s.Binding.Packages;
        for (var lane = 0; lane < lanes; lane++)
        {
            ref var package = ref packages[lane / 2];
            var (i, j) = lane % 2 == 0 ? (package.Low, package.High) : (package.High, package.Low);
            _sides.Ask(decider, _s, lane, i, lane / 2, j, _steepness);
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
        _s.Accounts.Cost[i] += _sides.Due[lane];
        _undoing.Undo(i, _s.Binding.Packages.Moves, moves);
        if (_s.IsTold)
        {
            _s.Tell(new Broke(
                i, j, Foremost(moves), _sides.Temptation[lane], _sides.Stake[lane], _sides.Guilt[lane],
                _sides.Probability(lane, _steepness), overruled));
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

using System.Numerics;
using System.Runtime.Intrinsics;
using SamenWerken.Sim.Collaboration.Agreements;
using SamenWerken.Sim.Collaboration.Mechanisms;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Collaboration.Situations;

/// <summary>Agreements coming in force and ending, and what they make of everybody's committed action y.</summary>
internal sealed class Binding(Ground ground, Accounts accounts)
{
    private readonly Ground _g = ground;
    private readonly double[] _imposed = accounts.Imposed, _before = Quartet.Row(ground.Stride);
    private int _made;

    internal PackageBook Packages { get; } = new(ground.Actors, ground.Stride);

    internal PlanBook Plans { get; } = new(ground.Actors, ground.Stride);

    internal Commitments Committed { get; } = new(ground);

    internal int InForce => Packages.Count + Plans.Count;

    internal void Begin()
    {
        Packages.Clear();
        Plans.Clear();
        _made = 0;
        Committed.Begin();
    }

    /// <summary>Adds a deal to the pair's package: two moves.</summary>
    internal void Deal(in MoveWorth.Move first, in MoveWorth.Move second, int round)
    {
        ref var package = ref Packages.Of(first.Mover, second.Mover, round, ref _made);
        var (low, high) = (package.Moves, package.Moves + _g.Stride);
        if (first.Mover < second.Mover)
            (package.LowMoves, package.HighMoves) = (Packages.Add(low, first), Packages.Add(high, second));
        else
            (package.HighMoves, package.LowMoves) = (Packages.Add(high, first), Packages.Add(low, second));
        Committed.Add(first, second);
    }

    /// <summary>
    /// Puts a draft in force: binds everybody invited on its issues from what it is committed to now to the target, and imposes
    /// what is to be felt. Null where fewer than two would move.
    /// </summary>
    internal Plan? Bind(Draft draft, double enforcement, int round)
    {
        var plan = Plans.Take();
        (plan.Enforcement, plan.Since, plan.Parties, plan.Issues) = (enforcement, round, 0, 0);
        for (var i = 0; i < _g.Actors; i++)
        {
            var moves = draft.Invited[i] && Fill(plan, draft, i);
            plan.Bind(i, moves, moves && draft.Consents[i]);
            plan.Parties += moves ? 1 : 0;
            if (draft.Invited[i])
                _imposed[i] += draft.Imposed[i];
        }

        if (plan.Parties < 2)
        {
            Plans.Drop(plan);
            return null;
        }

        plan.Number = _made++;
        Plans.Add(plan);
        for (var i = 0; i < _g.Actors; i++)
        {
            if (plan.Party[i])
                Committed.AddRow(i, plan.Moves, i * _g.Stride);
        }

        Committed.CommitAll();
        return plan;
    }

    /// <summary>Ends all joint plans, and what was imposed.</summary>
    internal void LapsePlans()
    {
        Quartet.Clear(_imposed);
        if (Plans.Count == 0)
            return;
        Plans.Clear();
        for (var i = 0; i < _g.Actors; i++)
            SumMoves(i);
        Committed.CommitAll();
    }

    internal void EndPackage(int place)
    {
        var (low, high) = (Packages[place].Low, Packages[place].High);
        Packages.RemoveAt(place);
        Renew(low);
        Renew(high);
    }

    internal void EndPackagesOf(int actor)
    {
        for (var place = Packages.Count - 1; place >= 0; place--)
        {
            if (Packages[place].Low == actor || Packages[place].High == actor)
                EndPackage(place);
        }
    }

    /// <summary>Who leaves is bound by nothing: its packages end, its moves are struck from plans, and it acts at its ideal.</summary>
    internal void Release(int actor)
    {
        _imposed[actor] = 0;
        EndPackagesOf(actor);
        for (var place = Plans.Count - 1; place >= 0; place--)
        {
            var plan = Plans[place];
            if (!plan.Party[actor])
                continue;
            plan.Bind(actor, party: false, consented: false);
            if (--plan.Parties < 2)
                EndPlan(place);
        }

        Quartet.Copy(_g.Ideal, actor * _g.Stride, Committed.Own, actor * _g.Stride, _g.Stride);
        Renew(actor);
    }

    private void EndPlan(int place)
    {
        Plans.RemoveAt(place);
        for (var i = 0; i < _g.Actors; i++)
            Renew(i);
    }

    private bool Fill(Plan plan, Draft draft, int actor)
    {
        var any = Vector256<double>.Zero;
        for (var (k, row) = (0, actor * _g.Stride); k < _g.Stride; k += Quartet.Width)
        {
            var move = Quartet.Load(draft.Target, k) - Quartet.Load(Committed.Actions, row + k);
            var moves = draft.Moving(actor, k) & Vector256.GreaterThanOrEqual(Vector256.Abs(move), Vector256.Create(Plan.NoMove));
            Quartet.Store(moves & move, plan.Moves, row + k);
            plan.Issues |= (ulong)moves.ExtractMostSignificantBits() << k;
            any |= moves;
        }

        return Quartet.Any(any);
    }

    // Σ d summed anew, so that nothing of an ended agreement remains by rounding, and what comes of it.
    private void Renew(int actor)
    {
        var (own, moved, actions, row) = (Committed.Own, Committed.Moved, Committed.Actions, actor * _g.Stride);
        Quartet.Copy(moved, row, _before, 0, _g.Stride);
        SumMoves(actor);
        for (var k = 0; k < _g.Stride; k += Quartet.Width)
        {
            var sum = Quartet.Load(moved, row + k);
            var committed = Quartet.Clip(Quartet.Load(own, row + k) + sum);
            var same = Vector256.Equals(committed, Quartet.Load(actions, row + k)) & Vector256.Equals(sum, Quartet.Load(_before, k));
            for (var changed = ~same.ExtractMostSignificantBits() & Quartet.Every; changed != 0; changed &= changed - 1)
                Committed.Commit(actor, k + BitOperations.TrailingZeroCount(changed));
        }
    }

    private void SumMoves(int actor)
    {
        Quartet.Clear(Committed.Moved, actor * _g.Stride, _g.Stride);
        for (var place = 0; place < Plans.Count; place++)
        {
            if (Plans[place].Party[actor])
                Committed.AddRow(actor, Plans[place].Moves, actor * _g.Stride);
        }

        var slots = Packages.Slots;
        foreach (var slot in Packages.Order)
        {
            ref readonly var package = ref slots[slot];
            if (package.Low == actor)
                Committed.AddRow(actor, Packages.Moves, package.Moves);
            else if (package.High == actor)
                Committed.AddRow(actor, Packages.Moves, package.Moves + _g.Stride);
        }
    }
}

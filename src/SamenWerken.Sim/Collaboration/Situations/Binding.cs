using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using SamenWerken.Sim.Collaboration.Agreements;
using SamenWerken.Sim.Collaboration.Mechanisms;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Collaboration.Situations;

/// <summary>Agreements coming in force and ending, and what they make of everybody's committed action y.</summary>
/// <param name="ground">What everything is valued against.</param>
/// <param name="accounts">Takes what is imposed.</param>
/// <param name="some">Issues of which the moves of packages, and what everybody is committed to, also stand apart.</param>
internal sealed class Binding(Ground ground, Accounts accounts, int[] some)
{
    private readonly Ground _g = ground;
    private readonly double[] _imposed = accounts.Imposed, _before = Quartet.Row(ground.Stride);
    private int _made;

    internal PackageBook Packages { get; } = new(ground.Actors, ground.Stride, some);

    internal PlanBook Plans { get; } = new(ground.Actors, ground.Stride);

    internal Commitments Committed { get; } = new(ground, some);

    internal int InForce
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Packages.Count + Plans.Count;
    }

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
        Packages.Add(ref package, first, second);
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
        var (count, parties, willing, stride) = (draft.Invited.Length, 0u, 0u, _g.Stride);
        ref var invited = ref MemoryMarshal.GetArrayDataReference(draft.Invited);
        ref var consents = ref MemoryMarshal.GetArrayDataReference(draft.Consents);
        ref var party = ref MemoryMarshal.GetArrayDataReference(plan.Party);
        ref var consent = ref MemoryMarshal.GetArrayDataReference(plan.Consent);
        ref var targets = ref Quartet.Start(draft.Target);
        ref var inText = ref Quartet.Start(draft.InText);
        ref var excluded = ref Quartet.Start(draft.Excluded);
        ref var actions = ref Quartet.Start(Committed.Actions);
        ref var moves = ref Quartet.Start(plan.Moves);
        for (var i = 0; i < count; i++)
        {
            var issues = Unsafe.Add(ref invited, i) ? Fill(
                ref moves, ref targets, ref inText, ref excluded, ref actions, (uint)(i * stride), (uint)stride) : 0;
            plan.Issues |= issues;
            var (moving, lane) = (issues != 0, i & (Quartet.Width - 1));
            var wills = moving & Unsafe.Add(ref consents, i);
            Unsafe.Add(ref party, i) = moving;
            Unsafe.Add(ref consent, i) = wills;
            parties |= (uint)Unsafe.BitCast<bool, byte>(moving) << lane;
            willing |= (uint)Unsafe.BitCast<bool, byte>(wills) << lane;
            if (lane != Quartet.Width - 1 && i != count - 1)
                continue;
            plan.BindFour(i - lane, parties, willing);
            plan.Parties += BitOperations.PopCount(parties);
            (parties, willing) = (0, 0);
        }

        if (draft.Imposes)
            Impose(draft);
        if (plan.Parties < 2)
        {
            Plans.Drop(plan);
            return null;
        }

        plan.Number = _made++;
        Plans.Add(plan);
        Committed.AddRows(plan.Party, plan.Moves);
        Committed.CommitAll();
        return plan;
    }

    private void Impose(Draft draft)
    {
        for (var i = 0; i < draft.Invited.Length; i++)
            _imposed[i] += draft.Invited[i] ? draft.Imposed[i] : 0;
    }

    /// <summary>Ends all joint plans, and what was imposed.</summary>
    internal void LapsePlans()
    {
        Quartet.Clear(_imposed);
        if (Plans.Count == 0)
            return;
        Plans.Clear();
        Quartet.Clear(Committed.Moved);
        for (var place = 0; place < Packages.Count; place++)
        {
            ref var package = ref Packages[place];
            Committed.AddRow(package.Low, Packages.Moves, package.Moves);
            Committed.AddRow(package.High, Packages.Moves, package.Moves + _g.Stride);
        }

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
        var any = false;
        for (var place = Packages.Count - 1; place >= 0; place--)
        {
            ref var package = ref Packages[place];
            var (low, high) = (package.Low, package.High);
            if (low != actor && high != actor)
                continue;
            Packages.RemoveAt(place);
            Renew(low == actor ? high : low);
            any = true;
        }

        if (any)
            Renew(actor);
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
        Committed.Some?.Forget();
        Renew(actor);
    }

    private void EndPlan(int place)
    {
        Plans.RemoveAt(place);
        for (var i = 0; i < _g.Actors; i++)
            Renew(i);
    }

    // The moves of one actor from what it is committed to, and a bit for each issue on which it moves.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Fill(
        ref double moves, ref double targets, ref double inText, ref double excluded, ref double actions, nuint row, nuint stride)
    {
        var (any, least) = (0UL, Vector256.Create(Plan.NoMove));
        for (nuint k = 0; k < stride; k += Quartet.Width)
        {
            var move = Quartet.Load(ref targets, k) - Quartet.Load(ref actions, row + k);
            var moving = Vector256.AndNot(Quartet.Load(ref inText, k), Quartet.Load(ref excluded, row + k))
                & Vector256.GreaterThanOrEqual(Vector256.Abs(move), least);
            Quartet.Store(moving & move, ref moves, row + k);
            any |= (ulong)moving.ExtractMostSignificantBits() << (int)k;
        }

        return any;
    }

    // Σ d summed anew, so that nothing of an ended agreement remains by rounding, and what comes of it.
    private void Renew(int actor)
    {
        var (row, stride, changed) = ((nuint)(uint)(actor * _g.Stride), (nuint)(uint)_g.Stride, 0UL);
        ref var moved = ref Quartet.Start(Committed.Moved, row);
        ref var own = ref Quartet.Start(Committed.Own, row);
        ref var actions = ref Quartet.Start(Committed.Actions, row);
        ref var before = ref Quartet.Start(_before);
        for (nuint k = 0; k < stride; k += Quartet.Width)
            Quartet.Store(Quartet.Load(ref moved, k), ref before, k);
        SumMoves(actor);
        for (nuint k = 0; k < stride; k += Quartet.Width)
        {
            var sum = Quartet.Load(ref moved, k);
            var committed = Quartet.Clip(Quartet.Load(ref own, k) + sum);
            var same = Vector256.Equals(committed, Quartet.Load(ref actions, k)) & Vector256.Equals(sum, Quartet.Load(ref before, k));
            changed |= (ulong)(~same.ExtractMostSignificantBits() & Quartet.Every) << (int)k;
        }

        for (; changed != 0; changed &= changed - 1)
            Committed.Commit(actor, BitOperations.TrailingZeroCount(changed));
    }

    private void SumMoves(int actor)
    {
        var (row, stride) = ((nuint)(uint)(actor * _g.Stride), (nuint)(uint)_g.Stride);
        ref var moved = ref Quartet.Start(Committed.Moved, row);
        for (nuint k = 0; k < stride; k += Quartet.Width)
            Quartet.Store(Vector256<double>.Zero, ref moved, k);
        for (var place = 0; place < Plans.Count; place++)
        {
            if (Plans[place].Party[actor])
                Add(ref Quartet.Start(Plans[place].Moves, row), ref moved, stride);
        }

        ref var moves = ref Quartet.Start(Packages.Moves);
        foreach (ref var package in Packages.All)
        {
            if (package.Low == actor)
                Add(ref Quartet.After(ref moves, package.Moves), ref moved, stride);
            else if (package.High == actor)
                Add(ref Quartet.After(ref moves, package.Moves + (int)stride), ref moved, stride);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(ref double moves, ref double moved, nuint stride)
    {
        for (nuint k = 0; k < stride; k += Quartet.Width)
            Quartet.Store(Quartet.Load(ref moved, k) + Quartet.Load(ref moves, k), ref moved, k);
    }
}

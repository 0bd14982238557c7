using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using SamenWerken.Sim.Collaboration.Mechanisms;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Collaboration.Situations;

/// <summary>
/// Adjusting one's own actions to what the others do, without promises. While nothing changed on an issue, an actor's best action
/// can only change with ω', and it is known for which ω' it stays. Whose influence is small beside what its own way is worth to it stays
/// at its ideal whatever the others do, up to some ω'.
/// </summary>
internal sealed class Adjusting(Situation situation)
{
    private readonly Situation _s = situation;
    private readonly BestResponse _response = new(situation.Ground, situation.Scenario.Coordination.AdjustmentSteps);
    // Of each four cells behind each other: from and up to which ω' what is done stays, and up to which ω' the ideal does.
    private const int To = Quartet.Width, Content = 2 * Quartet.Width, Four = 3 * Quartet.Width;

    private readonly double[] _stretches = Quartet.Row(situation.Actors * situation.Ground.Stride / Quartet.Width * Four);
    private readonly int[] _seen = new int[situation.Actors * situation.Ground.Stride];
    // By actor: from and up to which ω' it stays on every issue, and how often anything had changed when it was last looked at.
    private readonly Place _from = new(Quartet.Row(situation.Ground.Column)), _to = new(Quartet.Row(situation.Ground.Column));
    private readonly int[] _versions = new int[situation.Actors];
    private readonly Place _ideals = new(situation.Ground.Ideal), _acts = new(situation.Binding.Committed.Actions),
        _orientation = new(situation.States.Orientation), _cynicism = new(situation.States.Cynicism);
    private bool _known;

    /// <summary>Forgets what was known in the run before, or of how influence was divided.</summary>
    internal void Forget()
    {
        _known = false;
        Array.Fill(_versions, -1);
    }

    /// <summary>An actor is not looked at while nothing changed since it last was, and ω' is in the stretch in which it stays.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Adjust(int actor)
    {
        var i = (nuint)(uint)actor;
        var share = Perspective.PublicShare(Quartet.One(ref _orientation.Start, i), Quartet.One(ref _cynicism.Start, i));
        if (!Stays(i, share))
            Adjust(actor, share);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Stays(nuint actor, double share) =>
        Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_versions), actor) == _s.Binding.Committed.Version
        && Quartet.One(ref _from.Start, actor) <= share && share <= Quartet.One(ref _to.Start, actor);

    private void Adjust(int actor, double share)
    {
        if (!_known)
            Begin();
        _versions[actor] = _s.Binding.Committed.Version;
        var open = Open(actor, share);
        if (open != 0)
            Adjust(actor, open, share);
    }

    // A bit for each issue, but where nothing changed and ω' is in the stretch, or where the actor stays at its ideal. Notes for which ω'
    // there would be no bit.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong Open(int actor, double share)
    {
        var (committed, ground, its) = (_s.Binding.Committed, _s.Ground, Vector256.Create(share));
        var (stride, open) = ((nuint)(uint)ground.Stride, 0UL);
        var row = (uint)actor * stride;
        ref var stretches = ref Quartet.Start(_stretches, Four / Quartet.Width * row);
        ref var actions = ref Quartet.One(ref _acts.Start, row);
        ref var ideals = ref Quartet.One(ref _ideals.Start, row);
        ref var seen = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_seen), row);
        ref var versions = ref MemoryMarshal.GetArrayDataReference(committed.Versions);
        var (least, most) = (Vector256.Create(double.NegativeInfinity), Vector256.Create(double.PositiveInfinity));
        for (nuint k = 0; k < stride; k += Quartet.Width)
        {
            var (from, to, content) = (
                Quartet.Load(ref stretches, 0), Quartet.Load(ref stretches, To), Quartet.Load(ref stretches, Content));
            var stays = Vector256.LessThanOrEqual(from, its) & Vector256.LessThanOrEqual(its, to);
            var same = Vector128.Equals(Vector128.LoadUnsafe(ref seen, k), Vector128.LoadUnsafe(ref versions, k));
            var aloof = Vector256.LessThanOrEqual(its, content)
                & Vector256.Equals(Quartet.Load(ref actions, k), Quartet.Load(ref ideals, k));
            least = Quartet.Larger(Vector256.ConditionalSelect(aloof, least, from), least);
            most = Quartet.Smaller(Vector256.ConditionalSelect(aloof, content, to), most);
            var known = (stays.ExtractMostSignificantBits() & same.ExtractMostSignificantBits()) | aloof.ExtractMostSignificantBits();
            open |= (ulong)(known ^ Quartet.Every) << (int)k;
            stretches = ref Quartet.After(ref stretches, Four);
        }

        ref var stayFrom = ref Quartet.One(ref _from.Start, (uint)actor);
        ref var stayTo = ref Quartet.One(ref _to.Start, (uint)actor);
        (stayFrom, stayTo) = open == 0
            ? (Quartet.Most(least), -Quartet.Most(-most)) : (double.PositiveInfinity, double.NegativeInfinity);
        return open;
    }

    private void Adjust(int actor, ulong open, double share)
    {
        var committed = _s.Binding.Committed;
        var (byIssue, row) = (committed.ActionsByIssue, (nuint)(uint)(actor * _s.Ground.Stride));
        ref var actions = ref Quartet.Start(committed.Actions, row);
        ref var means = ref Quartet.Start(committed.X);
        ref var stretches = ref Quartet.Start(_stretches, Four / Quartet.Width * row);
        ref var seen = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_seen), row);
        ref var versions = ref MemoryMarshal.GetArrayDataReference(committed.Versions);
        for (; open != 0; open &= open - 1)
        {
            var issue = BitOperations.TrailingZeroCount(open);
            var k = (nuint)(uint)issue;
            var now = Quartet.One(ref actions, k);
            var choice = _response.Of(byIssue, Quartet.One(ref means, k), actor, issue, share);
            if (choice.Action != now)
                Go(actor, issue, now, choice.Action);
            ref var stretch = ref Quartet.One(ref stretches, k / Quartet.Width * Four + k % Quartet.Width);
            (stretch, Quartet.One(ref stretch, To), Unsafe.Add(ref seen, k)) = (choice.From, choice.To, Unsafe.Add(ref versions, k));
        }
    }

    private void Go(int actor, int issue, double from, double to)
    {
        if (_s.IsTold)
            _s.Tell(new Adjusted(actor, issue, from, to));
        var (committed, cell) = (_s.Binding.Committed, actor * _s.Ground.Stride + issue);
        committed.Own[cell] = to - committed.Moved[cell];
        committed.Commit(actor, issue);
    }

    private void Begin()
    {
        _known = true;
        Array.Fill(_seen, -1);
        for (var k = 0; k < _s.Ground.Stride; k += Quartet.Width)
            BestResponse.Content(_s.Ground, k, _stretches, Content, Four / Quartet.Width);
    }
}

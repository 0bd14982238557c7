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
    // By actor: from and up to which ω' it stays on every issue, as it was when it was last looked at.
    private readonly double[] _from = Quartet.Row(situation.Ground.Column), _to = Quartet.Row(situation.Ground.Column);
    private readonly Place _ideals = new(situation.Ground.Ideal), _acts = new(situation.Binding.Committed.Actions),
        _orientation = new(situation.States.Orientation), _cynicism = new(situation.States.Cynicism);
    private bool _known;
    private int _version, _members; // of what everybody does, and who is a member, when all were last looked at

    /// <summary>Forgets what was known in the run before, or of how influence was divided.</summary>
    internal void Forget() => _known = false;

    /// <summary>All members in turn, starting at i = t mod n. Where nothing changed since they were last looked at, and nobody's ω' left the
    /// stretch in which it stays, nobody is looked at.</summary>
    internal void AdjustInTurn()
    {
        if (!_known)
            Begin();
        var (version, members) = (_s.Binding.Committed.Version, _s.States.Changes);
        if (_version == version && _members == members && AllStay())
            return;
        (_version, _members) = (version, members);
        var (actors, member) = (_s.Actors, _s.States.Member);
        for (var (turn, i) = (0, _s.Round % actors); turn < actors; turn++, i = i + 1 < actors ? i + 1 : 0)
        {
            if (member[i])
                Adjust(i);
            else
                (_from[i], _to[i]) = (double.NegativeInfinity, double.PositiveInfinity);
        }
    }

    private bool AllStay()
    {
        ref var from = ref Quartet.Start(_from);
        ref var to = ref Quartet.Start(_to);
        ref var orientation = ref _orientation.Start;
        ref var cynicism = ref _cynicism.Start;
        var (stay, end) = (Vector256<double>.AllBitsSet, (nuint)(uint)_from.Length);
        for (nuint i = 0; i < end; i += Quartet.Width)
        {
            var faith = Vector256<double>.One - Quartet.Load(ref cynicism, i);
            var share = Perspective.PublicShare(Quartet.Load(ref orientation, i), faith);
            stay &= Vector256.LessThanOrEqual(Quartet.Load(ref from, i), share)
                & Vector256.LessThanOrEqual(share, Quartet.Load(ref to, i));
        }

        return stay.ExtractMostSignificantBits() == Quartet.Every;
    }

    internal void Adjust(int actor)
    {
        if (!_known)
            Begin();
        var share = _s.States.PublicShare(actor);
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

        var stretch = open == 0 ? (Quartet.Most(least), -Quartet.Most(-most)) : (double.PositiveInfinity, double.NegativeInfinity);
        (_from[actor], _to[actor]) = stretch;
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
        (_known, _version) = (true, -1);
        Array.Fill(_seen, -1);
        Quartet.Fill(_from, 0, _from.Length, double.NegativeInfinity); // padding stays
        Quartet.Fill(_to, 0, _to.Length, double.PositiveInfinity);
        for (var k = 0; k < _s.Ground.Stride; k += Quartet.Width)
            BestResponse.Content(_s.Ground, k, _stretches, Content, Four / Quartet.Width);
    }
}

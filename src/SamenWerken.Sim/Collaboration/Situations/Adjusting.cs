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
    private bool _known;

    /// <summary>Forgets what was known in the run before, or of how influence was divided.</summary>
    internal void Forget() => _known = false;

    internal void Adjust(int actor)
    {
        if (!_known)
            Begin();
        var share = _s.States.PublicShare(actor);
        var open = Open(actor, share);
        if (open != 0)
            Adjust(actor, open, share);
    }

    // A bit for each issue, but where nothing changed and ω' is in the stretch, or where the actor stays at its ideal.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong Open(int actor, double share)
    {
        var (committed, ground, its) = (_s.Binding.Committed, _s.Ground, Vector256.Create(share));
        var (stride, open) = ((nuint)(uint)ground.Stride, 0UL);
        var row = (uint)actor * stride;
        ref var stretches = ref Quartet.Start(_stretches, Four / Quartet.Width * row);
        ref var actions = ref Quartet.Start(committed.Actions, row);
        ref var ideals = ref Quartet.Start(ground.Ideal, row);
        ref var seen = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_seen), row);
        ref var versions = ref MemoryMarshal.GetArrayDataReference(committed.Versions);
        for (nuint k = 0; k < stride; k += Quartet.Width)
        {
            var stays = Vector256.LessThanOrEqual(Quartet.Load(ref stretches, 0), its)
                & Vector256.LessThanOrEqual(its, Quartet.Load(ref stretches, To));
            var same = Vector128.Equals(Vector128.LoadUnsafe(ref seen, k), Vector128.LoadUnsafe(ref versions, k));
            var aloof = Vector256.LessThanOrEqual(its, Quartet.Load(ref stretches, Content))
                & Vector256.Equals(Quartet.Load(ref actions, k), Quartet.Load(ref ideals, k));
            var known = (stays.ExtractMostSignificantBits() & same.ExtractMostSignificantBits()) | aloof.ExtractMostSignificantBits();
            open |= (ulong)(known ^ Quartet.Every) << (int)k;
            stretches = ref Quartet.After(ref stretches, Four);
        }

        return open;
    }

    private void Adjust(int actor, ulong open, double share)
    {
        var (committed, row) = (_s.Binding.Committed, actor * _s.Ground.Stride);
        for (var actions = committed.Actions; open != 0; open &= open - 1)
        {
            var issue = BitOperations.TrailingZeroCount(open);
            var cell = row + issue;
            var now = actions[cell];
            var choice = _response.Of(committed.ActionsByIssue, committed.X[issue], actor, issue, share);
            if (choice.Action != now)
                Go(actor, issue, now, choice.Action);
            var place = cell / Quartet.Width * Four + cell % Quartet.Width;
            (_stretches[place], _stretches[place + To], _seen[cell]) = (choice.From, choice.To, committed.Versions[issue]);
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

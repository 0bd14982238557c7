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
    private readonly double[] _from = Quartet.Row(situation.Actors * situation.Ground.Stride),
        _to = Quartet.Row(situation.Actors * situation.Ground.Stride),
        _content = Quartet.Row(situation.Actors * situation.Ground.Stride);
    private readonly int[] _seen = new int[situation.Actors * situation.Ground.Stride];
    private bool _known;

    /// <summary>Forgets what was known in the run before, or of how influence was divided.</summary>
    internal void Forget() => _known = false;

    internal void Adjust(int actor)
    {
        if (!_known)
            Begin();
        var (committed, share, stride) = (_s.Binding.Committed, _s.States.PublicShare(actor), (nuint)(uint)_s.Ground.Stride);
        var row = (uint)actor * stride;
        ref var from = ref Quartet.Start(_from, row);
        ref var to = ref Quartet.Start(_to, row);
        ref var content = ref Quartet.Start(_content, row);
        ref var actions = ref Quartet.Start(committed.Actions, row);
        ref var ideals = ref Quartet.Start(_s.Ground.Ideal, row);
        ref var seen = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_seen), row);
        ref var versions = ref MemoryMarshal.GetArrayDataReference(committed.Versions);
        var its = Vector256.Create(share);
        for (nuint k = 0; k < stride; k += Quartet.Width)
        {
            // A bit for each of four issues where nothing changed and ω' is in the stretch, or where it stays at its ideal.
            var stays = Vector256.GreaterThanOrEqual(its, Quartet.Load(ref from, k))
                & Vector256.LessThanOrEqual(its, Quartet.Load(ref to, k));
            var same = Vector128.Equals(Vector128.LoadUnsafe(ref seen, k), Vector128.LoadUnsafe(ref versions, k));
            var aloof = Vector256.LessThanOrEqual(its, Quartet.Load(ref content, k))
                & Vector256.Equals(Quartet.Load(ref actions, k), Quartet.Load(ref ideals, k));
            var known = (stays.ExtractMostSignificantBits() & same.ExtractMostSignificantBits()) | aloof.ExtractMostSignificantBits();
            for (var open = ~known & Quartet.Every; open != 0; open &= open - 1)
            {
                var issue = k + (uint)BitOperations.TrailingZeroCount(open);
                var choice = Adjust(actor, (int)issue, share);
                (Quartet.One(ref from, issue), Quartet.One(ref to, issue)) = (choice.From, choice.To);
                Unsafe.Add(ref seen, issue) = Unsafe.Add(ref versions, issue);
            }
        }
    }

    private BestResponse.Choice Adjust(int i, int k, double share)
    {
        var (committed, cell) = (_s.Binding.Committed, i * _s.Ground.Stride + k);
        var now = committed.Actions[cell];
        var choice = _response.Of(committed.ActionsByIssue, committed.X[k], i, k, share);
        if (choice.Action == now)
            return choice;
        if (_s.IsTold)
            _s.Tell(new Adjusted(i, k, now, choice.Action));
        committed.Own[cell] = choice.Action - committed.Moved[cell];
        committed.Commit(i, k);
        return choice;
    }

    private void Begin()
    {
        _known = true;
        Array.Fill(_seen, -1);
        for (var k = 0; k < _s.Ground.Stride; k += Quartet.Width)
            BestResponse.Content(_s.Ground, k, _content);
    }
}

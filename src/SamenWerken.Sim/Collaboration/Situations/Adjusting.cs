using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using SamenWerken.Sim.Collaboration.Mechanisms;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Collaboration.Situations;

/// <summary>
/// Adjusting one's own actions to what the others do, without promises. While nothing changed on an issue, an actor's best action
/// can only change with ω', and it is known for which ω' it stays.
/// </summary>
internal sealed class Adjusting(Situation situation)
{
    private readonly Situation _s = situation;
    private readonly BestResponse _response = new(situation.Ground, situation.Scenario.Coordination.AdjustmentSteps);
    private readonly double[] _from = Quartet.Row(situation.Actors * situation.Ground.Stride),
        _to = Quartet.Row(situation.Actors * situation.Ground.Stride);
    private readonly int[] _seen = new int[situation.Actors * situation.Ground.Stride];

    /// <summary>Forgets what was known in the run before.</summary>
    internal void Begin() => Array.Fill(_seen, -1);

    internal void Adjust(int actor)
    {
        var (versions, share, stride) = (_s.Binding.Committed.Versions, _s.States.PublicShare(actor), _s.Ground.Stride);
        for (var (k, cell) = (0, actor * stride); k < stride; k += Quartet.Width, cell += Quartet.Width)
        {
            for (var open = ~Known(versions, k, cell, share) & Quartet.Every; open != 0; open &= open - 1)
            {
                var issue = BitOperations.TrailingZeroCount(open);
                if (k + issue >= _s.Issues)
                    break;
                var choice = Adjust(actor, k + issue, share);
                (_seen[cell + issue], _from[cell + issue], _to[cell + issue]) = (versions[k + issue], choice.From, choice.To);
            }
        }
    }

    // Of four issues, a bit where nothing changed and ω' is in the stretch.
    private uint Known(int[] versions, int k, int cell, double share)
    {
        var (its, from, to) = (Vector256.Create(share), Quartet.Load(_from, cell), Quartet.Load(_to, cell));
        var stays = Vector256.GreaterThanOrEqual(its, from) & Vector256.LessThanOrEqual(its, to);
        var seen = Vector128.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(_seen), (nuint)(uint)cell);
        var same = Vector128.Equals(seen, Vector128.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(versions), (nuint)(uint)k));
        return stays.ExtractMostSignificantBits() & same.ExtractMostSignificantBits();
    }

    private BestResponse.Choice Adjust(int i, int k, double share)
    {
        var committed = _s.Binding.Committed;
        var now = committed.Actions[i * _s.Ground.Stride + k];
        var choice = _response.Of(committed.ActionsByIssue, committed.X[k], i, k, share);
        if (choice.Action == now)
            return choice;
        if (_s.IsTold)
            _s.Tell(new Adjusted(i, k, now, choice.Action));
        var cell = i * _s.Ground.Stride + k;
        committed.Own[cell] = choice.Action - committed.Moved[cell];
        committed.Commit(i, k);
        return choice;
    }
}

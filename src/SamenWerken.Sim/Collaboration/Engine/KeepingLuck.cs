using SamenWerken.Sim.Numbers;
using System.Runtime.Intrinsics;
using SamenWerken.Sim.Chance;
using SamenWerken.Sim.Collaboration.Mechanisms;
using SamenWerken.Sim.Collaboration.Situations;

namespace SamenWerken.Sim.Collaboration.Engine;

/// <summary>
/// The draws by which parties keep their sides. Of joint plans: one for each actor, by round and by the plan's number in the round;
/// those of some rounds to come are made together. Of exchanges: two for each, by round, pair and serial number, eight exchanges at once.
/// </summary>
internal sealed class KeepingLuck(Situation situation)
{
    private const int Ahead = 8; // rounds

    private readonly ulong _planPurpose = Purposes.KeepingPlan.Key, _purpose = Purposes.Keeping.Key;
    private readonly List<Stretch> _plans = [];
    private Asked[] _asked = new Asked[64];
    private int _count;

    /// <summary>Asks for the draws of an exchange: i's into a lane, j's into the next.</summary>
    internal void Ask(int i, int j, int serial, int lane)
    {
        if (_count == _asked.Length)
            Array.Resize(ref _asked, 2 * _count);
        ref var asked = ref _asked[_count++]; // field by field: a copy of the whole would wait for its parts
        asked.Block = (ulong)(serial >> 1);
        asked.Pair = Draws.Pair(Math.Min(i, j), Math.Max(i, j));
        asked.Word = 2 * (serial & 1) + (i < j ? 0 : 1);
        asked.Lane = lane;
    }

    /// <summary>Fills the lanes that were asked for.</summary>
    internal void Answer(double[] luck)
    {
        var (world, round) = (situation.World, Vector512.Create((ulong)situation.Round));
        Span<ulong> blocks = stackalloc ulong[Octet.Width], pairs = stackalloc ulong[Octet.Width], words = stackalloc ulong[4 * Octet.Width];
        var eight = default(Philox4x64.Eight);
        for (var first = 0; first < _count; first += Octet.Width)
        {
            var asked = _asked.AsSpan(first, Math.Min(Octet.Width, _count - first));
            for (var at = 0; at < asked.Length; at++)
                (blocks[at], pairs[at]) = (asked[at].Block, asked[at].Pair);
            (eight.Word0, eight.Word1, eight.Word2, eight.Word3) =
                (Vector512.Create<ulong>(blocks), round, Vector512.Create<ulong>(pairs), Vector512.Create(world.Replication));
            Philox4x64.Words(world.Seed, _purpose, ref eight);
            eight.Word0.CopyTo(words);
            eight.Word1.CopyTo(words[Octet.Width..]);
            eight.Word2.CopyTo(words[(2 * Octet.Width)..]);
            eight.Word3.CopyTo(words[(3 * Octet.Width)..]);
            // The two draws of an exchange lie in one block of four, an odd serial's behind an even one's: the smaller index first.
            for (var at = 0; at < asked.Length; at++)
            {
                var (own, lane) = (asked[at].Word, asked[at].Lane);
                luck[lane] = Draws.ToUniform(words[own * Octet.Width + at]);
                luck[lane + 1] = Draws.ToUniform(words[(own ^ 1) * Octet.Width + at]);
            }
        }

        _count = 0;
    }

    /// <summary>This round's draws for a plan, from a place in a row on.</summary>
    internal (double[] Row, int At) Of(int number)
    {
        while (_plans.Count <= number)
            _plans.Add(new Stretch(Octet.Row(Ahead * situation.Column)));
        var (plan, world, round) = (_plans[number], situation.World, situation.Round);
        var first = round - round % Ahead;
        if (plan.First != first || plan.Seed != world.Seed || plan.Replication != world.Replication)
        {
            (plan.First, plan.Seed, plan.Replication) = (first, world.Seed, world.Replication);
            Draws.Uniforms(world.Seed, _planPurpose, world.Replication, (ulong)first, (ulong)number, situation.Column, plan.Row);
        }

        return (plan.Row, (round - first) * situation.Column);
    }

    // Block of an exchange's draws, its pair, the word that is i's, and the lane for it.
    private struct Asked
    {
        internal ulong Block, Pair;
        internal int Word, Lane;
    }

    private sealed class Stretch(double[] row)
    {
        internal readonly double[] Row = row;
        internal int First = -1;
        internal ulong Seed, Replication;
    }
}

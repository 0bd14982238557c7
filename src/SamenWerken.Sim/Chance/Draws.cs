using System.Runtime.CompilerServices;

namespace SamenWerken.Sim.Chance;

/// <summary>
/// The draws at one address: key (seed, purpose), counter (draw / 4, round, entity, replication). Strategy, thread, shard and
/// host are no part of an address: strategies meet the same luck, and any order of computing gives the same numbers. Many at once:
/// <see cref="DrawRows"/>.
/// </summary>
/// <remarks>A value; the caller's copy moves on with each draw. One uniform, one integer and one normal each take one draw.</remarks>
public struct Draws
{
    internal const double HalfAStep = 1.0 / (1UL << 54);

    private const double TwoToMinus53 = 1.0 / (1UL << 53);

    private readonly ulong _seed, _purpose, _round, _entity, _replication;
    private Philox4x64.Block _block;
    private ulong _next;
    private ulong _held;

    /// <summary>The draws for a purpose, from draw 0 on.</summary>
    /// <param name="seed">Seed of the experiment.</param>
    /// <param name="purpose">What the draws are for.</param>
    /// <param name="replication">Number of the replication, from 0.</param>
    /// <param name="round">Round t, from 0; 0 for what is drawn once a run.</param>
    /// <param name="entity">Whom they concern: an actor's index, a pair (see <see cref="Pair"/>), or 0.</param>
    public Draws(ulong seed, Purpose purpose, ulong replication, ulong round = 0, ulong entity = 0)
        : this(seed, purpose.Key, replication, round, entity)
    {
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Draws(ulong seed, ulong purposeKey, ulong replication, ulong round, ulong entity)
    {
        _seed = seed;
        _purpose = purposeKey;
        _replication = replication;
        _round = round;
        _entity = entity;
        _block = default;
        _next = 0;
        _held = ulong.MaxValue;
    }

    /// <summary>A pair of actors as one entity: i · 2³² + j.</summary>
    public static ulong Pair(int i, int j) => ((ulong)(uint)i << 32) + (uint)j;

    /// <summary>Number of the draw that comes next; set it to go to any draw of this address.</summary>
    public ulong Next
    {
        readonly get => _next;
        set => _next = value;
    }

    /// <summary>The next 64 random bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Bits()
    {
        var draw = _next++;
        if (draw >> 2 != _held)
            Fill(draw >> 2);
        return (draw & 3) switch
        {
            0 => _block.Word0,
            1 => _block.Word1,
            2 => _block.Word2,
            _ => _block.Word3,
        };
    }

    /// <summary>The next draw as a number in [0, 1): the upper 53 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Uniform() => ToUniform(Bits());

    /// <summary>The next draw as a number in (0, 1), never 0 or 1: for inverse distribution functions.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double OpenUniform() => Open(Bits());

    /// <summary>The next draw as an integer in [0, count); its bias is below count / 2⁶⁴.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Below(int count) => Below(Bits(), count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int Below(ulong bits, int count) => (int)Philox4x64.High(bits, (ulong)count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static nuint Below(ulong bits, nuint count) => (nuint)Philox4x64.High(bits, count);

    /// <summary>True with the given probability.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Happens(double probability) => Uniform() < probability;

    /// <summary>The next draw as a standard normal number, by the inverse distribution function.</summary>
    public double Normal() => NormalQuantile.Of(OpenUniform());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double ToUniform(ulong bits) => (long)(bits >> 11) * TwoToMinus53;

    /// <summary>What one gets in (0, 1) of a number in [0, 1): half a step more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double Open(double uniform) => uniform + HalfAStep;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Open(ulong bits) => ((long)(bits >> 11) + 0.5) * TwoToMinus53;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Fill(ulong blockNumber)
    {
        _block = Philox4x64.Words(_seed, _purpose, blockNumber, _round, _entity, _replication);
        _held = blockNumber;
    }
}

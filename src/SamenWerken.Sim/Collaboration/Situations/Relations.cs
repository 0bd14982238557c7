using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using SamenWerken.Sim.Collaboration.Mechanisms;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Collaboration.Situations;

/// <summary>How actors stand towards each other: trust τ_ij and knowledge δ_ij, both as rows of j over i, 0 for i = j.</summary>
internal sealed class Relations(World world)
{
    private readonly World _world = world;
    private readonly int _actors = world.Actors, _column = world.Column;
    private readonly double[] _meanTrust = Quartet.Row(world.Column);
    private readonly double _perOther = 1.0 / (world.Actors - 1);
    private int _trustAlone, _meant = -1;

    /// <summary>τ, how far i trusts j: rows of j over i.</summary>
    internal double[] TrustIn { get; } = Quartet.Row(world.Actors * world.Column);

    /// <summary>δ, how well i knows j's interests: rows of j over i.</summary>
    internal double[] KnowledgeOf { get; } = Quartet.Row(world.Actors * world.Column);

    /// <summary>How often either changed, so that nobody looks twice at what stayed the same.</summary>
    internal int Version { get; set; }

    /// <summary>How often knowledge may have changed.</summary>
    internal int KnowledgeVersion => Version - _trustAlone;

    /// <summary>Notes that trust changed, and knowledge did not.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void TrustChanged()
    {
        Version++;
        _trustAlone++;
    }

    /// <summary>Where what i thinks of j stands.</summary>
    internal int At(int i, int j) => j * _column + i;

    internal void Begin()
    {
        Quartet.Copy(_world.TrustIn, TrustIn);
        Quartet.Copy(_world.KnowledgeOf, KnowledgeOf);
        Version++;
    }

    /// <summary>Both, in both directions, are as at the start.</summary>
    internal void Renew(int actor)
    {
        for (var other = 0; other < _actors; other++)
        {
            var (to, from) = (At(actor, other), At(other, actor));
            (TrustIn[to], TrustIn[from]) = (_world.TrustIn[to], _world.TrustIn[from]);
            (KnowledgeOf[to], KnowledgeOf[from]) = (_world.KnowledgeOf[to], _world.KnowledgeOf[from]);
        }

        Version++;
    }

    /// <summary>τ_ij −= loss τ_ij.</summary>
    internal void Lose(int i, int j, double loss)
    {
        ref var trust = ref TrustIn[At(i, j)];
        trust = Quartet.Clip(TrustLearning.Lost(trust, loss));
        TrustChanged();
    }

    /// <summary>τ̄_i of all actors, the mean of τ_ij over all j ≠ i. Made anew where <see cref="Version"/> is another: a table and all who
    /// are asked to sign its text ask for the same.</summary>
    internal double[] MeanTrusts
    {
        get
        {
            if (_meant != Version)
                Mean();
            return _meanTrust;
        }
    }

    private void Mean()
    {
        for (var i = 0; i < _column; i += Quartet.Width)
            Quartet.Store(MeanTrustOfFour(i), _meanTrust, i);
        _meant = Version;
    }

    /// <summary>τ̄ of four actors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Vector256<double> MeanTrustOfFour(int i)
    {
        ref var trust = ref Quartet.Start(TrustIn, (uint)i);
        var (sum, end, step) = (Vector256<double>.Zero, (nuint)(uint)TrustIn.Length, (nuint)(uint)_column);
        for (nuint at = 0; at < end; at += step)
            sum += Quartet.Load(ref trust, at);
        return sum * Vector256.Create(_perOther);
    }

    /// <summary>τ̄ of one actor.</summary>
    internal double MeanTrust(int actor)
    {
        var sum = 0.0;
        for (var at = actor; at < TrustIn.Length; at += _column)
            sum += TrustIn[at];
        return sum * _perOther;
    }

    /// <summary>κ of all actors, how well the others know each: the mean of δ_ji over all j ≠ i.</summary>
    internal void Known(double[] means)
    {
        var (column, i) = ((nuint)(uint)_column, 0);
        ref var known = ref Quartet.Start(KnowledgeOf);
        for (; i + Quartet.Width <= _actors; i += Quartet.Width)
        {
            var (a, b, c, d) = (Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero);
            for (nuint at = 0; at < column; at += Quartet.Width)
            {
                a += Quartet.Load(ref known, at);
                b += Quartet.Load(ref known, column + at);
                c += Quartet.Load(ref known, 2 * column + at);
                d += Quartet.Load(ref known, 3 * column + at);
            }

            Quartet.Store(Quartet.Sums(a, b, c, d) * Vector256.Create(_perOther), means, i);
            known = ref Quartet.After(ref known, Quartet.Width * _column);
        }

        for (; i < _actors; i++)
        {
            var sum = Vector256<double>.Zero;
            for (nuint at = 0; at < column; at += Quartet.Width)
                sum += Quartet.Load(ref known, at);
            means[i] = Quartet.Sum(sum) * _perOther;
            known = ref Quartet.After(ref known, _column);
        }
    }
}

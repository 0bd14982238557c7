using System.Numerics;
using System.Runtime.InteropServices;
using SamenWerken.Sim.Chance;

namespace SamenWerken.Sim.Classics.Klein;

/// <summary>u(x) = Σᵢⱼ Hᵢⱼ xᵢ xⱼ: what a contract x of yes (1) and no (0) is worth, with what each change would bring.</summary>
internal sealed class Utility
{
    private readonly int _n;
    private readonly double[] _own; // Hᵢᵢ
    private readonly double[] _pairs; // Hᵢⱼ + Hⱼᵢ; 0 for i = j
    private readonly double[] _field; // Hᵢᵢ + Σⱼ (Hᵢⱼ + Hⱼᵢ) xⱼ: what yes on issue i is worth beside the rest of x
    private readonly bool[] _x;

    /// <summary>A utility of influences between n issues, row by row.</summary>
    internal Utility(int n, ReadOnlySpan<double> influence)
    {
        _n = n;
        (_own, _pairs, _field, _x) = (new double[n], new double[n * n], new double[n], new bool[n]);
        for (var i = 0; i < n; i++)
        {
            _own[i] = influence[i * n + i];
            for (var j = 0; j < n; j++)
                _pairs[i * n + j] = i == j ? 0 : influence[i * n + j] + influence[j * n + i];
        }

        Take(_x);
    }

    /// <summary>The influences of a party, each uniform on [−1, 1].</summary>
    internal static double[] Draw(int n, ulong seed, ulong replication, int party)
    {
        var influence = new double[n * n];
        for (var i = 0; i < n; i++)
        {
            var draws = new Draws(seed, Negotiation.Influence, replication, (ulong)i, (ulong)party);
            for (var j = 0; j < n; j++)
                influence[i * n + j] = 2 * draws.Uniform() - 1;
        }

        return influence;
    }

    /// <summary>u of the contract as it stands.</summary>
    internal double Value { get; private set; }

    /// <summary>Number of issues.</summary>
    internal int Issues => _n;

    /// <summary>The contract as it stands.</summary>
    internal ReadOnlySpan<bool> Contract => _x;

    /// <summary>Goes to a contract.</summary>
    internal void Take(ReadOnlySpan<bool> contract)
    {
        _own.CopyTo(_field, 0);
        _x.AsSpan().Clear();
        Value = 0;
        for (var i = 0; i < _n; i++)
        {
            if (contract[i])
                Flip(i);
        }
    }

    /// <summary>Δu if issue i changes.</summary>
    internal double Change(int i) => _x[i] ? -_field[i] : _field[i];

    /// <summary>Changes issue i.</summary>
    internal void Flip(int i)
    {
        Value += Change(i);
        var sign = _x[i] ? -1.0 : 1.0;
        _x[i] = !_x[i];
        var row = _pairs.AsSpan(i * _n, _n);
        var field = _field.AsSpan();
        var rows = MemoryMarshal.Cast<double, Vector<double>>(row);
        var fields = MemoryMarshal.Cast<double, Vector<double>>(field);
        for (var k = 0; k < fields.Length; k++)
            fields[k] += sign * rows[k];
        for (var j = fields.Length * Vector<double>.Count; j < _n; j++)
            field[j] += sign * row[j];
    }
}

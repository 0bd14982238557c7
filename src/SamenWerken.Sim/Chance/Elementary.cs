using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SamenWerken.Sim.Chance;

/// <summary>
/// exp and ln by the platform's vector library, one number at a time. The C library behind <see cref="Math"/> mixes old and
/// new vector instructions: after 256-bit arithmetic each such call waited some 100 ns here, twenty times what it takes alone.
/// </summary>
internal static class Elementary
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double Exp(double x) => Vector128.Exp(Vector128.CreateScalar(x)).ToScalar();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double Log(double x) => Vector128.Log(Vector128.CreateScalar(x)).ToScalar();
}

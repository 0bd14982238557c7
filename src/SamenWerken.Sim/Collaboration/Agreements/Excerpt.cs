using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using SamenWerken.Sim.Collaboration.Mechanisms;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Collaboration.Agreements;

/// <summary>
/// What everybody is committed to on some of the issues, behind each other as if there were no others. A copy, made when somebody asks
/// and no longer so after a change of many or of h; until then it follows what changes on one issue.
/// </summary>
internal sealed class Excerpt
{
    private readonly int _actors, _whole, _stride;
    private readonly int[] _issues, _padded, _placeOf; // the second with the last issue repeated up to a multiple of four
    private readonly Place _own, _moved, _y, _x, _c;

    /// <param name="actors">Number of actors.</param>
    /// <param name="whole">Number of all issues, padded.</param>
    /// <param name="issues">Which of them; ascending, and not none.</param>
    internal Excerpt(int actors, int whole, int[] issues)
    {
        (_actors, _whole, _issues, _stride) = (actors, whole, issues, Quartet.Padded(issues.Length));
        _padded = [.. Enumerable.Range(0, _stride).Select(place => issues[Math.Min(place, issues.Length - 1)])];
        _placeOf = [.. Enumerable.Range(0, whole).Select(issue => Array.IndexOf(issues, issue))];
        var cells = actors * _stride;
        (Own, Moved) = (Quartet.Row(cells), Quartet.Row(cells));
        Joint = new JointAction(Quartet.Row(cells), [], Quartet.Row(_stride), Quartet.Row(_stride));
        (_own, _moved, _y, _x, _c) = (new(Own), new(Moved), new(Joint.Y), new(Joint.X), new(Joint.C));
    }

    /// <summary>Which issues; ascending.</summary>
    internal int[] Issues => _issues;

    /// <summary>y, and what comes of it; not by issue.</summary>
    internal JointAction Joint { get; }

    /// <summary>What an actor does apart from what it promised.</summary>
    internal double[] Own { get; }

    /// <summary>Σ d of the agreements in force.</summary>
    internal double[] Moved { get; }

    /// <summary>Whether it is what everybody is committed to.</summary>
    internal bool Follows { get; private set; }

    /// <summary>Many changed.</summary>
    internal void Forget() => Follows = false;

    /// <summary>Copies what everybody is committed to, and what comes of it.</summary>
    internal void Copy(double[] own, double[] moved, JointAction all)
    {
        Gather(own, Own, _actors);
        Gather(moved, Moved, _actors);
        Gather(all.Y, Joint.Y, _actors);
        Gather(all.X, Joint.X, 1);
        Gather(all.C, Joint.C, 1);
        Follows = true;
    }

    /// <summary>What an actor does of itself on an issue changed.</summary>
    internal void SetOwn(int actor, int issue, double own)
    {
        if (_placeOf[issue] is >= 0 and var place)
            Quartet.After(ref _own.Start, actor * _stride + place) = own;
    }

    /// <summary>What an actor is committed to on an issue changed, and what comes of it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Follow(int actor, int issue, double moved, double y, double x, double c)
    {
        var place = Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_placeOf), issue);
        if (place < 0)
            return;
        var (row, four, lane) = (actor * _stride, (nuint)(uint)(place & ~(Quartet.Width - 1)), Quartet.Lane(place));
        Quartet.After(ref _moved.Start, row + place) = moved;
        Quartet.Set(ref Quartet.After(ref _y.Start, row), four, lane, y);
        Quartet.Set(ref _x.Start, four, lane, x);
        Quartet.Set(ref _c.Start, four, lane, c);
    }

    // Four at once; what lies behind the last issue weighs nothing.
    private void Gather(double[] from, double[] to, int rows)
    {
        var (step, stride) = (_whole, _stride);
        ref var places = ref MemoryMarshal.GetArrayDataReference(_padded);
        for (nuint place = 0; place < (uint)stride; place += Quartet.Width)
        {
            var (first, second) = ((nuint)(uint)Unsafe.Add(ref places, place), (nuint)(uint)Unsafe.Add(ref places, place + 1));
            var (third, fourth) = ((nuint)(uint)Unsafe.Add(ref places, place + 2), (nuint)(uint)Unsafe.Add(ref places, place + 3));
            ref var source = ref Quartet.Start(from);
            ref var target = ref Quartet.Start(to, place);
            for (var row = 0; row < rows; row++)
            {
                var four = Vector256.Create(
                    Quartet.One(ref source, first), Quartet.One(ref source, second), Quartet.One(ref source, third),
                    Quartet.One(ref source, fourth));
                Quartet.Store(four, ref target, 0);
                source = ref Quartet.After(ref source, step);
                target = ref Quartet.After(ref target, stride);
            }
        }
    }
}

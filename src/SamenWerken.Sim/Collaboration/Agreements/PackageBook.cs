using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using SamenWerken.Sim.Chance;
using SamenWerken.Sim.Collaboration.Mechanisms;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Collaboration.Agreements;

/// <summary>The packages in force, oldest first, at most one for each pair. Room grows when needed and is kept for the next run.</summary>
/// <param name="actors">Number of actors.</param>
/// <param name="stride">Number of issues, padded.</param>
/// <param name="some">Issues of which the moves also stand apart, behind each other.</param>
internal sealed class PackageBook(int actors, int stride, int[] some)
{
    private readonly int _someStride = Quartet.Padded(some.Length), _width = 2 * stride + 2 * Quartet.Padded(some.Length);
    private readonly int[] _placeOf = [.. Enumerable.Range(0, stride).Select(issue => Array.IndexOf(some, issue))];
    private readonly int[] _slotOf = new int[actors * actors]; // one more than the slot, for both orders of a pair; 0 without a package
    private readonly int[] _many = new int[actors];
    private readonly List<int> _spare = [];
    private Package[] _slots = new Package[16];
    private int[] _order = new int[16];
    private ulong[] _pairs = new ulong[16]; // of the oldest first, as _order
    private int _used;

    /// <summary>Moves of all packages, of each two rows, and two rows of those on some issues apart.</summary>
    internal double[] Moves { get; private set; } = Quartet.Row(16 * (2 * stride + 2 * Quartet.Padded(some.Length)));

    /// <summary>How far from a package's moves those on some issues stand.</summary>
    internal int Apart { get; } = 2 * stride;

    /// <summary>Whether none was about anything but these issues since the book was empty.</summary>
    internal bool OnlySome { get; private set; } = some.Length > 0;

    internal int Count { get; private set; }

    /// <summary>Number of packages by actor.</summary>
    internal int[] Many => _many;

    /// <summary>Who the two of each are, from the oldest on, as chance addresses them; as many as there is room for.</summary>
    internal ulong[] Pairs => _pairs;

    /// <summary>The package at a place, from the oldest on.</summary>
    internal ref Package this[int place] => ref _slots[_order[place]];

    /// <summary>All, from the oldest on; meanwhile none is made and none ends.</summary>
    internal Row All => Between(0, Count);

    /// <summary>Those from one place on, up to another.</summary>
    internal Row Between(int place, int end) => new(
        ref MemoryMarshal.GetArrayDataReference(_slots), ref MemoryMarshal.GetArrayDataReference(_order), place, end);

    internal void Clear()
    {
        for (var place = 0; place < Count; place++)
            SetSlot(this[place].Low, this[place].High, 0);
        Array.Clear(_many);
        _spare.Clear();
        (Count, _used, OnlySome) = (0, 0, some.Length > 0);
    }

    /// <summary>The package of a pair; made now where there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ref Package Of(int i, int j, int round, ref int number)
    {
        var found = _slotOf[i * actors + j];
        return ref found > 0 ? ref _slots[found - 1] : ref Make(Math.Min(i, j), Math.Max(i, j), round, ref number);
    }

    private ref Package Make(int low, int high, int round, ref int number)
    {
        var slot = Take();
        SetSlot(low, high, slot + 1);
        _many[low]++;
        _many[high]++;
        (_order[Count], _pairs[Count]) = (slot, Draws.Pair(low, high));
        Count++;
        ref var package = ref _slots[slot];
        package = new Package
        {
            Low = low, High = high, Moves = _width * slot, Since = round, Number = number++, LowKept = true, HighKept = true,
        };
        Quartet.Clear(Moves, package.Moves, _width);
        return ref package;
    }

    /// <summary>Ends a package; the younger ones move up.</summary>
    internal void RemoveAt(int place)
    {
        var slot = _order[place];
        var (low, high) = (_slots[slot].Low, _slots[slot].High);
        SetSlot(low, high, 0);
        _many[low]--;
        _many[high]--;
        _spare.Add(slot);
        for (Count--; place < Count; place++)
            (_order[place], _pairs[place]) = (_order[place + 1], _pairs[place + 1]);
    }

    /// <summary>Adds a deal to the package of the two who made it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Add(ref Package package, in MoveWorth.Move first, in MoveWorth.Move second)
    {
        var (moves, high) = (package.Moves, first.Mover == package.High ? 1 : 0);
        Add(ref package, moves, high, first);
        Add(ref package, moves, 1 - high, second);
    }

    // Adds a move to the lower's side of a package, or to the higher's, and says whether that is one that moves now.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Add(ref Package package, int moves, int high, in MoveWorth.Move move)
    {
        var (issue, side) = (move.Issue, moves + (stride & -high));
        ref var all = ref Quartet.Start(Moves);
        ref var moved = ref Quartet.After(ref all, side + issue);
        var sum = moved + move.By;
        moved = sum;
        if (OnlySome)
            SetApart(ref all, moves + Apart + (_someStride & -high), issue, sum);
        Unsafe.Add(ref package.LowMoves, high) = Math.Abs(sum) >= Plan.NoMove || IsSide(side);
    }

    // Once any package is about another issue, nobody looks at what stands apart.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void SetApart(ref double all, int side, int issue, double moved)
    {
        var place = Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_placeOf), issue);
        if (place < 0)
            OnlySome = false;
        else
            Quartet.After(ref all, side + place) = moved;
    }

    private bool IsSide(int moves)
    {
        var any = Vector256<double>.Zero;
        for (var k = moves; k < moves + stride; k += Quartet.Width)
            any |= Vector256.GreaterThanOrEqual(Vector256.Abs(Quartet.Load(Moves, k)), Vector256.Create(Plan.NoMove));
        return Quartet.Any(any);
    }

    private void SetSlot(int low, int high, int slot) => (_slotOf[low * actors + high], _slotOf[high * actors + low]) = (slot, slot);

    private int Take()
    {
        if (_spare.Count > 0)
        {
            var slot = _spare[^1];
            _spare.RemoveAt(_spare.Count - 1);
            return slot;
        }

        if (_used == _slots.Length)
        {
            Array.Resize(ref _slots, 2 * _used);
            Array.Resize(ref _order, 2 * _used);
            Array.Resize(ref _pairs, 2 * _used);
            var longer = Quartet.Row(2 * Moves.Length);
            Moves.CopyTo(longer, 0);
            Moves = longer;
        }

        return _used++;
    }

    /// <summary>Packages behind each other, to walk along.</summary>
    internal ref struct Row
    {
        private readonly ref Package _slots;
        private readonly ref int _end;
        private ref int _next;

        internal Row(ref Package slots, ref int order, int place, int end)
        {
            _slots = ref slots;
            _next = ref Unsafe.Add(ref order, place);
            _end = ref Unsafe.Add(ref order, end);
        }

        public readonly ref Package Current
        {
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            get => ref Unsafe.Add(ref _slots, Unsafe.Subtract(ref _next, 1));
        }

        public readonly Row GetEnumerator() => this;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool MoveNext()
        {
            if (!Unsafe.IsAddressLessThan(ref _next, ref _end))
                return false;
            _next = ref Unsafe.Add(ref _next, 1);
            return true;
        }
    }
}

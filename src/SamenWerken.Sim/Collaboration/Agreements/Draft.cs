using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Collaboration.Agreements;

/// <summary>
/// The text of a joint plan before it is in force: a target x on some issues, who is invited, who consents, who feels it as
/// imposed. One object per run, cleared before each use.
/// </summary>
public sealed class Draft
{
    private readonly int _issues;
    private readonly int _stride;
    private readonly double[] _onTable, _excluded; // masks

    internal Draft(int actors, int issues, int stride)
    {
        (_issues, _stride) = (issues, stride);
        Target = Quartet.Row(stride);
        Invited = new bool[actors];
        Consents = new bool[actors];
        Imposed = new double[actors];
        (_onTable, _excluded) = (Quartet.Row(stride), Quartet.Row(actors * stride));
    }

    internal double[] Target { get; }

    internal bool[] Invited { get; }

    internal bool[] Consents { get; }

    internal double[] Imposed { get; }

    /// <summary>A mask by issue: whether it is in the text.</summary>
    internal double[] InText => _onTable;

    /// <summary>Rows of masks of actors over issues: whether an invited actor is left free.</summary>
    internal double[] Excluded => _excluded;

    /// <summary>Whether anybody is bound without consent.</summary>
    internal bool Imposes { get; private set; }

    /// <summary>Whether anybody is left free on an issue.</summary>
    internal bool Excludes { get; private set; }

    /// <summary>An empty text: no issue, nobody invited.</summary>
    public void Clear()
    {
        Array.Clear(Invited);
        Array.Clear(Consents);
        Quartet.Clear(_onTable);
        if (Imposes)
            Array.Clear(Imposed);
        if (Excludes)
            Quartet.Clear(_excluded);
        (Imposes, Excludes) = (false, false);
    }

    /// <summary>Puts an issue in the text, with a target position x, 0–1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such issue, or the target is no position.</exception>
    public void Aim(int issue, double target)
    {
        Check(issue);
        if (!(target >= 0 && target <= 1))
            throw NoPosition(nameof(target), target);
        Target[issue] = target;
        _onTable[issue] = Quartet.All;
    }

    internal static ArgumentOutOfRangeException NoPosition(string name, double target) =>
        new(name, target, "A target is a position from 0 to 1.");

    /// <summary>Invites an actor: the plan moves it, and it counts among those who would all be at x.</summary>
    public void Invite(int actor) => Invited[actor] = true;

    /// <summary>Invites who is true.</summary>
    internal void Invite(bool[] actors)
    {
        ref var invited = ref MemoryMarshal.GetArrayDataReference(Invited);
        ref var asks = ref MemoryMarshal.GetArrayDataReference(actors);
        for (nuint i = 0; i < (uint)Invited.Length; i++)
            Unsafe.Add(ref invited, i) |= Unsafe.Add(ref asks, i);
    }

    /// <summary>Whether an actor is invited.</summary>
    public bool IsInvited(int actor) => Invited[actor];

    /// <summary>Leaves an actor out again.</summary>
    public void LeaveOut(int actor) => Invited[actor] = false;

    /// <summary>Leaves out everybody who does not consent.</summary>
    public void LeaveOutObjectors()
    {
        ref var invited = ref MemoryMarshal.GetArrayDataReference(Invited);
        ref var consents = ref MemoryMarshal.GetArrayDataReference(Consents);
        for (nuint i = 0; i < (uint)Invited.Length; i++)
            Unsafe.Add(ref invited, i) &= Unsafe.Add(ref consents, i);
    }

    /// <summary>Whether an actor consents, after it was asked to sign or was noted to.</summary>
    public bool HasConsent(int actor) => Consents[actor];

    /// <summary>Notes that an invited actor consents.</summary>
    public void Consent(int actor) => Consents[actor] = true;

    /// <summary>Notes that an invited actor is bound without consent and feels this shift R ≥ 0 as long as the plan lasts.</summary>
    public void Impose(int actor, double shift) => (Consents[actor], Imposed[actor], Imposes) = (false, shift, true);

    /// <summary>Leaves an invited actor free on one issue.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such issue.</exception>
    public void Exclude(int actor, int issue)
    {
        Check(issue);
        (_excluded[actor * _stride + issue], Excludes) = (Quartet.All, true);
    }

    /// <summary>Whether an actor is left free on every issue of the text.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such actor.</exception>
    public bool IsFree(int actor)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)actor, (uint)Invited.Length, nameof(actor));
        var bound = Vector256<double>.Zero;
        for (var (k, row) = (0, actor * _stride); k < _stride; k += Quartet.Width)
            bound |= Vector256.AndNot(Quartet.Load(_onTable, k), Quartet.Load(_excluded, row + k));
        return !Quartet.Any(bound);
    }

    /// <summary>The rows of masks of who is left free, to be filled in.</summary>
    internal double[] LeaveFree()
    {
        Excludes = true;
        return _excluded;
    }

    /// <summary>Whether an issue is in the text.</summary>
    internal bool Has(int issue) => _onTable[issue] != 0;

    /// <summary>The target on an issue, 0–1; missing (NaN) on issues that the text leaves open.</summary>
    public double Aimed(int issue) => Has(issue) ? Target[issue] : double.NaN;

    // Rows are longer, and what lies behind is no issue.
    private void Check(int issue) => ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)issue, (uint)_issues, nameof(issue));

    internal double[] Aims() => [.. Enumerable.Range(0, _issues).Select(Aimed)];
}

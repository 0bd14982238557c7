using SamenWerken.Sim.Numbers;
using System.Runtime.Intrinsics;
using SamenWerken.Sim.Collaboration.Agreements;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Parameters;
using SamenWerken.Sim.Collaboration.Mechanisms;

namespace SamenWerken.Sim.Collaboration.Situations;

/// <summary>
/// How things stand in a run: the actors' states and the agreements in force, and what a strategy can do about them: hold
/// meetings, ask for signatures, put plans in force, charge costs. Actors and issues are counted from 0.
/// </summary>
/// <remarks>
/// A strategy sees everything here; what it makes of it is its own affair. The object is reused from run to run and is never
/// shared between threads.
/// </remarks>
public sealed partial class Situation
{
    private readonly StatusQuo _shifted;
    private readonly double[] _initialTrust, _initialKnowledge;

    internal Situation(Scenario scenario, World world)
    {
        (Scenario, World) = (scenario, world);
        (Actors, Issues, Stride) = (world.Actors, world.Issues, world.Stride);
        Column = Octet.Padded(Actors);
        var cells = Actors * Stride;
        (Ideal, Influence, Own, Moved, Committed) = (Octet.Row(cells), Octet.Row(cells), Octet.Row(cells), Octet.Row(cells), Octet.Row(cells));
        (InfluenceByIssue, CommittedByIssue, IdealByIssue) = (Octet.Row(Column * Issues), Octet.Row(Column * Issues), Octet.Row(Column * Issues));
        (X, Coherent, AloneX, AloneCoherent) = (Octet.Row(Stride), Octet.Row(Stride), Octet.Row(Stride), Octet.Row(Stride));
        (AloneValue, Orientation, CynicismOf, OpennessOf) = (Octet.Row(Column), Octet.Row(Column), Octet.Row(Column), Octet.Row(Column));
        (TrustIn, KnowledgeOf) = (Octet.Row(Actors * Column), Octet.Row(Actors * Column));
        (CostOf, Frustration, Imposed, SmoothedNet) = (Octet.Row(Column), Octet.Row(Column), Octet.Row(Column), Octet.Row(Column));
        Versions = new int[Issues];
        Present = Octet.Row(Column);
        Array.Fill(Present, 1, 0, Actors);
        Member = new bool[Actors];
        Serials = new int[Actors * Actors];
        (WorkX, WorkC, WorkRows) = (Octet.Row(cells), Octet.Row(cells), Octet.Row(cells));
        (_knownOf, _seen) = (Octet.Row(Column), Octet.Row(Stride));
        (_plannedX, _plannedC, _planned, _trustSum) = (Octet.Row(Stride), Octet.Row(Stride), Octet.Row(Column), Octet.Row(Column));
        (_initialTrust, _initialKnowledge) = (world.TrustIn, world.Knowledge);
        (_surplus, _objection, _redIssue) = (Octet.Row(Actors), new Objection[Actors], new int[Actors]);
        _shifted = new StatusQuo(scenario, Ideal, IdealByIssue, world);
        Alone = world.Alone;
        Book = new AgreementBook(Actors, Stride);
        Draft = new Draft(Actors, Issues, Stride);
        _bargaining = new Bargaining(this);
        _meetingLuck = new MeetingLuck(world);
        _table = new NashTable(Actors, Stride);
        _negotiable = new bool[Stride];
    }

    /// <summary>What is simulated, with the coefficients of behaviour and coordination.</summary>
    public Scenario Scenario { get; }

    /// <summary>Number of actors n.</summary>
    public int Actors { get; }

    /// <summary>Number of issues m.</summary>
    public int Issues { get; }

    /// <summary>Round t, from 0.</summary>
    public int Round { get; internal set; }

    /// <summary>Round in which the strategy became active.</summary>
    public int Since { get; internal set; }

    /// <summary>Meetings per actor and round: the budget that is left after events.</summary>
    public double Meetings { get; internal set; }

    /// <summary>The text of a plan to be filled in; cleared by <see cref="NewDraft"/>.</summary>
    public Draft Draft { get; }

    internal World World { get; }

    internal int Stride { get; }

    /// <summary>Padded length of a column of actors.</summary>
    internal int Column { get; }

    internal Behaviour Behaviour => Scenario.Behaviour;

    internal Coordination Coordination => Scenario.Coordination;

    /// <summary>The world's, until an event changes an ideal.</summary>
    internal StatusQuo Alone { get; private set; }

    internal AgreementBook Book { get; }

    /// <summary>p, after goal shifts.</summary>
    internal double[] Ideal { get; }

    /// <summary>h, after a tender.</summary>
    internal double[] Influence { get; }

    /// <summary>p, after goal shifts, rows of issues over actors.</summary>
    internal double[] IdealByIssue { get; }

    internal double[] InfluenceByIssue { get; }

    /// <summary>What an actor does apart from commitments: its ideal, unless it adjusts to others without promises.</summary>
    internal double[] Own { get; }

    /// <summary>Σ d of the agreements in force.</summary>
    internal double[] Moved { get; }

    /// <summary>y = clip(own + Σ d).</summary>
    internal double[] Committed { get; }

    internal double[] CommittedByIssue { get; }

    /// <summary>x̃(y).</summary>
    internal double[] X { get; }

    /// <summary>C(y).</summary>
    internal double[] Coherent { get; }

    /// <summary>x̃(p) with the influence of the moment.</summary>
    internal double[] AloneX { get; }

    /// <summary>C(p) with the influence of the moment.</summary>
    internal double[] AloneCoherent { get; }

    /// <summary>u(p) with the influence of the moment.</summary>
    internal double[] AloneValue { get; }

    /// <summary>g(p) with the influence of the moment.</summary>
    internal double AlonePublic { get; private set; }

    internal double[] Orientation { get; }

    internal double[] CynicismOf { get; }

    internal double[] OpennessOf { get; }

    /// <summary>τ: how far i trusts j, rows of j over i, <see cref="Column"/> apart; 0 for i = j.</summary>
    internal double[] TrustIn { get; }

    /// <summary>δ, rows of i over j, <see cref="Column"/> apart; 0 for i = j.</summary>
    internal double[] KnowledgeOf { get; }

    internal double[] CostOf { get; }

    internal double[] Frustration { get; }

    /// <summary>R, felt in every round in which the plan that imposes it is in force.</summary>
    internal double[] Imposed { get; }

    internal double[] SmoothedNet { get; }

    /// <summary>1 for an actor, 0 for padding.</summary>
    internal double[] Present { get; }

    internal bool[] Member { get; }

    /// <summary>How many agreements each pair ever made, by smaller and larger index.</summary>
    internal int[] Serials { get; }

    internal double[] WorkX { get; }

    internal double[] WorkC { get; }

    internal double[] WorkRows { get; }

    /// <summary>Counts of this round.</summary>
    internal Tally Tally;

    /// <summary>Planning moments in a row that ended in an impasse.</summary>
    public int ImpassesInARow { get; private set; }

    /// <summary>How often y, p or h changed in this run, in all and by issue: what was computed at a version holds while it lasts.</summary>
    internal int Version { get; private set; }

    internal int[] Versions { get; }

    /// <summary>Whether y, p or h changed since it was last asked.</summary>
    internal bool ActionsChanged { get; set; }

    /// <summary>Whether an action changed, or anybody bears a cost, frustration or an imposed shift.</summary>
    internal bool Disturbed
    {
        get
        {
            var any = Vector512<double>.Zero;
            for (var i = 0; i < Column; i += Octet.Width)
                any |= Octet.Load(CostOf, i) | Octet.Load(Frustration, i) | Octet.Load(Imposed, i);
            return ActionsChanged || any != Vector512<double>.Zero;
        }
    }

    /// <summary>Whether anybody's smoothed net is negative.</summary>
    internal bool AnybodyLoses
    {
        get
        {
            var least = Vector512<double>.Zero;
            for (var i = 0; i < Column; i += Octet.Width)
                least = Vector512.MinNative(least, Octet.Load(SmoothedNet, i));
            return Vector512.LessThanAny(least, Vector512<double>.Zero);
        }
    }

    internal bool TrustChanged { get; set; }

    internal bool KnowledgeChanged { get; set; }

    /// <summary>What happens is written down here, if anybody wants to read it.</summary>
    internal List<Happening>? Story { get; set; }

    /// <summary>ω' = ω (1 − c).</summary>
    internal double PublicShare(int actor) => Perspective.PublicShare(Orientation[actor], CynicismOf[actor]);

    internal void Tell(Happening happening) => Story!.Add(happening);

    /// <summary>Puts everything as it is at the start of a run in the world as it is drawn.</summary>
    internal void Begin()
    {
        World.Ideal.CopyTo(Ideal, 0);
        World.Ideal.CopyTo(Own, 0);
        World.IdealByIssue.CopyTo(IdealByIssue, 0);
        Array.Clear(Moved);
        World.Orientation.CopyTo(Orientation, 0);
        World.Cynicism.CopyTo(CynicismOf, 0);
        World.Openness.CopyTo(OpennessOf, 0);
        _initialTrust.CopyTo(TrustIn, 0);
        _initialKnowledge.CopyTo(KnowledgeOf, 0);
        World.Member.CopyTo(Member, 0);
        Array.Clear(SmoothedNet);
        Array.Clear(Imposed);
        Array.Clear(Serials);
        Array.Clear(Versions);
        Version = 0;
        Book.Clear();
        Alone = World.Alone;
        Meetings = Coordination.Meetings;
        (Round, Since, ImpassesInARow) = (0, 0, 0);
        (TrustChanged, KnowledgeChanged) = (true, true);
        ResetInfluence();
    }

    /// <summary>Round's counts, costs and frustration start at nothing.</summary>
    internal void BeginRound(int round)
    {
        Round = round;
        Tally = default;
        Array.Clear(CostOf);
        Array.Clear(Frustration);
    }

    /// <summary>
    /// A strategy takes over: plans lapse with what they impose, what was adjusted without promises and a tender's influence go
    /// back; bilateral agreements stand.
    /// </summary>
    internal void BeginStrategy()
    {
        Since = Round;
        ImpassesInARow = 0;
        LapsePlans();
        Ideal.CopyTo(Own, 0);
        ResetInfluence();
    }

    /// <summary>An actor's ideal changes; its commitments stay, and what everything is measured against is made anew.</summary>
    internal void ShiftGoal(int actor, int issue, double position)
    {
        var at = actor * Stride + issue;
        Ideal[at] = position;
        IdealByIssue[issue * Column + actor] = position;
        Own[at] = position;
        Commit(actor, issue);
        Alone = _shifted;
        Alone.Compute();
        RefreshAll();
        RefreshAlone();
    }

    /// <summary>An actor's representative changes: trust and knowledge, both ways, are as at the start; its bilateral agreements end.</summary>
    internal void ChangeRepresentative(int actor)
    {
        for (var other = 0; other < Actors; other++)
        {
            var (to, from) = (actor * Column + other, other * Column + actor);
            (TrustIn[to], TrustIn[from]) = (_initialTrust[to], _initialTrust[from]);
            (KnowledgeOf[to], KnowledgeOf[from]) = (_initialKnowledge[to], _initialKnowledge[from]);
        }

        (TrustChanged, KnowledgeChanged) = (true, true);
        EndExchangesOf(actor);
    }

    /// <summary>A planning moment is over.</summary>
    public void CloseMoment(bool impasse, int signers, int asked)
    {
        Tally.Moments++;
        ImpassesInARow = impasse ? ImpassesInARow + 1 : 0;
        if (!impasse)
            return;
        Tally.Impasses++;
        if (Story is not null)
            Tell(new Impasse(signers, asked));
    }
}

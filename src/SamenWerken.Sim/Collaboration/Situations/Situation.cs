using System.Runtime.CompilerServices;
using SamenWerken.Sim.Chance;
using SamenWerken.Sim.Collaboration.Agreements;
using SamenWerken.Sim.Collaboration.Mechanisms;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Collaboration.Situations;

/// <summary>
/// How things stand in a run: the actors' states and the agreements in force, and what a strategy can do about them: hold
/// meetings, make deals, ask for signatures, put plans in force, hand over influence, charge costs. Actors and issues are counted from 0.
/// </summary>
/// <remarks>
/// A strategy sees everything here; what it makes of it is its own affair. The object is reused from run to run and is never
/// shared between threads.
/// </remarks>
public sealed partial class Situation
{
    private readonly StatusQuo _shifted;
    private readonly Signing _signing;
    private readonly MeetingRoom _meetings;
    private readonly Facilitator _facilitator;
    private readonly Adjusting _adjusting;
    private readonly Tendering _tendering;

    internal Situation(Scenario scenario, World world)
    {
        (Scenario, World) = (scenario, world);
        (Actors, Issues) = (world.Actors, world.Issues);
        var (cells, byIssue) = (world.Actors * world.Stride, world.Issues * world.Column);
        Ground = world.Ground with
        {
            Influence = Quartet.Row(cells), InfluenceByIssue = Quartet.Row(byIssue),
            Ideal = Quartet.Row(cells), IdealByIssue = Quartet.Row(byIssue), Hurt = Quartet.Row(world.Stride),
        };
        _shifted = new StatusQuo(
            scenario, world.Ground with { Ideal = Ground.Ideal, IdealByIssue = Ground.IdealByIssue }, world.Need);
        StatusQuo = world.Alone;
        (States, Relations, Accounts) = (new States(world), new Relations(world), new Accounts(world.Column));
        int[] local = [.. Enumerable.Range(0, Issues).Where(issue => !world.Regional[issue])];
        var some = local.Length < Issues ? local : [];
        (Binding, Alone) = (new Binding(Ground, Accounts, some), new GoingAlone(Ground));
        LocalIssues = Binding.Committed is { Some: { } few } all ? new SomeIssues(Ground, all, few, World.RedLine) : null;
        Draft = new Draft(Actors, Issues, world.Stride);
        (_signing, _meetings, _facilitator, _adjusting, _tendering) = (new(this), new(this), new(this), new(this), new(this));
        Bargaining = new Bargaining(this);
    }

    /// <summary>What is simulated, with the coefficients of behaviour and coordination.</summary>
    public Scenario Scenario { get; }

    /// <summary>Number of actors n.</summary>
    public int Actors { get; }

    /// <summary>Number of issues m.</summary>
    public int Issues { get; }

    /// <summary>Round t, from 0.</summary>
    public int Round { get; private set; }

    /// <summary>Round in which the strategy became active.</summary>
    public int Since { get; private set; }

    /// <summary>Meetings per actor and round: the budget that is left after events.</summary>
    public double Meetings { get; internal set; }

    /// <summary>The text of a plan to be filled in; cleared by <see cref="NewDraft"/>.</summary>
    public Draft Draft { get; }

    /// <summary>Planning moments in a row that ended in an impasse.</summary>
    public int ImpassesInARow { get; private set; }

    /// <summary>Whether somebody listens to what is told.</summary>
    public bool IsTold => Story is not null;

    /// <summary>What was told of this round until now; empty where nobody listens.</summary>
    public IReadOnlyList<Happening> ToldSoFar => Story ?? [];

    internal World World { get; }

    /// <summary>What joint actions are valued against now: the p, h and e of the moment.</summary>
    internal Ground Ground { get; }

    /// <summary>The world's, until an event changes an ideal.</summary>
    internal StatusQuo StatusQuo { get; private set; }

    internal GoingAlone Alone { get; }

    internal States States { get; }

    internal Relations Relations { get; }

    internal Accounts Accounts { get; }

    internal Binding Binding { get; }

    internal Bargaining Bargaining { get; }

    /// <summary>The local issues alone; null where all issues are, or none.</summary>
    internal SomeIssues? LocalIssues { get; }

    /// <summary>Number of inventions so far.</summary>
    internal int Rooms { get; private set; }

    /// <summary>What happens is written down here, if anybody wants to read it.</summary>
    internal List<Happening>? Story { get; set; }

    /// <summary>Who decides for some actors in the model's place; null where the model decides everything.</summary>
    internal Decider? Decider { get; set; }

    internal Draws Address(Purpose purpose, ulong entity) => new(World.Seed, purpose.Key, World.Replication, (ulong)Round, entity);

    /// <summary>Puts everything as it is at the start of a run in the world as it is drawn.</summary>
    internal void Begin()
    {
        Quartet.Copy(World.Ideal, Ground.Ideal);
        Quartet.Copy(World.Ground.IdealByIssue, Ground.IdealByIssue);
        Quartet.Copy(World.Influence, Ground.Influence);
        Quartet.Copy(World.Ground.InfluenceByIssue, Ground.InfluenceByIssue);
        Quartet.Fill(Ground.Hurt, 0, Ground.Stride, 1);
        States.Begin();
        Relations.Begin();
        Accounts.Begin();
        Binding.Begin();
        Draft.Clear();
        _adjusting.Forget();
        Ground.Changed();
        StatusQuo = World.Alone;
        StatusQuo.Begin();
        Meetings = Scenario.Coordination.Meetings;
        (Round, Since, ImpassesInARow, Rooms) = (0, 0, 0, 0);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void BeginRound(int round)
    {
        Round = round;
        Accounts.BeginRound();
    }

    /// <summary>A round begins in which nothing happens, after one in which nothing did.</summary>
    internal void Pass(int round) => Round = round;

    /// <summary>An actor's ideal changes; its commitments stay, and what everything is measured against is made anew.</summary>
    internal void ShiftGoal(int actor, int issue, double position)
    {
        var (cell, committed) = (actor * Ground.Stride + issue, Binding.Committed);
        Ground.Ideal[cell] = position;
        Ground.IdealByIssue[issue * Ground.Column + actor] = position;
        committed.Own[cell] = position;
        committed.Commit(actor, issue);
        StatusQuo = _shifted;
        StatusQuo.Compute();
        Ground.Changed();
    }

    /// <summary>An invention on an issue.</summary>
    /// <returns>How much of a distance on it still hurts.</returns>
    internal double MakeRoom(int issue)
    {
        ref var hurt = ref Ground.Hurt[issue];
        hurt = Invention.Hurt(hurt, Scenario.Behaviour.InventionSize);
        Rooms++;
        Binding.Committed.Changed(issue);
        Ground.Changed();
        return hurt;
    }

    /// <summary>A member leaves: it is bound by nothing any more.</summary>
    internal void Leave(int actor)
    {
        States.Leave(actor);
        Binding.Release(actor);
    }

    /// <summary>An actor's representative changes: trust and knowledge, both ways, are as at the start; its packages end.</summary>
    internal void ChangeRepresentative(int actor)
    {
        Relations.Renew(actor);
        Binding.EndPackagesOf(actor);
    }
}

using System.Runtime.CompilerServices;
using SamenWerken.Sim.Collaboration.Agreements;
using SamenWerken.Sim.Collaboration.Scenarios;

namespace SamenWerken.Sim.Collaboration.Situations;

/// <content>What a strategy can see.</content>
public sealed partial class Situation
{
    /// <summary>Ideal p of an actor on an issue, 0–1; everybody knows it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Position(int actor, int issue) => Ground.Ideal[actor * Ground.Stride + AnIssue(issue)];

    /// <summary>Salience s of an issue for an actor, 0–1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Salience(int actor, int issue) => Ground.Salience[actor * Ground.Stride + AnIssue(issue)];

    /// <summary>Influence h of an actor on an issue at the moment, 0–1.</summary>
    public double InfluenceOn(int actor, int issue) => Ground.Influence[actor * Ground.Stride + AnIssue(issue)];

    /// <summary>Influence h of an actor on an issue at the start of the run, 0–1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double InitialInfluenceOn(int actor, int issue) => World.Influence[actor * Ground.Stride + AnIssue(issue)];

    /// <summary>Red line r of an actor on an issue: a position further than this from its ideal is unacceptable, 0–1.</summary>
    public double RedLine(int actor, int issue) => World.RedLine[actor * Ground.Stride + AnIssue(issue)];

    /// <summary>Need q̂ of residents on an issue as everybody perceives it, 0–1.</summary>
    public double PerceivedNeed(int issue) => Ground.Perceived[AnIssue(issue)];

    /// <summary>Weight w of an issue for residents, 0–1.</summary>
    public double PublicWeight(int issue) => Ground.Weight[AnIssue(issue)];

    /// <summary>Room e that inventions made on an issue, from 0 to below 1.</summary>
    public double Room(int issue) => 1 - Ground.Hurt[AnIssue(issue)];

    /// <summary>Whether an issue is regional.</summary>
    public bool IsRegional(int issue) => World.Regional[issue];

    /// <summary>An actor's role in a tender.</summary>
    public Role RoleOf(int actor) => World.Roles[actor];

    /// <summary>Whether an actor is a member of the collaboration.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsMember(int actor) => States.Member[actor];

    /// <summary>Round in which a member last became one, 0 for who was from the start.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int MemberSince(int actor) => States.MemberSince[actor];

    /// <summary>Number of members.</summary>
    public int Members => States.Members;

    /// <summary>How often somebody became a member or left in this run, from 0: while it stays, so does who is a member.</summary>
    public int MembershipChanges => States.Changes;

    /// <summary>Trust τ of i in j, 0–1.</summary>
    public double Trust(int i, int j) => Relations.TrustIn[Relations.At(AnActor(i), AnActor(j))];

    /// <summary>Knowledge δ that i has of j's interests, 0–1.</summary>
    public double Knowledge(int i, int j) => Relations.KnowledgeOf[Relations.At(AnActor(i), AnActor(j))];

    /// <summary>Cynicism c of an actor, 0–1.</summary>
    public double Cynicism(int actor) => States.Cynicism[AnActor(actor)];

    /// <summary>Public orientation ω of an actor, 0–1.</summary>
    public double PublicOrientation(int actor) => States.Orientation[AnActor(actor)];

    /// <summary>Openness o of an actor, 0–1.</summary>
    public double Openness(int actor) => States.Openness[AnActor(actor)];

    /// <summary>Autonomy need α of an actor, 0–1.</summary>
    public double AutonomyNeed(int actor) => World.AutonomyNeed[AnActor(actor)];

    /// <summary>Conscience ψ of an actor, 0–1.</summary>
    public double Conscience(int actor) => World.Conscience[AnActor(actor)];

    /// <summary>What an actor is committed to do on an issue, y, 0–1.</summary>
    public double Committed(int actor, int issue) => Binding.Committed.Actions[actor * Ground.Stride + AnIssue(issue)];

    /// <summary>What would happen on an issue if everybody did what it is committed to, x̃(y), 0–1.</summary>
    public double Happens(int issue) => Binding.Committed.X[AnIssue(issue)];

    /// <summary>What it is worth to an actor, ΔV, if a mover goes further on an issue than it is committed to.</summary>
    /// <param name="actor">Whose value, with the interests that it truly has.</param>
    /// <param name="mover">Who would move.</param>
    /// <param name="issue">On which issue.</param>
    /// <param name="move">How far, −1 to 1.</param>
    public double Worth(int actor, int mover, int issue, double move) =>
        Bargaining.Change(AnActor(actor), AnActor(mover), AnIssue(issue), move);

    /// <summary>The deal that the model would propose (section 6.1); null where it finds none.</summary>
    /// <param name="actor">Who proposes.</param>
    /// <param name="partner">Who answers.</param>
    /// <param name="localOnly">Whether only local issues are dealt on.</param>
    public Offer? BestOffer(int actor, int partner, bool localOnly = false) =>
        Bargaining.Best(AnActor(actor), Another(partner, actor), localOnly);

    /// <summary>Number of agreements in force: packages and plans.</summary>
    public int AgreementsInForce => Binding.InForce;

    /// <summary>Number of packages in force.</summary>
    public int Packages => Binding.Packages.Count;

    /// <summary>Number of joint plans in force.</summary>
    public int Plans => Binding.Plans.Count;

    /// <summary>A package in force, from the oldest on.</summary>
    public PackageView Package(int place) => new(Binding.Packages[place], Binding.Packages.Moves, Ground.Stride);

    /// <summary>A joint plan in force, from the oldest on.</summary>
    public Plan Plan(int place) => Binding.Plans[place];

    /// <summary>Whether this round comes a whole number of periods after the strategy became active, that round included.</summary>
    public bool IsMoment(int every) => (Round - Since) % every == 0;
}

using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using SamenWerken.Sim.Chance;
using SamenWerken.Sim.Collaboration.Agreements;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Collaboration.Situations;

/// <content>What a strategy can do.</content>
public sealed partial class Situation
{
    /// <summary>Draws of a strategy's own for this round: the same for any number of threads, and moving no other draw.</summary>
    /// <param name="purpose">What they are for; a name of the strategy's own.</param>
    /// <param name="entity">Whom they concern: an actor, <see cref="Draws.Pair"/>, or 0.</param>
    public Draws Chance(Purpose purpose, ulong entity = 0) => Address(purpose, entity);

    /// <summary>Tells what happened, to whoever listens.</summary>
    public void Tell(Happening happening) => Story?.Add(happening);

    /// <summary>Charges an actor a cost in this round, in units of value.</summary>
    public void Charge(int actor, double cost) => Accounts.Cost[AnActor(actor)] += Finite(cost);

    /// <summary>Charges every member.</summary>
    public void ChargeMembers(double cost)
    {
        _ = Finite(cost);
        var end = (nuint)(uint)Accounts.Cost.Length;
        ref var costs = ref Quartet.Start(Accounts.Cost);
        ref var members = ref Quartet.Start(States.Joined);
        for (nuint i = 0; i < end; i += Quartet.Width)
            Quartet.Store(
                Quartet.MultiplyAdd(Quartet.Load(ref members, i), Vector256.Create(cost), Quartet.Load(ref costs, i)), ref costs, i);
    }

    /// <summary>Charges everybody, also who is no member, a cost in this round.</summary>
    public void ChargeAll(double cost)
    {
        _ = Finite(cost);
        var (costs, present) = (Accounts.Cost, World.Present);
        for (var i = 0; i < costs.Length; i += Quartet.Width)
            Quartet.Store(Quartet.MultiplyAdd(Quartet.Load(present, i), Vector256.Create(cost), Quartet.Load(costs, i)), costs, i);
    }

    /// <summary>Adds to an actor's frustration X in this round.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Frustrate(int actor, double amount) => Accounts.Frustration[AnActor(actor)] += Finite(amount);

    /// <summary>Adds the same to the frustration X of some actors in this round.</summary>
    /// <param name="actors">Who; who stands there twice is frustrated twice.</param>
    /// <param name="amount">How much, in units of X.</param>
    /// <exception cref="ArgumentOutOfRangeException">One of them is no actor.</exception>
    /// <exception cref="ArgumentException">The amount is not finite.</exception>
    public void Frustrate(ReadOnlySpan<int> actors, double amount)
    {
        _ = Finite(amount);
        var frustration = Accounts.Frustration;
        foreach (var actor in actors)
            frustration[AnActor(actor)] += amount;
    }

    /// <summary>i loses a share of its trust in j: τ_ij −= share · τ_ij.</summary>
    public void Disappoint(int i, int j, double share) => Relations.Lose(AnActor(i), AnActor(j), Finite(share));

    /// <summary>An actor becomes a member, if it is none.</summary>
    public void Admit(int actor) => States.Join(actor, Round);

    /// <summary>Holds this round's meetings: round(n · Meetings / 2), half away from zero.</summary>
    public void HoldMeetings(MeetingStyle style) => _meetings.Hold(style);

    /// <summary>Lets i propose deals to j (section 6.1), as after a meeting.</summary>
    /// <param name="i">Who proposes.</param>
    /// <param name="j">Who answers.</param>
    /// <param name="localOnly">Whether only local issues are dealt on.</param>
    public void Negotiate(int i, int j, bool localOnly = false) => Bargaining.Propose(AnActor(i), Another(j, i), localOnly);

    /// <summary>Adds a deal to the package of two: one moves on its issue, the other on its own; a move is from −1 to 1.</summary>
    public void Deal(int i, int issue, double move, int j, int otherIssue, double otherMove) =>
        Binding.Deal(new(AnActor(i), AnIssue(issue), Finite(move)), new(Another(j, i), AnIssue(otherIssue), Finite(otherMove)), Round);

    /// <summary>
    /// An actor sets its own action on each issue, apart from what it promised, to what is best for it given the others' (partisan
    /// mutual adjustment).
    /// </summary>
    public void Adjust(int actor) => _adjusting.Adjust(AnActor(actor));

    /// <summary>The draft, emptied.</summary>
    public Draft NewDraft()
    {
        Draft.Clear();
        return Draft;
    }

    /// <summary>Invites every member to sign a draft.</summary>
    public void InviteMembers(Draft draft) => draft.Invite(States.Member);

    /// <summary>Asks everybody invited whether it would sign the draft, and notes who consents (section 6).</summary>
    /// <param name="draft">The text and who is invited, who count as the members.</param>
    /// <param name="persuasion">How far it makes them weigh the public instead of their own interest, 0–1.</param>
    /// <param name="counts">Whether a refusal counts as a non-signature; false for who is asked again, or not really asked.</param>
    /// <returns>How many would sign.</returns>
    public int Sign(Draft draft, double persuasion, bool counts = true) => _signing.Ask(draft, Finite(persuasion), counts);

    /// <summary>The shift that a draft would impose on an actor: R_i = Σ_k s_ik |x_k − p_ik| over its issues.</summary>
    public double ShiftOf(Draft draft, int actor)
    {
        var (shift, row) = (0.0, AnActor(actor) * Ground.Stride);
        for (var k = 0; k < Ground.Stride; k += Quartet.Width)
        {
            var away = Quartet.Distance(Quartet.Load(draft.Target, k), Quartet.Load(Ground.Ideal, row + k));
            var shifts = Quartet.Load(Ground.Salience, row + k) * away & Quartet.Load(draft.InText, k);
            shift = shift + shifts[0] + shifts[1] + shifts[2] + shifts[3];
        }

        return shift;
    }

    /// <summary>Improves a table's text by proposals, as a facilitator with what was told can (section 6.2).</summary>
    /// <param name="text">The table's text.</param>
    /// <param name="signatures">How many signatures are required.</param>
    /// <returns>How many proposals were taken over.</returns>
    /// <exception cref="ArgumentException">The text is of a scenario with another number of issues.</exception>
    public int Facilitate(TableText text, int signatures) => text.Issues == Issues
        ? _facilitator.Improve(text, signatures)
        : throw new ArgumentException($"The text is of {text.Issues} issues; expected one of {Issues}.", nameof(text));

    /// <summary>Puts the draft in force as a joint plan: everybody invited is bound, from what it is committed to now to the
    /// target.</summary>
    /// <param name="draft">The text, with who consents and on whom it is imposed.</param>
    /// <param name="enforcement">Enforcement F ≥ 0.</param>
    /// <param name="strategy">Key of the strategy, for the story.</param>
    /// <returns>The plan; null where fewer than two would move, so that there is none.</returns>
    public Plan? PutInForce(Draft draft, double enforcement, string strategy)
    {
        var plan = Binding.Bind(draft, Finite(enforcement), Round);
        if (plan is not null && IsTold)
            Tell(new PlanMade(strategy, draft.Aims(), Parties(plan, consenting: true), Parties(plan, consenting: false), enforcement));
        return plan;
    }

    /// <summary>Ends all joint plans in force, and what they impose.</summary>
    public void LapsePlans() => Binding.LapsePlans();

    /// <summary>A planning moment is over. An impasse frustrates who would sign: everybody invited who consents.</summary>
    /// <param name="draft">The draft as it was signed.</param>
    /// <param name="impasse">Whether the signatures that were required are missing.</param>
    public void CloseMoment(Draft draft, bool impasse)
    {
        Accounts.Tally.Moments++;
        ImpassesInARow = impasse ? ImpassesInARow + 1 : 0;
        if (!impasse)
            return;
        Accounts.Tally.Impasses++;
        var (signers, asked, amount) = (0, 0, Finite(Scenario.Behaviour.ImpasseFrustration));
        ref var invited = ref MemoryMarshal.GetArrayDataReference(draft.Invited);
        ref var consents = ref MemoryMarshal.GetArrayDataReference(draft.Consents);
        ref var frustration = ref Quartet.Start(Accounts.Frustration);
        for (nuint i = 0; i < (uint)Actors; i++)
        {
            var asks = Unsafe.Add(ref invited, i);
            asked += Unsafe.BitCast<bool, byte>(asks);
            if (!(asks & Unsafe.Add(ref consents, i)))
                continue;
            signers++;
            Quartet.One(ref frustration, i) += amount;
        }

        if (IsTold)
            Tell(new Impasse(signers, asked));
    }

    /// <summary>
    /// A strategy takes over: plans lapse with what they impose, what was adjusted without promises, smoothed nets and a tender's
    /// influence go back; packages stand.
    /// </summary>
    public void BeginStrategy()
    {
        (Since, ImpassesInARow) = (Round, 0);
        LapsePlans();
        Quartet.Clear(States.SmoothedNet);
        Quartet.Copy(Ground.Ideal, Binding.Committed.Own);
        Binding.Committed.CommitAll();
        ResetInfluence();
    }

    // Rows are read and written four numbers at a time, and nobody looks there whether they are the scenario's.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int AnActor(int given, [CallerArgumentExpression(nameof(given))] string name = "")
    {
        if ((uint)given >= (uint)Actors)
            Miss(given, Actors, name);
        return given;
    }

    // The other of two.
    private int Another(int given, int actor, [CallerArgumentExpression(nameof(given))] string name = "") =>
        AnActor(given, name) != actor ? given : throw new ArgumentException($"Actor {actor} makes no deal with itself.", name);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int AnIssue(int given, [CallerArgumentExpression(nameof(given))] string name = "")
    {
        if ((uint)given >= (uint)Issues)
            Miss(given, Issues, name);
        return given;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Miss(int given, int count, string name) =>
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)given, (uint)count, name);

    // What is not a number would make outcomes that are none, and nobody would see whose doing it was.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Finite(double given, [CallerArgumentExpression(nameof(given))] string name = "") =>
        double.IsFinite(given) ? given : throw NotFinite(given, name);

    private static ArgumentException NotFinite(double given, string name) =>
        new(FormattableString.Invariant($"{name} is {given}; expected a finite number."), name);

    private List<int> Parties(Plan plan, bool consenting) =>
        [.. Enumerable.Range(0, Actors).Where(i => plan.Party[i] && plan.Consent[i] == consenting)];
}

using SamenWerken.Sim.Numbers;
using System.Runtime.Intrinsics;
using SamenWerken.Sim.Collaboration.Agreements;
using SamenWerken.Sim.Collaboration.Mechanisms;

namespace SamenWerken.Sim.Collaboration.Situations;

/// <content>Agreements: coming in force, ending, and what they make of everybody's committed action y.</content>
public sealed partial class Situation
{
    /// <summary>Number of agreements in force.</summary>
    public int AgreementsInForce => Book.Count;

    /// <summary>The draft, emptied.</summary>
    public Draft NewDraft()
    {
        Draft.Clear();
        return Draft;
    }

    /// <summary>
    /// Puts the draft in force as a joint plan: everybody invited is bound on its issues, from what it is committed to now to the
    /// target.
    /// </summary>
    /// <param name="draft">The text, with who consents.</param>
    /// <param name="enforcement">Enforcement F ≥ 0.</param>
    /// <param name="strategy">Key of the strategy, for the story.</param>
    public Plan PutInForce(Draft draft, double enforcement, string strategy)
    {
        var plan = Book.AddPlan();
        (plan.Enforcement, plan.Since, plan.Parties) = (enforcement, Round, 0);
        Array.Clear(plan.Moves);
        for (var i = 0; i < Actors; i++)
        {
            plan.Bind(i, draft.Invited[i], draft.Invited[i] && draft.Consents[i]);
            plan.Imposed[i] = draft.Invited[i] ? draft.Imposed[i] : 0;
            Imposed[i] += plan.Imposed[i];
            if (!draft.Invited[i])
                continue;
            plan.Parties++;
            for (var k = 0; k < Stride; k += Octet.Width)
                Octet.Store(draft.Moving(i, k) & (Octet.Load(draft.Target, k) - Octet.Load(Committed, i * Stride + k)), plan.Moves, i * Stride + k);
        }

        Add(plan);
        CommitAll();
        if (Story is not null)
            Tell(new PlanMade(strategy, draft.Aims(), Parties(plan, consenting: true), Parties(plan, consenting: false), enforcement));
        return plan;
    }

    /// <summary>Ends all joint plans in force.</summary>
    public void LapsePlans()
    {
        if (Book.Plans == 0)
            return;
        for (var place = Book.Count - 1; place >= 0; place--)
        {
            if (Book[place].Plan is not null)
                Book.RemoveAt(place);
        }

        Array.Clear(Imposed);
        SumMoves();
    }

    /// <summary>Influence as it was at the start of the run.</summary>
    public void ResetInfluence()
    {
        World.Influence.CopyTo(Influence, 0);
        InfluenceChanged();
    }

    internal void InfluenceChanged()
    {
        for (var k = 0; k < Issues; k++)
        {
            for (var i = 0; i < Actors; i++)
                InfluenceByIssue[k * Column + i] = Influence[i * Stride + k];
        }

        CommitAll();
        RefreshAlone();
    }

    /// <summary>Notes a bilateral exchange: i moves <paramref name="moveI"/> on k, j moves <paramref name="moveJ"/> on l.</summary>
    internal void Exchange(int i, int j, int k, int l, double moveI, double moveJ)
    {
        ref var agreement = ref Book.Add();
        (agreement.I, agreement.J, agreement.K, agreement.L) = (i, j, k, l);
        (agreement.MoveI, agreement.MoveJ) = (moveI, moveJ);
        (agreement.Enforcement, agreement.Since) = (Coordination.PeerFine, Round);
        agreement.Serial = Serials[Math.Min(i, j) * Actors + Math.Max(i, j)]++;
        Moved[i * Stride + k] += moveI;
        Moved[j * Stride + l] += moveJ;
        Commit(i, k);
        Commit(j, l);
    }

    internal void EndExchange(int place)
    {
        var (i, j, k, l) = (Book[place].I, Book[place].J, Book[place].K, Book[place].L);
        Book.RemoveAt(place);
        SumMoves(i, k, j, l);
    }

    internal void EndExchangesOf(int actor)
    {
        for (var place = Book.Count - 1; place >= 0; place--)
        {
            ref var agreement = ref Book[place];
            if (agreement.Plan is null && (agreement.I == actor || agreement.J == actor))
                EndExchange(place);
        }
    }

    /// <summary>A member leaves: its exchanges end, its commitments are struck from plans; an emptied plan ends.</summary>
    internal void Leave(int actor)
    {
        Member[actor] = false;
        EndExchangesOf(actor);
        for (var place = Book.Count - 1; place >= 0; place--)
        {
            if (Book[place].Plan is not { } plan || !plan.Party[actor])
                continue;
            plan.Bind(actor, party: false, consented: false);
            Imposed[actor] -= plan.Imposed[actor];
            plan.Imposed[actor] = 0;
            Array.Clear(plan.Moves, actor * Stride, Stride);
            if (--plan.Parties == 0)
                Book.RemoveAt(place);
        }

        for (var k = 0; k < Issues; k++)
        {
            Own[actor * Stride + k] = Ideal[actor * Stride + k];
            SumMoves(actor, k, actor, k);
        }
    }

    /// <summary>An actor changes what it does apart from commitments.</summary>
    internal void SetOwn(int actor, int issue, double position)
    {
        Own[actor * Stride + issue] = position;
        Commit(actor, issue);
    }

    /// <summary>u of all at the committed actions.</summary>
    internal void ValueCommitted(double[] values) => Value(X, Coherent, values);

    /// <summary>u of all at x̃ and C.</summary>
    internal void Value(double[] x, double[] c, double[] values) =>
        Perspective.OfAll(World.SalienceByIssue, IdealByIssue, Column, Issues, x, c, 0, values);

    /// <summary>g at the committed actions.</summary>
    internal double PublicCommitted() =>
        Perspective.Weighed(World.Weight, 0, World.Perceived, 0, X, Coherent, 0, Stride);

    private List<int> Parties(Plan plan, bool consenting) =>
        [.. Enumerable.Range(0, Actors).Where(i => plan.Party[i] && plan.Consented[i] == consenting)];

    // Two cells summed anew, so that nothing of an ended agreement remains by rounding.
    private void SumMoves(int i, int k, int j, int l)
    {
        var (sumI, sumJ) = (0.0, 0.0);
        var (cellI, cellJ) = (i * Stride + k, j * Stride + l);
        for (var place = 0; place < Book.Count; place++)
        {
            ref var agreement = ref Book[place];
            if (agreement.Plan is { } plan)
            {
                (sumI, sumJ) = (sumI + plan.Moves[cellI], sumJ + plan.Moves[cellJ]);
                continue;
            }

            var (first, second) = (agreement.I * Stride + agreement.K, agreement.J * Stride + agreement.L);
            sumI += (first == cellI ? agreement.MoveI : 0) + (second == cellI ? agreement.MoveJ : 0);
            sumJ += (first == cellJ ? agreement.MoveI : 0) + (second == cellJ ? agreement.MoveJ : 0);
        }

        (Moved[cellI], Moved[cellJ]) = (sumI, sumJ);
        Commit(i, k);
        Commit(j, l);
    }

    private void Add(Plan plan)
    {
        for (var cell = 0; cell < Moved.Length; cell += Octet.Width)
            Octet.Store(Octet.Load(Moved, cell) + Octet.Load(plan.Moves, cell), Moved, cell);
    }

    private void SumMoves()
    {
        Array.Clear(Moved);
        for (var place = 0; place < Book.Count; place++)
        {
            ref var agreement = ref Book[place];
            if (agreement.Plan is { } plan)
            {
                Add(plan);
                continue;
            }

            Moved[agreement.I * Stride + agreement.K] += agreement.MoveI;
            Moved[agreement.J * Stride + agreement.L] += agreement.MoveJ;
        }

        CommitAll();
    }

    private void Commit(int actor, int issue)
    {
        var cell = actor * Stride + issue;
        var committed = Octet.Clip(Own[cell] + Moved[cell]);
        Committed[cell] = committed;
        CommittedByIssue[issue * Column + actor] = committed;
        ActionsChanged = true;
        Version++;
        Versions[issue]++;

        var start = issue * Column;
        var mean = Vector512<double>.Zero;
        for (var i = start; i < start + Column; i += Octet.Width)
            mean = Octet.Sum(Octet.Load(InfluenceByIssue, i), Octet.Load(CommittedByIssue, i), mean);
        X[issue] = Vector512.Sum(mean);
        var eight = Vector512.Create(X[issue]);
        var spread = Vector512<double>.Zero;
        for (var i = start; i < start + Column; i += Octet.Width)
            spread = Octet.Sum(Octet.Load(InfluenceByIssue, i), Vector512.Abs(Octet.Load(CommittedByIssue, i) - eight), spread);
        Coherent[issue] = 1 - 2 * Scenario.Fragmentation * Vector512.Sum(spread);
    }

    private void CommitAll()
    {
        for (var cell = 0; cell < Moved.Length; cell += Octet.Width)
            Octet.Store(Octet.Clip(Octet.Load(Own, cell) + Octet.Load(Moved, cell)), Committed, cell);
        for (var i = 0; i < Actors; i++)
        {
            for (var k = 0; k < Issues; k++)
                CommittedByIssue[k * Column + i] = Committed[i * Stride + k];
        }

        RefreshAll();
    }

    // What going alone comes to, which only h and p decide.
    private void RefreshAlone()
    {
        Mechanisms.Coherence.At(Influence, Ideal, Actors, Stride, Scenario.Fragmentation, AloneX, AloneCoherent);
        Value(AloneX, AloneCoherent, AloneValue);
        AlonePublic = Perspective.Weighed(World.Weight, 0, World.Perceived, 0, AloneX, AloneCoherent, 0, Stride);
    }

    private void RefreshAll()
    {
        Mechanisms.Coherence.At(Influence, Committed, Actors, Stride, Scenario.Fragmentation, X, Coherent);
        ActionsChanged = true;
        Version++;
        foreach (ref var version in Versions.AsSpan())
            version++;
    }
}

using SamenWerken.Sim.Numbers;
using System.Runtime.Intrinsics;
using SamenWerken.Sim.Collaboration.Agreements;
using SamenWerken.Sim.Collaboration.Mechanisms;

namespace SamenWerken.Sim.Collaboration.Situations;

/// <content>Signing a plan, and the text that a table arrives at.</content>
public sealed partial class Situation
{
    private const double WorthSigning = 0.002;

    private readonly double[] _plannedX, _plannedC, _planned, _trustSum, _knownOf, _seen, _surplus;
    private readonly Objection[] _objection;
    private readonly int[] _redIssue;
    private readonly NashTable _table;
    private readonly bool[] _negotiable;

    /// <summary>
    /// Asks everybody invited whether it would sign the draft, and notes who consents. Would sign: no red line is crossed on an
    /// issue with s_ik ≥ 1/m, and
    /// <code>
    /// θ τ̄_i [V_i(all others at x, i at p) − V_i(p)] − [V_i(others at x, i at p) − V_i(all at x)] > 0.002
    /// </code>
    /// with ω″ = ω' + persuasion (1 − c_i)(1 − ω') in V and τ̄_i the mean of τ_ij over all j ≠ i.
    /// </summary>
    /// <param name="draft">The text and who is invited.</param>
    /// <param name="persuasion">How far it makes them weigh the public instead of their own interest, 0–1.</param>
    /// <param name="asked">Whether they are really asked, so that a refusal counts as a non-signature; false for who decides for them.</param>
    /// <returns>How many would sign.</returns>
    public int Sign(Draft draft, double persuasion, bool asked = true)
    {
        Judge(draft, persuasion);
        var signers = 0;
        for (var i = 0; i < Actors; i++)
        {
            if (!draft.Invited[i])
                continue;
            draft.Consents[i] = _objection[i] == Objection.None;
            signers += draft.Consents[i] ? 1 : 0;
            Tally.NonSignatures += asked && !draft.Consents[i] ? 1 : 0;
            if (Story is not null && asked)
                Tell(new Answered(i, _objection[i], _redIssue[i], _surplus[i]));
        }

        return signers;
    }

    /// <summary>The shift that a draft would impose on an actor: R_i = Σ_k s_ik |x_k − p_ik| over its issues.</summary>
    public double ShiftOf(Draft draft, int actor)
    {
        var shift = 0.0;
        for (var k = 0; k < Issues; k++)
        {
            if (draft.OnTable[k])
                shift += World.Salience[actor * Stride + k] * Math.Abs(draft.Target[k] - Ideal[actor * Stride + k]);
        }

        return shift;
    }

    /// <summary>
    /// Fills in the text that the invited would arrive at over the draft's issues (<see cref="NashTable"/>). The first
    /// <paramref name="preconditions"/> of its issues are fixed at the first actor's ideal.
    /// </summary>
    /// <returns>Number of negotiable issues.</returns>
    public int Negotiate(Draft draft, int preconditions)
    {
        var negotiable = 0;
        for (var k = 0; k < Issues; k++)
        {
            _negotiable[k] = false;
            if (!draft.OnTable[k])
                continue;
            _negotiable[k] = preconditions-- <= 0;
            draft.Target[k] = _negotiable[k] ? AloneX[k] : Ideal[k];
            negotiable += _negotiable[k] ? 1 : 0;
        }

        _table.Clear();
        SumRows(KnowledgeOf, _knownOf); // how well the others know each
        for (var i = 0; i < Actors; i++)
        {
            if (draft.Invited[i])
                Seat(draft, i);
        }

        _table.Agree(draft.Target, draft.OnTable, _negotiable, Issues, World.Weight, World.Perceived);
        return negotiable;
    }

    private void Seat(Draft draft, int i)
    {
        var (known, share, alone, row) = (_knownOf[i] / (Actors - 1), PublicShare(i), 0.0, i * Stride);
        var even = (1 - known) / Issues;
        for (var k = 0; k < Issues; k++)
        {
            var seen = known * World.Salience[row + k] + even;
            _seen[k] = seen;
            if (draft.OnTable[k])
                alone += Perspective.OnIssue(share, seen, Ideal[row + k], World.Weight[k], World.Perceived[k], AloneX[k], AloneCoherent[k]);
        }

        var seat = _table.Seat(share, alone);
        for (var k = 0; k < Issues; k++)
            _table.Interest(seat, k, _seen[k], Ideal[row + k], World.RedLine[row + k]);
    }

    private void Judge(Draft draft, double persuasion)
    {
        var (planned, f) = (WorkRows, Scenario.Fragmentation);
        Ideal.CopyTo(planned, 0);
        for (var i = 0; i < Actors; i++)
        {
            if (!draft.Invited[i])
                continue;
            for (var k = 0; k < Stride; k += Octet.Width)
                Octet.Store(Vector512.ConditionalSelect(draft.Moving(i, k), Octet.Load(draft.Target, k), Octet.Load(Ideal, i * Stride + k)), planned, i * Stride + k);
        }

        Mechanisms.Coherence.At(Influence, planned, Actors, Stride, f, _plannedX, _plannedC);
        Value(_plannedX, _plannedC, _planned);
        SumRows(TrustIn, _trustSum); // Σ_j τ_ij by i
        var served = Perspective.Weighed(World.Weight, 0, World.Perceived, 0, _plannedX, _plannedC, 0, Stride);
        for (var i = 0; i < Actors; i++)
        {
            if (!draft.Invited[i])
                continue;
            var row = i * Stride;
            Mechanisms.Coherence.WithRow(Influence, planned, Actors, Stride, f, _plannedX, i, Ideal, WorkX, WorkC);
            var own = PublicShare(i);
            var share = own + persuasion * (1 - CynicismOf[i]) * (1 - own);
            var without = Perspective.Value(
                share,
                Perspective.Weighed(World.Salience, row, Ideal, row, WorkX, WorkC, row, Stride),
                Perspective.Weighed(World.Weight, 0, World.Perceived, 0, WorkX, WorkC, row, Stride));
            var with = Perspective.Value(share, _planned[i], served);
            var alone = Perspective.Value(share, AloneValue[i], AlonePublic);
            _surplus[i] = Behaviour.ShadowOfFuture * _trustSum[i] / (Actors - 1) * (without - alone) - (without - with) - WorthSigning;
            _redIssue[i] = CrossedRedLine(draft, i);
            _objection[i] = _redIssue[i] >= 0 ? Objection.RedLine : _surplus[i] > 0 ? Objection.None : Objection.NotWorthwhile;
        }
    }

    private void SumRows(double[] rows, double[] sums)
    {
        for (var i = 0; i < Column; i += Octet.Width)
        {
            var sum = Vector512<double>.Zero;
            for (var j = i; j < rows.Length; j += Column)
                sum += Octet.Load(rows, j);
            Octet.Store(sum, sums, i);
        }
    }

    private int CrossedRedLine(Draft draft, int actor)
    {
        for (var k = 0; k < Stride; k += Octet.Width)
        {
            var cell = actor * Stride + k;
            var crossed = draft.Moving(actor, k)
                & Vector512.GreaterThanOrEqual(Octet.Load(World.Salience, cell) * Vector512.Create((double)Issues), Vector512<double>.One)
                & Vector512.GreaterThan(Vector512.Abs(Octet.Load(draft.Target, k) - Octet.Load(Ideal, cell)), Octet.Load(World.RedLine, cell));
            if (crossed.ExtractMostSignificantBits() != 0)
                return k + Octet.First(crossed);
        }

        return -1;
    }
}

using SamenWerken.Sim.Collaboration.Agreements;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Collaboration.Situations;

/// <content>Who carries what.</content>
public sealed partial class Situation
{
    private const double MayDiffer = 1e-9; // shares in all from 1, by rounding

    /// <summary>Divides the influence on an issue anew.</summary>
    /// <param name="issue">The issue.</param>
    /// <param name="shares">Influence h by actor, 0–1, 1 in all.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such issue.</exception>
    /// <exception cref="ArgumentException">A share is not a number from 0 on, or all together are not 1.</exception>
    public void SetInfluence(int issue, ReadOnlySpan<double> shares)
    {
        _ = AnIssue(issue);
        Divisible(shares);
        var (stride, count) = (Ground.Stride, Actors);
        ref var influence = ref Quartet.Start(Ground.Influence, (uint)issue);
        ref var byIssue = ref Quartet.Start(Ground.InfluenceByIssue, (uint)(issue * Ground.Column));
        for (var i = 0; i < count; i++)
        {
            (influence, byIssue) = (shares[i], shares[i]);
            influence = ref Quartet.After(ref influence, stride);
            byIssue = ref Quartet.After(ref byIssue, 1);
        }

        Redivided();
    }

    /// <summary>
    /// Tenders the work on the issues of a draft (section 6): on each, those win of the providers that are members, able, and ask
    /// least for working at its target, s |x − p| / h, ties by index. They take over the influence that all providers had at the start
    /// of the run, in proportion to their own; the other providers have none, and the draft leaves them free there. Where nobody is
    /// able, on other issues, and of who does not provide, influence is as at the start.
    /// </summary>
    /// <param name="draft">The text with its targets; after it, <see cref="Agreements.Draft.IsFree"/> tells who won nothing.</param>
    /// <param name="providers">Who provides, in any order.</param>
    /// <param name="winners">How many win on an issue if so many are able, at least 1.</param>
    /// <param name="capability">Influence at the start with which one is able, 0–1; who has none never is.</param>
    /// <exception cref="ArgumentOutOfRangeException">One of the providers is no actor, or nobody is to win.</exception>
    /// <exception cref="ArgumentException">The capability is not finite.</exception>
    public void HoldTender(Draft draft, ReadOnlySpan<int> providers, int winners, double capability)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(winners);
        foreach (var actor in providers)
            AnActor(actor);
        // Where influence stays as it was, x̃ is summed anew nevertheless, so that a tender leaves the same whoever won the one before.
        if (_tendering.Hold(draft, providers, winners, Finite(capability)))
            Redivided();
        else
            Binding.Committed.Redivided();
    }

    /// <summary>Influence as it was at the start of the run.</summary>
    public void ResetInfluence()
    {
        Quartet.Copy(World.Influence, Ground.Influence);
        Quartet.Copy(World.Ground.InfluenceByIssue, Ground.InfluenceByIssue);
        Redivided();
    }

    private void Redivided()
    {
        Binding.Committed.Redivided();
        Ground.Changed();
        _adjusting.Forget();
    }

    // What is worked out of influence counts on a mean: with more than 1 in all an action could lie outside 0 to 1.
    private void Divisible(ReadOnlySpan<double> shares)
    {
        var all = 0.0;
        foreach (var share in shares[..Math.Min(shares.Length, Actors)])
        {
            if (Finite(share, "shares[i]") < 0)
                throw new ArgumentException(FormattableString.Invariant($"shares[i] is {share}; expected 0 to 1."), nameof(shares));
            all += share;
        }

        if (shares.Length < Actors)
            throw new ArgumentException($"{shares.Length} shares; expected one for each of the {Actors} actors.", nameof(shares));
        if (Math.Abs(all - 1) > MayDiffer)
            throw new ArgumentException(FormattableString.Invariant($"The shares are {all} in all; expected 1."), nameof(shares));
    }
}

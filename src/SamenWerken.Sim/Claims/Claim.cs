using SamenWerken.Sim.Experiments;

namespace SamenWerken.Sim.Claims;

/// <summary>Something that is said about collaboration, as experiments that can fail. One class in one file, found by its id without
/// registration.</summary>
/// <remarks>
/// What is compared, in which outcome, and which effect is the smallest that matters stand in the class, and are fixed before
/// looking. The first trial is in the scenario <see cref="Reference"/>: that is the one whose parameters are drawn from their
/// plausible ranges.
/// </remarks>
public abstract class Claim
{
    /// <summary>Name of the scenario that every claim is tried in.</summary>
    public const string Reference = "reference";

    /// <summary>Key in kebab-case.</summary>
    public abstract string Id { get; }

    /// <summary>Who says it.</summary>
    public abstract string Source { get; }

    /// <summary>What is said, in one sentence.</summary>
    public abstract string Statement { get; }

    /// <summary>What one must know to read the verdict, such as what follows by construction.</summary>
    public virtual string Note => "";

    /// <summary>Why the model can say it neither is nor is not so; empty where the model can be asked.</summary>
    /// <remarks>What a model lacks it cannot refute: such a claim is not tried, and its verdict is
    /// <see cref="Verdict.NotExpressible"/>.</remarks>
    public virtual string Missing => "";

    /// <summary>The experiments; the first one in the reference scenario. None where something is <see cref="Missing"/>.</summary>
    public virtual IReadOnlyList<Trial> Trials => [];
}

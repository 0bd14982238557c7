using SamenWerken.Sim.Experiments;

namespace SamenWerken.Sim.Claims;

/// <summary>A claim and what the model says of it.</summary>
/// <param name="Id">Key of the claim in kebab-case.</param>
/// <param name="Source">Who says it.</param>
/// <param name="Statement">What is said.</param>
/// <param name="Note">What one must know to read the verdict, such as what follows by construction; may be empty.</param>
/// <param name="Verdict">What the model says of it.</param>
/// <param name="Share">Share of the draws of the parameters in which the claim holds, 0–1; NaN where no draw tells.</param>
/// <param name="Draws">Number of draws that tell.</param>
/// <param name="Region">Where it holds, in words; empty where that is everywhere, nowhere, or not to be told by one or two
/// parameters.</param>
/// <param name="Effects">Every expectation in every scenario, the reference scenario first.</param>
/// <param name="Means">Every treatment's outcomes in every scenario.</param>
public sealed record ClaimResult(
    string Id, string Source, string Statement, string Note, Verdict Verdict, double Share, int Draws, string Region,
    IReadOnlyList<EffectResult> Effects, IReadOnlyList<TreatmentMean> Means)
{
    /// <summary>Why the model cannot say it either way; empty where it was tried.</summary>
    public string Missing { get; init; } = "";

    /// <summary>Every pair of treatments of a scenario in every outcome, paired by replication over both seeds, with intervals of 95
    /// %.</summary>
    public IReadOnlyList<TreatmentContrast> Contrasts { get; init; } = [];

    /// <summary>
    /// The expectation that decides in the first scenario: all must hold, and this one falls short most, or clears its limit by
    /// least; null where nothing was tried.
    /// </summary>
    public EffectResult? Headline => Effects.Where(effect => effect.Scenario == Effects[0].Scenario).MinBy(effect => effect.Margin);
}

/// <summary>An effect that a claim speaks of, in one scenario.</summary>
/// <param name="Scenario">Name of the scenario.</param>
/// <param name="Quantity">What was estimated, in words: "exchange − appeal".</param>
/// <param name="Outcome">Key of the outcome.</param>
/// <param name="Effect">Estimate over both seeds, in the outcome's unit (a correlation: −1–1); NaN where no run has a value.</param>
/// <param name="CiLow">Lower end of its interval, with confidence <see cref="Confidence"/>.</param>
/// <param name="CiHigh">Upper end.</param>
/// <param name="SmallestEffect">The limit, with its sign: the smallest effect that matters, or that is allowed.</param>
/// <param name="Side">On which side of the limit the claim expects the effect.</param>
/// <param name="Finding">Whether it holds there, in both seeds.</param>
/// <param name="Seeds">The estimate in each seed.</param>
public sealed record EffectResult(
    string Scenario, string Quantity, string Outcome, double Effect, double CiLow, double CiHigh, double SmallestEffect, Side Side,
    Finding Finding,
    IReadOnlyList<SeedEffect> Seeds)
{
    /// <summary>
    /// Confidence of every interval of claims: 0.998, so that some thirty headline intervals hold together with about 95 %
    /// (Bonferroni's bound is 0.94 for 30, and 0.93 for the 33 that are tried).
    /// </summary>
    public const double Confidence = 0.998;

    /// <summary>By how much the effect clears its limit, in units of the limit; negative where it falls short.</summary>
    public double Margin => (Side == Side.AtLeast ? Effect - SmallestEffect : SmallestEffect - Effect) / Math.Abs(SmallestEffect);
}

/// <summary>An effect in one seed.</summary>
/// <param name="Seed">The seed.</param>
/// <param name="Effect">Estimate.</param>
/// <param name="CiLow">Lower end of its interval.</param>
/// <param name="CiHigh">Upper end.</param>
public sealed record SeedEffect(ulong Seed, double Effect, double CiLow, double CiHigh);

/// <summary>The mean of an outcome under a treatment, over both seeds.</summary>
/// <param name="Scenario">Name of the scenario.</param>
/// <param name="Treatment">The treatment in words.</param>
/// <param name="Outcome">Key of the outcome.</param>
/// <param name="Mean">Mean over runs; NaN where no run has a value.</param>
/// <param name="CiLow">Lower end of its interval, with confidence <see cref="EffectResult.Confidence"/>.</param>
/// <param name="CiHigh">Upper end.</param>
/// <param name="N">Runs that have a value.</param>
public sealed record TreatmentMean(string Scenario, string Treatment, string Outcome, double Mean, double CiLow, double CiHigh, int N);

/// <summary>The paired difference of two treatments in one scenario.</summary>
/// <param name="Scenario">Name of the scenario.</param>
/// <param name="Difference">The difference; its first and second are the treatments in words.</param>
public sealed record TreatmentContrast(string Scenario, Contrast Difference);

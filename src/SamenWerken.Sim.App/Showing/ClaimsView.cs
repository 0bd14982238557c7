using System.Globalization;
using SamenWerken.Sim.App.Terminals;
using SamenWerken.Sim.Claims;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Claims;

namespace SamenWerken.Sim.App.Showing;

/// <summary>Shows claims: a table of all, or each in full.</summary>
internal static class ClaimsView
{
    internal static void Print(Terminal terminal, IReadOnlyList<ClaimResult> claims, bool inFull, Within? within = null)
    {
        if (inFull)
        {
            foreach (var claim in claims)
                PrintInFull(terminal, claim);
        }
        else
        {
            new Listing(["claim", "verdict", "outcome", "effect", "claimed", "holds in"], claims.Select(claim => (object?[])
                [claim.Id, ClaimTables.Word(claim.Verdict), claim.Headline?.Outcome ?? "–", claim.Headline is { } its
                    ? Number(its.Effect)
                    : "–", claim.Headline is { } limit ? Claimed(limit) : "–", Percent(claim.Share)])).Print(terminal);
        }

        if (within is not null)
            terminal.WriteWrapped(
                $"Judged only in {within.Source}. Each scenario is tried at the setting in the middle of it, and draws lie in it.");
        terminal.WriteWrapped(
            string.Create(System.Globalization.CultureInfo.InvariantCulture, 
                $"Effects are those that decide in the reference scenario, over {ClaimPlan.Seeds} seeds; intervals have confidence "
                    + $"{EffectResult.Confidence}. A claim holds where all that it expects lies where it says; 'holds in' is the share "
                    + $"of {ClaimPlan.Draws} draws of the parameters from plausible ranges."));
        terminal.WriteWrapped(
            string.Create(System.Globalization.CultureInfo.InvariantCulture, 
                $"Supported: holds in every scenario tried and in {100 * VerdictRule.Widely:F0} % of draws or more. Refuted: fails as "
                    + $"widely. Conditional: holds here and fails there. Undecided: too few runs to tell. Not expressible: the model "
                    + $"lacks what the claim is about, so nothing was tried; name the claim to read what."));
    }

    private static void PrintInFull(Terminal terminal, ClaimResult claim)
    {
        terminal.WriteWrapped($"{claim.Id}: {ClaimTables.Word(claim.Verdict)}");
        terminal.WriteWrapped($"  {claim.Statement} [{claim.Source}]");
        foreach (var effect in claim.Effects)
            terminal.WriteWrapped(
                $"  {effect.Scenario}: {effect.Quantity}: {effect.Outcome} {Number(effect.Effect)} ({Number(effect.CiLow)} to "
                    + $"{Number(effect.CiHigh)}); claimed {Claimed(effect)}: {effect.Finding.ToString().ToLowerInvariant()}");
        if (claim.Missing.Length > 0)
            terminal.WriteWrapped($"  What the model lacks: {claim.Missing}");
        else
            terminal.WriteWrapped(
                $"  holds in {Percent(claim.Share)} of {claim.Draws} draws{(claim.Region.Length > 0 ? $"; where: {claim.Region}" : "")}");
        if (claim.Note.Length > 0)
            terminal.WriteWrapped($"  Note: {claim.Note}");
        terminal.Output.WriteLine();
    }

    private static string Claimed(EffectResult effect) => $"{(effect.Side == Side.AtLeast ? "≥" : "≤")} {Number(effect.SmallestEffect)}";

    private static string Number(double value) =>
        double.IsNaN(value) ? "–" : (Math.Round(value, 3) + 0.0).ToString("0.0##", CultureInfo.InvariantCulture).Replace('-', '−');

    private static string Percent(double share) =>
        double.IsNaN(share) ? "–" : Math.Round(100 * share).ToString(CultureInfo.InvariantCulture) + " %";
}

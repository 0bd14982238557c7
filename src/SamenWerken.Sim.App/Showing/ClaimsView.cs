using System.Globalization;
using SamenWerken.Sim.App.Terminals;
using SamenWerken.Sim.Claims;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Figures.Drawing;

namespace SamenWerken.Sim.App.Showing;

/// <summary>Shows claims: a table of all, or each in full.</summary>
internal static class ClaimsView
{
    internal static void Print(Terminal terminal, IReadOnlyList<ClaimResult> claims, bool inFull, Within? within = null)
    {
        var look = new Look { Language = terminal.Language };
        if (inFull)
        {
            foreach (var claim in claims)
                PrintInFull(terminal, claim, look);
        }
        else
        {
            new Listing(["claim", "verdict", "outcome", "effect", "claimed", "holds in"], claims.Select(claim => (object?[])
                [claim.Id, ClaimsFigure.Named(claim.Verdict, look), claim.Headline is { } named ? Heading.Of(named.Outcome, look) : "–",
                    claim.Headline is { } its ? Number(its.Effect, look) : "–",
                    claim.Headline is { } limit ? Claimed(limit, look) : "–", Percent(claim.Share)])).Print(terminal);
        }

        if (within is not null)
            terminal.WriteWrapped(
                $"Judged only in {within.Source}. Each scenario is tried at the setting in the middle of it, and draws lie in it.");
        terminal.WriteWrapped(look.Say("command.claims.effects", ("seeds", ClaimPlan.Seeds),
            ("confidence", Number(EffectResult.Confidence, look)), ("draws", ClaimPlan.Draws)));
        terminal.WriteWrapped(look.Say("command.claims.verdicts",
            ("widely", (100 * VerdictRule.Widely).ToString("F0", CultureInfo.InvariantCulture))));
    }

    private static void PrintInFull(Terminal terminal, ClaimResult claim, Look look)
    {
        terminal.WriteWrapped($"{claim.Id}: {ClaimsFigure.Named(claim.Verdict, look)}");
        terminal.WriteWrapped($"  {ClaimWords.Statement(claim, look.Language)} [{ClaimWords.Source(claim.Source, look.Language)}]");
        foreach (var effect in claim.Effects)
            terminal.WriteWrapped(look.Say("command.claims.effect", ("scenario", effect.Scenario),
                ("quantity", ClaimWords.Quantity(effect.Quantity, look)), ("outcome", Heading.Of(effect.Outcome, look)),
                ("effect", Number(effect.Effect, look)), ("low", Number(effect.CiLow, look)), ("high", Number(effect.CiHigh, look)),
                ("claimed", Claimed(effect, look)), ("finding", ClaimWords.Finding(effect.Finding, look))));
        if (claim.Missing.Length > 0)
            terminal.WriteWrapped(look.Say("command.claims.lacks", ("missing", ClaimWords.Missing(claim, look.Language))));
        else if (claim.Region.Length > 0)
            terminal.WriteWrapped(look.Say("command.claims.holds-where", ("share", Percent(claim.Share)), ("draws", claim.Draws),
                ("region", ClaimWords.Region(claim, look))));
        else
            terminal.WriteWrapped(look.Say("command.claims.holds", ("share", Percent(claim.Share)), ("draws", claim.Draws)));
        if (claim.Note.Length > 0)
            terminal.WriteWrapped(look.Say("command.claims.note", ("note", ClaimWords.Note(claim, look.Language))));
        terminal.Output.WriteLine();
    }

    private static string Claimed(EffectResult effect, Look look) =>
        $"{(effect.Side == Side.AtLeast ? "≥" : "≤")} {Number(effect.SmallestEffect, look)}";

    private static string Number(double value, Look look) => double.IsNaN(value) ? "–"
        : NumberText.Told((Math.Round(value, 3) + 0.0).ToString("0.0##", CultureInfo.InvariantCulture), look.Language);

    private static string Percent(double share) =>
        double.IsNaN(share) ? "–" : Math.Round(100 * share).ToString(CultureInfo.InvariantCulture) + " %";
}

using SamenWerken.Sim.Collaboration.Situations;
using SamenWerken.Sim.Collaboration.Strategies;

namespace SamenWerken.Sim.Lab.Narrative;

/// <summary>Plans for all: who would not sign and why, what came in force, on whom it was imposed.</summary>
internal sealed class Plans : Telling
{
    internal override IReadOnlyList<Type> Of { get; } = [typeof(Answered), typeof(PlanMade), typeof(Impasse), typeof(TenderWon)];

    internal override IEnumerable<string> Tell(Scene scene)
    {
        foreach (var refusal in Refusals(scene))
            yield return refusal;
        var impasses = scene.All<Impasse>().ToList();
        foreach (var impasse in impasses)
            yield return Without(scene, impasse);
        foreach (var plan in scene.All<PlanMade>())
            yield return Plan(scene, plan, afterImpasse: impasses.Count > 0);
        foreach (var won in scene.All<TenderWon>())
            yield return Winners(scene, won);
    }

    private static IEnumerable<string> Refusals(Scene scene)
    {
        var refusals = scene.All<Answered>().Where(answer => answer.Objection != Objection.None).ToList();
        foreach (var crossed in refusals.Where(answer => answer.Objection == Objection.RedLine).GroupBy(answer => answer.Issue))
        {
            List<int> refusing = [.. crossed.Select(answer => answer.Actor)];
            var (who, one) = (scene.Actors(refusing), scene.IsOne(refusing));
            var on = crossed.Key < 0 ? "" : $" {scene.Say("on", "bij")} {scene.Issue(crossed.Key)}";
            yield return scene.Say(
                $"{who} would not sign the plan: it crosses {(one ? "its red line" : "their red lines")}{on}.",
                $"{who} {(one ? "zou" : "zouden")} het plan niet tekenen: het overschrijdt {(one ? "een rode lijn" : "hun rode lijnen")}{on}.");
        }

        var unwilling = refusals.Where(answer => answer.Objection == Objection.NotWorthwhile).Select(answer => answer.Actor).ToList();
        if (unwilling.Count > 0)
        {
            var one = scene.IsOne(unwilling);
            yield return scene.Say(
                $"{scene.Actors(unwilling)} would not sign the plan: it asks more than is expected to come back.",
                $"{scene.Actors(unwilling)} {(one ? "zou" : "zouden")} het plan niet tekenen: het vraagt meer dan er naar verwachting voor terugkomt.");
        }
    }

    private static string Without(Scene scene, Impasse impasse) => impasse.Members == 0
        ? scene.Say("No plan comes about: nobody is left to ask.", "Er komt geen plan: er is niemand meer om te vragen.")
        : scene.Say(
            $"No plan of everyone: {impasse.Signers} of {impasse.Members} would sign, which is not enough.",
            $"Geen plan van allen: {impasse.Signers} van de {impasse.Members} {(impasse.Signers == 1 ? "zou" : "zouden")} tekenen, en dat is niet genoeg.");

    private static string Plan(Scene scene, PlanMade plan, bool afterImpasse)
    {
        var same = scene.LastPlan is { } last && last.Target.SequenceEqual(plan.Target);
        var targets = same ? [] : plan.Target.Select((target, issue) => (Target: target, Issue: issue)).Where(part => double.IsFinite(part.Target))
            .Select(part => $"{scene.Issue(part.Issue)} {scene.Say("at", "op")} {scene.Number(part.Target)}{scene.Near(part.Issue, part.Target)}").ToList();
        var (begins, fined) = (Begins(scene, afterImpasse), plan.Enforcement > 0);
        return scene.Say(
                $"{begins} ({plan.Strategy}){Who(scene, plan)}; breaking it {(fined ? "can be fined" : "is not fined")}.",
                $"{begins} ({scene.Strategy(plan.Strategy)}){Who(scene, plan)}; op breken {(fined ? "kan een boete staan" : "staat geen boete")}.")
            + (same ? scene.Say(" It says the same as the one before.", " Het zegt hetzelfde als het vorige.")
                : targets.Count > 0 ? $" {scene.Say("It sets", "Het legt vast:")} {scene.Listed(targets)}." : "");
    }

    private static string Begins(Scene scene, bool afterImpasse) => afterImpasse
        ? scene.Say("Those who are willing go on: a plan comes into force", "Wie wel willen, gaan door: er gaat een plan gelden")
        : scene.Say("A plan comes into force", "Er gaat een plan gelden");

    /// <summary>Whether nobody was asked to sign: from above, and binding also who does not agree.</summary>
    internal static bool IsImposed(PlanMade plan) =>
        plan.Imposed.Count > 0 && StrategyCatalogue.All().FirstOrDefault(strategy => strategy.Key == plan.Strategy)?.Kind == StrategyKind.Vertical;

    private static string Who(Scene scene, PlanMade plan)
    {
        var (signed, imposed) = (scene.Actors(plan.Consenting), scene.Actors(plan.Imposed));
        if (IsImposed(plan) && plan.Consenting.Count > 0)
        {
            return scene.Say($": it is imposed on {imposed}; {signed} would have agreed",
                $": het is opgelegd aan {imposed}; {signed} {(scene.IsOne(plan.Consenting) ? "had" : "hadden")} ermee ingestemd");
        }

        return (plan.Consenting.Count, plan.Imposed.Count) switch
        {
            (0, 0) => scene.Say(", but binds nobody", ", maar bindt niemand"),
            (0, _) => scene.Say($": it is imposed on {imposed}", $": het is opgelegd aan {imposed}"),
            (_, 0) => scene.Say($", signed by {signed}", $", getekend door {signed}"),
            _ => scene.Say($", signed by {signed}, and imposed on {imposed}", $", getekend door {signed}, en opgelegd aan {imposed}"),
        };
    }

    private static string Winners(Scene scene, TenderWon won)
    {
        var (issue, one) = (scene.Issue(won.Issue), scene.IsOne(won.Winners));
        return won.Winners.Count == 0
            ? scene.Say($"Nobody wins the tender on {issue}.", $"Niemand wint de aanbesteding van {issue}.")
            : scene.Say(
                $"{scene.Actors(won.Winners)} {(one ? "wins" : "win")} the tender on {issue} and {(one ? "carries" : "carry")} it out from now on.",
                $"{scene.Actors(won.Winners)} {(one ? "wint" : "winnen")} de aanbesteding van {issue} en {(one ? "voert" : "voeren")} het voortaan uit.");
    }
}
